import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { serve } from '../support/server.ts';
import { SITES } from '../support/sites.ts';

const A = 'huyen-tran-de/2023-bao-cao-cchc';
const B = 'huyen-cu-lao-dung/2023-ke-hoach-cchc';
const CHOSEN = `so-sanh/?a=${encodeURIComponent(A)}&b=${encodeURIComponent(B)}`;
const PAIR = 'so-sanh/huyen-cu-lao-dung.2023-ke-hoach-cchc/huyen-tran-de.2023-bao-cao-cchc/';
/** The states that the test of all pages does not see: tables opened, two papers chosen. */
const PAGES = ['chi-tieu/chi-so/ho-so-dung-han/', 'tong-quan/tinh-tay-ninh/', CHOSEN];

/** The file of a path of the server. */
const fileOf = (path: string) => `${SITES.root.folder}/${path.slice(SITES.root.base.length)}`;

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let below: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  browser = await launchBrowser();
  site = await serve(SITES.root.folder, SITES.root.base);
  below = await serve(SITES.below.folder, SITES.below.base);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
  await below.stop();
});

async function open(page: Page, path: string): Promise<void> {
  await page.goto(site.url + path);
  if (path === CHOSEN) await page.locator('.outcome .comparison').waitFor();
}

describe.each([
  ['light', { colorScheme: 'light' as const }],
  ['dark', { colorScheme: 'dark' as const }],
  ['on a phone', { viewport: { width: 360, height: 740 } }],
])('the pages of figures, %s', (_, options) => {
  test('are clean for axe, with every table open, and no wider than the screen', async () => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const faults: string[] = [];
    for (const path of PAGES) {
      await open(page, path);
      await page.evaluate(() => document.querySelectorAll('details').forEach((item) => (item.open = true)));
      faults.push(...(await violations(page)).map((fault) => `${path}: ${fault}`));
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) faults.push(`${path}: ${String(over)} px too wide`);
    }
    await context.close();
    expect(faults).toEqual([]);
  });
});

test('charts are not scaled down on a phone, so that their letters can be read', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`${site.url}tong-quan/`);
  const scales = await page.evaluate(() =>
    [...document.querySelectorAll('svg.chart')].map(
      (svg) => svg.getBoundingClientRect().width / Number(svg.getAttribute('width')),
    ),
  );
  await context.close();
  expect(scales.length).toBeGreaterThanOrEqual(8);
  expect(Math.min(...scales)).toBeGreaterThan(0.95);
});

test('in print the tables behind the charts are open', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}tong-quan/`);
  await page.emulateMedia({ media: 'print' });
  const heights = await page.evaluate(() =>
    [...document.querySelectorAll('.chart-frame table')].map((table) => table.getBoundingClientRect().height),
  );
  await page.close();
  expect(heights.length).toBeGreaterThanOrEqual(8);
  expect(Math.min(...heights)).toBeGreaterThan(20);
});

describe('two papers that a reader chooses', () => {
  test('are compared as at build, with at most 14 KB of script', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(page, CHOSEN);
    const scripts = new Set(asked.map((url) => new URL(url).pathname).filter((path) => path.endsWith('.js')));
    const script = [...scripts].reduce((sum, path) => sum + gzipSync(readFileSync(fileOf(path))).length, 0);
    const [first, second] = [await page.locator('[data-a]').count(), await page.locator('[data-b]').count()];
    const live = await page.locator('.outcome [data-state]').evaluateAll((rows) =>
      rows.map((row) => {
        const [a = '', b = ''] = ['data-a', 'data-b'].map((name) => row.getAttribute(name) ?? '');
        return `${a} ${b} ${row.textContent}`;
      }),
    );
    const other = `so-sanh/?a=${encodeURIComponent(B)}&b=${encodeURIComponent(A)}`;
    await page.goto(site.url + other);
    await page.locator('.outcome .comparison').waitFor();
    const turned = await page.locator('.outcome').innerText();
    await page.goto(site.url + PAIR);
    const built = await page.locator('.comparison').innerText();
    await page.close();
    expect([first, second]).toEqual([14, 27]);
    expect(live.length).toBe(41);
    expect(turned).toBe(built);
    expect(script).toBeGreaterThan(1000);
    expect(script).toBeLessThanOrEqual(14_000);
    expect(asked.every((url) => url.startsWith(site.url))).toBe(true);
  });

  test('are chosen with the keyboard, and the address can be shared', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}so-sanh/?a=${encodeURIComponent(A)}`);
    const [one, two] = [page.locator('select[name=a]'), page.locator('select[name=b]')];
    expect(await one.inputValue()).toBe(A);
    await two.focus();
    await page.keyboard.type('Thị xã');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.outcome .comparison').waitFor();
    expect(new URL(page.url()).searchParams.get('b')).toBe('thi-xa-trang-bang/2022-ke-hoach-cchc');
    await page.goBack();
    await page.locator('.outcome .comparison').waitFor({ state: 'detached' });
    await page.close();
  });

  test('are refused kindly when they are the same or unknown', async () => {
    const page = await browser.newPage();
    const status = page.locator('compare-papers .status');
    await page.goto(`${site.url}so-sanh/?a=${encodeURIComponent(A)}&b=${encodeURIComponent(A)}`);
    await expect.poll(() => status.textContent()).toContain('hai văn bản khác nhau');
    await page.goto(`${site.url}so-sanh/?a=${encodeURIComponent(A)}&b=khong/co`);
    await expect.poll(() => status.textContent()).toContain('Không tải được');
    await page.close();
  });

  test('work below a folder of the server', async () => {
    const page = await browser.newPage();
    await page.goto(below.url + CHOSEN);
    await page.locator('.outcome .comparison').waitFor();
    const links = await page
      .locator('.outcome [data-a] a')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname));
    expect(links.length).toBeGreaterThan(0);
    expect(links.every((path) => path.startsWith(SITES.below.base))).toBe(true);
    await page.close();
  });
});

test('a paper leads to its comparisons in one step', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}ke-hoach/${B}/`);
  const links = await page
    .locator('section[aria-labelledby="so-sanh"] a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  await page.close();
  expect(links.filter((link) => link?.startsWith(`${SITES.root.base}so-sanh/`)).length).toBe(5);
  expect(links.at(-1)).toBe(`${SITES.root.base}so-sanh/?a=${encodeURIComponent(B)}`);
});
