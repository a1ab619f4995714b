/** Characters that nobody sees, and such as are none: they break matching, and XML (so Word) refuses some of them. */
const HIDDEN =
  /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\uFFFD]/u;
/** Signs beyond those that Vietnamese is written with, which are all to be seen; few texts have one. */
const UNUSUAL = /[^\t\n\r -~\u00A0-\u00AC\u00AE-\u024F\u1E00-\u1EFF\u2010-\u2027]/;
/** What is to be seen: neither a space nor hidden, nor the two characters that are drawn as nothing. */
const VISIBLE = /(?![\u115F\u1160\u2800\u3164\uFFA0])[^\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}]/u;

export interface HiddenCharacter {
  /** `U+200B` */
  name: string;
  index: number;
}

/** The first character of a text that nobody sees, if it has one. */
export function hiddenCharacter(text: string): HiddenCharacter | undefined {
  if (!UNUSUAL.test(text)) return undefined;
  const match = HIDDEN.exec(text);
  if (!match) return undefined;
  const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { name: `U+${code}`, index: match.index };
}

/** Whether there is anything to be seen of a text. */
export const isVisible = (text: string): boolean => VISIBLE.test(text);
