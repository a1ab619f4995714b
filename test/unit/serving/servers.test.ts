/** The project's own server, and the real ones that this machine has, with the files that are made for them. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { all, parseXml } from '../../../src/importer/xml.ts';
import { iis } from '../../../src/serving/configs.ts';
import { CONTENT_TYPES, contentType, headersFor } from '../../../src/serving/headers.ts';
import { serveFolder } from '../../../src/serving/server.ts';
import { get } from '../../support/ask.ts';
import { installed, startServer, type ServerName } from '../../support/web-servers.ts';

const PAGE = `<!doctype html><title>Trang</title>${'<p>Nội dung</p>'.repeat(200)}`;
const FILES: Record<string, string> = {
  'index.html': PAGE,
  'ke-hoach/index.html': PAGE,
  '404.html': `${PAGE}không có trang này`,
  '_astro/a.1a2b3c4d.js': 'export {};',
  'pagefind/pagefind-worker.js': 'postMessage(1);',
  'pagefind/fragment/vi_1.pf_fragment': 'x',
  'api/tasks-2023.json': '{"items":[]}',
  '.giu-kin': 'kín',
  ...Object.fromEntries(Object.keys(CONTENT_TYPES).map((end) => [`tep/a.${end}`, 'x'])),
};

const home = mkdtempSync(join(tmpdir(), 'servers-'));
chmodSync(home, 0o755);
const folder = join(home, 'site');
beforeAll(() => {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const path of ['index.html', 'api/tasks-2023.json']) {
    writeFileSync(join(folder, `${path}.gz`), gzipSync(FILES[path] ?? ''));
    writeFileSync(join(folder, `${path}.br`), brotliCompressSync(FILES[path] ?? ''));
  }
});
afterAll(() => rmSync(home, { recursive: true }));

const servers: ['own' | ServerName, boolean][] = [['own', true]];
for (const name of ['nginx', 'apache', 'caddy'] as const) servers.push([name, installed.includes(name)]);
for (const [name, has] of servers) if (!has) console.warn(`${name} is not installed: not tested`);

describe.each(servers.filter(([, has]) => has).flatMap(([name]) => [[name, '/'] as const, [name, '/cchc/'] as const]))(
  '%s, the site in %s',
  (name, base) => {
    let server: { url: string; stop: () => Promise<void> };
    beforeAll(async () => {
      if (name !== 'own') {
        server = await startServer(name, folder, base);
        return;
      }
      const { port, stop } = await serveFolder(folder, { base });
      server = { url: `http://127.0.0.1:${port}${base}`, stop };
    });
    afterAll(() => server.stop());
    const at = (path: string, headers?: Record<string, string>) => get(server.url, base + path, headers);

    test('every kind of file has its headers and its type', async () => {
      for (const path of Object.keys(FILES).filter((file) => !file.startsWith('.') && !file.endsWith('index.html'))) {
        const answer = await at(path);
        expect(answer.status, path).toBe(200);
        for (const [header, value] of Object.entries(headersFor(path)))
          expect(answer.headers[header.toLowerCase()], `${path}: ${header}`).toBe(value);
        expect(answer.headers['content-type'], path).toBe(contentType(path));
      }
    });

    test.each(['', 'ke-hoach/'])('the page /%s is there', async (path) => {
      const answer = await at(path);
      expect(answer.status).toBe(200);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.headers['content-security-policy']).toBe(headersFor('')['Content-Security-Policy']);
      expect(answer.bytes.toString()).toBe(PAGE);
    });

    test('a page without its slash leads to the page, in the folder of the site', async () => {
      const answer = await at('ke-hoach');
      expect([301, 302, 308]).toContain(answer.status);
      expect(new URL(answer.headers['location'] ?? '', server.url).pathname).toBe(`${base}ke-hoach/`);
    });

    test.runIf(name !== 'own').each([
      ['ke-hoach/cu/', 'ke-hoach/'],
      ['ke-hoach/cu', 'ke-hoach'],
      ['ke-hoach/cu.docx', 'ke-hoach.docx'],
      ['ke-hoach/cu/soan/', 'ke-hoach/soan/'],
    ])('what moved leads on: %s', async (from, to) => {
      const answer = await at(from);
      expect(answer.status).toBe(301);
      const { pathname } = new URL(answer.headers['location'] ?? '', server.url);
      expect(pathname).toBe(base + to);
    });

    test('what is not there has the page that says so, and the headers', async () => {
      for (const path of ['khong-co/', 'khong-co.html', '%00', 'ke-hoach/..%2f..%2f..%2fetc/passwd']) {
        const answer = await at(path);
        // An address outside of the site's folder is nobody's: Caddy says nothing with 200.
        if (answer.bytes.length) expect(answer.status, path).toBeGreaterThanOrEqual(400);
        expect(answer.bytes.toString()).not.toContain('root:');
      }
      const answer = await at('khong-co/');
      expect(answer.status).toBe(404);
      expect(answer.bytes.toString()).toContain('không có trang này');
      expect(answer.headers['content-security-policy']).toBe(headersFor('')['Content-Security-Policy']);
    });

    test('hidden files are hidden', async () => {
      for (const path of ['.giu-kin', '.htaccess', '%2egiu-kin']) {
        const answer = await at(path);
        expect([403, 404], path).toContain(answer.status);
        expect(answer.bytes.toString()).not.toContain('kín');
      }
    });

    test('text that is packed goes out packed to whom takes it, and plain to others', async () => {
      for (const path of ['', 'api/tasks-2023.json']) {
        const plain = await at(path);
        expect(plain.headers['content-encoding']).toBeUndefined();
        const zipped = await at(path, { 'accept-encoding': 'gzip' });
        expect(zipped.headers['content-encoding']).toBe('gzip');
        expect(zipped.bytes.equals(gzipSync(FILES[path || 'index.html'] ?? ''))).toBe(true);
        expect(zipped.headers['vary']).toMatch(/accept-encoding/i);
        expect(zipped.headers['content-type']).toBe(plain.headers['content-type']);
        expect(zipped.headers['content-security-policy']).toBe(plain.headers['content-security-policy']);
        const answer = await at(path, { 'accept-encoding': 'gzip, br;q=1.0' });
        expect(name === 'nginx' ? ['gzip'] : ['br']).toContain(answer.headers['content-encoding']);
      }
    });

    test('a file that has not changed is not sent again', async () => {
      const { headers } = await at('tep/a.docx');
      const etag = headers['etag'] ?? '';
      expect(etag).not.toBe('');
      expect((await at('tep/a.docx', { 'if-none-match': etag })).status).toBe(304);
    });
  },
);

describe('the file for IIS, which is not tested with IIS', () => {
  test.each(['/', '/cchc/'])('is XML with every type and every header once (%s)', (base) => {
    const text = iis({ base, root: '', config: '' });
    const tree = parseXml(text);
    expect(tree.name).toBe('configuration');
    const maps = all(tree, 'mimeMap').map(({ attributes }) => attributes.get('fileExtension'));
    expect(maps).toEqual(Object.keys(CONTENT_TYPES).map((end) => `.${end}`));
    const policies = all(tree, 'add').filter(({ attributes }) => attributes.get('name') === 'Content-Security-Policy');
    expect(policies.map(({ attributes }) => attributes.get('value'))).toEqual([
      headersFor('')['Content-Security-Policy'],
      headersFor('pagefind/pagefind-worker.js')['Content-Security-Policy'],
    ]);
    // A type or a header that the machine has already would stop the whole site: each is taken away first.
    expect(all(tree, 'remove').length).toBeGreaterThanOrEqual(maps.length + Object.keys(headersFor('')).length);
  });
});
