/**
 * The directory: which shards have a word, two or three neighbouring words, a document number, a day or a facet value.
 * A search asks only the shards that can answer; a slip of the finger is put right by the pairs that the site has.
 * It lies in small files by the hash of the key, and a search reads the two or three that it needs.
 */

import { Numbering } from './numbering.ts';

/** `cải cách` without accents is a pair; the others begin with a sign of their own. */
export const numberKey = (key: string) => `#${key}`;
export const dayKey = (key: string) => `@${key}`;
export const facetKey = (value: string) => `=${value}`;

/**
 * How many parts have the key, and the shards that have it; no shard named means all of them. Of three words that few
 * texts have together, the texts: `shard.file`.
 */
export type Entry = [count: number, ...shards: number[]] | string;
export type Bucket = Record<string, Entry>;

/** FNV-1a as a signed number. @param hash of what stands before `text` */
export function hashOf(text: string, hash = 0x811c9dc5): number {
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** The key of three neighbours, by the `hashOf` of `a b c`: there are several times as many as pairs. */
export const tripleKey = (hash: number): string => `+${(hash >>> 0).toString(36)}`;

/** The file that has a key: pairs lie with their first word, so that one file answers for all its neighbours. */
export const bucketOf = (key: string, buckets: number): number =>
  // The lowest bits of the hash know only the lowest of the letters.
  (hashOf(key.replace(/(?<=^[^#@=+ ]+) .*/, '')) >>> 12) & (buckets - 1);

/** Keys in a file, about: some 2 KB packed. */
const KEYS = 110;
/** Three words that no more texts have together lead to the texts themselves. */
export const FEW_TEXTS = 16;

/** What a shard adds to the directory. */
export interface ShardKeys {
  /** Keys, with how many of its parts have them. */
  keys: readonly (readonly [key: string, count: number])[];
  /** Of three neighbouring words each: their hash, how many parts are named, and these parts; none when they are many. */
  triples: readonly number[];
}

/** As many parts as may share a file of texts. */
export const MOST_SHARING = 10;

/**
 * Joins what the shards add, in order.
 *
 * @returns gives the files of the directory, once it is known of each shard's parts which file has their text
 */
export function joinKeys(shards: readonly ShardKeys[]): (texts: readonly (readonly string[])[]) => Bucket[] {
  const all = new Map<string, [count: number, ...shards: number[]]>();
  const triples = new Numbering();
  /** By a triple's number: the shards that have it, and, while they are few, its parts: a shard and a part of it each. */
  const shardsOf: number[][] = [];
  const partsOf: (number[] | undefined)[] = [];
  for (const [number, { keys, triples: own }] of shards.entries()) {
    for (const [key, count] of keys) {
      const entry = all.get(key);
      if (entry) {
        entry[0] += count;
        entry.push(number);
      } else all.set(key, [count, number]);
    }
    for (let i = 0; i < own.length;) {
      const triple = triples.of(own[i] ?? 0);
      const from = i + 2;
      i = from + (own[i + 1] ?? 0);
      // The only shard leads to all of its texts anyway.
      if (!shardsOf[triple]) partsOf[triple] = shards.length === 1 ? undefined : [];
      (shardsOf[triple] ??= []).push(number);
      const known = partsOf[triple];
      if (!known) continue;
      for (let part = from; part < i; part++) known.push(number, own[part] ?? 0);
      if (i === from || known.length > 2 * MOST_SHARING * FEW_TEXTS) partsOf[triple] = undefined;
    }
  }
  const buckets = 2 ** Math.max(0, Math.ceil(Math.log2((all.size + shardsOf.length) / KEYS)));
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
  return (texts) => {
    const names = texts.map((own, number) => own.map((text) => text && `${number}.${text}`));
    for (const [triple, numbers] of shardsOf.entries())
      put(tripleKey(triples.first[triple] ?? 0), namesOf(partsOf[triple], names) ?? [1, ...some(numbers)]);
    return files;
  };
}

/** The texts of some parts, as long as each of these has one that it shares, and they are few. */
function namesOf(parts: readonly number[] | undefined, names: readonly (readonly string[])[]): string | undefined {
  if (!parts) return undefined;
  const found: string[] = [];
  for (let i = 0; i < parts.length; i += 2) {
    const name = names[parts[i] ?? 0]?.[parts[i + 1] ?? 0];
    if (!name) return undefined;
    if (!found.includes(name)) found.push(name);
  }
  return found.length > FEW_TEXTS ? undefined : found.join(' ');
}

/** What the searches ask of the directory. */
export interface Directory {
  /** The shards, by number, that have every key; all of them when the directory cannot be read. */
  where(keys: readonly string[]): Promise<number[]>;
  /** How many parts have the key. */
  count(key: string): Promise<number>;
  /** The texts that can have every key, when the keys are so rare that the directory names them: `shard.file`. */
  texts(keys: readonly string[]): Promise<string[] | undefined>;
}

/** Reads the directory through `load`, which gives a file by its number; each file is asked for once. */
export function openDirectory(shards: number, buckets: number, load: (bucket: number) => Promise<Bucket>): Directory {
  const files = new Map<number, Promise<Map<string, Entry> | undefined>>();
  const all = Array.from({ length: shards }, (_, i) => i);
  const entryOf = async (key: string): Promise<{ count: number; shards: number[]; texts?: string[] }> => {
    const bucket = bucketOf(key, buckets);
    let file = files.get(bucket);
    if (!file) {
      const read = load(bucket).then((keys) => new Map(Object.entries(keys)));
      files.set(bucket, (file = read.catch(() => undefined)));
    }
    const found = await file;
    // Without the file nothing is known: the key may be anywhere.
    const entry: Entry = found ? (found.get(key) ?? '') : [0];
    if (typeof entry === 'string') {
      const texts = entry.match(/\S+/g) ?? [];
      return { count: texts.length, shards: texts.map((text) => parseInt(text)), texts };
    }
    const [count, ...some] = entry;
    return { count, shards: some.length ? some : all };
  };
  const entriesOf = (keys: readonly string[]) => Promise.all(keys.map(entryOf));
  return {
    where: async (keys) => {
      const entries = await entriesOf(keys);
      return all.filter((shard) => entries.every(({ shards: some }) => some.includes(shard)));
    },
    count: async (key) => (await entryOf(key)).count,
    texts: async (keys) =>
      (await entriesOf(keys)).flatMap(({ texts }) => (texts ? [texts] : [])).sort((a, b) => a.length - b.length)[0],
  };
}
