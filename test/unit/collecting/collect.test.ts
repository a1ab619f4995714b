/** Collecting from servers that answer rightly, wrongly and with malice: real ones, on this machine. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readCollected } from '../../../src/catalogue/collected.ts';
import { joinSites } from '../../../src/catalogue/portal.ts';
import { site as siteSchema, type Site } from '../../../src/model/site.ts';
import { listOf, publishedFiles, writePublished, type PublishedFiles } from '../../support/published.ts';
import { writePortal } from '../../support/offices.ts';
import { load, mdx, PLAN } from '../../support/small-content.ts';

const home = mkdtempSync(join(tmpdir(), 'collect-'));
vi.stubEnv('COLLECTED_DIR', join(home, 'collected'));
const { collectSite } = await import('../../../src/collecting/collect.ts');
afterAll(() => rmSync(home, { recursive: true }));

const TASK = `tasks:
  - { no: "1", area: A2, title: Rà soát thủ tục, lead: [Văn phòng], deadline: Trước ngày 20/12/2024, products: [{ name: Kế hoạch, deadline: Quý I/2024 }, { name: Báo cáo, deadline: Tháng 12/2024 }] }
`;
const content = (title = 'Rà soát thủ tục') =>
  load({ 'plans/xa-b/2024-kh.mdx': mdx(PLAN + TASK.replace('Rà soát thủ tục', title)) }).catalogue;
const GOOD = await publishedFiles(content());
/** The next release, of which one file is to be fetched. */
const NEXT = await publishedFiles(content('Việc đã sửa'));
const FRESH = 'api/tasks-2024.json';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
let stop: () => Promise<unknown> = () => Promise.resolve();
let asked: string[] = [];

/** Serves files, but where `instead` has an answer of its own for a path. */
async function serve(
  files: PublishedFiles,
  instead: Record<string, Answer> = {},
  list = listOf(files),
): Promise<string> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '').slice(1);
    asked.push(path);
    const own = instead[path];
    if (own) return own(request, response);
    const text = path === 'sha256sums.txt' ? list : files.get(path.replace(/^api\//, ''));
    if (text === undefined) return void response.writeHead(404).end();
    const etag = `"${createHash('sha256').update(text).digest('hex')}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
    response.writeHead(200, { etag }).end(text);
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
  stop = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return `http://127.0.0.1:${String(port)}/`;
}
/** A site keeps its address. */
let port = 0;

const siteAt = (address: string, more: object = {}): Site =>
  siteSchema.parse({ id: 'xa-b', name: 'UBND xã B', address, units: ['xa-b'], ...more });

const shown = (site: Site) => {
  const own = load({ 'sites.yaml': `- ${JSON.stringify(site)}\n` }).catalogue;
  return joinSites(own, readCollected(own.sites));
};

beforeEach(() => {
  asked = [];
  port = 0;
});
afterEach(async () => {
  await stop();
  rmSync(join(home, 'collected'), { recursive: true, force: true });
});

describe('a site that answers', () => {
  test('is taken whole, and its rows lead there', async () => {
    const address = await serve(GOOD);
    const site = siteAt(address);
    const { state, files } = await collectSite(site, '2026-11-30');
    expect(state).toMatchObject({ tried: '2026-11-30', problem: null, copy: { on: '2026-11-30' } });
    expect(files).toBeGreaterThan(8);
    const { tasks, papers, portal } = shown(site);
    expect(tasks.map(({ id, url, title }) => [id, url, title])).toEqual([
      ['xa-b:xa-b/2024-kh#nv-1', `${address}ke-hoach/xa-b/2024-kh/#nv-1`, 'Rà soát thủ tục'],
    ]);
    expect(tasks[0]?.products.map(({ deadline }) => deadline?.end)).toEqual(['2024-03-31', '2024-12-31']);
    expect(tasks[0]?.deadline).toMatchObject({ kind: 'before', raw: 'Trước ngày 20/12/2024', end: '2024-12-19' });
    expect(papers[0]?.office).toEqual({ id: 'xa-b', name: 'UBND xã B', address, since: null });
    expect(portal?.sites[0]).toMatchObject({ papers: 1, tasks: 1, units: ['xa-b'], left: [] });
  });

  test('is asked for its list alone where nothing is new', async () => {
    const site = siteAt(await serve(GOOD));
    await collectSite(site, '2026-11-29');
    asked = [];
    const { state, files } = await collectSite(site, '2026-11-30');
    expect(asked).toEqual(['sha256sums.txt']);
    expect([files, state.copy?.on]).toEqual([0, '2026-11-30']);
  });

  test('gives only what changed', async () => {
    const site = siteAt(await serve(GOOD));
    await collectSite(site, '2026-11-29');
    await stop();
    asked = [];
    await serve(NEXT);
    await collectSite(site, '2026-11-30');
    expect(asked.filter((path) => path.endsWith('.json'))).toEqual(['api/tasks-2024.json']);
    expect(shown(site).tasks.map(({ title }) => title)).toEqual(['Việc đã sửa']);
  });

  test('is gone on with where it was broken off', async () => {
    const broken: Answer = (_, response) => {
      response.writeHead(200);
      response.write('{"schemaVersion"');
      setTimeout(() => response.destroy(), 20);
    };
    const site = siteAt(await serve(GOOD, { 'api/citations.json': broken }));
    const { state } = await collectSite(site, '2026-11-29');
    expect(state).toMatchObject({ problem: 'không kết nối được với máy chủ', copy: null });
    await stop();
    asked = [];
    await serve(GOOD);
    expect((await collectSite(site, '2026-11-30')).state.problem).toBeNull();
    expect(asked.filter((path) => /^api\/(?:agencies|areas)/.test(path))).toEqual([]);
    expect(asked).toContain('api/citations.json');
  });

  test('that has papers no more is new, and what it lost is said until it gives something else', async () => {
    const two = (path: string, formerly = '') =>
      publishedFiles(
        load({
          'plans/xa-b/2024-kh.mdx': mdx(PLAN + TASK),
          [path]: mdx(PLAN.replaceAll('2024', '2023') + TASK.replaceAll('2024', '2023') + formerly),
        }).catalogue,
      );
    const site = siteAt(await serve(await two('plans/xa-b/2023-kh.mdx')));
    await collectSite(site, '2026-11-27');
    await stop();
    await serve(await two('plans/xa-b/2023-ke-hoach.mdx', 'formerly: [/ke-hoach/xa-b/2023-kh/]\n'));
    expect((await collectSite(site, '2026-11-28')).state.copy?.lost).toBe(0);
    await stop();
    await serve(GOOD);
    expect((await collectSite(site, '2026-11-29')).state.copy?.lost).toBe(1);
    await collectSite(site, '2026-11-30');
    expect(shown(site).portal?.sites[0]).toMatchObject({ papers: 1, lost: 1, on: '2026-11-30' });
  });

  test('may be a folder of this machine', async () => {
    writePublished(join(home, 'www', 'current'), GOOD);
    const site = siteAt('http://cchc.xab.gov.vn/', { folder: join(home, 'www') });
    expect((await collectSite(site, '2026-11-30')).state.problem).toBeNull();
    expect(shown(site).tasks[0]?.url).toBe('http://cchc.xab.gov.vn/ke-hoach/xa-b/2024-kh/#nv-1');
  });

  test.skipIf(process.platform === 'win32')('a pipe in that folder is no file, and is not waited for', async () => {
    const folder = join(home, 'pipes');
    writePublished(folder, GOOD);
    rmSync(join(folder, FRESH));
    execFileSync('mkfifo', [join(folder, FRESH)]);
    const { state } = await collectSite(siteAt('http://cchc.xab.gov.vn/', { folder }), '2026-11-30');
    expect(state).toMatchObject({ problem: `trang chưa có ${FRESH}: cần công bố bằng npm run publish`, copy: null });
  });

  test('what a killed run has left half written is gone after the next, which fails', async () => {
    const folder = join(home, 'collected', 'xa-b');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'half.part'), '{');
    expect((await collectSite(siteAt('http://127.0.0.1:1/'), '2026-11-30')).state.problem).not.toBeNull();
    expect(readdirSync(folder)).toEqual(['state.json']);
  });

  test('a disk that is full is said, and nothing half written stays on it', () => {
    const folder = join(home, 'full');
    writePublished(join(folder, 'www'), GOOD);
    writePortal(
      folder,
      `- { id: xa-an-thanh, name: A, address: "http://a.vn/", folder: ${join(folder, 'www')}, units: [xa-an-thanh] }\n`,
    );
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', './test/support/full-disk.mjs', 'src/cli/main.mjs', 'collect'],
      { env: { ...process.env, CONTENT_DIR: join(folder, 'content'), DISK_BYTES: '500' }, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([1, expect.stringContaining('ổ đĩa đã đầy')]);
    expect(readdirSync(join(home, 'collected', 'xa-an-thanh')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

/** The good files with one changed, in a list that knows it. */
const withFile = (name: string, change: (text: string) => string): PublishedFiles =>
  new Map([...GOOD].map(([file, text]) => [file, file === name ? change(text) : text]));
const replaced = (name: string, from: string | RegExp, to: string) =>
  withFile(name, (text) => {
    const changed = text.replaceAll(from, to);
    expect(changed).not.toBe(text);
    return changed;
  });

const endless: Answer = (_, response) => {
  response.writeHead(200);
  const piece = Buffer.alloc(1 << 16, ' ');
  const more = () => {
    while (!response.destroyed && response.write(piece));
  };
  response.on('drain', more);
  more();
};
const drip: Answer = (_, response) => {
  response.writeHead(200);
  const timer = setInterval(() => response.write(' '), 100);
  response.on('close', () => clearInterval(timer));
};
/** Blank lines, packed small. */
const blank =
  (length: number): Answer =>
  (_, response) =>
    void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(length, 10)));
const silent: Answer = (_, response) => void response.writeHead(200).write('{');
const to =
  (location: string): Answer =>
  (_, response) =>
    void response.writeHead(302, { location }).end();

const HOSTILE: [what: string, () => [PublishedFiles, Record<string, Answer>?, string?], said: RegExp, more?: object][] =
  [
    [
      'a file of another digest',
      () => [new Map(NEXT).set('tasks-2024.json', '{}'), {}, listOf(NEXT)],
      /không khớp SHA-256/,
    ],
    ['an answer without an end', () => [NEXT, { [FRESH]: endless }], /quá 2 MB/, { megabytes: 2 }],
    [
      'a length of ten gigabytes',
      () => [NEXT, { [FRESH]: (_, response) => void response.writeHead(200, { 'content-length': 1e10 }).write('{') }],
      /quá 1\.000 MB/,
    ],
    ['a list without an end', () => [GOOD, { 'sha256sums.txt': endless }], /quá 2 MB/, { megabytes: 2 }],
    ['a list of blank lines', () => [GOOD, { 'sha256sums.txt': blank(17 << 20) }], /sha256sums\.txt dài quá mức/],
    ['an index of blanks', () => [withFile('index.json', () => ' '.repeat(17 << 20))], /index\.json dài quá mức/],
    [
      'an index that names nothing',
      () => [withFile('index.json', () => '{"items":[]}')],
      /index\.json không có units\.json/,
    ],
    ['a redirect to itself', () => [NEXT, { [FRESH]: to(`/${FRESH}`) }], /chuyển hướng sang \/api\/tasks-2024\.json/],
    ['a redirect elsewhere', () => [GOOD, { 'sha256sums.txt': to('http://169.254.169.254/') }], /không đi theo/],
    ['a slow drip', () => [NEXT, { [FRESH]: drip }], /lấy quá 0,5 giây/, { seconds: 0.5 }],
    ['silence', () => [NEXT, { [FRESH]: silent }], /im quá 0,3 giây/, { idleSeconds: 0.3 }],
    ['no list', () => [GOOD, { 'sha256sums.txt': (_, response) => void response.writeHead(404).end() }], /trả lời 404/],
    ['a page in the place of the list', () => [GOOD, {}, '<!doctype html><p>Đăng nhập'], /không có tệp nào của api/],
    ['no JSON', () => [withFile('plans.json', () => '<html>')], /plans\.json không phải JSON/],
    ['too many files', () => [GOOD], /quá 3 tệp/, { files: 3 }],
    [
      'another shape',
      () => [replaced('tasks-2024.json', '"leads":[', '"leads":[7,')],
      /tasks-2024\.json không đúng lược đồ ở items\.0\.leads/,
    ],
    [
      'a path in the id of a unit',
      () => [replaced('units.json', 'xa-b', '../../etc')],
      /mã "\.\.\/\.\.\/etc" không dùng được/,
    ],
    [
      'a path in the id of a paper',
      () => [replaced('plans.json', '"xa-b/2024-kh"', '"xa-b/../../2024-kh"')],
      /không dùng được/,
    ],
    [
      'an address elsewhere',
      () => [replaced('plans.json', '/ke-hoach/xa-b/2024-kh/', 'https://la.example/')],
      /địa chỉ "https:\/\/la\.example\/"/,
    ],
    [
      'an address that is a script',
      () => [replaced('tasks-2024.json', /"url":"[^"]+"/g, '"url":"javascript:alert(1)"')],
      /địa chỉ "javascript:alert\(1\)"/,
    ],
    [
      'an address out of the site',
      () => [replaced('search.ndjson', /"url":"[^"]+"/g, '"url":"/../../etc/passwd"')],
      /search\.ndjson có địa chỉ/,
    ],
    [
      'a row of a paper that is not there',
      () => [replaced('tasks-2024.json', 'xa-b/2024-kh', 'xa-c/2024-kh')],
      /nhắc đến "xa-c\/2024-kh"/,
    ],
    [
      'an agency that is not there',
      () => [replaced('tasks-2024.json', '"id":"van-phong"', '"id":"la"')],
      /nhắc đến "la"/,
    ],
    ['a day that is none', () => [replaced('tasks-2024.json', '2024-12-19', '2024-13-99')], /deadline/],
    ['a year that is none', () => [replaced('tasks-2024.json', '"year":2024', '"year":1e300')], /items\.0\.year/],
    [
      'a deadline that ends before it begins',
      () => [replaced('tasks-2024.json', '"start":"2024-01-01"', '"start":"2025-01-01"')],
      /deadline/,
    ],
    [
      'a paper of no day',
      () => [replaced('plans.json', /"issuedOn":[^,]+/g, '"issuedOn":"<script>"')],
      /items\.0\.issuedOn/,
    ],
    [
      'an agency without a name',
      () => [replaced('agencies.json', '"name":"Văn phòng"', '"name":" "')],
      /agencies\.json .*name/,
    ],
    [
      'an id that would forge a line of the log',
      () => [replaced('units.json', '"id":"xa-b"', `"id":"x\\n${'A'.repeat(900)}"`)],
      /mã "x A{78}…" không dùng được$/,
    ],
    [
      'an id twice',
      () => [withFile('units.json', (text) => text.replace(/(\{"id":"xa-b".*?\})(?=[,\]])/, '$1,$1'))],
      /hai lần/,
    ],
    ['a text without an end', () => [replaced('plans.json', 'Tóm tắt.', 'A'.repeat(60_000))], /đoạn chữ dài quá mức/],
  ];

describe('what is refused keeps the last good copy', () => {
  test.each(HOSTILE)('%s', async (_, made, said, limits = {}) => {
    const site = siteAt(await serve(GOOD));
    await collectSite(site, '2026-11-29');
    await stop();
    const [files, instead, list] = made();
    // The files are asked for where the list is new.
    await serve(files, instead, list ?? `${listOf(files)}${'0'.repeat(64)}  api/moi.json\n`);
    const again = { ...siteAt(site.address), limits: siteSchema.parse({ ...site, limits }).limits };
    const copies = join(home, 'collected', 'xa-b');
    const before = readdirSync(copies);
    const { state } = await collectSite(again, '2026-11-30');
    expect(state.problem).toMatch(said);
    expect(state).toMatchObject({ tried: '2026-11-30', copy: { on: '2026-11-29' } });
    expect(before.filter((name) => !existsSync(join(copies, name)))).toEqual([]);
    expect(readdirSync(copies).filter((name) => name.endsWith('.part'))).toEqual([]);
    const { tasks, papers } = shown(site);
    expect(tasks.map(({ title }) => title)).toEqual(['Rà soát thủ tục']);
    expect(papers[0]?.office?.since).toBe('2026-11-29');
  });

  test('a new address that does not answer', async () => {
    const site = siteAt(await serve(GOOD));
    await collectSite(site, '2026-11-29');
    const moved = siteAt('http://127.0.0.1:1/');
    const { state } = await collectSite(moved, '2026-11-30');
    expect(state).toMatchObject({ problem: 'không kết nối được với máy chủ', copy: { on: '2026-11-29' } });
    expect(shown(moved).tasks).toHaveLength(1);
  });

  test('a script in a title is a text', async () => {
    const title = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const site = siteAt(await serve(replaced('tasks-2024.json', 'Rà soát thủ tục', title)));
    expect((await collectSite(site, '2026-11-30')).state.problem).toBeNull();
    expect(shown(site).tasks[0]?.title).toBe(title);
  });

  test('units of others are left out, and said', async () => {
    const site = siteAt(await serve(GOOD), { units: ['xa-c'] });
    expect((await collectSite(site, '2026-11-30')).state.problem).toBeNull();
    const { papers, portal } = shown(site);
    expect(papers).toEqual([]);
    expect(portal?.sites[0]?.left).toEqual([{ unit: 'xa-b', papers: 1 }]);
  });

  test('a copy that was damaged on the disk is not shown, and said', async () => {
    const site = siteAt(await serve(GOOD));
    const { state } = await collectSite(site, '2026-11-30');
    const path = join(home, 'collected', 'xa-b', state.copy?.files['plans.json'] ?? '');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Tóm tắt', 'Tam tat'));
    const { papers, portal } = shown(site);
    expect(papers).toEqual([]);
    expect(portal?.sites[0]?.problem).toMatch(/hỏng/);
    // The next run mends it.
    await collectSite(site, '2026-11-30');
    expect(shown(site).papers).toHaveLength(1);
  });
});
