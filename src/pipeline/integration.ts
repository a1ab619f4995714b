/** What a build does around Astro's pages: one build at a time, and the search index when all pages are there. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
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

/** Indexes the built pages of a site for search, into a folder of its own there. */
async function indexSite(folder: string): Promise<void> {
  // Loaded when they are needed: this file is read by every command of Astro.
  const { builtPaths } = await import('./built-pages.ts');
  const { gatheredPages } = await import('./gathered-places.ts');
  const { PlaceFile } = await import('./place-file.ts');
  const { SearchIndexer, shardPlan } = await import('./search-index.ts');
  const { searchSite } = await import('./search-site.ts');
  const { closePagefind } = await import('../search/pagefind/build.ts');
  const site = await searchSite(folder);
  const plan = shardPlan(site);
  const shown = progress(progressWords.index, plan.ids.length);
  const places = new PlaceFile(folder, site);
  const indexer = await SearchIndexer.open(
    site,
    folder,
    () => shown.add(),
    (parts) => places.add(parts),
    Boolean(process.env['ENGINE_URL']),
  );
  // Shard after shard, so that few are in memory.
  const turns = new Map(plan.ids.map((id, i) => [id, i]));
  const turnOf = (path: string) => turns.get(plan.of(path)) ?? 0;
  try {
    for (const path of (await builtPaths(folder)).toSorted((a, b) => turnOf(a) - turnOf(b))) {
      const html = await readFile(join(folder, path, 'index.html'), 'utf8');
      // A page of the same bytes says the same: it need not be cut again.
      await indexer.add(path, () => html, sha256(html));
    }
    for (const { path, records } of gatheredPages(site)) await indexer.add(path, () => records);
    await indexer.finish();
    places.close();
  } finally {
    // Its process would keep this one from its end.
    await closePagefind();
  }
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
