/**
 * What is indexed: neighbouring places of a page joined into parts. A record for every row would make the table of parts
 * large; a record for every page would bring a whole paper's text for each result. The part knows where each of its
 * places begins, so that a result still leads to the row.
 */
import type { RowPlace, TextPlace } from '../format.ts';
import { days } from '../language/days.ts';
import { documentNumbers } from '../language/numbers.ts';
import { bare, BREAK, canonical, squeeze, tokensOf } from '../language/text.ts';
import { FACETS, wordsIn, type FacetValues, type SearchRecord } from './records.ts';

export interface Part {
  /** Address of the page from the site's root. */
  path: string;
  title: string;
  text: string;
  places: TextPlace[];
  /** Which blocks of the text are headings, by their order. */
  headings: number[];
  facets: FacetValues;
  /** Keys of the document numbers and of the days, months and quarters in the text. */
  numbers: string[];
  days: string[];
  /** ISO day, month or year, or empty. */
  date: string;
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
    if (!group || !before || size + words > WORDS || !before.row !== !record.row) {
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
export const blocksOf = ({ text }: Part): string[] => text.split(BREAK);

/** A block as it is indexed. */
interface Read {
  line: string;
  numbers: string[];
  days: string[];
}

function read(text: string): Read {
  const plain = canonical(text);
  const line = squeeze(plain);
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

/** What a result says of a row, beside its text. */
function placeOf({ url, heading, row, facets }: SearchRecord, length: number): TextPlace {
  const [, fragment = ''] = url.split('#');
  if (!row) return [length, fragment, heading];
  const [area] = facets.area ?? [];
  return [
    length,
    fragment,
    heading,
    { ...(area ? { area } : {}), leads: facets.lead ?? [], due: row.due, keys: row.keys },
  ];
}

function partOf(records: readonly SearchRecord[]): Part {
  const [{ url, title, date } = { url: '', title: '', date: '' }] = records;
  const numbers = new Set<string>();
  const times = new Set<string>();
  const facets: FacetValues = {};
  const places: TextPlace[] = [];
  const headings: number[] = [];
  let text = '';
  let count = 0;
  for (const record of records) {
    const from = text.length;
    for (const block of record.blocks) {
      const found = readBlock(block.text);
      if (!found.line) continue;
      text += `${text && BREAK}${found.line}`;
      if (block.heading || (record.row && record.heading && block.text.startsWith(record.heading)))
        headings.push(count);
      count++;
      for (const key of found.numbers) numbers.add(key);
      for (const key of found.days) times.add(key);
    }
    for (const name of FACETS) {
      for (const value of record.facets[name] ?? [])
        if (!facets[name]?.includes(value)) (facets[name] ??= []).push(value);
    }
    places.push(placeOf(record, text.length - from));
  }
  const path = url.replace(/#.*/, '');
  return { path, title, text, places, headings, facets, numbers: [...numbers], days: [...times], date };
}

/** One place of a part by itself. */
export interface Place {
  /** As it stands in an address; empty at the top of a page. */
  fragment: string;
  heading: string;
  /** A line a block. */
  text: string;
  /** Its words without case and accents, a line a block. */
  folded: string;
  /** Keys of the document numbers and of the days, months and quarters in the text. */
  numbers: string[];
  days: string[];
  row: RowPlace | undefined;
}

/** The places that were joined into a part. */
export function placesOf({ text, places }: Pick<Part, 'text' | 'places'>): Place[] {
  let at = 0;
  return places.map(([length, fragment, heading, row]) => {
    const blocks = text
      .slice(at, (at += length))
      .split(BREAK)
      .filter(Boolean);
    const found = blocks.map(readBlock);
    return {
      fragment,
      heading,
      text: blocks.join('\n'),
      folded: blocks.map((block) => bare(tokensOf(block).join(' '))).join('\n'),
      numbers: [...new Set(found.flatMap(({ numbers }) => numbers))],
      days: [...new Set(found.flatMap((block) => block.days))],
      row,
    };
  });
}
