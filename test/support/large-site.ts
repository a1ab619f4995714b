/** The task table at the size of a country, without building a site of that size. */
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { columnFiles, columnList } from '../../src/pipeline/column-files.ts';
import { FIRST_ROWS } from '../../src/table/listings.ts';
import { ownCatalogue } from './catalogue.ts';
import { manyRows } from './many-rows.ts';

/**
 * A site of the task table alone: the page of a built site with a full first page of rows, and column files of many.
 *
 * @param source the built site
 * @param folder where it is made anew
 */
export async function makeLargeSite(
  source: string,
  folder: string,
  papers: number,
): Promise<{ rows: number; bytes: number }> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/nhiem-vu`, { recursive: true });
  mkdirSync(`${folder}/bang`);
  cpSync(`${source}/_astro`, `${folder}/_astro`, { recursive: true });
  cpSync(`${source}/favicon.svg`, `${folder}/favicon.svg`);
  // The first page of a large site has as many rows as any.
  const html = readFileSync(`${source}/nhiem-vu/index.html`, 'utf8');
  const [before = '', inside = '', after = ''] = html.split(/(?<=<tbody[^>]*>)|(?=<\/tbody>)/);
  const rows = inside.split(/(?=<tr )/).filter((row) => row.startsWith('<tr'));
  const many = Array.from({ length: FIRST_ROWS }, (_, i) => rows[i % rows.length] ?? '').join('');
  writeFileSync(`${folder}/nhiem-vu/index.html`, before + many + after);

  cpSync(`${source}/bang/bao-cao.bin`, `${folder}/bang/bao-cao.bin`);

  const catalogue = await ownCatalogue();
  const files = await columnFiles(manyRows(catalogue, papers, 30));
  for (const { part, bytes } of files) writeFileSync(`${folder}/bang/${part.file}`, bytes);
  const list = columnList(files, [...catalogue.abbreviations]);
  writeFileSync(`${folder}/bang/index.json`, JSON.stringify(list));
  return { rows: list.rows, bytes: list.parts.reduce((sum, part) => sum + part.bytes, 0) };
}

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
};

/**
 * A plain server that packs nothing and counts what it sends, heads included.
 *
 * @param base the folder of the server that the pages were built for
 */
export async function serveCounted(folder: string, base = '/') {
  const sent: { path: string; bytes: number }[] = [];
  const server = createServer((request, response) => {
    const whole = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const path = whole.startsWith(base) ? whole.slice(base.length - 1) : '/..';
    const file = `${folder}${path.endsWith('/') ? `${path}index.html` : path}`;
    if (path.includes('..') || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      'Content-Length': statSync(file).size,
    });
    createReadStream(file).pipe(response);
    // The heads are some 200 bytes.
    sent.push({ path, bytes: statSync(file).size + 200 });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}nhiem-vu/`,
    sent,
    stop: () => server.close(),
  };
}
