/** What was typed, taken apart: phrases in quotes, document numbers, dates, and free words. */
import { days } from './days.ts';
import { documentNumbers } from './numbers.ts';
import { bare, canonical, tokens } from './text.ts';

export interface Query {
  /** Words of each part in quotes. */
  phrases: string[][];
  words: string[];
  /** Keys of a document number, the most exact first. */
  number?: string[] | undefined;
  /** ISO day, month or quarter. */
  day?: string | undefined;
  /** The words of numbers and dates: they only rank. */
  ranking: string[];
}

/** Reads a query. Pure. */
export function readQuery(typed: string): Query {
  const text = canonical(typed).replace(/\s+/g, ' ').trim();
  const lower = text.toLowerCase().replace(/(?<=\p{L})(?: & |(?<=\p{L}{3})&(?=\p{L}{3}))(?=\p{L})/gu, ' và ');
  const phrases: string[][] = [];
  const open = lower.replace(/"([^"]*)"/g, (_, inside: string) => {
    const words = tokens(inside);
    if (words.length) phrases.push(words);
    return ' | ';
  });
  const folded = bare(open);
  const [day] = days(folded);
  const number = documentNumbers(folded, true).find(({ start, end }) => !day || end <= day.start || start >= day.end);
  const ranking: string[] = [];
  let rest = open;
  for (const span of [number, day]) {
    if (!span) continue;
    ranking.push(...tokens(open.slice(span.start, span.end)));
    rest = rest.slice(0, span.start) + ' '.repeat(span.end - span.start) + rest.slice(span.end);
  }
  return {
    phrases,
    words: tokens(rest),
    ranking,
    number: number?.keys,
    day: day?.keys[0],
  };
}
