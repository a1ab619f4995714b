/** The project's own small web server: for looking at a build on one's own machine, and for the tests. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { contentType, headersFor, isText } from './headers.ts';

export interface Served {
  port: number;
  stop: () => Promise<void>;
}

export interface ServeOptions {
  /** The folder of the server that the site lies in, with slashes at both ends. */
  base?: string;
  /** 0 for any that is free. */
  port?: number;
  host?: string;
}

/** The path of a file below the folder, or null where the address is not one of the site's. */
function pathOf(address: string, base: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(address.replace(/[?#].*$/s, ''));
  } catch {
    return null;
  }
  if (!path.startsWith(base)) return null;
  const parts = path.slice(base.length).split('/');
  // Names with a dot in front are never published; '..' is one of them.
  if (parts.some((part) => part.startsWith('.') || /[\\\0:]/.test(part))) return null;
  return parts.join('/');
}

const fileAt = async (path: string) => {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? found : null;
};

/** The packed file beside a file, if there is one that the browser takes. */
async function packed(file: string, accepted: string) {
  for (const [coding, end] of [
    ['br', '.br'],
    ['gzip', '.gz'],
  ] as const) {
    if (!new RegExp(`\\b${coding}\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:,|$))`).test(accepted)) continue;
    const found = await fileAt(file + end);
    if (found) return { coding, file: file + end, found };
  }
  return null;
}

async function answer(request: IncomingMessage, response: ServerResponse, folder: string, base: string) {
  const end = (status: number, headers: Record<string, string> = {}) => {
    response.writeHead(status, { ...headersFor(''), ...headers }).end();
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    end(405, { Allow: 'GET, HEAD' });
    return;
  }
  const address = request.url ?? '/';
  if (address === base.slice(0, -1) && base !== '/') {
    end(301, { Location: base });
    return;
  }
  let path = pathOf(address, base);
  if (path !== null && (path === '' || path.endsWith('/'))) path += 'index.html';
  let status = 200;
  let found = path === null ? null : await fileAt(join(folder, path));
  if (path === null || !found) {
    if (path && (await fileAt(join(folder, path, 'index.html')))) {
      const query = /\?.*$/s.exec(address)?.[0] ?? '';
      end(301, { Location: `${base}${path.split('/').filter(Boolean).map(encodeURIComponent).join('/')}/${query}` });
      return;
    }
    status = 404;
    path = '404.html';
    found = await fileAt(join(folder, path));
    if (!found) {
      end(404);
      return;
    }
  }
  const plain = join(folder, path);
  const small = await packed(plain, request.headers['accept-encoding'] ?? '');
  const { mtimeMs, size } = small?.found ?? found;
  const etag = `"${Math.round(mtimeMs).toString(16)}-${size.toString(16)}${small ? `-${small.coding}` : ''}"`;
  const headers: Record<string, string> = {
    ...headersFor(path),
    'Content-Type': contentType(path),
    ETag: etag,
    ...(isText(path) ? { Vary: 'Accept-Encoding' } : {}),
    ...(small ? { 'Content-Encoding': small.coding } : {}),
  };
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(status, { ...headers, 'Content-Length': String(size) });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(small?.file ?? plain)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** Serves a folder. Throws where the port is taken (`EADDRINUSE`). */
export async function serveFolder(folder: string, options: ServeOptions = {}): Promise<Served> {
  const { base = '/', port = 0, host = '127.0.0.1' } = options;
  const server = createServer((request, response) => {
    answer(request, response, folder, base).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
