/** The text filter: letters without marks and case, and abbreviations that are their long form. */
import { fold } from '../text/normalise.ts';

export interface Abbreviations {
  /** Folded abbreviation → its folded long forms, more than one where it has several meanings. */
  meanings: ReadonlyMap<string, string[]>;
  /** The same with the long forms in one, as a text has them. */
  long: ReadonlyMap<string, string>;
  /** The hashes of the abbreviations: a text with none of them is not looked at again. */
  hashes: ReadonlySet<number>;
}

export function abbreviationMap(
  list: readonly { short: string; long: string; also?: string[] | undefined }[],
): Abbreviations {
  const meanings = new Map(list.map((item) => [fold(item.short), [item.long, ...(item.also ?? [])].map(fold)]));
  const long = new Map([...meanings].map(([short, forms]) => [short, forms.join(' ')]));
  return { meanings, long, hashes: new Set([...long.keys()].map(hashOf)) };
}

const WORD = /[a-z0-9]+(?:[&-][a-z0-9]+)*/g;

const hash = (sum: number, unit: number) => (Math.imul(sum, 31) + unit) | 0;
function hashOf(word: string): number {
  let sum = 0;
  for (let i = 0; i < word.length; i++) sum = hash(sum, word.charCodeAt(i));
  return sum;
}

/** What a code unit folds to: a byte, nothing, or more than that; as it is met. */
const FOLDED = new Uint8Array(0x10000);
const [UNKNOWN, NOTHING, MORE] = [0, 1, 2];

function foldedUnit(unit: number): number {
  const folded = unit >= 0xd800 && unit < 0xe000 ? '?more' : fold(String.fromCharCode(unit));
  const code = folded.charCodeAt(0);
  const byte = folded === '' ? NOTHING : folded.length === 1 && code > MORE && code < 0x80 ? code : MORE;
  FOLDED[unit] = byte;
  return byte;
}

const isWord = (unit: number) => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
const [AMPERSAND, HYPHEN] = [0x26, 0x2d];

const bytes = new Uint8Array(8192);

/**
 * {@link searchable} in one go, for a text whose every letter folds to at most one; else `null`. It matters where there
 * are hundreds of thousands of texts: nothing is thrown away, and a text made of bytes takes half the memory.
 */
function searchableBytes(text: string, { long, hashes }: Abbreviations): string | null {
  let size = 0;
  /** Where a word begins; -1 between words. */
  let start = -1;
  /** The hash of the word, and that of the word before its last joint. */
  let [word, before] = [0, 0];
  let joined = false;
  let short = '';
  const write = (ascii: string): boolean => {
    if (size + ascii.length >= bytes.length) return false;
    for (let i = 0; i < ascii.length; i++) {
      const unit = ascii.charCodeAt(i);
      if (unit > 0x7f) return false;
      bytes[size++] = unit;
    }
    return true;
  };
  /** Puts the long form in the place of the word that ends here. */
  const endWord = (): boolean => {
    if (!hashes.has(joined ? before : word)) return true;
    const end = joined ? size - 1 : size;
    const typed = String.fromCharCode.apply(null, bytes.subarray(start, end) as unknown as number[]);
    const words = long.get(typed);
    if (words === undefined) return true;
    const joint = joined ? String.fromCharCode(bytes[end] as number) : '';
    short += ` ${typed}`;
    size = start;
    return write(words) && write(joint);
  };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const known = FOLDED[unit] as number;
    const byte = known === UNKNOWN ? foldedUnit(unit) : known;
    if (byte === NOTHING) continue;
    if (byte === MORE || size + 1 >= bytes.length) return null;
    if (isWord(byte)) {
      if (start < 0) start = size;
      word = hash(word, byte);
      joined = false;
    } else if ((byte === AMPERSAND || byte === HYPHEN) && start >= 0 && !joined) {
      // A joint: the word goes on if a letter follows.
      before = word;
      word = hash(word, byte);
      joined = true;
    } else {
      if (start >= 0 && !endWord()) return null;
      start = -1;
      word = 0;
      joined = false;
    }
    bytes[size++] = byte;
  }
  if (start >= 0 && !endWord()) return null;
  if (!write(short)) return null;
  return String.fromCharCode.apply(null, bytes.subarray(0, size) as unknown as number[]);
}

/** What a text is searched in: folded, abbreviations in their long form, and the abbreviations after it. */
export function searchable(text: string, abbreviations: Abbreviations): string {
  const quick = searchableBytes(text, abbreviations);
  if (quick !== null) return quick;
  let short = '';
  const long = fold(text).replace(WORD, (word) => {
    const words = abbreviations.long.get(word);
    if (words === undefined) return word;
    short += ` ${word}`;
    return words;
  });
  return long + short;
}

/** What was typed: every word must be found, in any of its forms. */
export function searchWords(typed: string, abbreviations: Abbreviations): string[][] {
  return fold(typed)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => [word, ...(abbreviations.meanings.get(word) ?? [])]);
}
