import { preview } from 'astro';
import { messages } from '../i18n/messages.ts';
import { run as build } from './build.ts';

/** `npm start`: builds the site and serves it. Runs until it is stopped. */
export async function run(args: string[]): Promise<number> {
  const failed = await build(args);
  if (failed) return failed;
  const port = Number(process.env['PORT'] || 4321);
  const server = await preview({ server: { port, host: 'localhost' } });
  console.log(
    messages.serving(`http://localhost:${server.port}${(process.env['BASE_PATH'] || '/').replace(/\/?$/, '/')}`),
  );
  return new Promise(() => {});
}
