/** The search index is made in a thread of its own, page by page, while the others are still being rendered. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as others } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { IndexJob, IndexNews, IndexPage } from './index-thread.ts';
import { searchIndexer } from './search-index.ts';

const { site, folder } = workerData as IndexJob;
const say = (news: IndexNews) => parentPort?.postMessage(news);
/** Shards that may wait for their turn: each has all texts of its papers. No page is read meanwhile. */
const MOST_QUEUED = 4;

/** What was said so far: that it may begin, pages, which lie in the folder, and that no more will come. */
const said = { begun: false, pages: [] as IndexPage[], ended: false };
/** Goes on with whatever waits: for a page, or for a shard to be done. */
let goOn = () => {};
const news = () => new Promise<void>((resolve) => (goOn = resolve));
parentPort?.on('message', (page: IndexPage | 'begin' | 'end') => {
  if (page === 'begin') said.begun = true;
  else if (page === 'end') said.ended = true;
  else said.pages.push(page);
  goOn();
});

const indexer = await searchIndexer(site, folder, (made) => {
  say({ made });
  goOn();
});
for (let next = 0; !said.ended || next < said.pages.length;) {
  const page = said.pages[next];
  if (!said.begun || !page || indexer.queued() > MOST_QUEUED) {
    await news();
    continue;
  }
  next++;
  // Read from the disk, and once it turns out to be needed: those that wait take no memory.
  indexer.add(page.path, () => readFileSync(join(folder, page.path, 'index.html'), 'utf8'), page.key);
  // What is said to Pagefind, and by it, is passed on between two pages.
  await others();
}
// What is thrown reaches the other side as its `error`.
say({ summary: await indexer.finish() });
parentPort?.close();
