/** Pagefind in its worker: one instance for each shard that is asked, started when it is asked first. */
import { kept } from '../../util/kept.ts';
import { asTerm, filterOf } from './terms.ts';

/** What a shard of the index is asked, in the ids of its parts. */
export interface WordIndex {
  /**
   * The parts that have a word, with its places in each.
   *
   * @param accents whether it must have those of the word; otherwise it may have any
   */
  places(shard: number, word: string, accents: boolean): Promise<[id: string, places: readonly number[]][]>;
  /** The parts that have one of some hidden keys, all of which begin with the same sign. */
  having(shard: number, keys: readonly string[]): Promise<string[]>;
}

/** A method of Pagefind's instance for a shard. */
export type Call = (shard: number, method: string, ...args: unknown[]) => Promise<unknown>;

interface Results {
  results: { id: string; words: readonly number[] }[];
}

/** Starts the worker. @param address of its script */
export function callWorker(address: string): Call {
  const worker = new Worker(address);
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  /** Ids are used again, so that the worker, which keeps what it found by them, forgets old searches. */
  const free: number[] = [];
  let last = 0;
  worker.onmessage = ({
    data: { id, result, error },
  }: MessageEvent<{ id: number; result: unknown; error?: string }>) => {
    const call = waiting.get(id);
    waiting.delete(id);
    free.push(id);
    if (error) call?.reject(new Error(error));
    else call?.resolve(result);
  };
  worker.onerror = (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
  };
  return (shard, method, ...args) =>
    new Promise((resolve, reject) => {
      const id = free.pop() ?? ++last;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, instanceId: shard, method, args });
    });
}

/**
 * Pagefind over the shards of an index.
 *
 * @param bundle address of the index, with the slash at its end
 * @param ids the shards' folders
 */
export function openPagefind(call: Call, bundle: string, ids: readonly string[]): WordIndex {
  const started = new Map<number, Promise<unknown>>();
  /** How accents match is state of an instance, so one search of a shard waits for the other. */
  const turns: Promise<unknown>[] = [];
  const strictly: boolean[] = [];
  const start = (shard: number) =>
    kept(started, shard, () => call(shard, 'init', { basePath: `${bundle}${ids[shard] ?? ''}/` }));
  const search = (shard: number, accents: boolean, ...asked: [term: string | null, options: object]) => {
    const answer = (turns[shard] ?? Promise.resolve()).then(() => {
      // The worker takes messages in their order: this one need not be waited for.
      if ((strictly[shard] ?? false) !== accents)
        void call(shard, 'options', { exactDiacritics: (strictly[shard] = accents) });
      return call(shard, 'search', ...asked) as Promise<Results>;
    });
    turns[shard] = answer.catch(() => undefined);
    return answer;
  };
  return {
    async places(shard, word, accents) {
      await start(shard);
      const term = asTerm(word);
      // Files are fetched before one's turn, so that those of all words come together.
      await call(shard, 'preload', term);
      const { results } = await search(shard, accents, term, {});
      return results.map(({ id, words }) => [id, words]);
    },
    async having(shard, keys) {
      const [first = ''] = keys;
      await start(shard);
      const { results } = await search(shard, false, null, { filters: { [filterOf(first)]: { any: [...keys] } } });
      return results.map(({ id }) => id);
    },
  };
}
