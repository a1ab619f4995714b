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

/** Before every letter and tone, so that a text comes before the longer ones that begin with it. */
const END = 0;
const [OTHER, NUMBER, LETTER] = [1, 2, 0x40];
const LEVEL_TONE = 1;

/** The rank of a letter, in one byte or four, and of its tone. */
interface Rank {
  letter: readonly number[];
  tone: number;
}

function rankOf(point: number): Rank {
  const marks = [...String.fromCodePoint(point).normalize('NFD')];
  const tone = marks.find((mark) => TONE_RANK.has(mark));
  const bare = marks
    .filter((mark) => !TONE_RANK.has(mark))
    .join('')
    .normalize('NFC');
  const place = LETTER_RANK.get(bare);
  const code = bare.codePointAt(0) ?? 0;
  return {
    // Letters that Vietnamese does not have come before digits, and those before letters.
    letter:
      place === undefined ? [OTHER, 1 + (code >> 14), 1 + ((code >> 7) & 0x7f), 1 + (code & 0x7f)] : [LETTER + place],
    tone: LEVEL_TONE + (tone === undefined ? 0 : (TONE_RANK.get(tone) ?? 0)),
  };
}

/** The ranks of the letters that have one byte, which is nearly every one that comes: 0 where it is not one. */
const LETTERS = new Uint8Array(0x2000);
const TONES = new Uint8Array(0x2000);
for (const letter of ALPHABET) {
  for (const mark of ['', ...TONE_RANK.keys()]) {
    const whole = `${letter}${mark}`.normalize('NFC');
    if (whole.length > 1) continue;
    const rank = rankOf(whole.charCodeAt(0));
    LETTERS[whole.charCodeAt(0)] = rank.letter[0] as number;
    TONES[whole.charCodeAt(0)] = rank.tone;
  }
}

/** The ranks of all others, as they are met. */
const OTHERS = new Map<number, Rank>();

/** Where a key is put together: a list of hundreds of thousands is sorted without an array for each text. */
let letters = new Uint8Array(4096);
let tones = new Uint8Array(4096);
const [ZERO, NINE] = [0x30, 0x39];
/** A call takes so many arguments. */
const CALL = 4096;
const MOST_DIGITS = 200;

/**
 * A text as a key whose plain order is Vietnamese dictionary order: letters first (a ă â b c d đ …), then tones;
 * numbers by value. Written out, not left to the machine's ICU, so that a build never depends on it. Every character
 * of a key is below 256, so that a browser keeps it in a byte.
 */
export function collationKey(text: string): string {
  return keyOf(text, true);
}

/**
 * The first part of {@link collationKey}, a third of its length: texts that differ in more than their tones are in the
 * same order by it.
 */
export function letterKey(text: string): string {
  return keyOf(text, false);
}

function keyOf(text: string, withTones: boolean): string {
  const plain = text.normalize('NFC').toLowerCase();
  // At most four bytes for a letter, the end, and a tone for each.
  const most = plain.length * 5 + 3;
  if (letters.length < most) {
    letters = new Uint8Array(most * 2);
    tones = new Uint8Array(most * 2);
  }
  let [size, toned] = [0, 0];
  for (let i = 0; i < plain.length; i++) {
    const unit = plain.charCodeAt(i);
    const known = unit < LETTERS.length ? (LETTERS[unit] as number) : 0;
    if (known) {
      letters[size++] = known;
      tones[toned++] = TONES[unit] as number;
      continue;
    }
    if (unit < ZERO || unit > NINE) {
      const point = plain.codePointAt(i) as number;
      if (point > 0xffff) i++;
      const rank = OTHERS.get(point) ?? rankOf(point);
      OTHERS.set(point, rank);
      for (const byte of rank.letter) letters[size++] = byte;
      tones[toned++] = rank.tone;
      continue;
    }
    // A number counts as one character, by its value: "2" before "10".
    let end = i + 1;
    while (plain.charCodeAt(end) >= ZERO && plain.charCodeAt(end) <= NINE) end++;
    while (i < end - 1 && plain.charCodeAt(i) === ZERO) i++;
    const digits = Math.min(MOST_DIGITS, end - i);
    letters[size++] = NUMBER;
    letters[size++] = digits;
    for (let j = 0; j < digits; j++) letters[size++] = plain.charCodeAt(i + j);
    tones[toned++] = LEVEL_TONE;
    i = end - 1;
  }
  letters[size++] = END;
  if (withTones) {
    letters.set(tones.subarray(0, toned), size);
    size += toned;
  }
  let key = '';
  // Not letter by letter: a text put together so takes ten times the memory.
  for (let from = 0; from < size; from += CALL) {
    key += String.fromCharCode.apply(null, letters.subarray(from, Math.min(size, from + CALL)) as unknown as number[]);
  }
  return key;
}

/** Vietnamese dictionary order: {@link collationKey}; what it does not tell apart, by its code units. */
export function compareVietnamese(a: string, b: string): number {
  const x = collationKey(a);
  const y = collationKey(b);
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : a > b ? 1 : 0;
}
