/**
 * Words as numbers: a site has some ten thousand words and says them millions of times, so each is read once. Numbers
 * hold for as long as the program runs; nothing that is written down depends on them.
 */
import { hashOf } from '../format.ts';
import { bare, tokensOf } from '../language/text.ts';

const numbers = new Map<string, number>();
const words: string[] = [];
/** By a word's number: the number of its form without accents, which may be its own. */
const plains: number[] = [];
/** By a word's number: where the hash of three words that begins with it stands after it. */
const starts: number[] = [];

function numberOf(word: string): number {
  let number = numbers.get(word);
  if (number === undefined) {
    numbers.set(word, (number = words.length));
    words.push(word);
    starts.push(hashOf(`${word} `));
    // Set beforehand: a word without accents is its own plain form.
    plains.push(number);
    plains[number] = numberOf(bare(word));
  }
  return number;
}

/** By a code unit: what stands for it in a word, lower-case; 0 between words; `ODD` where one unit does not tell. */
const LETTERS = new Uint16Array(1 << 16);
const ODD = 0xffff;
for (let unit = 0; unit < LETTERS.length; unit++) {
  const sign = String.fromCharCode(unit);
  const lower = sign.toLowerCase();
  // Half a character, İ, which becomes two, and Σ, whose form depends on its place.
  const odd = /[\uD800-\uDFFFΣ]/.test(sign) || lower.length > 1;
  LETTERS[unit] = odd ? ODD : tokensOf(sign).length ? lower.charCodeAt(0) : 0;
}

/** Words by their hash: their numbers, and 1. At least half of the places are free; there is a power of two of them. */
let places = new Int32Array(1 << 16);

/** Whether the letters of a text from a place on are those of a word. */
function isAt(text: string, from: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (LETTERS[text.charCodeAt(from + i)] !== word.charCodeAt(i)) return false;
  return true;
}

/** Letters are joined to a hash by it. */
const PRIME = 0x9e3779b1;

/** The number of the word that stands in a text, found without cutting it out. @param hash of its letters */
function numberAt(text: string, from: number, to: number, hash: number): number {
  let place = hash ^ (hash >>> 15);
  for (let number; (number = places[place & (places.length - 1)] ?? 0); place++) {
    const word = words[number - 1] ?? '';
    if (word.length === to - from && isAt(text, from, word)) return number - 1;
  }
  const number = numberOf(text.slice(from, to).toLowerCase());
  if (words.length * 2 < places.length) places[place & (places.length - 1)] = number + 1;
  // Begun anew: words find their places again as they are met.
  else places = new Int32Array(places.length * 4);
  return number;
}

/** The words of a text in canonical form, in their order, accents and all. */
export function wordNumbers(text: string): Int32Array {
  const found: number[] = [];
  let from = -1;
  let hash = 0;
  for (let i = 0; i <= text.length; i++) {
    const letter = i < text.length ? (LETTERS[text.charCodeAt(i)] ?? 0) : 0;
    if (letter === ODD) return Int32Array.from(tokensOf(text), numberOf);
    if (letter) {
      if (from < 0) [from, hash] = [i, 0];
      hash = Math.imul(hash ^ letter, PRIME);
    } else if (from >= 0) {
      found.push(numberAt(text, from, i, hash));
      from = -1;
    }
  }
  return Int32Array.from(found);
}

/** The word of a number, lower-case. */
export const wordOf = (number: number): string => words[number] ?? '';
/** The number of the word without its accents. */
export const plainOf = (number: number): number => plains[number] ?? 0;
/** What stands for three neighbouring words without accents: `hashOf` of them with single spaces. */
export const hashOfThree = (a: number, b: number, c: number): number =>
  hashOf(wordOf(c), hashOf(' ', hashOf(wordOf(b), starts[a])));
