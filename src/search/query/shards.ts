/** The shards of an index: their tables, where words stand in them, their texts; each file is read once. */
import { ROW, TABLE, textFile, type ShardTable, type TextFile, type TextPlace } from '../format.ts';
import { kept } from '../../util/kept.ts';
import { bare } from '../language/text.ts';
import type { WordIndex } from '../pagefind/worker.ts';
import type { Postings } from './match.ts';

/** Reads a file of the index, by its path there: JSON, packed where it ends with `.bin`. */
export type Load = (file: string) => Promise<unknown>;

/** Where shards are read from, by their numbers. */
export interface ShardSource {
  words: WordIndex;
  table(shard: number): Promise<ShardTable>;
  text(shard: number, part: number): Promise<TextFile>;
}

/** Shards as files of the index. @param ids their folders */
export function shardsInFiles(load: Load, words: WordIndex, ids: readonly string[]): ShardSource {
  const pathOf = (shard: number, file: string) => `${ids[shard] ?? ''}/${file}`;
  return {
    words,
    table: (shard) => load(pathOf(shard, TABLE)) as Promise<ShardTable>,
    text: (shard, part) => load(pathOf(shard, textFile(part))) as Promise<TextFile>,
  };
}

/** A part, by its number in its shard. */
export interface PartInfo {
  path: string;
  date: string;
  /** `unit~…` */
  values: readonly string[];
}

export interface PartText extends PartInfo {
  title: string;
  text: string;
  places: readonly TextPlace[];
}

/** Parts of a shard by their numbers. */
interface Table {
  /** The number of a part, by what Pagefind calls it. */
  numberOf: (id: string) => number;
  headings: ShardTable['headings'];
  parts: PartInfo[];
}

/** Words of shards whose places are kept: a long question of fifty shards; a common word has some 100 KB of them. */
export const MOST_POSTINGS = 400;
/** Texts that are kept. */
const MOST_TEXTS = 1000;

/** Stands for whatever other accents a word has. */
const ANY = '*';

/** @param ranges by turns how far each begins behind the one before, and how long it is */
function isWithin(place: number, ranges: readonly number[] = []): boolean {
  let end = 0;
  for (let i = 0; i < ranges.length; i += 2) {
    const from = end + (ranges[i] ?? 0);
    end = from + (ranges[i + 1] ?? 0);
    if (place < end) return place >= from;
  }
  return false;
}

export class Shards {
  readonly #source: ShardSource;
  readonly #tables = new Map<number, Promise<Table>>();
  readonly #postings = new Map<string, Promise<Postings>>();
  readonly #texts = new Map<string, Promise<PartText>>();

  constructor(source: ShardSource) {
    this.#source = source;
  }

  table(shard: number): Promise<Table> {
    return kept(this.#tables, shard, () => this.#source.table(shard).then(tableOf));
  }

  /** Where a word stands. @param accents whether it matters which it has there */
  postings(shard: number, word: string, accents = true): Promise<Postings> {
    const name = `${shard} ${accents ? word : bare(word)} ${accents}`;
    return kept(this.#postings, name, () => this.#placesOf(shard, word, accents), MOST_POSTINGS);
  }

  async #placesOf(shard: number, word: string, accents: boolean): Promise<Postings> {
    const [{ numberOf, headings }, any, same] = await Promise.all([
      this.table(shard),
      this.#source.words.places(shard, bare(word), false),
      accents ? this.#source.words.places(shard, word, true) : [],
    ]);
    const accented = new Map(same);
    // The word as it was asked for, and with other accents.
    const found: Postings = { forms: [word, ANY], parts: [], from: [0], at: [], as: [] };
    const parts = any.map(([id, places]) => [numberOf(id), places, new Set(accented.get(id))] as const);
    for (const [part, places, own] of parts.sort((a, b) => a[0] - b[0])) {
      found.parts.push(part);
      for (const place of places) {
        found.at.push(place);
        found.as.push(2 * (own.has(place) ? 0 : 1) + Number(isWithin(place, headings[part])));
      }
      found.from.push(found.at.length);
    }
    return found;
  }

  /** The parts that have one of some hidden keys, which all begin with the same sign. */
  async having(shard: number, keys: readonly string[]): Promise<number[]> {
    const [{ numberOf }, ids] = await Promise.all([this.table(shard), this.#source.words.having(shard, keys)]);
    return ids.map(numberOf);
  }

  text(shard: number, part: number): Promise<PartText> {
    const read = async () => {
      const [path, title, text, places, values] = await this.#source.text(shard, part);
      return { path, title, text, places, values, date: '' };
    };
    return kept(this.#texts, `${shard} ${part}`, read, MOST_TEXTS);
  }
}

function tableOf({ ids, headings, values, sets, pages }: ShardTable): Table {
  const named = sets.map((set) => set.map((value) => values[value] ?? ''));
  const parts = pages.flatMap(([path, date, ...own]) => own.map((set) => ({ path, date, values: named[set] ?? [] })));
  const ends = ids.split(' ');
  const numbers = new Map(ends.map((end, part) => [end, part]));
  const length = Math.max(...ends.map((end) => end.length));
  return { numberOf: (id) => numbers.get(id.slice(-length)) ?? 0, headings, parts };
}

export const isRow = ({ values }: Pick<PartInfo, 'values'>): boolean => values.includes(ROW);
