import { build } from 'astro';
import { parseArgs } from 'node:util';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { messages } from '../i18n/messages.ts';
import { filesBelow, replaceFolder } from '../publishing/folders.ts';
import { takeLock } from '../publishing/lock.ts';
import { freeBytes, leastBytes } from '../publishing/room.ts';
import { checkForBuild } from './gate.ts';

/** `npm run build [-- --out DIR]`: the checked site with everything generated. Returns the exit code. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { out: { type: 'string' } } });
  if (!(await checkForBuild())) return 1;
  await buildInto(values.out ?? 'dist');
  return 0;
}

/** Builds the site beside `out` and puts it there when it is done: a build that fails leaves the old one. */
export async function buildInto(out: string): Promise<void> {
  // A build is a build, whatever the shell that calls it is set to.
  process.env['NODE_ENV'] = 'production';
  const folder = resolve(out);
  // Pages that have not changed are taken over from there.
  process.env['LAST_BUILD'] = folder;
  await mkdir(dirname(folder), { recursive: true });
  const unlock = await takeLock(`${folder}.lock`);
  try {
    await warnOfRoom(folder);
    await replaceFolder(folder, (aside) => build({ logLevel: 'error', outDir: aside }));
  } finally {
    await unlock();
  }
}

/** The last build says how much room this one may take: what is unchanged takes less, so it is said and not refused. */
async function warnOfRoom(folder: string): Promise<void> {
  const last = await filesBelow(folder).catch(() => []);
  const [free, size] = [await freeBytes(dirname(folder)), await leastBytes(folder, last, null)];
  if (free !== null && free < size) console.error(messages.littleRoom(free, size));
}
