import { dev } from 'astro';
import { checkForBuild } from './gate.ts';

/** `npm run dev`: the site with reload while editing, at `PORT`. Runs until it is stopped. */
export async function run(): Promise<number> {
  if (!(await checkForBuild())) return 1;
  await dev({ trailingSlash: 'ignore', server: { port: Number(process.env['PORT'] || 4321) } });
  return new Promise(() => {});
}
