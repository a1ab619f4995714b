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

/** The places of the rows that are in the page, which must follow each other without a gap on the screen. */
const places = (page: Page) =>
  page.locator('tbody tr').evaluateAll((list) => list.map((row) => Number(row.getAttribute('aria-rowindex'))));

/** What stands at the middle of the box. */
const inView = (page: Page) =>
  page.evaluate(() => {
    const scrolled = document.querySelector('.table-scroll') as HTMLElement;
    scrolled.scrollIntoView();
    const box = scrolled.getBoundingClientRect();
    const row = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)?.closest('tr');
    return Number(row?.getAttribute('aria-rowindex') ?? 0);
  });
const scrollTo = (page: Page, share: number) =>
  page.evaluate((part) => {
    const box = document.querySelector('.table-scroll') as HTMLElement;
    box.scrollTop = (box.scrollHeight - box.clientHeight) * part;
  }, share);

describe('the table with 12,000 rows, in a worker', () => {
  it('has few rows in the page, and says how many there are and which they are', () =>
    open('', async (page) => {
      expect(Number(await page.getAttribute('[data-count]', 'data-count'))).toBe(rows);
      expect(await page.getAttribute('.rows', 'aria-rowcount')).toBe(String(rows + 1));
      await scrollTo(page, 0.5);
      await page.waitForFunction((half) => document.querySelector(`tr[aria-rowindex="${half}"]`), Math.round(rows / 2));
      expect(Math.abs((await inView(page)) - rows / 2)).toBeLessThan(30);
      await scrollTo(page, 1);
      await page.waitForSelector(`tr[aria-rowindex="${rows + 1}"]`);
      const shown = await places(page);
      expect(shown.length).toBeLessThan(150);
      expect(shown).toEqual(shown.map((_, i) => (shown[0] ?? 0) + i));
      const last = page.locator(`tr[aria-rowindex="${rows + 1}"]`);
      expect(await last.evaluate((row) => row.getBoundingClientRect().bottom)).toBeLessThanOrEqual(
        await page.locator('.table-scroll').evaluate((box) => box.getBoundingClientRect().bottom + 2),
      );
      await scrollTo(page, 0);
      await page.waitForSelector('tr[aria-rowindex="2"]');
    }));

  it('scrolls on by wheel and by keyboard, past what was drawn, without a gap or a jump', () =>
    open('', async (page) => {
      await page.locator('.table-scroll').scrollIntoViewIfNeeded();
      await page.locator('.table-scroll').hover();
      let before = await inView(page);
      for (let i = 0; i < 25; i++) {
        await page.mouse.wheel(0, 500);
        await page.waitForTimeout(60);
        const now = await inView(page);
        expect(now).toBeGreaterThanOrEqual(before);
        expect(now - before).toBeLessThan(25);
        before = now;
      }
      expect(before).toBeGreaterThan(60);
      await page.focus('.table-scroll');
      await page.keyboard.press('PageDown');
      await page.waitForFunction((place) => {
        const shown = document.querySelector('tbody tr:last-child')?.getAttribute('aria-rowindex');
        return Number(shown) > place;
      }, before);
      for (let i = 0; i < 60; i++) await page.mouse.wheel(0, -900);
      await page.waitForFunction(() => document.querySelector('tr[aria-rowindex="2"]'));
      expect(await page.locator('.table-scroll').evaluate((box) => box.scrollTop)).toBeLessThan(1500);
    }));

  it('groups with heads that count as rows', () =>
    open('?nhom=linh-vuc', async (page) => {
      const heads = await page.locator('[data-facet=linh-vuc] summary .soft').innerText();
      const groups = Number(/\d+/.exec(heads)?.[0]);
      expect(await page.getAttribute('.rows', 'aria-rowcount')).toBe(String(rows + groups + 1));
      await scrollTo(page, 1);
      await page.waitForSelector(`tr[aria-rowindex="${rows + groups + 1}"]`);
      await scrollTo(page, 0.6);
      await page.waitForTimeout(300);
      const shown = await places(page);
      expect(shown).toEqual(shown.map((_, i) => (shown[0] ?? 0) + i));
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
