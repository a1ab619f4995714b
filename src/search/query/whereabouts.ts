/** Which shards have something: the directory of a site of several shards, or the only shard itself. */
import { bucketOf, directoryFile, hashOf, tripleKey, type Bucket, type Entry } from '../format.ts';
import { bare } from '../language/text.ts';
import { phrases } from './match.ts';
import type { Load, Shards } from './shards.ts';

export interface Whereabouts {
  /** The shards, by number, that have every key. */
  where(keys: readonly string[]): Promise<number[]>;
  /** In how many parts words stand together, or a hidden key stands. */
  count(key: string): Promise<number>;
  /** In how many parts, or else shards, words can stand together. */
  together(words: readonly string[]): Promise<number>;
  /** The parts that can have every key, when the keys are so rare that the directory names them: `shard.part`. */
  parts(keys: readonly string[]): Promise<string[] | undefined>;
}

/** The directory's keys for words that stand together: the word, or each two and three neighbours. */
export function keysOf(words: readonly string[]): string[] {
  const plain = words.map(bare);
  if (plain.length < 2) return plain;
  const runs = (size: number) => plain.slice(size - 1).map((_, i) => plain.slice(i, i + size).join(' '));
  return [...runs(2), ...runs(3).map((run) => tripleKey(hashOf(run)))];
}

/** The only shard answers for itself. */
export function onlyShard(shards: Shards): Whereabouts {
  const only: Whereabouts = {
    together: (words) => only.count(words.map(bare).join(' ')),
    where: () => Promise.resolve([0]),
    parts: () => Promise.resolve(undefined),
    async count(key) {
      if (/^[#@!]/.test(key)) return (await shards.having(0, [key])).length;
      const words = key.split(' ');
      const sought = await Promise.all(
        words.map(async (word) => ({ word, postings: await shards.postings(0, word, false) })),
      );
      return words.length > 1 ? phrases(sought).length : (sought[0]?.postings.parts.length ?? 0);
    },
  };
  return only;
}

/** Reads the directory; each of its files is asked for once. */
export function openDirectory(shards: number, buckets: number, load: Load): Whereabouts {
  const files = new Map<number, Promise<Map<string, Entry> | undefined>>();
  const all = Array.from({ length: shards }, (_, i) => i);
  const entryOf = async (key: string): Promise<{ count: number; shards: number[]; parts?: string[] }> => {
    const bucket = bucketOf(key, buckets);
    let file = files.get(bucket);
    if (!file) {
      const read = load(directoryFile(bucket)).then((keys) => new Map(Object.entries(keys as Bucket)));
      files.set(bucket, (file = read.catch(() => undefined)));
    }
    const found = await file;
    // Without the file nothing is known: the key may be anywhere.
    const entry: Entry = found ? (found.get(key) ?? '') : [0];
    if (typeof entry === 'string') {
      const parts = entry.match(/\S+/g) ?? [];
      return { count: parts.length, shards: [...new Set(parts.map((part) => parseInt(part)))], parts };
    }
    const [count, ...some] = entry;
    return { count, shards: some.length ? some : all };
  };
  const entriesOf = (keys: readonly string[]) => Promise.all(keys.map(entryOf));
  const where = async (keys: readonly string[]) => {
    const entries = await entriesOf(keys);
    return all.filter((shard) => entries.every(({ shards: some }) => some.includes(shard)));
  };
  return {
    where,
    together: async (words) => (await where(keysOf(words))).length,
    count: async (key) => (await entryOf(key)).count,
    parts: async (keys) =>
      (await entriesOf(keys)).flatMap(({ parts }) => (parts ? [parts] : [])).sort((a, b) => a.length - b.length)[0],
  };
}
