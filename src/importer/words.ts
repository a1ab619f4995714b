import { normalise } from '../text/normalise.ts';

/** The words of a text: runs of letters and digits in the normal form, as they are written. */
export function wordsOf(text: string): string[] {
  return normalise(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** How often each word occurs. */
function countWords(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words of `wanted` that `given` does not have, or has fewer times. Empty when nothing is missing. */
export function missingWords(wanted: string, given: string): string[] {
  const left = countWords(wordsOf(given));
  return wordsOf(wanted).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** Paragraphs of papers are far shorter; a line made to do harm is read in parts of this length. */
export const LONGEST = 4000;

/** A text in parts of at most {@link LONGEST} characters, cut between words. */
export function chunks(text: string): string[] {
  const found: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(text.length, from + LONGEST);
    const space = to < text.length ? text.lastIndexOf(' ', to) : -1;
    if (space > from) to = space;
    found.push(text.slice(from, to));
    from = to;
  }
  return found;
}
