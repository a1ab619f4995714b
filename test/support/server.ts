import { resolve } from 'node:path';
import { serveFolder } from '../../src/serving/server.ts';
import { installed, startServer, type Running } from './web-servers.ts';

/** `SITE_SERVER` names another one: `own`, `nginx`, `apache`, `caddy`. */
const wanted = process.env['SITE_SERVER'] ?? (installed.includes('nginx') ? 'nginx' : 'own');
const server = installed.find((name) => name === wanted);

/** Serves a built site: by nginx where this machine has it, otherwise as `npm start` does. */
export async function serve(folder: string, base = '/'): Promise<Running> {
  if (server) return startServer(server, resolve(folder), base);
  const { port, stop } = await serveFolder(folder, { base });
  return { url: `http://127.0.0.1:${port}${base}`, stop };
}
