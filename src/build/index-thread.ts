/** The other side of `index-worker.ts`: hands it the pages and waits for the index. */
import { Worker } from 'node:worker_threads';
import type { Catalogue } from '../catalogue/types.ts';
import { progress } from '../cli/progress.ts';
import { progressWords } from '../i18n/progress.ts';
import { searchOrder, searchSite, shardPlan, type SearchSite, type SearchSummary } from './search-index.ts';

export interface IndexJob {
  site: SearchSite;
  /** The site's own folder. */
  folder: string;
}
/** What the worker is told of a page. */
export interface IndexPage {
  path: string;
  key: string | undefined;
  html: Uint8Array<ArrayBuffer> | undefined;
}
export type IndexNews = { made: number } | { taken: number } | { summary: SearchSummary };

export interface IndexThread {
  /** Where a page is best rendered among those that have a place. */
  order: (path: string) => number | undefined;
  /**
   * A page that was rendered, in UTF-8, or one that stayed in the folder (without its text). The bytes are given away.
   *
   * @param key tells whether the page is the same as in another build
   */
  add(path: string, key?: string, html?: Uint8Array<ArrayBuffer>): void;
  /** Waits while too many pages are still to be taken: they would fill the memory. */
  room(): Promise<void>;
  /** When all pages were given: waits for the index. Throws when it could not be made. */
  finish(): Promise<SearchSummary>;
}

/** As much memory as the index may take, in megabytes: a shard and the pages that wait for theirs to be whole. */
const MEMORY = 3000;

/** Pages that may wait to be taken, a tenth of a megabyte each; none is taken while several shards wait for Pagefind. */
const MOST_WAITING = 200;

/** @param folder the site's own; the index is written to `pagefind/` in it */
export function indexThread(catalogue: Catalogue, folder: string): IndexThread {
  const site = searchSite(catalogue);
  const workerData: IndexJob = { site, folder };
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  const plan = shardPlan(site);
  let made = 0;
  let waiting = 0;
  let goOn = () => {};
  let shown: ReturnType<typeof progress> | undefined;
  const ended = new Promise<SearchSummary>((resolve, reject) => {
    worker.on('message', (news: IndexNews) => {
      if ('taken' in news) {
        waiting -= news.taken;
        if (waiting < MOST_WAITING / 2) goOn();
      } else if ('summary' in news) resolve(news.summary);
      else {
        made = news.made;
        shown?.add();
      }
    });
    worker.on('error', reject);
  });
  // Whoever waits for the end hears of a failure then; an index that failed takes no more pages, and none waits for it.
  ended.catch(() => {
    waiting = -Infinity;
    goOn();
  });
  return {
    order: searchOrder(site, plan),
    add(path, key, html) {
      waiting++;
      worker.postMessage({ path, key, html } satisfies IndexPage, html ? [html.buffer] : []);
    },
    room: () => (waiting < MOST_WAITING ? Promise.resolve() : new Promise((resolve) => (goOn = resolve))),
    async finish() {
      shown = progress(progressWords.index, plan.ids.length - made);
      worker.postMessage('end');
      const summary = await ended;
      shown.done();
      return summary;
    },
  };
}
