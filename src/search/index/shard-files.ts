/** The files of one shard: its words in Pagefind, the table of its parts, the texts. */
import { gzipSync } from 'node:zlib';
import { dayKey, dueKey, numberKey, ROW, TABLE, textFile, type ShardTable, type TextFile } from '../format.ts';
import { bare, tokens } from '../language/text.ts';
import { indexWords, type IndexFiles } from '../pagefind/build.ts';
import { wordNumbers, wordOf } from './lexicon.ts';
import { blocksOf, type Part } from './parts.ts';
import { facetValues } from './records.ts';

/** A file that ends with `.bin`. */
export const packed = (value: unknown): Uint8Array => gzipSync(JSON.stringify(value), { level: 9 });

/** The files of a shard. @param parts those of one page one after the other */
export async function shardFiles(parts: readonly Part[]): Promise<IndexFiles> {
  const words = parts.map(wordsByPlace);
  const said = parts.map((part, i) => ({
    blocks: (words[i] ?? []).map(([, block]) => Array.from(block, wordOf)),
    keys: hiddenKeys(part),
  }));
  const { files, ids } = await indexWords(said);
  files.set(TABLE, packed(tableOf(parts, ids, words)));
  for (const [i, part] of parts.entries()) {
    files.set(textFile(i), packed(textOf(part)));
  }
  return files;
}

/** A part as results are shown of it. */
export const textOf = (part: Part): TextFile => [part.path, part.title, part.text, part.places, valuesOf(part)];

/** The words of a part block by block, with the place of the first of each. */
export type PlacedWords = [at: number, words: Int32Array][];

/** What stands between blocks takes a place. */
export function wordsByPlace(part: Part): PlacedWords {
  let next = 0;
  return blocksOf(part).map((block) => {
    const at = next;
    const words = wordNumbers(block);
    next += words.length + 1;
    return [at, words];
  });
}

/** Where the blocks that are headings stand in a part: how far behind the one before, and how long, by turns. */
function headingsOf({ headings }: Part, words: PlacedWords): number[] {
  const found: number[] = [];
  let end = 0;
  for (const [i, [at, { length }]] of words.entries()) {
    if (!headings.includes(i)) continue;
    found.push(at - end, length);
    end = at + length;
  }
  return found;
}

const valuesOf = ({ facets, places }: Part) => [...facetValues(facets), ...(places[0]?.[3] ? [ROW] : [])];

/**
 * @param ids what the index of the words calls the parts
 * @param words of each part
 */
export function tableOf(parts: readonly Part[], ids: readonly string[], words: readonly PlacedWords[]): ShardTable {
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
  return {
    ids: toldApart(ids).join(' '),
    headings: parts.map((part, i) => headingsOf(part, words[i] ?? [])),
    values: [...values.keys()],
    sets: [...sets.keys()].map(numbers),
    pages,
  };
}

/** The ends of ids, as long as they have to be. */
export function toldApart(ids: readonly string[]): string[] {
  for (let length = 1; ; length++) {
    const ends = ids.map((id) => id.slice(-length));
    if (new Set(ends).size === ids.length || ids.every((id) => id.length <= length)) return ends;
  }
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
