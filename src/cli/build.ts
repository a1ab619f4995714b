import { build } from 'astro';
import { parseArgs } from 'node:util';
import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { cliMessages } from '../i18n/cli.ts';
import { publishWords } from '../i18n/serving.ts';
import { filesBelow, replaceFolder } from '../publishing/folders.ts';
import { takeLock, waitForLock } from '../publishing/lock.ts';
import { freeBytes, leastBytes } from '../publishing/room.ts';
import { isWithin } from '../util/within.ts';

/**
 * `npm run build [-- --out DIR] [--full]`: the checked site with everything generated.
 *
 * @returns the exit code
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { out: { type: 'string' }, full: { type: 'boolean' } } });
  await buildInto(values.out ?? 'dist', values.full ?? false);
  return 0;
}

/** Builds the site beside `out` and puts it there when it is done: a build that fails leaves the old one. */
async function buildInto(out: string, full: boolean): Promise<void> {
  // A build is a build, whatever the shell that calls it is set to.
  process.env['NODE_ENV'] = 'production';
  const folder = resolve(out);
  await mkdir(dirname(folder), { recursive: true });
  const unlock = await takeLock(`${folder}.lock`);
  try {
    // Nothing waits for it: it asks after every file of the last build.
    void warnOfRoom(folder);
    await replaceFolder(folder, (aside) => buildAside(aside, full));
  } finally {
    await unlock();
  }
}

/** Astro moves files between its own folder and the output: that one has to lie in the project. */
const WITHIN = '.astro/site';

async function buildAside(aside: string, full: boolean): Promise<void> {
  const make = (outDir: string) => build({ logLevel: 'silent', outDir, force: full });
  if (isWithin(aside, '.')) return make(aside);
  const within = resolve(WITHIN);
  await mkdir(dirname(within), { recursive: true });
  const unlock = await waitForLock(`${within}.lock`, ({ pid }) => console.error(publishWords.waits(pid)));
  try {
    await rm(within, { recursive: true, force: true });
    await make(within);
    await cp(within, aside, { recursive: true });
  } finally {
    await rm(within, { recursive: true, force: true });
    await unlock();
  }
}

/** The last build says how much room this one may take: what is unchanged takes less, so it is said and not refused. */
async function warnOfRoom(folder: string): Promise<void> {
  const last = await filesBelow(folder).catch(() => []);
  const [free, size] = [await freeBytes(dirname(folder)), leastBytes(folder, last, null)];
  if (free !== null && free < size) console.error(cliMessages.littleRoom(free, size));
}
