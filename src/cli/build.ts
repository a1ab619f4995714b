import { build } from 'astro';
import { parseArgs } from 'node:util';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { replaceFolder } from '../publishing/folders.ts';
import { takeLock } from '../publishing/lock.ts';
import { checkForBuild } from './gate.ts';

/** `npm run build [-- --out DIR]`: the checked site with everything generated. Returns the exit code. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { out: { type: 'string' } } });
  if (!(await checkForBuild())) return 1;
  await buildInto(values.out ?? 'dist');
  return 0;
}

/** Builds the site beside `out` and puts it there when it is done: a build that fails leaves the old one. */
async function buildInto(out: string): Promise<void> {
  // A build is a build, whatever the shell that calls it is set to.
  process.env['NODE_ENV'] = 'production';
  const folder = resolve(out);
  // Pages that have not changed are taken over from there.
  process.env['LAST_BUILD'] = folder;
  await mkdir(dirname(folder), { recursive: true });
  const unlock = await takeLock(`${folder}.lock`);
  try {
    await replaceFolder(folder, (aside) => build({ logLevel: 'error', outDir: aside }));
  } finally {
    await unlock();
  }
}
