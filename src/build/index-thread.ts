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
/** What the worker is told of a page, which lies in the folder. */
export interface IndexPage {
  path: string;
  key: string | undefined;
}
export type IndexNews = { made: number } | { summary: SearchSummary };

export interface IndexThread {
  /** Where a page is best rendered among the others. */
  order: (path: string) => number;
  /**
   * A page that lies in the folder.
   *
   * @param key tells whether the page is the same as in another build
   */
  add(path: string, key?: string): void;
  /** All pages were given; more than once is no harm. */
  end(): void;
  /** Waits for the index, of the pages that were given. Throws when it could not be made. */
  finish(): Promise<SearchSummary>;
}

/** As much memory as the index may take, in megabytes: a few shards, and what all of them share. */
const MEMORY = 3000;

/**
 * @param folder the site's own; the index is written to `pagefind/` in it
 * @param begin what is waited for: pages that come before it lie in the folder meanwhile
 */
export function indexThread(catalogue: Catalogue, folder: string, begin: Promise<unknown>): IndexThread {
  const site = searchSite(catalogue);
  const workerData: IndexJob = { site, folder };
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  const mayBegin = () => worker.postMessage('begin');
  begin.then(mayBegin, mayBegin);
  const plan = shardPlan(site);
  let made = 0;
  let over = false;
  let shown: ReturnType<typeof progress> | undefined;
  const ended = new Promise<SearchSummary>((resolve, reject) => {
    worker.on('message', (news: IndexNews) => {
      if ('summary' in news) resolve(news.summary);
      else {
        made = news.made;
        shown?.add();
      }
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the index thread ended early')));
  });
  // A build that fails waits for no index.
  worker.unref();
  // Whoever waits for the end hears of a failure then.
  ended.catch(() => undefined);
  const end = () => {
    if (!over) worker.postMessage('end');
    over = true;
  };
  return {
    order: searchOrder(site, plan),
    add(path, key) {
      if (over) throw new Error(`${path}: the index is closed`);
      worker.postMessage({ path, key } satisfies IndexPage);
    },
    end,
    async finish() {
      worker.ref();
      shown = progress(progressWords.index, plan.ids.length - made);
      end();
      const summary = await ended;
      shown.done();
      return summary;
    },
  };
}
