/** A static server that compresses as a web server does, and counts what it sends. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.svg']);

export interface Sent {
  path: string;
  bytes: number;
}

/** Serves folders, each below its prefix, and single texts by path. */
export async function countingServer(folders: Record<string, string>, texts: Record<string, string> = {}) {
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
      const prefix = Object.keys(folders)
        .filter((start) => path.startsWith(start))
        .sort((a, b) => b.length - a.length)[0];
      const file = path.endsWith('/') ? `${path}index.html` : path;
      try {
        const text = texts[path];
        const folder = prefix === undefined ? '' : (folders[prefix] ?? '');
        const plain =
          text === undefined
            ? await readFile(join(folder, normalize(file.slice(prefix?.length ?? 0))))
            : Buffer.from(text);
        const body = COMPRESSED.has(extname(file)) ? gzipSync(plain) : plain;
        sent.push({ path, bytes: body.length });
        response.writeHead(200, {
          'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
          ...(body === plain ? {} : { 'content-encoding': 'gzip' }),
        });
        response.end(body);
      } catch {
        response.writeHead(404).end();
      }
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
