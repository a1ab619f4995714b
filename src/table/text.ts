/** The text filter: letters without marks and case, and abbreviations that are their long form. */
import { fold } from '../text/normalise.ts';

/** Folded abbreviation → folded long form. */
export type Abbreviations = ReadonlyMap<string, string>;

export function abbreviationMap(list: readonly { short: string; long: string }[]): Abbreviations {
  return new Map(list.map(({ short, long }) => [fold(short), fold(long)]));
}

const WORD = /[a-z0-9]+(?:[&-][a-z0-9]+)*/g;

/** What a text is searched in: folded, abbreviations in their long form, and the abbreviations after it. */
export function searchable(text: string, abbreviations: Abbreviations): string {
  let short = '';
  const long = fold(text).replace(WORD, (word) => {
    const words = abbreviations.get(word);
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
    .map((word) => {
      const long = abbreviations.get(word);
      return long === undefined ? [word] : [word, long];
    });
}
