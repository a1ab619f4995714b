/** What is asked of search, and what it answers. */
import type { Named } from './names.ts';

export interface Wanted {
  query: string;
  /** Values of facets (`unit~…`): of each facet one must hold. */
  facets?: readonly string[];
  sort?: 'date';
  /** Exactly as typed: nothing corrected, expanded or left out. */
  literal?: boolean;
}

/** What search did beyond the letter of the query, or could not do; the interface says so. */
export type Notice =
  /** Found instead of it. */
  | { kind: 'corrected'; from: string; to: string }
  | { kind: 'expanded'; words: string[] }
  /** Not looked for, but perhaps meant. */
  | { kind: 'offered'; from: string; to: string }
  /** Words that stand nowhere on the site. */
  | { kind: 'absent'; words: string[]; without: string }
  /** Not found with the accents that were typed. */
  | { kind: 'accents' }
  /** Nobody has this number: what follows has one that is like it. */
  | { kind: 'near'; number: string }
  /** Not all of the words. */
  | { kind: 'some' }
  | { kind: 'due'; leads: string[]; units: string[] }
  /** Without the words of the site. */
  | { kind: 'plain' };

export interface Marks {
  /** What to mark, best first: each a run of words. */
  phrases: string[][];
  words: string[];
  number?: string;
  day?: string;
  /** Rows that are due then, by somebody. */
  due?: string;
  leads?: string[];
  /** Nothing but such rows is asked for, whatever the words of the question. */
  onlyDue?: boolean;
  /** Accents need not be as they were typed. */
  loose?: boolean;
}

/** Whether it has what was asked for, its words only apart, or only some of them. */
export type How = 'whole' | 'apart' | 'some';

/** A part that answers. */
export interface Hit {
  shard: number;
  part: number;
  score: number;
  how: How;
  /** Not with the accents that were typed. */
  unaccented: boolean;
}

/** A page that answers, by its best places. */
export interface PageFound {
  path: string;
  values: readonly string[];
  date: string;
  /** Of the best hit, or of the name. */
  score: number;
  how: How;
  unaccented: boolean;
  /** Whether it answers by a row of tasks. */
  row: boolean;
  /** The best first. */
  hits: Hit[];
  /** What of it is called what was typed, the best first. */
  named: Named[];
}

export interface Answer {
  /** What was found so far, the best first; `more` adds to the end. */
  pages: PageFound[];
  /** How many pages each value of the facets has. */
  counts: () => Record<string, number>;
  /** How many of the pages have the words together, or are called so. */
  together: () => number;
  notices: Notice[];
  marks: Marks;
  /** Shards that can still have an answer, by number: those that have the words together, and the others. */
  left: () => { likely: readonly number[]; others: readonly number[] };
  /** Asks some of the shards that are left. */
  more: () => Promise<void>;
}
