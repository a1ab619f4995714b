/** What a build does around Astro's pages: one build at a time, and the search index when all pages are there. */
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { progressWords } from '../i18n/progress.ts';
import { publishWords } from '../i18n/serving.ts';
import { waitForLock } from '../publishing/lock.ts';
import { sha256 } from '../util/digest.ts';
import { progress } from '../util/progress.ts';
import { tidyCache } from './cache.ts';

/** One build at a time: whatever its output folder and content, Astro keeps what it reads in the project's `.astro`. */
async function lockProject(root: string): Promise<() => Promise<void>> {
  const folder = join(root, '.astro');
  await mkdir(folder, { recursive: true });
  return waitForLock(join(folder, 'build.lock'), ({ pid }) => console.error(publishWords.waits(pid)));
}

/** Shards that may wait for Pagefind: each has all texts of its papers. */
const MOST_QUEUED = 4;

/** Indexes the built pages of a site for search, into `pagefind/` in its folder. */
async function indexSite(folder: string): Promise<void> {
  // Loaded when they are needed: this file is read by every command of Astro.
  const { builtPaths, searchIndexer, shardPlan } = await import('./search-index.ts');
  const { searchSite } = await import('./search-site.ts');
  const site = await searchSite(folder);
  const plan = shardPlan(site);
  const shown = progress(progressWords.index, plan.ids.length);
  let goOn = () => {};
  const indexer = await searchIndexer(site, folder, () => {
    shown.add();
    goOn();
  });
  // Shard after shard: each is indexed while the next one is cut, and few are in memory.
  const turns = new Map(plan.ids.map((id, i) => [id, i]));
  const turnOf = (path: string) => turns.get(plan.of(path)) ?? 0;
  for (const path of (await builtPaths(folder)).toSorted((a, b) => turnOf(a) - turnOf(b))) {
    if (indexer.queued() > MOST_QUEUED) await new Promise<void>((resolve) => (goOn = resolve));
    // What is said to Pagefind, and by it, is passed on between two pages.
    await yieldToOthers();
    const read = () => readFileSync(join(folder, path, 'index.html'), 'utf8');
    // A page of the same bytes says the same: it need not be cut again.
    indexer.add(path, read, sha256(read()));
  }
  await indexer.finish();
  shown.done();
}

export function pipeline(): AstroIntegration {
  let folder = '';
  /** Gives back the lock of the project; a build that fails ends its process, whose lock does not count. */
  let unlock: (() => Promise<void>) | undefined;
  return {
    name: 'pipeline',
    hooks: {
      'astro:config:setup': async ({ command, config }) => {
        if (command === 'build') unlock = await lockProject(fileURLToPath(config.root));
      },
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:done': async () => {
        await indexSite(folder);
        await tidyCache();
        await unlock?.();
      },
    },
  };
}
