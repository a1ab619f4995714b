/**
 * The directory: which shards have a word, a pair of neighbouring words, a document number, a day or a facet value.
 * A search asks only the shards that can answer; a slip of the finger is put right by the pairs that the site has.
 * It lies in small files by the hash of the key, and a search reads the two or three that it needs.
 */

/** `cải cách` without accents is a pair; the others begin with a sign of their own. */
export const numberKey = (key: string) => `#${key}`;
export const dayKey = (key: string) => `@${key}`;
export const facetKey = (value: string) => `=${value}`;

/** How many parts have the key, and the shards that have it; no shard named means all of them. */
export type Entry = [count: number, ...shards: number[]];
export type Bucket = Record<string, Entry>;

/** The file that has a key: pairs lie with their first word, so that one file answers for all its neighbours. */
export function bucketOf(key: string, buckets: number): number {
  let hash = 0x811c9dc5;
  const end = /^[#@=]/.test(key) ? key.length : key.indexOf(' ');
  for (let i = 0; i < (end < 0 ? key.length : end); i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  // The low bits of the product know only the low bits of the letters.
  return ((hash ^ (hash >>> 15)) >>> 0) & (buckets - 1);
}

/** Keys in a file, about: some 3 KB packed. */
const KEYS = 400;

/**
 * Joins the keys of all shards, in order, into the files of the directory.
 *
 * @param shards of each shard its keys with the number of its parts that have them
 */
export function directoryFiles(shards: Iterable<Iterable<readonly [key: string, count: number]>>): Bucket[] {
  const all = new Map<string, Entry>();
  let number = 0;
  for (const keys of shards) {
    for (const [key, count] of keys) {
      const entry = all.get(key);
      if (entry) {
        entry[0] += count;
        entry.push(number);
      } else all.set(key, [count, number]);
    }
    number++;
  }
  const buckets = 2 ** Math.max(0, Math.ceil(Math.log2(all.size / KEYS)));
  const files = Array.from({ length: buckets }, (): Bucket => ({}));
  for (const key of [...all.keys()].sort()) {
    const entry = all.get(key);
    const file = files[bucketOf(key, buckets)];
    if (entry && file) file[key] = entry.length === number + 1 ? [entry[0]] : entry;
  }
  return files;
}

/** What the searches ask of the directory. */
export interface Directory {
  /** The shards, by number, that have every key; all of them when the directory cannot be read. */
  where(keys: readonly string[]): Promise<number[]>;
  /** How many parts have the key. */
  count(key: string): Promise<number>;
}

/** Reads the directory through `load`, which gives a file by its number; each file is asked for once. */
export function openDirectory(shards: number, buckets: number, load: (bucket: number) => Promise<Bucket>): Directory {
  const files = new Map<number, Promise<Bucket | undefined>>();
  const file = (bucket: number) => {
    let found = files.get(bucket);
    if (!found) files.set(bucket, (found = load(bucket).catch(() => undefined)));
    return found;
  };
  const all = Array.from({ length: shards }, (_, i) => i);
  const entryOf = async (key: string): Promise<{ count: number; shards: number[] }> => {
    const bucket = await file(bucketOf(key, buckets));
    if (!bucket) return { count: 0, shards: all };
    if (!Object.hasOwn(bucket, key)) return { count: 0, shards: [] };
    const [count = 0, ...some] = bucket[key] ?? [];
    return { count, shards: some.length ? some : all };
  };
  return {
    async where(keys) {
      const lists = await Promise.all([...new Set(keys)].map(async (key) => (await entryOf(key)).shards));
      return lists.reduce((both, list) => (list === all ? both : both.filter((shard) => list.includes(shard))), all);
    },
    count: async (key) => (await entryOf(key)).count,
  };
}
