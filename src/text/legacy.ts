/**
 * Vietnamese text in an encoding from before Unicode, recognised by what no Unicode text of Vietnamese has. Such text is
 * named and refused, never converted: a wrong guess would change names and numbers without a word.
 */

export type Legacy = 'UTF-16' | 'Windows-1258' | 'TCVN3' | 'VNI';

/** From this many signs on it is no accident. */
const ENOUGH = 3;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** TCVN3 (ABC, fonts named .Vn…) puts its letters where Latin-1 has signs, which stand inside no word: "ho¹ch", "®¬n". */
const TCVN3 = /[a-z][¨©ª«¬®µ¶·¸¹»¼½¾]|[¨©ª«¬®µ¶·¸¹»¼½¾][a-z]/giu;
/** VNI writes the accent after its letter, with letters of Western Europe: "hoaïch", "caûi", "ñôn". */
const VNI = /[aeouyô][ïûøäåëöüÿ]|[aeiouy][ùøûõï](?=[a-z\s])|ñ[aeiouyôö]/giu;
/** Windows-1258 read as Windows-1252: a vowel and then the sign of its accent. */
const CP1258 = /[aeiouyãâêôõý][ÌìÒòÞ]|(?:^|\s)ð[a-zãâêôõý]/giu;
/** Letters that only Vietnamese in Unicode has. */
const UNICODE = /[\u1EA0-\u1EF9ăđơưĂĐƠƯ]/gu;

/** What Unicode text was made of text in an old encoding, by a program that knew nothing of it; null for other text. */
export function legacyText(text: string): 'TCVN3' | 'VNI' | null {
  const [tcvn3, vni] = [count(text, TCVN3), count(text, VNI)];
  const most = Math.max(tcvn3, vni);
  if (most < ENOUGH || most <= count(text, UNICODE)) return null;
  return tcvn3 >= vni ? 'TCVN3' : 'VNI';
}

/** The encoding of bytes that are not UTF-8, where it can be told. */
export function legacyBytes(bytes: Uint8Array): Legacy | null {
  const some = bytes.subarray(0, 200_000);
  const [first, second] = some;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  // Every other byte of most letters is zero in UTF-16, and none of the bytes between.
  const zeros = [0, 0];
  for (const [i, byte] of some.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  if (some.length > 15 && Math.max(...zeros) > some.length / 8 && Math.min(...zeros) < some.length / 100)
    return 'UTF-16';
  const text = new TextDecoder('windows-1252').decode(some);
  const found: [Legacy, number][] = [
    ['Windows-1258', count(text, CP1258)],
    ['TCVN3', count(text, TCVN3)],
    ['VNI', count(text, VNI)],
  ];
  const [best] = found.sort(([, a], [, b]) => b - a);
  return best && best[1] >= ENOUGH ? best[0] : null;
}
