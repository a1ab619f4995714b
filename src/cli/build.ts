import type { build as astroBuild } from 'astro';
import { parseArgs } from 'node:util';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { tidyCache } from '../build/cache.ts';
import { beginCheck } from '../build/site-check.ts';
import { siteContent } from '../catalogue/site.ts';
import { cliMessages } from '../i18n/cli.ts';
import { filesBelow, replaceFolder } from '../publishing/folders.ts';
import { takeLock } from '../publishing/lock.ts';
import { freeBytes, leastBytes } from '../publishing/room.ts';
import { checkForBuild } from './gate.ts';
import { spareMemory } from './memory.ts';

/** How long a build waits for the check; a large site is prepared while it is being checked. */
const PATIENCE_MS = 2000;

/** `npm run build [-- --out DIR]`: the checked site with everything generated. Returns the exit code. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { out: { type: 'string' } } });
  void beginCheck();
  // Loaded while the content is being read.
  const astro = import('astro');
  const fit = checkForBuild();
  // Whoever waits for it below hears of a failure then.
  fit.catch(() => undefined);
  // A mistake in a small site is said before anything else begins.
  if (!(await Promise.race([fit, wait(PATIENCE_MS, true)]))) return 1;
  try {
    // Nothing else can be done while so much is read, and Vite gives up what does not answer for a minute.
    const { catalogue } = await siteContent();
    spareMemory(catalogue.papers.length);
    await buildInto(values.out ?? 'dist', (await astro).build);
  } catch (error) {
    // What is wrong with the content is the cause of whatever a build says of it, and has been said.
    if (!(await fit)) return 1;
    throw error;
  }
  return (await fit) ? 0 : 1;
}

/** Builds the site beside `out` and puts it there when it is done: a build that fails leaves the old one. */
async function buildInto(out: string, build: typeof astroBuild): Promise<void> {
  // A build is a build, whatever the shell that calls it is set to.
  process.env['NODE_ENV'] = 'production';
  const folder = resolve(out);
  // Pages that have not changed are taken over from there.
  process.env['LAST_BUILD'] = folder;
  await mkdir(dirname(folder), { recursive: true });
  const unlock = await takeLock(`${folder}.lock`);
  try {
    // Nothing waits for it: it asks after every file of the last build.
    void warnOfRoom(folder);
    await replaceFolder(folder, (aside) => build({ logLevel: 'silent', outDir: aside }));
    await tidyCache();
  } finally {
    await unlock();
  }
}

/** The last build says how much room this one may take: what is unchanged takes less, so it is said and not refused. */
async function warnOfRoom(folder: string): Promise<void> {
  const last = await filesBelow(folder).catch(() => []);
  const [free, size] = [await freeBytes(dirname(folder)), leastBytes(folder, last, null)];
  if (free !== null && free < size) console.error(cliMessages.littleRoom(free, size));
}
