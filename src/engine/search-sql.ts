/** The questions of search as SQL: SELECTs of our own, into which nothing that was typed comes but as a literal. */
import { ALWAYS, DATABASE } from './schema.ts';
import { list, literal, whole } from './sql.ts';

/** Keys of a question at most: what has all of them has nearly all of more. */
const MOST_KEYS = 60;

/** The shards, in the order in which they are asked. */
export const listOfShards = (): string => `SELECT shard, papers FROM ${DATABASE}.shards ORDER BY day DESC, place`;

export const partsOfShard = (shard: string): string =>
  `SELECT parts FROM ${DATABASE}.shards WHERE shard = ${literal(shard)}`;

/** Where words and hidden keys stand in shards. */
export const wordsOfShards = (shards: readonly string[], words: readonly string[]): string =>
  `SELECT shard, word, forms, parts, times, at, form FROM ${DATABASE}.words ` +
  `WHERE word IN (${list([ALWAYS, ...words])}) AND shard IN (${list(shards)})`;

/** In how many parts keys stand. */
export const countsOfKeys = (keys: readonly string[]): string =>
  `SELECT key, sum(parts) FROM ${DATABASE}.keys WHERE key IN (${list(keys)}) GROUP BY key`;

/** The shards that have all of some different keys. */
export function shardsHaving(keys: readonly string[]): string {
  const asked = keys.slice(0, MOST_KEYS);
  return (
    `SELECT shard FROM ${DATABASE}.keys WHERE key IN (${list(asked)}) ` +
    `GROUP BY shard HAVING count() = ${whole(asked.length)}`
  );
}

/** The texts of parts. */
export function textsOfParts(parts: readonly (readonly [shard: string, part: number])[]): string {
  const each = [...Map.groupBy(parts, ([shard]) => shard)].map(
    ([shard, own]) => `(shard = ${literal(shard)} AND part IN (${own.map(([, part]) => whole(part)).join(', ')}))`,
  );
  return `SELECT shard, part, text FROM ${DATABASE}.texts WHERE ${each.join(' OR ')}`;
}
