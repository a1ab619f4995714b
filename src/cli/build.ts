import { build } from 'astro';
import { parseArgs } from 'node:util';
import { checkForBuild } from './gate.ts';

/** `npm run build [-- --out DIR]`: the checked site with everything generated. Returns the exit code. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { out: { type: 'string' } } });
  if (!(await checkForBuild())) return 1;
  // What goes on is said by the steps themselves, not a line for each page.
  await build({ logLevel: 'error', ...(values.out ? { outDir: values.out } : {}) });
  return 0;
}
