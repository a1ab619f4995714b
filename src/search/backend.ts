/** Pagefind in its worker: one instance for each shard that is asked, started when it is asked first. */
import { FACETS_FILE, type ShardFacets } from './manifest.ts';
import type { PartAddress } from './parts.ts';

/** One part found. */
export interface Hit {
  id: string;
  score: number;
  /** Places of the matching words in the text; none when only the unit or the year matched. */
  words: readonly number[];
  /** Names the text for `data`, or is the text. */
  data: string | Fragment;
}

/** The text of a part. */
export interface Fragment {
  /** `PartAddress` as `indexShard` packs it; in a file of texts it is the `url`, which Pagefind changes. */
  raw_url?: string;
  url: string;
  content: string;
  filters: Record<string, string[]>;
}

export type Filters = Record<string, string | string[]>;

export interface SearchOptions {
  filters?: Filters;
  sort?: Record<string, 'asc' | 'desc'>;
  /** Accents must match. */
  strict?: boolean;
}

export interface Backend {
  /** What shards, by number, have, joined in their order. */
  search: (shards: readonly number[], term: string | null, options?: SearchOptions) => Promise<Hit[]>;
  /**
   * The words, then the words as a phrase, then the phrase with its accents, in one turn: what each would answer alone.
   *
   * @param accents whether the last is asked at all
   */
  phrase: (shards: readonly number[], term: string, filters: Filters, accents: boolean) => Promise<Hit[][]>;
  data: (hit: Hit) => Promise<Fragment>;
  /** Reads a file of texts, as the directory names it, past Pagefind: the texts by the ids of their hits. */
  texts: (file: string) => Promise<[id: string, text: Fragment][]>;
  /** What the parts of a shard can be filtered by: Pagefind's own counts would slow every search that follows. */
  facets: (shard: number) => Promise<ShardFacets>;
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
  worker.onmessage = ({
    data: { id, result, error },
  }: MessageEvent<{ id: number; result: unknown; error?: string }>) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (error) call?.reject(new Error(error));
    else call?.resolve(result);
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
  const facets: Promise<ShardFacets>[] = [];
  /** How accents match is state of an instance, so one search of a shard waits for the other. */
  const turns: Promise<unknown>[] = [];
  const strictly: boolean[] = [];
  /** Asks for several things in one turn: of each, what all shards answer. */
  const ask = async (numbers: readonly number[], options: object, asked: [term: string | null, strict: boolean][]) => {
    const answers = await Promise.all(
      numbers.map((number) => {
        const before = turns[number] ?? call(number, 'init', { basePath: `${bundle}${ids[number] ?? ''}/`, ranking });
        const answer = before.then(async () => {
          const found: Promise<{ results: Hit[] }>[] = [];
          for (const [term, strict] of asked) {
            if (strictly[number] !== strict) {
              await Promise.all(found);
              // The worker takes messages in their order: this one need not be waited for.
              void call(number, 'options', { exactDiacritics: (strictly[number] = strict) });
            }
            found.push(call(number, 'search', term, options) as Promise<{ results: Hit[] }>);
          }
          return Promise.all(found);
        });
        turns[number] = answer.catch(() => undefined);
        return answer;
      }),
    );
    return asked.map((_, i) => answers.flatMap((list) => list[i]?.results ?? []));
  };
  return {
    phrase(numbers, term, filters, accents) {
      const phrase = `"${term}"`;
      const asked: [string, boolean][] = [[term, false], [phrase, false]]; // prettier-ignore
      if (accents) asked.push([phrase, true]);
      return ask(numbers, { filters }, asked);
    },
    async search(numbers, term, { strict = false, ...options } = {}) {
      return (await ask(numbers, options, [[term, strict]])).flat();
    },
    data: async ({ data }) => (typeof data === 'string' ? ((await call(0, 'getData', data)) as Fragment) : data),
    async texts(file) {
      const [shard, name] = file.split('.') as [string, string];
      const { body } = await fetch(`${bundle}${ids[+shard] ?? ''}/fragment/vi_group_${name}.pf_fragment`);
      const unpacked = await new Response(body?.pipeThrough(new DecompressionStream('gzip'))).text();
      // Before the texts stands Pagefind's signature.
      return Object.entries(JSON.parse(unpacked.slice(unpacked.indexOf('{'))) as Record<string, Fragment>);
    },
    facets: (shard) =>
      (facets[shard] ??= fetch(`${bundle}${ids[shard] ?? ''}/${FACETS_FILE}`).then((response) => response.json())),
  };
}

/** Reads what a part is shown with. */
export function partAddress({ url, raw_url = url }: Pick<Fragment, 'raw_url' | 'url'>): PartAddress {
  const [path = '', packed = ''] = raw_url.split('\n');
  const [title, places] = JSON.parse(packed) as [string, PartAddress['places']];
  return { path, title, places };
}
