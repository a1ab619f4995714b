/** The project's own small web server: for looking at a build on one's own machine, and for the tests. */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { contentType, headersFor, isText, isWorthPacking } from './headers.ts';

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

interface Found {
  file: string;
  size: number;
  mtimeMs: number;
}

/** A file below the root, which is a real path; null where there is none or a link leads out of the root. */
async function fileAt(root: string, path: string): Promise<Found | null> {
  try {
    const file = await realpath(join(root, path));
    if (!file.startsWith(root + sep)) return null;
    const found = await stat(file);
    return found.isFile() ? { file, size: found.size, mtimeMs: found.mtimeMs } : null;
  } catch {
    return null;
  }
}

const CODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

const accepts = (coding: string, accepted: string) =>
  new RegExp(`\\b${coding}\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:,|$))`).test(accepted);

/** The packed file beside a file, if there is one that the browser takes. */
async function packed(root: string, path: string, accepted: string) {
  for (const [coding, end] of CODINGS) {
    const found = accepts(coding, accepted) && (await fileAt(root, path + end));
    if (found) return { ...found, coding };
  }
  return null;
}

/** Whether a list of `If-None-Match` has the tag; there `W/` makes no difference. */
const listHas = (list: string, etag: string) =>
  list.trim() === '*' || list.match(/"[^"]*"/g)?.some((tag) => tag === etag) === true;

interface Part {
  start: number;
  end: number;
}

/** The part that `Range` asks for; 'none' where the file ends before it, null for the whole file. */
function partOf(range: string, size: number): Part | 'none' | null {
  // Who asks for several parts at once gets the whole, which is allowed.
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/i.exec(range.trim()) ?? [];
  if (first + last === '' || (first && last && Number(last) < Number(first))) return null;
  const start = first ? Number(first) : Math.max(0, size - Number(last));
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1;
  return start > end ? 'none' : { start, end };
}

async function answer(request: IncomingMessage, response: ServerResponse, folder: string, base: string) {
  const { method, headers: asked } = request;
  const end = (status: number, headers: Record<string, string> = {}) => {
    response.writeHead(status, { ...headersFor(''), ...headers }).end();
  };
  if (method !== 'GET' && method !== 'HEAD') {
    end(405, { Allow: 'GET, HEAD' });
    return;
  }
  const address = request.url ?? '/';
  if (address === base.slice(0, -1) && base !== '/') {
    end(301, { Location: base });
    return;
  }
  // The folder may be a link that moves on at any moment; one answer is of one release.
  const root = await realpath(folder).catch(() => folder);
  let path = pathOf(address, base);
  if (path !== null && (path === '' || path.endsWith('/'))) path += 'index.html';
  let plain = path === null ? null : await fileAt(root, path);
  const isThere = plain !== null;
  if (path === null || !plain) {
    if (path && (await fileAt(root, join(path, 'index.html')))) {
      const query = /\?.*$/s.exec(address)?.[0] ?? '';
      end(301, { Location: `${base}${path.split('/').filter(Boolean).map(encodeURIComponent).join('/')}/${query}` });
      return;
    }
    path = '404.html';
    plain = await fileAt(root, path);
    if (!plain) {
      end(404);
      return;
    }
  }
  const accepted = asked['accept-encoding'] ?? '';
  const range = isThere && method === 'GET' ? asked.range : undefined;
  const small = await packed(root, path, accepted);
  const { file, size, mtimeMs } = small ?? plain;
  // The length of what is packed on the way is not known, so a part is of the plain file.
  const pack = !small && range === undefined && isWorthPacking(path, size) && accepts('gzip', accepted);
  const coding = small?.coding ?? (pack ? 'gzip' : null);
  const etag = `"${Math.round(mtimeMs).toString(16)}-${size.toString(16)}${coding ? `-${coding}` : ''}"`;
  const headers: Record<string, string> = {
    ...headersFor(path),
    'Content-Type': contentType(path),
    ETag: etag,
    ...(isText(path) ? { Vary: 'Accept-Encoding' } : {}),
    ...(coding ? { 'Content-Encoding': coding } : {}),
    ...(pack ? {} : { 'Accept-Ranges': 'bytes' }),
  };
  if (isThere && listHas(asked['if-none-match'] ?? '', etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  // A date in `If-Range` is of no use: the server sends none that it could be compared with.
  const part = range !== undefined && (asked['if-range'] ?? etag) === etag ? partOf(range, size) : null;
  if (part === 'none') {
    end(416, { 'Content-Range': `bytes */${size}` });
    return;
  }
  if (part) headers['Content-Range'] = `bytes ${part.start}-${part.end}/${size}`;
  if (!pack) headers['Content-Length'] = String(part ? part.end - part.start + 1 : size);
  response.writeHead(!isThere ? 404 : part ? 206 : 200, headers);
  // Of a reader who has gone already the pipeline would not hear.
  if (method === 'HEAD' || response.destroyed) {
    response.end();
    return;
  }
  // Closes the file also when the reader breaks the download off.
  const bytes = createReadStream(file, part ?? {});
  await (pack ? pipeline(bytes, createGzip(), response) : pipeline(bytes, response));
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
