/** Makes the index of a shard, in a thread of the pool of `search-index.ts`. */
import { PARTS } from '../search/format.ts';
import type { ShardKeys } from '../search/index/directory.ts';
import type { Part } from '../search/index/parts.ts';
import { packed, shardFiles } from '../search/index/shard-files.ts';
import { shardKeys, shardWords, type ShardWords } from '../search/index/words.ts';
import { closePagefind, type IndexFiles } from '../search/pagefind/build.ts';

export interface ShardWork {
  parts: readonly Part[];
  /** Whether there are other shards, and so a directory. */
  isOneOfMany: boolean;
  /** Whether a query engine has the words. */
  onEngine: boolean;
}

export interface ShardMade extends ShardWords {
  files: IndexFiles;
  /** What the directory has to know of it; nothing where there is one shard. */
  keys: ShardKeys | undefined;
}

export default async ({ parts, isOneOfMany, onEngine }: ShardWork): Promise<ShardMade> => {
  try {
    return {
      files: onEngine ? new Map([[PARTS, packed(parts)]]) : await shardFiles(parts),
      ...shardWords(parts),
      keys: isOneOfMany && !onEngine ? shardKeys(parts) : undefined,
    };
  } finally {
    // Its process would outlive the thread.
    await closePagefind();
  }
};
