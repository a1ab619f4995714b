/**
 * The letters that number the points (điểm) of a Vietnamese paper, in their order: no f, j, w, z and
 * none of ă â ê ô ơ ư (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 6).
 */
export const POINT_LETTERS = [...'abcdđeghiklmnopqrstuvxy'];

/** The letter that follows `letter` in the order of points, or `undefined` at the end or for another letter. */
export function nextPointLetter(letter: string): string | undefined {
  const at = POINT_LETTERS.indexOf(letter.normalize('NFC').toLowerCase());
  return at < 0 ? undefined : POINT_LETTERS[at + 1];
}

const ALPHABET = [...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'];
const LETTER_RANK = new Map(ALPHABET.map((letter, i) => [letter, i]));
/** Dictionary order of the tones: level, grave, hook, tilde, acute, dot below. */
const TONE_RANK = new Map([...'\u0300\u0309\u0303\u0301\u0323'].map((mark, i) => [mark, i + 1]));

/** The rank of a letter and of its tone; letters that Vietnamese does not have come before digits. */
interface Rank {
  letter: string;
  tone: string;
}
const RANKS = new Map<string, Rank>();
/** Stands before every letter and tone, so that a text comes before the longer ones that begin with it. */
const END = '\u0000';
const LEVEL_TONE = '\u0001';

function rankOf(letter: string): Rank {
  let rank = RANKS.get(letter);
  if (rank) return rank;
  const marks = [...letter.normalize('NFD')];
  const tone = marks.find((mark) => TONE_RANK.has(mark));
  const bare = marks
    .filter((mark) => !TONE_RANK.has(mark))
    .join('')
    .normalize('NFC');
  const place = LETTER_RANK.get(bare);
  const code = bare.codePointAt(0) ?? 0;
  rank = {
    letter:
      place === undefined
        ? `\u0001${String.fromCharCode(1 + (code >> 12), 1 + (code & 0xfff))}`
        : String.fromCharCode(0x100 + place),
    tone: String.fromCharCode(1 + (tone === undefined ? 0 : (TONE_RANK.get(tone) ?? 0))),
  };
  RANKS.set(letter, rank);
  return rank;
}

/**
 * A text as a key whose plain order is Vietnamese dictionary order: letters first (a ă â b c d đ …), then tones;
 * numbers by value. Written out, not left to the machine's ICU, so that a build never depends on it.
 */
export function collationKey(text: string): string {
  let letters = '';
  let tones = '';
  let digits = '';
  const number = () => {
    // A number counts as one character, by its value: "2" before "10".
    const value = digits.replace(/^0+(?=\d)/, '').slice(0, 1000);
    letters += `\u0002${String.fromCharCode(value.length)}${value}`;
    tones += LEVEL_TONE;
    digits = '';
  };
  for (const char of text.normalize('NFC').toLowerCase()) {
    if (char >= '0' && char <= '9') {
      digits += char;
      continue;
    }
    if (digits) number();
    const { letter, tone } = rankOf(char);
    letters += letter;
    tones += tone;
  }
  if (digits) number();
  return `${letters}${END}${tones}${END}${text}`;
}

/** Vietnamese dictionary order: {@link collationKey}. */
export function compareVietnamese(a: string, b: string): number {
  const x = collationKey(a);
  const y = collationKey(b);
  return x < y ? -1 : x > y ? 1 : 0;
}
