/**
 * Words as numbers: a site has some ten thousand words and says them millions of times, so each is read once. Numbers
 * hold for as long as the program runs; nothing that is written down depends on them.
 */
import { hashOf } from './directory.ts';
import { bare, tokensOf } from './text.ts';

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

/** The words of a text in canonical form, in their order, accents and all. */
export const wordNumbers = (text: string): Int32Array => Int32Array.from(tokensOf(text), numberOf);

/** The word of a number, lower-case. */
export const wordOf = (number: number): string => words[number] ?? '';
/** The number of the word without its accents. */
export const plainOf = (number: number): number => plains[number] ?? 0;
/** What stands for three neighbouring words without accents: `hashOf` of them with single spaces. */
export const hashOfThree = (a: number, b: number, c: number): number =>
  hashOf(wordOf(c), hashOf(' ', hashOf(wordOf(b), starts[a])));
