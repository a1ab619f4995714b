import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { makeLargeSite, serveCounted } from '../support/large-site.ts';
import { SITES } from '../support/sites.ts';

const FOLDER = 'node_modules/.cache/test/large';
let browser: Browser;
let site: Awaited<ReturnType<typeof serveCounted>>;
let rows = 0;

beforeAll(async () => {
  ({ rows } = await makeLargeSite(SITES.root.folder, FOLDER, 400));
  site = await serveCounted(FOLDER, SITES.root.base);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  site.stop();
});

async function open(query: string, test: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(site.url + query);
  await page.waitForSelector('task-table[data-loaded][data-answered]');
  await test(page);
  await context.close();
  expect(faults).toEqual([]);
}

const ids = (page: Page) =>
  page.locator('tr[data-task]').evaluateAll((list) => list.map((row) => row.getAttribute('data-task')));

describe('the table with 12,000 rows, in a worker', () => {
  it('has a page of rows, says how many there are, and leads to the last ones', () =>
    open('', async (page) => {
      expect(Number(await page.getAttribute('[data-count]', 'data-count'))).toBe(rows);
      const first = await ids(page);
      expect(first).toHaveLength(25);
      const last = Math.ceil(rows / 25);
      await page.locator('.table-pages .chips a').last().click();
      await page.waitForSelector(`task-table[data-answered="trang=${last}"]`);
      const shown = await ids(page);
      expect(shown).toHaveLength(rows - (last - 1) * 25);
      expect(shown.filter((id) => first.includes(id))).toEqual([]);
      expect(await page.locator('.table-pages p').innerText()).toContain(rows.toLocaleString('vi'));
    }));

  it('groups with a head on each page', () =>
    open('?nhom=linh-vuc&trang=3', async (page) => {
      expect(await ids(page)).toHaveLength(25);
      expect(await page.locator('tbody tr').first().getAttribute('class')).toBe('group-row');
    }));

  it('exports every row, and says so', () =>
    open('?q=kế+hoạch', async (page) => {
      const [file] = await Promise.all([page.waitForEvent('download'), page.click('[name=tai][value=csv]')]);
      const lines = readFileSync(await file.path(), 'utf8')
        .trimEnd()
        .split('\r\n');
      expect(lines.length - 1).toBe(Number(await page.getAttribute('[data-count]', 'data-count')));
      expect(await page.locator('.table-status').innerText()).toContain('.csv');
      await page.click('[name=in]');
      expect(await page.locator('.table-status').innerText()).toMatch(/quá nhiều để in|Đã tạo/);
    }));

  it('loads the years that are wanted first', () =>
    open('?nam=2019', async (page) => {
      expect(Number(await page.getAttribute('[data-count]', 'data-count'))).toBeGreaterThan(0);
      const files = site.sent.map(({ path }) => path).filter((path) => path.endsWith('.bin'));
      const visit = files.slice(-new Set(files).size);
      expect(visit[0]).toContain('2019');
    }));
});
