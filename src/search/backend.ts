/** Pagefind in its worker. Its own module would bring a copy of the worker's code, which is needed only without workers. */

/** One record found, without its text. */
export interface Hit {
  id: string;
  score: number;
  /** Places of the matching words in the text; none when only the unit or the year matched. */
  words: readonly number[];
  /** Names the text for `data`. */
  data: string | (() => Promise<Fragment>);
}

/** The text of a record. */
export interface Fragment {
  url: string;
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
  search: (term: string | null, options?: SearchOptions) => Promise<{ results: Hit[]; filters: Counts }>;
  /** Loads what a search will need. */
  preload: (term: string, options?: SearchOptions) => Promise<void>;
  data: (hit: Hit) => Promise<Fragment>;
}

type Call = (method: string, ...args: unknown[]) => Promise<unknown>;

/** Ids are used again, so that the worker forgets the results of old searches. */
const IDS = 4096;

function inWorker(bundle: string): Call {
  const worker = new Worker(`${bundle}pagefind-worker.js`);
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  worker.onmessage = ({ data }: MessageEvent<{ id: number; result: unknown; error?: string }>) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error) call?.reject(new Error(data.error));
    else call?.resolve(data.result);
  };
  worker.onerror = (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message || 'worker'));
    waiting.clear();
  };
  return (method, ...args) =>
    new Promise((resolve, reject) => {
      last = (last + 1) % IDS;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, method, args });
    });
}

/** Starts Pagefind on the bundle at `bundle` (with the slash at its end). Fails when the index cannot be read. */
export async function openPagefind(bundle: string, ranking: Record<string, unknown>): Promise<Backend> {
  const options = { basePath: bundle, baseUrl: bundle.replace(/pagefind\/$/, ''), ranking };
  let call: Call;
  try {
    call = inWorker(bundle);
    await call('init', options);
    // Waits for the index, and fails without it.
    await call('options', {});
    await call('search', '', {});
  } catch {
    const module = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Record<
      string,
      (...args: unknown[]) => Promise<unknown>
    >;
    await module['options']?.(options);
    await module['init']?.();
    call = async (method, ...args) => module[method]?.(...args);
  }
  let queue: Promise<unknown> = Promise.resolve();
  let strict = false;
  const set = async (wanted: boolean) => {
    if (strict !== wanted) await call('options', { exactDiacritics: wanted });
    strict = wanted;
  };
  return {
    search(term, { strict: wanted = false, ...rest } = {}) {
      // How accents match is state of the worker, so one search waits for the other.
      const run = queue.then(async () => {
        await set(wanted);
        return (await call('search', term, rest)) as { results: Hit[]; filters: Counts };
      });
      queue = run.catch(() => undefined);
      return run;
    },
    preload: async (term, rest = {}) => {
      await call('preload', term, rest);
    },
    data: async ({ data }) => (typeof data === 'string' ? ((await call('getData', data)) as Fragment) : data()),
  };
}
