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
const RANK = new Map(ALPHABET.map((letter, i) => [letter, i]));
/** Dictionary order of the tones: level, grave, hook, tilde, acute, dot below. */
const TONE_RANK = new Map([...'\u0300\u0309\u0303\u0301\u0323'].map((mark, i) => [mark, i + 1]));

interface Key {
  letters: number[];
  tones: number[];
}

function sortKey(text: string): Key {
  const letters: number[] = [];
  const tones: number[] = [];
  for (const part of text
    .normalize('NFC')
    .toLowerCase()
    .match(/\d+|[^\d]/gu) ?? []) {
    if (/^\d/.test(part)) {
      // A number counts as one character, by its value: "2" before "10".
      letters.push(1000 + Math.min(Number(part), 1e12));
      tones.push(0);
      continue;
    }
    const marks = [...part.normalize('NFD')];
    const tone = marks.find((mark) => TONE_RANK.has(mark));
    const bare = marks
      .filter((mark) => !TONE_RANK.has(mark))
      .join('')
      .normalize('NFC');
    const rank = RANK.get(bare);
    letters.push(rank === undefined ? -1000 + (bare.codePointAt(0) ?? 0) / 1e6 : 1e13 + rank);
    tones.push(tone ? (TONE_RANK.get(tone) ?? 0) : 0);
  }
  return { letters, tones };
}

function compareLists(a: number[], b: number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference) return difference;
  }
  return a.length - b.length;
}

/**
 * Vietnamese dictionary order, with numbers by value: letters first (a ă â b c d đ …), then tones.
 * Written out, not left to the machine's ICU, so that a build never depends on it.
 */
export function compareVietnamese(a: string, b: string): number {
  const x = sortKey(a);
  const y = sortKey(b);
  return compareLists(x.letters, y.letters) || compareLists(x.tones, y.tones) || (a < b ? -1 : a > b ? 1 : 0);
}
