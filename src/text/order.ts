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

/** The rank of a letter, one number or four, and of its tone. */
interface Rank {
  letter: number[];
  tone: number;
}
const RANKS = new Map<string, Rank>();
/** Before every letter and tone, so that a text comes before the longer ones that begin with it. */
const END = 0;
const [OTHER, NUMBER, LETTER] = [1, 2, 0x40];
const LEVEL_TONE = 1;

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
    // Letters that Vietnamese does not have come before digits, and those before letters.
    letter:
      place === undefined ? [OTHER, 1 + (code >> 14), 1 + ((code >> 7) & 0x7f), 1 + (code & 0x7f)] : [LETTER + place],
    tone: LEVEL_TONE + (tone === undefined ? 0 : (TONE_RANK.get(tone) ?? 0)),
  };
  RANKS.set(letter, rank);
  return rank;
}

/**
 * A text as a key whose plain order is Vietnamese dictionary order: letters first (a ă â b c d đ …), then tones;
 * numbers by value. Written out, not left to the machine's ICU, so that a build never depends on it. Every character
 * of a key is below 256, so that a browser keeps it in a byte.
 */
export function collationKey(text: string): string {
  const letters: number[] = [];
  const tones: number[] = [];
  let digits = '';
  const number = () => {
    // A number counts as one character, by its value: "2" before "10".
    const value = digits.replace(/^0+(?=\d)/, '').slice(0, 200);
    letters.push(NUMBER, value.length);
    for (const digit of value) letters.push(digit.charCodeAt(0));
    tones.push(LEVEL_TONE);
    digits = '';
  };
  for (const char of text.normalize('NFC').toLowerCase()) {
    if (char >= '0' && char <= '9') {
      digits += char;
      continue;
    }
    if (digits) number();
    const { letter, tone } = rankOf(char);
    letters.push(...letter);
    tones.push(tone);
  }
  if (digits) number();
  letters.push(END, ...tones);
  // A call takes so many arguments; a text put together letter by letter would take ten times the memory.
  let key = '';
  for (let from = 0; from < letters.length; from += 4096) {
    key += String.fromCharCode(...(letters.length <= 4096 ? letters : letters.slice(from, from + 4096)));
  }
  return key;
}

/** Vietnamese dictionary order: {@link collationKey}; what it does not tell apart, by its code units. */
export function compareVietnamese(a: string, b: string): number {
  const x = collationKey(a);
  const y = collationKey(b);
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : a > b ? 1 : 0;
}
