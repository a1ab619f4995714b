/** The search index is made in a thread of its own, page by page, while the others are still being rendered. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { IndexJob, IndexNews, IndexPage } from './index-thread.ts';
import { searchIndexer } from './search-index.ts';

const { site, folder } = workerData as IndexJob;
const say = (news: IndexNews) => parentPort?.postMessage(news);
/** Shards that may wait for their turn: each has all texts of its papers. */
const MOST_QUEUED = 4;
let held = 0;
const release = () => {
  if (!held || indexer.queued() > MOST_QUEUED) return;
  say({ taken: held });
  held = 0;
};
const indexer = searchIndexer(site, folder, (made) => {
  say({ made });
  release();
});

parentPort?.on('message', (page: IndexPage | 'end') => {
  if (page !== 'end') {
    const { path, key, html } = page;
    // A page that stayed where it was is read there, once it turns out to be needed.
    const text = html
      ? Buffer.from(html.buffer, html.byteOffset, html.byteLength).toString('utf8')
      : () => readFileSync(join(folder, path, 'index.html'), 'utf8');
    indexer.add(path, text, key);
    held++;
    release();
    return;
  }
  // What it throws reaches the other side as its `error`.
  void indexer.finish().then((summary) => {
    say({ summary });
    parentPort?.close();
  });
});
