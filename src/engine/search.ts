/**
 * Search on the engine: the reader of queries and the ranking are those of every site, and so are its names and words,
 * which are files; where words stand in the papers is asked of the engine, a shard at a time.
 */
import { INDEX_FOLDER, type ShardTable, type TextFile } from '../search/format.ts';
import { bare } from '../search/language/text.ts';
import { fetchFrom, searchIn, type Index, type Search } from '../search/query/browser.ts';
import { MOST_POSTINGS, Shards, type ShardSource } from '../search/query/shards.ts';
import { keysOf, onlyShard, type Whereabouts } from '../search/query/whereabouts.ts';
import { batched } from '../util/batched.ts';
import { kept } from '../util/kept.ts';
import { countsOfKeys, listOfShards, partsOfShard, shardsHaving, textsOfParts, wordsOfShards } from './search-sql.ts';
import { ALWAYS } from './schema.ts';
import { EngineDown, sender, type Send } from './send.ts';

/** Of a word the parts of a shard, and where it stands in them, as typed. */
type Found = { part: number; at: { place: number; form: string }[] }[];

/** Shards that the engine has. @param ids what they are called there */
function shardsThere(send: Send, ids: readonly string[]): ShardSource {
  const nameOf = (shard: number) => ids[shard] ?? '';
  const words = batched<[shard: number, word: string], Found>(async (asked) => {
    const shards = [...new Set(asked.map(([shard]) => nameOf(shard)))];
    const list = [...new Set(asked.map(([, word]) => word))];
    const found = new Map<string, Found>();
    for (const [shard, word, forms, parts, times, at, form] of await send(wordsOfShards(shards, list))) {
      let from = 0;
      const read = (parts as number[]).map((part, i) => {
        const places = Array.from({ length: (times as number[])[i] ?? 0 }, () => {
          const place = {
            place: (at as number[])[from] ?? 0,
            form: (forms as string[])[(form as number[])[from] ?? 0] ?? '',
          };
          from++;
          return place;
        });
        return { part, at: places };
      });
      found.set(`${shard as string} ${word as string}`, read);
    }
    // What was loaded since has other shards: not to have a word is another thing.
    if (!shards.every((shard) => found.has(`${shard} ${ALWAYS}`))) throw new EngineDown('no shard');
    return asked.map(([shard, word]) => found.get(`${nameOf(shard)} ${word}`) ?? []);
  });
  const texts = batched<[shard: number, part: number], TextFile>(async (asked) => {
    const found = new Map<string, TextFile>();
    for (const [shard, part, text] of await send(textsOfParts(asked.map(([shard, part]) => [nameOf(shard), part]))))
      found.set(`${shard as string} ${part as number}`, JSON.parse(text as string) as TextFile);
    return asked.map(([shard, part]) => {
      const text = found.get(`${nameOf(shard)} ${part}`);
      if (!text) throw new EngineDown('no text');
      return text;
    });
  });
  const known = new Map<string, Promise<Found>>();
  const wordIn = (shard: number, word: string) =>
    kept(known, `${shard} ${word}`, () => words([shard, word]), MOST_POSTINGS);
  return {
    words: {
      async places(shard, word, accents) {
        const found = await wordIn(shard, bare(word));
        return found.flatMap(({ part, at }) => {
          const own = accents ? at.filter(({ form }) => form === word) : at;
          return own.length ? [[String(part), own.map(({ place }) => place)]] : [];
        });
      },
      async having(shard, keys) {
        const found = await Promise.all(keys.map((key) => wordIn(shard, key)));
        return [...new Set(found.flat().map(({ part }) => String(part)))];
      },
    },
    async table(shard) {
      const [[table] = []] = await send(partsOfShard(nameOf(shard)));
      if (typeof table !== 'string') throw new EngineDown('no shard');
      return JSON.parse(table) as ShardTable;
    },
    text: (shard, part) => texts([shard, part]),
  };
}

/** The directory of shards that the engine has. */
function whereThere(send: Send, ids: readonly string[]): Whereabouts {
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const counts = batched<string, number>(async (keys) => {
    const found = new Map((await send(countsOfKeys(keys))).map(([key, count]) => [key as string, Number(count)]));
    return keys.map((key) => found.get(key) ?? 0);
  });
  const counted = new Map<string, Promise<number>>();
  const had = new Map<string, Promise<number[]>>();
  const where = (keys: readonly string[]) => {
    const unique = [...new Set(keys)].sort();
    return kept(had, unique.join('\n'), async () => {
      if (!unique.length) return ids.map((_, number) => number);
      const found = await send(shardsHaving(unique));
      return found.flatMap(([id]) => numbers.get(id as string) ?? []).sort((a, b) => a - b);
    });
  };
  return {
    where,
    together: async (words) => (await where(keysOf(words))).length,
    count: (key) => kept(counted, key, () => counts(key)),
    parts: () => Promise.resolve(undefined),
  };
}

/** What the engine has of search. */
export async function indexThere(send: Send): Promise<Index> {
  const list = await send(listOfShards());
  if (!list.length) throw new EngineDown('no shards');
  const ids = list.map(([id]) => id as string);
  const shards = new Shards(shardsThere(send, ids));
  const at = ids.length > 1 ? whereThere(send, ids) : onlyShard(shards);
  return { shards, at, papers: list.map(([, papers]) => Number(papers)) };
}

/** @param address where the engine answers, with a slash at its end */
export const openEngineSearch = (root: string, address: string): Promise<Search> =>
  searchIn(root, fetchFrom(`${root}${INDEX_FOLDER}/`), () => indexThere(sender(address)));
