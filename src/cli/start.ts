import { parseArgs } from 'node:util';
import { cliMessages } from '../i18n/cli.ts';
import { serveFolder } from '../serving/server.ts';
import { run as build } from './build.ts';

/** `npm start [-- --out DIR]`: builds the site and serves it. Runs until it is stopped. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { out: { type: 'string' } } });
  const base = `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/{2,}/g, '/');
  const port = Number(process.env['PORT'] || 4321);
  // A port that is taken is said now, and not after the build.
  await (await serveFolder('dist', { port, host: 'localhost' })).stop();
  const failed = await build(args);
  if (failed) return failed;
  const { port: taken } = await serveFolder(values.out ?? 'dist', { base, port, host: 'localhost' });
  console.log(cliMessages.serving(`http://localhost:${taken}${base}`));
  return new Promise(() => {});
}
