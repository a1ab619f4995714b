/** What the project's own server does beyond what is asked of every server in `servers.test.ts`. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersFor } from '../../../src/serving/headers.ts';
import { serveFolder, type Served } from '../../../src/serving/server.ts';
import { get } from '../../support/ask.ts';

const home = mkdtempSync(join(tmpdir(), 'server-'));
const folder = join(home, 'site');
const PAGE = `<!doctype html><title>Trang</title>${'<p>Nội dung</p>'.repeat(200)}`;
const LARGE = 4_000_000;
const TEN = '0123456789';

let server: Served;
let url = '';
beforeAll(async () => {
  mkdirSync(join(folder, 'trong'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, '404.html'), `${PAGE}không có trang này`);
  writeFileSync(join(folder, 'ngan.txt'), 'ngắn');
  writeFileSync(join(folder, 'muoi.bin'), TEN);
  writeFileSync(join(folder, 'trong.bin'), '');
  writeFileSync(join(folder, 'lon.pdf'), Buffer.alloc(LARGE, 7));
  writeFileSync(join(folder, 'lon.csv'), 'một dòng không giống dòng sau\n'.repeat(LARGE / 40));
  writeFileSync(join(folder, 'san.json'), JSON.stringify(PAGE));
  writeFileSync(join(folder, 'san.json.br'), brotliCompressSync(JSON.stringify(PAGE)));
  server = await serveFolder(folder);
  url = `http://127.0.0.1:${server.port}/`;
});
afterAll(async () => {
  await server.stop();
  rmSync(home, { recursive: true });
});

/** Asks for a file and breaks off at its first bytes, or before there is an answer. */
const breakOff = (path: string, early: boolean) =>
  new Promise<void>((done) => {
    const asked = request(`${url}${path}`, { agent: false, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      response.once('data', () => asked.destroy());
      response.on('error', () => undefined);
    });
    asked.on('error', () => undefined);
    asked.on('close', () => done());
    asked.on('socket', (socket) => {
      if (early) socket.on('connect', () => setImmediate(() => asked.destroy()));
    });
    asked.end();
  });

test.runIf(process.platform === 'linux')('a download that is broken off leaves no file open', async () => {
  const open = () => readdirSync('/proc/self/fd').length;
  await get(url, '/');
  const before = open();
  for (let i = 0; i < 200; i++) await breakOff(i % 2 ? 'lon.pdf' : 'lon.csv', i % 4 > 1);
  for (let i = 0; i < 100 && open() > before; i++) await wait(20);
  expect(open()).toBeLessThanOrEqual(before + 2);
});

describe('a part of a file', () => {
  const part = (range: string, more: Record<string, string> = {}, path = '/muoi.bin') =>
    get(url, path, { range, ...more });
  test.each([
    ['bytes=0-3', '0123', '0-3'],
    ['bytes=4-', '456789', '4-9'],
    ['bytes=-3', '789', '7-9'],
    ['bytes=-30', TEN, '0-9'],
    ['bytes=8-999', '89', '8-9'],
    ['BYTES=9-9', '9', '9-9'],
  ])('%s', async (range, text, place) => {
    const answer = await part(range);
    expect(answer).toMatchObject({ status: 206, bytes: Buffer.from(text) });
    expect(answer.headers).toMatchObject({
      'content-range': `bytes ${place}/10`,
      'content-length': String(text.length),
      'cache-control': headersFor('muoi.bin')['Cache-Control'],
    });
  });
  test.each(['bytes=10-', 'bytes=10-12', 'bytes=-0', `bytes=${'9'.repeat(30)}-`])('%s is not there', async (range) => {
    const answer = await part(range);
    expect(answer.status).toBe(416);
    expect(answer.headers['content-range']).toBe('bytes */10');
    expect(answer.headers['content-security-policy']).toBe(headersFor('')['Content-Security-Policy']);
  });
  test('of an empty file is not there', async () => {
    expect((await part('bytes=0-', {}, '/trong.bin')).status).toBe(416);
    expect(await get(url, '/trong.bin')).toMatchObject({ status: 200, bytes: Buffer.alloc(0) });
  });
  test.each(['bytes=5-2', 'bytes=-', 'bytes=a-b', 'lines=0-3', 'bytes=0-1,4-5'])(
    '%s gives the whole file',
    async (range) => {
      expect(await part(range)).toMatchObject({ status: 200, bytes: Buffer.from(TEN) });
    },
  );
  test('is sent of the file that the reader has the beginning of, and of no other', async () => {
    const whole = await get(url, '/muoi.bin');
    expect(whole.headers['accept-ranges']).toBe('bytes');
    const etag = whole.headers['etag'] ?? '';
    expect((await part('bytes=4-', { 'if-range': etag })).status).toBe(206);
    for (const other of ['"khac"', `W/${etag}`, new Date().toUTCString()])
      expect(await part('bytes=4-', { 'if-range': other })).toMatchObject({ status: 200, bytes: Buffer.from(TEN) });
    expect((await part('bytes=40-', { 'if-range': '"khac"' })).status).toBe(200);
  });
  test('of text is a part of the plain text, or of the packed file that lies there', async () => {
    const plain = await part('bytes=0-14', { 'accept-encoding': 'gzip' }, '/');
    expect(plain).toMatchObject({ status: 206, bytes: Buffer.from('<!doctype html>') });
    expect(plain.headers['content-encoding']).toBeUndefined();
    const small = brotliCompressSync(JSON.stringify(PAGE));
    const packed = await part('bytes=2-9', { 'accept-encoding': 'br' }, '/san.json');
    expect(packed).toMatchObject({ status: 206, bytes: small.subarray(2, 10) });
    expect(packed.headers['content-encoding']).toBe('br');
  });
  test('is nothing that the page for what is not there has', async () => {
    expect((await part('bytes=0-3', {}, '/khong-co')).status).toBe(404);
    expect((await get(url, '/muoi.bin', { range: 'bytes=0-3' }, 'HEAD')).status).toBe(200);
  });
});

test('a file that the reader has is not sent, in whatever way it is named', async () => {
  const etag = (await get(url, '/muoi.bin')).headers['etag'] ?? '';
  for (const has of [etag, `W/${etag}`, `"a", ${etag}`, `W/"a,b",W/${etag} , "c"`, '*', ' * ']) {
    const answer = await get(url, '/muoi.bin', { 'if-none-match': has });
    expect([has, answer.status, answer.bytes.length]).toEqual([has, 304, 0]);
    expect(answer.headers['etag']).toBe(etag);
  }
  for (const has of ['"a"', etag.slice(1, -1), `"a${etag.slice(1)}`, '"*"'])
    expect([has, (await get(url, '/muoi.bin', { 'if-none-match': has })).status]).toEqual([has, 200]);
  expect((await get(url, '/khong-co', { 'if-none-match': '*' })).status).toBe(404);
});

describe('text without a packed file beside it', () => {
  test('is packed on its way, with an ETag of its own', async () => {
    const plain = await get(url, '/');
    const packed = await get(url, '/', { 'accept-encoding': 'gzip, deflate, br' });
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(packed.headers['content-length']).toBeUndefined();
    expect(packed.headers['content-type']).toBe(plain.headers['content-type']);
    expect(gunzipSync(packed.bytes).toString()).toBe(PAGE);
    expect(packed.headers['etag']).not.toBe(plain.headers['etag']);
    const again = { 'accept-encoding': 'gzip', 'if-none-match': packed.headers['etag'] ?? '' };
    expect((await get(url, '/', again)).status).toBe(304);
    const head = await get(url, '/', { 'accept-encoding': 'gzip' }, 'HEAD');
    expect(head).toMatchObject({ status: 200, bytes: Buffer.alloc(0) });
    expect(head.headers['content-encoding']).toBe('gzip');
    const lost = await get(url, '/khong-co', { 'accept-encoding': 'gzip' });
    expect([lost.status, gunzipSync(lost.bytes).toString()]).toEqual([404, `${PAGE}không có trang này`]);
  });
  test('of many blocks arrives whole', async () => {
    const { bytes } = await get(url, '/lon.csv', { 'accept-encoding': 'gzip' });
    expect(gunzipSync(bytes)).toHaveLength(statSync(join(folder, 'lon.csv')).size);
    expect(bytes.length).toBeLessThan(LARGE / 50);
  });
  test('goes out plain to whom does not take it, where it is small, and where it is no text', async () => {
    for (const [path, accepted] of [
      ['/', 'gzip;q=0, br'],
      ['/', 'identity'],
      ['/ngan.txt', 'gzip'],
      ['/lon.pdf', 'gzip'],
    ] as const) {
      const { headers } = await get(url, path, { 'accept-encoding': accepted });
      expect(headers['content-encoding'], path).toBeUndefined();
      expect(headers['content-length'], path).toBeDefined();
    }
  });
  test('the packed file that lies there is taken', async () => {
    const { headers, bytes } = await get(url, '/san.json', { 'accept-encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(bytes).toString()).toBe(JSON.stringify(PAGE));
  });
});

// Windows lets nobody but an administrator make links to files.
describe.runIf(process.platform !== 'win32')('links', () => {
  test('that lead out of the folder lead nowhere', async () => {
    mkdirSync(join(home, 'site-ben-canh'));
    writeFileSync(join(home, 'site-ben-canh/index.html'), 'kín');
    writeFileSync(join(home, 'kin.txt'), 'kín');
    symlinkSync('../kin.txt', join(folder, 'ra.txt'));
    symlinkSync('../site-ben-canh', join(folder, 'ra'));
    symlinkSync('../kin.txt', join(folder, 'muoi.bin.gz'));
    for (const path of ['/ra.txt', '/ra/', '/ra', '/ra/index.html']) {
      const answer = await get(url, path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.bytes.toString()).not.toContain('kín');
    }
    expect((await get(url, '/muoi.bin', { 'accept-encoding': 'gzip' })).bytes.toString()).toBe(TEN);
  });
  test('the folder itself may be one, and may lead elsewhere at any moment', async () => {
    const current = join(home, 'current');
    for (const word of ['mot', 'hai']) {
      mkdirSync(join(home, word));
      writeFileSync(join(home, word, 'index.html'), word);
      rmSync(current, { force: true });
      symlinkSync(word, current);
      const { port, stop } = await serveFolder(current);
      expect((await get(`http://127.0.0.1:${port}/`, '/')).bytes.toString()).toBe(word);
      await stop();
    }
  });
});
