/**
 * What Pagefind indexes: neighbouring places of a page joined into parts. A record for every row would make Pagefind's
 * table of records, which every search loads, larger than all the rest; a record for every page would bring a whole
 * paper's text for each result. The part knows where each of its places begins, so that a result still leads to the row.
 */
import { days } from './days.ts';
import { documentNumbers } from './numbers.ts';
import { FACETS, wordsIn, type FacetValues, type SearchRecord } from './records.ts';
import { bare, BREAK, canonical, decode, indexed } from './text.ts';

export interface Part {
  /** Address of the page, title, places: what a result is shown with; nothing of it is searched. */
  address: PartAddress;
  /** The text as Pagefind keeps it. */
  text: string;
  facets: FacetValues;
  /** Keys of the document numbers and of the days, months and quarters in the text. */
  numbers: string[];
  days: string[];
  /** ISO day, month or year, or empty. */
  date: string;
}

/** Of each place: how much of the part's text is its own, in characters; its fragment; its heading; a row's area. */
export interface PartAddress {
  path: string;
  title: string;
  places: [length: number, fragment: string, heading: string, area?: string][];
}

/** Words of a part: a screen or two of text, 1.5 KB packed. */
const WORDS = 500;

/** Blocks end as sentences do, so that an excerpt reads well. */
const ended = (text: string) => (/[.;:,!?…]$/.test(text) ? text : `${text}.`);

/** Joins the records of one page, in their order; rows of tables stay by themselves, since they have facets of their own. */
export function partsOf(records: readonly SearchRecord[]): Part[] {
  const groups: SearchRecord[][] = [];
  let size = 0;
  for (const record of records) {
    const words = wordsIn(record);
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (!group || !before || size + words > WORDS || before.row !== record.row) {
      groups.push([record]);
      size = words;
    } else {
      group.push(record);
      size += words;
    }
  }
  return groups.map(partOf);
}

/** What a part says, block by block (paragraph, cell). */
export const blocksOf = ({ text }: Part): string[] => decode(text).split(BREAK);

/** A block as it is indexed. */
interface Read {
  /** As Pagefind is given it. */
  line: string;
  numbers: string[];
  days: string[];
}

function read(text: string): Read {
  const plain = canonical(text);
  const line = indexed(plain);
  const folded = /\d/.test(plain) ? bare(plain.toLowerCase()) : '';
  return {
    line: line && ended(line),
    numbers: documentNumbers(folded).flatMap(({ keys }) => keys),
    days: days(folded).flatMap(({ keys }) => keys),
  };
}

/** Names of agencies, days and labels make half of all blocks and are few: each is read once. */
const KNOWN = new Map<string, Read>();
const MOST_KNOWN = 100_000;
const SHORT = 120;

function readBlock(text: string): Read {
  if (text.length >= SHORT) return read(text);
  let known = KNOWN.get(text);
  if (!known) {
    known = read(text);
    if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
    KNOWN.set(text, known);
  }
  return known;
}

function partOf(records: readonly SearchRecord[]): Part {
  const [{ url, title, date } = { url: '', title: '', date: '' }] = records;
  const numbers = new Set<string>();
  const times = new Set<string>();
  const facets: FacetValues = {};
  const places: PartAddress['places'] = [];
  let text = '';
  for (const record of records) {
    const from = text.length;
    for (const block of record.blocks) {
      const found = readBlock(block.text);
      if (found.line) text += `${text && BREAK}${found.line}`;
      for (const key of found.numbers) numbers.add(key);
      for (const key of found.days) times.add(key);
    }
    for (const name of FACETS) {
      for (const value of record.facets[name] ?? [])
        if (!facets[name]?.includes(value)) (facets[name] ??= []).push(value);
    }
    const [, fragment = ''] = record.url.split('#');
    const [area] = record.facets.area ?? [];
    places.push([
      text.length - from,
      fragment,
      record.heading,
      ...(record.row && area ? [area] : []),
    ] as PartAddress['places'][number]);
  }
  return {
    address: { path: url.replace(/#.*/, ''), title, places },
    text,
    facets,
    numbers: [...numbers],
    days: [...times],
    date,
  };
}
