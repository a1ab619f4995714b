/**
 * The site with a query engine, as readers have it: nginx lets their questions through to three shards. Whatever an
 * address says, only questions of the table and of search reach the engine; when it is down the pages say so, and their lists stay.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load as loadEngine } from '../../src/engine/load.ts';
import { indexThere } from '../../src/engine/search.ts';
import { sender } from '../../src/engine/send.ts';
import { EngineServer } from '../../src/engine/server.ts';
import { openSearch, searchIn, type Answer } from '../../src/search/query/browser.ts';
import { engineNginx } from '../../src/serving/engine-configs.ts';
import { itemsOfSite } from '../bench/search/asked.ts';
import { ABSENT } from '../bench/search/known.ts';
import { QUESTIONS } from '../bench/search/questions.ts';
import { launchBrowser } from '../support/browser.ts';
import { hasClickHouse, startShards, WITHOUT, type Shards } from '../support/clickhouse.ts';
import { workerOver } from '../support/pagefind-worker.ts';
import { SITES } from '../support/sites.ts';
import { serve } from '../support/server.ts';
import { installed, startServer, type Running } from '../support/web-servers.ts';

const FOLDER = 'node_modules/.cache/test/engine';
const CACHE = 'node_modules/.cache/test/kept-root';
const able = hasClickHouse && installed.includes('nginx');
if (!able) console.warn(`${WITHOUT}; nginx is needed too`);

function onlyOurs(asked: readonly string[]): void {
  for (const sql of asked) {
    expect(sql).toMatch(/^SELECT /);
    // Outside of literals there are only words of ours.
    expect(sql.replace(/'(?:[^'\\]|\\x[0-9a-f]{2})*'/g, "''")).toMatch(/^[\w\s(),.*=<>'[\]-]*$/);
    expect(sql).not.toMatch(/system/i);
  }
}

describe.skipIf(!able)('with a query engine', () => {
  let engine: Shards;
  let browser: Browser;
  let site: Running;
  let plain: Running;
  let server: EngineServer;

  beforeAll(async () => {
    if (!process.env['REUSE_SITES']) {
      rmSync(FOLDER, { recursive: true, force: true });
      const env = { ...process.env, BASE_PATH: '/', ENGINE_URL: '/may/', CACHE_DIR: CACHE };
      const args = ['src/cli/main.mjs', 'build', '--out', FOLDER];
      const built = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
      if (built.status !== 0) throw new Error(built.stderr);
    }
    engine = await startShards(3);
    const servers = engine.shards.map(({ url }) => new EngineServer(url));
    server = servers[0] ?? new EngineServer('');
    await loadEngine(servers, [FOLDER]);
    site = await startServer('nginx', FOLDER, '/', engineNginx('/', new URL(server.address).host));
    plain = await serve(SITES.root.folder, SITES.root.base);
    browser = await launchBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await Promise.all([site.stop(), plain.stop(), engine.stop()]);
  }, 300_000);

  /** Opens the table of a site. @param asked what it asks of the engine is put here */
  async function open(of: Running, query: string, test: (page: Page) => Promise<void>, asked: string[] = []) {
    const context = await browser.newContext({ acceptDownloads: true });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.pathname === '/may/') asked.push(url.searchParams.get('query') ?? '');
      else if (url.pathname.endsWith('.bin')) faults.push(`${url.pathname} is asked for`);
    });
    await page.clock.setFixedTime('2023-03-28T05:00:00Z');
    await page.goto(`${of.url}nhiem-vu/${query}`);
    await page.waitForSelector('task-table[data-answered]');
    await test(page);
    await context.close();
    expect(of === site ? faults : []).toEqual([]);
  }

  const shown = async (page: Page) => ({
    rows: await page
      .locator('tbody tr')
      .evaluateAll((list) => list.map((row) => row.getAttribute('data-task') ?? row.textContent)),
    count: await page.locator('[data-count]').innerText(),
    chips: await page.locator('.chosen li').allInnerTexts(),
    pages: await page.locator('.table-pages').innerText(),
  });

  it.each([
    '',
    '?trang=3',
    '?q=thủ+tục&xep=-nhiem-vu',
    '?nam=2022&nhom=co-quan&trang=2',
    '?don-vi=huyen-cu-lao-dung&thang=2023-03',
    '?tinh-trang=this-week,this-month&xep=thoi-han',
    '?q=không+có+gì+như+thế',
  ])('shows at %s what the site without it shows', async (query) => {
    let here: unknown;
    await open(site, query, async (page) => {
      here = await shown(page);
    });
    await open(plain, query, async (page) => {
      await page.waitForSelector('task-table[data-loaded]');
      expect(here).toEqual(await shown(page));
    });
  });

  it('counts the values of a facet when it is opened', () =>
    open(site, '?nam=2022', async (page) => {
      await page.locator('details[data-facet=don-vi] summary').click();
      const value = page.locator('details[data-facet=don-vi] li').first();
      await value.waitFor();
      const count = Number(/\((\d+)\)/.exec(await value.innerText())?.[1]);
      await value.locator('input').check();
      await page.waitForFunction(
        (rows) => document.querySelector<HTMLElement>('[data-count]')?.dataset['count'] === String(rows),
        count,
      );
    }));

  it('writes the same file', async () => {
    const files: string[] = [];
    for (const of of [site, plain])
      await open(of, '?nam=2023&xep=-nhiem-vu', async (page) => {
        await page.waitForSelector('task-table[data-loaded]');
        const coming = page.waitForEvent('download');
        await page.locator('button[name=tai][value=csv]').click();
        const path = await (await coming).path();
        files.push(readFileSync(path, 'utf8').replaceAll(of.url, '/'));
      });
    expect(files[0]?.length).toBeGreaterThan(1000);
    expect(files[0]).toBe(files[1]);
  });

  /** The search page of a site once it has answered. @param asked what it asks of the engine is put here */
  async function search(of: Running, address: string, test: (page: Page) => Promise<void>, asked: string[] = []) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname === '/may/') asked.push(searchParams.get('query') ?? '');
      else if (/pagefind-worker|phan\.bin|van-ban\/\d+\.bin|doan\.bin/.test(pathname))
        faults.push(`${pathname} is asked for`);
    });
    await page.goto(`${of.url}tim-kiem/${address}`);
    await page.waitForSelector('.results[data-results-for]', { state: 'attached' });
    await page.waitForSelector('site-search:not([aria-busy])');
    await test(page);
    await context.close();
    expect(of === site ? faults : []).toEqual([]);
  }

  const answered = async (page: Page) => ({
    status: await page.locator('site-search .status').innerText(),
    notices: await page.locator('.search-notices').innerText(),
    groups: await page.locator('.results h2').allInnerTexts(),
    links: await page
      .locator('a[data-result]')
      .evaluateAll((all) =>
        all.map((link) => `${(link as HTMLAnchorElement).pathname}${(link as HTMLAnchorElement).hash}`),
      ),
    excerpts: await page.locator('.excerpt').allInnerTexts(),
    filters: await page.locator('.search-filters').evaluate((sheet) => sheet.textContent),
  });

  it.each([
    ['words', '?q=thủ+tục+hành+chính'],
    ['a number in another manner', '?q=192+kh+ubnd'],
    ['a number that nobody has', '?q=192/2020/KH-UBND'],
    ['Telex', '?q=phongf+tuw+phaps'],
    ['a slip', '?q=hanh+chnh'],
    ['words in quotes', '?q="phòng+tư+pháp"'],
    ['words in quotes that are not there so', '?q="hành+chính+cải+cách"'],
    ['words that are apart', '?q=nhân+sự+phần+mềm'],
    ['a word that is nowhere', '?q=kế+hoạch+vaccine'],
    ['who leads what is due', '?q=phòng+nội+vụ+quý+I/2023'],
    ['filters', '?q=thủ+tục&year=2023&kind=Kế+hoạch+năm'],
    ['filters alone, the newest first', '?year=2023&sort=date'],
    ['what was typed alone', '?q=hanh+chnh&nguyen=1'],
    ['nothing', ''],
  ])('answers %s as the site without it does', async (_, address) => {
    const [here, there] = await Promise.all(
      [site, plain].map(async (of) => {
        let found: unknown;
        await search(of, address, async (page) => {
          found = await answered(page);
        });
        return found;
      }),
    );
    expect(here).toEqual(there);
  });

  it('shows more results when they are asked for, and suggests in the box of any page', async () => {
    await search(site, '?q=thủ+tục', async (page) => {
      const first = await page.locator('a[data-result]').count();
      await page.locator('button.more').click();
      await page.waitForFunction((count) => document.querySelectorAll('a[data-result]').length > count, first);
    });
    const page = await browser.newPage();
    await page.goto(site.url);
    await page.keyboard.press('/');
    await page.locator('dialog input').fill('phong tu phap');
    await page.waitForSelector('dialog [data-results-for="phong tu phap"]');
    expect(await page.locator('dialog [role=option]').first().innerText()).toContain('Phòng Tư pháp');
    await page.close();
  });

  it('answers things by name, questions and words that are nowhere as the index of files does', async () => {
    const read = (folder: string) => (file: string) => readFileSync(`${folder}/pagefind/${file}`);
    const load = (folder: string) => (file: string) => {
      const bytes = read(folder)(file);
      return Promise.resolve(JSON.parse((file.endsWith('.bin') ? gunzipSync(bytes) : bytes).toString()) as unknown);
    };
    const { folder } = SITES.root;
    const files = await openSearch('/', load(folder), workerOver(read(folder)));
    const there = await searchIn('/', load(FOLDER), () => indexThere(sender(`${site.url}may/`)));
    const all = await itemsOfSite(folder, 7);
    const queries = [
      ...all.filter((_, i) => i % 24 === 0).map(({ query }) => query),
      ...QUESTIONS.filter((_, i) => i % 3 === 0).map(({ query }) => query),
      ...ABSENT,
    ];
    expect(queries.length).toBeGreaterThan(60);
    for (const query of queries) {
      const [a, b] = await Promise.all([files.run({ query }), there.run({ query })]);
      const shown = ({ pages, notices, together }: Answer) => ({
        pages: pages.map(({ path, how, unaccented }) => [path, how, unaccented]),
        notices,
        together: together(),
      });
      expect(shown(b), query).toEqual(shown(a));
      const [first, same] = [a.pages[0], b.pages[0]];
      if (first && same) expect(await there.places(same, b.marks), query).toEqual(await files.places(first, a.marks));
    }
  }, 300_000);

  it('lets hostile addresses of the search page ask nothing else', async () => {
    const asked: string[] = [];
    const evil = "x') OR 1=1; DROP TABLE cchc.words_part -- `system`.`tables` \\";
    const addresses = [
      { q: evil },
      { q: `"${evil}"` },
      { q: evil, nguyen: '1' },
      { q: `192/KH-${evil}` },
      ...['kind', 'unit', 'level', 'year', 'area', 'lead'].map((name) => ({ q: 'thủ tục', [name]: evil })),
      { q: 'thủ tục', sort: evil },
      { q: 'system.tables thủ tục' },
      { q: "thủ tục '".repeat(400) },
    ];
    for (const address of addresses)
      await search(site, `?${new URLSearchParams(address)}`, () => Promise.resolve(), asked);
    expect(asked.length).toBeGreaterThan(10);
    onlyOurs(asked);
    expect(Number((await server.ask('SELECT count() FROM cchc.words'))[0]?.[0])).toBeGreaterThan(1000);
  });

  /** What readers' questions began with, and as whom they came, as the engine wrote it down. */
  const logged = async (which: string) => {
    // It writes twice a second.
    await new Promise((done) => setTimeout(done, 2500));
    const own = "AND NOT positionCaseInsensitive(query, 'query_log')";
    return server.ask(`SELECT DISTINCT substring(query, 1, 7), user FROM system.query_log WHERE ${which} ${own}`);
  };
  const get = (query: string) => fetch(`${site.url}may/?query=${query}`);

  it('lets hostile addresses of the table ask nothing else', async () => {
    const asked: string[] = [];
    const evil = "x') OR 1=1; DROP TABLE cchc.tasks_part -- `system`.`tables` \\";
    const params = [
      'q',
      'nam',
      'cap',
      'tinh',
      'don-vi',
      'co-quan',
      'thang',
      'tinh-trang',
      'xep',
      'nhom',
      'trang',
      'chon',
    ];
    for (const name of params) {
      const query = new URLSearchParams({ [name]: evil, ...(name === 'chon' ? { 'chi-chon': '1' } : {}) });
      await open(site, `?${query}`, () => Promise.resolve(), asked);
    }
    expect(asked.length).toBeGreaterThan(20);
    onlyOurs(asked);
    const log = await logged("user = 'cchc_doc'");
    expect(log.length).toBeGreaterThan(0);
    expect(new Set(log.map(([begin]) => begin))).toEqual(new Set(['SELECT ']));
    expect(await server.ask('SELECT count() FROM cchc.tasks')).toEqual([['123']]);
  });

  it.each([
    ['what is no question', 'DROP%20TABLE%20cchc.tasks'],
    ['the tables of the engine itself', 'SELECT%20*%20FROM%20system.processes'],
    ['those written otherwise', 'SELECT%20*%20FROM%20%73ystem.processes'],
    ['those in quotes', 'SELECT%20*%20FROM%20%60SYSTEM%60.tables'],
  ])('nginx refuses %s', async (_, query) => {
    expect((await get(query)).status).toBe(403);
  });

  it.each([
    ['other servers', "SELECT%20*%20FROM%20url('http://127.0.0.1/','TSV','x%20String')"],
    ['files', "SELECT%20*%20FROM%20file('/etc/passwd','TSV','x%20String')"],
    ['limits of its own', 'SELECT%201%20SETTINGS%20max_execution_time=1000'],
    ['other databases', 'SELECT%20*%20FROM%20default.x'],
    ['more than one statement', 'SELECT%201;DROP%20TABLE%20cchc.tasks'],
  ])('the engine refuses readers %s', async (_, query) => {
    const response = await get(query);
    expect(response.ok).toBe(false);
  });

  it('takes no user, setting or body from a reader, and only GET', async () => {
    const name = 'SELECT%2042%20AS%20once&user=default&password=x&database=default&readonly=0&max_result_rows=0';
    expect((await get(name)).ok).toBe(true);
    const log = await logged("query LIKE '%42 AS once%'");
    expect(new Set(log.map(([, user]) => user))).toEqual(new Set(['cchc_doc']));
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await fetch(`${site.url}may/?query=SELECT%201`, { method, body: 'x' })).status).toBe(403);
  });

  it('ends what takes too long or answers too much', async () => {
    const thousand = 'arrayJoin(range(1000))';
    const rows = await get(`SELECT%20${thousand},%20arrayJoin(range(999))%20FROM%20cchc.tasks`);
    expect(await rows.text()).toMatch(/Code: (?:241|396|158)/);
    const product = [1000, 999, 998, 997].map((count) => `arrayJoin(range(${count}))`).join('*');
    const long = await get(`SELECT%20max(${product})%20FROM%20cchc.tasks`);
    expect(await long.text()).toMatch(/Code: (?:159|160|241)/);
  });

  it('says that the engine is down, and keeps the lists', async () => {
    const gone = await startServer('nginx', FOLDER, '/', engineNginx('/', '127.0.0.1:9'));
    const page = await browser.newPage();
    await page.goto(`${gone.url}nhiem-vu/?q=thu+tuc`);
    await page.waitForSelector('task-table.failed');
    expect(await page.locator('.table-status').innerText()).toContain('Máy truy vấn chưa trả lời');
    expect(await page.locator('tr[data-task]').count()).toBeGreaterThan(20);
    expect(await page.locator('.filters a').first().isVisible()).toBe(true);
    await page.goto(`${gone.url}tim-kiem/?q=thu+tuc`);
    const status = page.locator('site-search .status');
    await status.filter({ hasText: 'Máy truy vấn chưa trả lời' }).waitFor();
    expect(await page.locator('.fallback a').first().isVisible()).toBe(true);
    await page.close();
    await gone.stop();
  });
});
