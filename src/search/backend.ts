/** Pagefind in its worker: one instance for each shard that is asked, started when it is asked first. */
import type { PartAddress } from './parts.ts';

/** One part found, without its text. */
export interface Hit {
  id: string;
  score: number;
  /** Places of the matching words in the text; none when only the unit or the year matched. */
  words: readonly number[];
  /** Names the text for `data`. */
  data: string;
}

/** The text of a part. */
export interface Fragment {
  /** `PartAddress` as `writeShard` packs it. */
  raw_url: string;
  content: string;
  filters: Record<string, string[]>;
}

export type Filters = Record<string, string | string[]>;
export type Counts = Record<string, Record<string, number>>;

export interface SearchOptions {
  filters?: Filters;
  sort?: Record<string, 'asc' | 'desc'>;
  /** Accents must match. */
  strict?: boolean;
}

export interface Backend {
  /** Asks shards, by number, and joins what they answer in their order. */
  search: (
    shards: readonly number[],
    term: string | null,
    options?: SearchOptions,
  ) => Promise<{ results: Hit[]; filters: Counts }>;
  /**
   * The words, then the words as a phrase, then the phrase with its accents, in one turn: what each would answer alone.
   *
   * @param accents whether the last is asked at all; else it answers with nothing
   */
  phrase: (
    shards: readonly number[],
    term: string,
    filters: Filters,
    accents: boolean,
  ) => Promise<[words: Hit[], phrase: Hit[], exact: Hit[]]>;
  data: (hit: Hit) => Promise<Fragment>;
}

/** A method of Pagefind's instance for a shard. */
export type Call = (shard: number, method: string, ...args: unknown[]) => Promise<unknown>;

/** Ids are used again, so that the worker forgets the results of old searches. */
const IDS = 16384;

/** Starts the worker. */
export function callWorker(address: string): Call {
  const worker = new Worker(address);
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  worker.onmessage = ({ data }: MessageEvent<{ id: number; result: unknown; error?: string }>) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error) call?.reject(new Error(data.error));
    else call?.resolve(data.result);
  };
  worker.onerror = (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
  };
  return (shard, method, ...args) =>
    new Promise((resolve, reject) => {
      last = (last + 1) % IDS;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, instanceId: shard, method, args });
    });
}

/**
 * Pagefind over the shards of a bundle.
 *
 * @param bundle address of the bundle, with the slash at its end
 * @param ids the shards' folders
 */
export function openPagefind(
  call: Call,
  bundle: string,
  ids: readonly string[],
  ranking: Record<string, unknown>,
): Backend {
  /** How accents match is state of an instance, so one search of a shard waits for the other. */
  const shards = new Map<number, { queue: Promise<unknown>; strict: boolean }>();
  const inTurn = <T>(number: number, run: (shard: { strict: boolean }) => Promise<T>): Promise<T> => {
    let shard = shards.get(number);
    if (!shard) {
      const queue = call(number, 'init', { basePath: `${bundle}${ids[number] ?? ''}/`, ranking });
      shards.set(number, (shard = { queue, strict: false }));
    }
    const own = shard;
    const result = own.queue.then(() => run(own));
    own.queue = result.catch(() => undefined);
    return result;
  };
  const setStrict = (number: number, shard: { strict: boolean }, strict: boolean) => {
    // The worker takes messages in their order: this one need not be waited for.
    if (shard.strict !== strict) void call(number, 'options', { exactDiacritics: strict });
    shard.strict = strict;
  };
  return {
    async phrase(numbers, term, filters, accents) {
      const answers = await Promise.all(
        numbers.map((number) =>
          inTurn(number, async (shard) => {
            // Once all that is needed is loaded, an answer is whole before the worker reads its next message.
            await call(number, 'preload', term, { filters });
            const ask = (text: string) => call(number, 'search', text, { filters }) as Promise<{ results: Hit[] }>;
            setStrict(number, shard, false);
            const asked = [ask(term), ask(`"${term}"`)];
            if (accents) {
              setStrict(number, shard, true);
              asked.push(ask(`"${term}"`));
              setStrict(number, shard, false);
            }
            return (await Promise.all(asked)).map(({ results }) => results);
          }),
        ),
      );
      const all = (i: number) =>
        answers.length === 1 ? (answers[0]?.[i] ?? []) : answers.flatMap((list) => list[i] ?? []);
      return [all(0), all(1), all(2)];
    },
    async search(numbers, term, { strict = false, ...rest } = {}) {
      const answers = await Promise.all(
        numbers.map((number) =>
          inTurn(number, async (shard) => {
            setStrict(number, shard, strict);
            return (await call(number, 'search', term, rest)) as { results: Hit[]; filters: Counts };
          }),
        ),
      );
      const [first, ...others] = answers;
      if (first && others.length === 0) return first;
      const filters: Counts = {};
      for (const answer of answers) {
        for (const [name, values] of Object.entries(answer.filters)) {
          const counts = (filters[name] ??= {});
          for (const [value, count] of Object.entries(values)) counts[value] = (counts[value] ?? 0) + count;
        }
      }
      return { results: answers.flatMap(({ results }) => results), filters };
    },
    data: async ({ data }) => (await call(0, 'getData', data)) as Fragment,
  };
}

/** Reads what a part is shown with. */
export function partAddress({ raw_url }: Pick<Fragment, 'raw_url'>): PartAddress {
  const [path = '', packed = ''] = raw_url.split('\n');
  const [title, places] = JSON.parse(packed) as [string, PartAddress['places']];
  return { path, title, places };
}
