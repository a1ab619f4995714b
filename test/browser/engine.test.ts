/**
 * The site with a query engine, as readers have it: nginx lets their questions through to three shards. Whatever an
 * address says, only questions of the table reach the engine; when it is down the pages say so, and their lists stay.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load } from '../../src/engine/load.ts';
import { EngineServer } from '../../src/engine/server.ts';
import { engineNginx } from '../../src/serving/engine-configs.ts';
import { launchBrowser } from '../support/browser.ts';
import { hasClickHouse, startShards, WITHOUT, type Shards } from '../support/clickhouse.ts';
import { SITES } from '../support/sites.ts';
import { serve } from '../support/server.ts';
import { installed, startServer, type Running } from '../support/web-servers.ts';

const FOLDER = 'node_modules/.cache/test/engine';
const CACHE = 'node_modules/.cache/test/kept-root';
const able = hasClickHouse && installed.includes('nginx');
if (!able) console.warn(`${WITHOUT}; nginx is needed too`);

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
    await load(servers, [FOLDER]);
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
    for (const sql of asked) {
      expect(sql).toMatch(/^SELECT /);
      // Outside of literals there are only words of ours.
      expect(sql.replace(/'(?:[^'\\]|\\x[0-9a-f]{2})*'/g, "''")).toMatch(/^[\w\s(),.*=<>'[\]-]*$/);
      expect(sql).not.toMatch(/system/i);
    }
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
    await page.close();
    await gone.stop();
  });
});
