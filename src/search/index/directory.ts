/**
 * The directory of a site of several shards: which of them have a word, two or three neighbouring words, a document
 * number, a day or a facet value. A search asks only the shards that can answer; a slip of the finger is put right by
 * the pairs that the site has. It lies in small files by the hash of the key.
 */
import { bucketOf, tripleKey, type Bucket, type Entry } from '../format.ts';
import { Numbering } from './numbering.ts';

/** Keys in a file, about: some 2 KB packed. */
const KEYS = 110;
/** Three words that no more parts have together lead to their texts. */
export const FEW_TEXTS = 12;

/** What a shard adds to the directory. */
export interface ShardKeys {
  /** Keys, with how many of its parts have them. */
  keys: readonly (readonly [key: string, count: number])[];
  /** Of three neighbouring words each: their hash, how many parts are named, and these parts; none when they are many. */
  triples: readonly number[];
}

/** By a triple's number: the shards that have it, and, while they are few, its parts. */
class Triples {
  readonly #numbers = new Numbering();
  readonly #shards: number[][] = [];
  readonly #parts: (string[] | undefined)[] = [];

  add(shard: number, triples: readonly number[]): void {
    for (let i = 0; i < triples.length;) {
      const triple = this.#numbers.of(triples[i] ?? 0);
      const from = i + 2;
      i = from + (triples[i + 1] ?? 0);
      if (!this.#shards[triple]) this.#parts[triple] = [];
      (this.#shards[triple] ??= []).push(shard);
      const known = this.#parts[triple];
      for (let part = from; part < i; part++) known?.push(`${shard}.${triples[part] ?? 0}`);
      if (i === from || (known && known.length > FEW_TEXTS)) this.#parts[triple] = undefined;
    }
  }

  get size(): number {
    return this.#shards.length;
  }

  *entries(): Generator<[key: string, shards: number[], parts: string | undefined]> {
    for (const [triple, shards] of this.#shards.entries())
      yield [tripleKey(this.#numbers.first[triple] ?? 0), shards, this.#parts[triple]?.join(' ')];
  }
}

/** Joins what the shards add, in order, into the files of the directory. */
export function joinKeys(shards: readonly ShardKeys[]): Bucket[] {
  const all = new Map<string, [count: number, ...shards: number[]]>();
  const triples = new Triples();
  for (const [number, { keys, triples: own }] of shards.entries()) {
    for (const [key, count] of keys) {
      const entry = all.get(key);
      if (entry) {
        entry[0] += count;
        entry.push(number);
      } else all.set(key, [count, number]);
    }
    triples.add(number, own);
  }
  const buckets = Math.max(1, Math.ceil((all.size + triples.size) / KEYS));
  const files = Array.from({ length: buckets }, (): Bucket => ({}));
  const put = (key: string, entry: Entry) => {
    const file = files[bucketOf(key, buckets)];
    if (file) file[key] = entry;
  };
  const some = (numbers: number[]) => (numbers.length === shards.length ? [] : numbers);
  for (const key of [...all.keys()].sort()) {
    const [count = 0, ...numbers] = all.get(key) ?? [];
    put(key, [count, ...some(numbers)]);
  }
  for (const [key, numbers, parts] of triples.entries()) put(key, parts ?? [1, ...some(numbers)]);
  return files;
}
