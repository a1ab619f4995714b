/** What was typed, taken apart: phrases in quotes, document numbers, dates, and free words. */
import { daysTyped } from '../language/days.ts';
import { documentNumbers, gluedAt } from '../language/numbers.ts';
import { bare, canonical, tokens } from '../language/text.ts';

export interface Query {
  /** Words of each part in quotes. */
  phrases: string[][];
  /** All words that stand outside of quotes. */
  all: string[];
  /** Those of them that belong to no number and no date. */
  words: string[];
  /** Keys of a document number, the most exact first. */
  number?: string[] | undefined;
  /** Those of them that say all that was typed, and how it was typed. */
  same: string[];
  written: string;
  /** ISO day, month or quarter, the last two perhaps without a year: `2023-02`, `02`, `Q1`. */
  day?: string | undefined;
}

/** A query that is longer is cut: no server takes an address of any length. */
export const LONGEST = 500;

/** Reads a query. Pure. */
export function readQuery(typed: string): Query {
  const text = canonical(typed.slice(0, LONGEST)).replace(/\s+/g, ' ').trim();
  const lower = text
    .toLowerCase()
    // Both are usual: `quí` and `quý`, `qui định` and `quy định`.
    .replace(
      /(?<![\p{L}])qu[iíìỉĩị](?!\p{L})/gu,
      (word) => word.slice(0, 2) + ('yýỳỷỹỵ'['iíìỉĩị'.indexOf(word.charAt(2))] ?? ''),
    )
    .replace(/(?<=\p{L})(?: & |(?<=\p{L}{3})&(?=\p{L}{3}))(?=\p{L})/gu, ' và ');
  const phrases: string[][] = [];
  let open = lower.replace(/"([^"]*)"/g, (_, inside: string) => {
    const words = tokens(inside);
    if (words.length) phrases.push(words);
    return ' | ';
  });
  for (const at of gluedAt(bare(open))) open = `${open.slice(0, at)} ${open.slice(at)}`;
  const folded = bare(open);
  const [day] = daysTyped(folded);
  const number = documentNumbers(folded, true).find(({ start, end }) => !day || end <= day.start || start >= day.end);
  const written = number ? open.slice(number.start, number.end).trim().toUpperCase() : '';
  let rest = open;
  for (const span of [number, day])
    if (span) rest = rest.slice(0, span.start) + ' '.repeat(span.end - span.start) + rest.slice(span.end);
  return {
    phrases,
    all: tokens(open),
    words: tokens(rest),
    number: number?.keys,
    same: number?.same ?? [],
    written,
    day: day?.keys[0],
  };
}
