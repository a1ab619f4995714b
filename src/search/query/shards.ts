/** The shards of an index: their tables, where words stand in them, their texts; each file is read once. */
import {
  chunkFile,
  fileOf,
  placeInFile,
  readPostings,
  ROW,
  TABLE,
  textFile,
  type Chunk,
  type Postings,
  type ShardTable,
  type TextPlace,
  type Texts,
} from '../format.ts';

/** Reads a file of the index, by its path there: JSON, packed where it ends with `.bin`. */
export type Load = (file: string) => Promise<unknown>;

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
  chunks: number;
  parts: PartInfo[];
}

const EMPTY: Postings = { forms: [], parts: [], from: [0], at: [], as: [] };

export class Shards {
  readonly #load: Load;
  readonly ids: readonly string[];
  readonly #files = new Map<string, Promise<unknown>>();
  readonly #postings = new Map<string, Promise<Postings>>();

  constructor(load: Load, ids: readonly string[]) {
    this.#load = load;
    this.ids = ids;
  }

  #read<T>(shard: number, file: string, as: (read: never) => T): Promise<T> {
    const path = `${this.ids[shard] ?? ''}/${file}`;
    let found = this.#files.get(path) as Promise<T> | undefined;
    if (!found) {
      found = this.#load(path).then((read) => as(read as never));
      this.#files.set(path, found);
      // Another search asks again.
      found.catch(() => this.#files.delete(path));
    }
    return found;
  }

  table(shard: number): Promise<Table> {
    return this.#read(shard, TABLE, ({ chunks, values, sets, pages }: ShardTable) => {
      const named = sets.map((set) => set.map((value) => values[value] ?? ''));
      const parts = pages.flatMap(([path, date, ...own]) =>
        own.map((set) => ({ path, date, values: named[set] ?? [] })),
      );
      return { chunks, parts };
    });
  }

  /** Where a word without accents, or a hidden key, stands. */
  postings(shard: number, key: string): Promise<Postings> {
    const name = `${shard} ${key}`;
    let found = this.#postings.get(name);
    if (!found) {
      found = this.table(shard).then(async ({ chunks }) => {
        const chunk = await this.#read(shard, chunkFile(fileOf(key, chunks)), (read: Chunk) => read);
        const entry = Object.hasOwn(chunk, key) ? chunk[key] : undefined;
        return entry ? readPostings(entry) : EMPTY;
      });
      this.#postings.set(name, found);
      found.catch(() => this.#postings.delete(name));
    }
    return found;
  }

  async text(shard: number, part: number): Promise<PartText> {
    const texts = await this.#read(shard, textFile(part), (read: Texts) => read);
    const [path, title, text, places, values] = texts[placeInFile(part)] ?? ['', '', '', [], []];
    return { path, title, text, places, values, date: '' };
  }
}

export const isRow = ({ values }: Pick<PartInfo, 'values'>): boolean => values.includes(ROW);
