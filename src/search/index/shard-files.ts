/** The files of one shard: the table of its parts, the postings of its words, the texts. */
import { gzipSync } from 'node:zlib';
import {
  chunkFile,
  dayKey,
  dueKey,
  fileOf,
  numberKey,
  packPostings,
  ROW,
  TABLE,
  textFile,
  type Chunk,
  type ShardTable,
  type Texts,
} from '../format.ts';
import { bare, tokens } from '../language/text.ts';
import { plainOf, wordNumbers, wordOf } from './lexicon.ts';
import { blocksOf, type Part } from './parts.ts';
import { facetValues } from './records.ts';

/** Files of an index by their path below its folder. */
export type IndexFiles = Map<string, Uint8Array>;

/** Packed bytes of a file of words, about: a search reads one for each of its words. */
const CHUNK_BYTES = 2500;
/** How much gzip takes off the postings, about. */
const PACKED = 0.6;

/** A file that ends with `.bin`. */
export const packed = (value: unknown): Uint8Array => gzipSync(JSON.stringify(value), { level: 9 });

/** The files of a shard. @param parts those of one page one after the other */
export function shardFiles(parts: readonly Part[]): IndexFiles {
  const entries = postingsOf(parts);
  const size = entries.reduce((sum, [key, [forms, postings]]) => sum + key.length + forms.length + postings.length, 0);
  const chunks = Math.max(1, Math.ceil((size * PACKED) / CHUNK_BYTES));
  const words = Array.from({ length: chunks }, (): Chunk => ({}));
  for (const [key, entry] of entries) {
    const chunk = words[fileOf(key, chunks)];
    if (chunk) chunk[key] = entry;
  }
  const files: IndexFiles = new Map([[TABLE, packed(tableOf(parts, chunks))]]);
  for (const [i, chunk] of words.entries()) files.set(chunkFile(i), packed(chunk));
  const texts = new Map<string, Texts>();
  for (const [i, part] of parts.entries()) {
    const text: Texts[number] = [part.path, part.title, part.text, part.places, valuesOf(part)];
    const file = texts.get(textFile(i));
    if (file) file.push(text);
    else texts.set(textFile(i), [text]);
  }
  for (const [name, list] of texts) files.set(name, packed(list));
  return files;
}

const valuesOf = ({ facets, places }: Part) => [...facetValues(facets), ...(places[0]?.[3] ? [ROW] : [])];

function tableOf(parts: readonly Part[], chunks: number): ShardTable {
  const values = new Map<string, number>();
  const sets = new Map<string, number>();
  const numberIn = (known: Map<string, number>, key: string) => {
    if (!known.has(key)) known.set(key, known.size);
    return known.get(key) ?? 0;
  };
  const pages: ShardTable['pages'] = [];
  for (const part of parts) {
    const { path, date } = part;
    const own = valuesOf(part).map((value) => numberIn(values, value));
    const set = numberIn(sets, own.join(' '));
    const page = pages.at(-1);
    if (page?.[0] === path) page.push(set);
    else pages.push([path, date, set]);
  }
  const numbers = (key: string) => (key ? key.split(' ').map(Number) : []);
  return { chunks, values: [...values.keys()], sets: [...sets.keys()].map(numbers), pages };
}

/** Who leads and when it is due, of a part's rows. */
export function dueKeysOf({ places }: Part): string[] {
  const keys = new Set<string>();
  for (const [, , , row] of places)
    for (const due of row?.keys ?? [])
      for (const lead of ['', ...(row?.leads ?? [])]) keys.add(dueKey(bare(tokens(lead).join(' ')), due));
  return [...keys];
}

/** The hidden keys of a part. */
export const hiddenKeys = (part: Part): string[] => [
  ...part.numbers.map(numberKey),
  ...part.days.map(dayKey),
  ...dueKeysOf(part),
];

interface Word {
  forms: Map<string, number>;
  places: Map<number, number[]>;
}

/** Words without their accents, and hidden keys, sorted: where they stand. */
function postingsOf(parts: readonly Part[]): [key: string, entry: Chunk[string]][] {
  const words = new Map<number, Word>();
  const hidden = new Map<string, Map<number, number[]>>();
  for (const [number, part] of parts.entries()) {
    let at = 0;
    const headings = new Set(part.headings);
    for (const [i, block] of blocksOf(part).entries()) {
      for (const word of wordNumbers(block)) {
        const plain = plainOf(word);
        let entry = words.get(plain);
        if (!entry) words.set(plain, (entry = { forms: new Map(), places: new Map() }));
        const form = wordOf(word);
        if (!entry.forms.has(form)) entry.forms.set(form, entry.forms.size);
        let list = entry.places.get(number);
        if (!list) entry.places.set(number, (list = []));
        list.push(at++, 2 * (entry.forms.get(form) ?? 0) + Number(headings.has(i)));
      }
      // What stands in the next block is no neighbour.
      at++;
    }
    for (const key of hiddenKeys(part)) {
      let having = hidden.get(key);
      if (!having) hidden.set(key, (having = new Map<number, number[]>()));
      having.set(number, []);
    }
  }
  const all = [
    ...[...words].map(([word, { forms, places }]): [string, Chunk[string]] => [
      wordOf(word),
      packPostings([...forms.keys()], places),
    ]),
    ...[...hidden].map(([key, places]): [string, Chunk[string]] => [key, packPostings([], places)]),
  ];
  return all.sort(([a], [b]) => (a < b ? -1 : 1));
}
