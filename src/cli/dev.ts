import { dev } from 'astro';

/** `npm run dev`: the site with reload while editing, at `PORT`. Runs until it is stopped. */
export async function run(): Promise<number> {
  await dev({ trailingSlash: 'ignore', server: { port: Number(process.env['PORT'] || 4321) } });
  return new Promise(() => {});
}
