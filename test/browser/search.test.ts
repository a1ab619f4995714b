/** Search as people use it: the page, the dialog, the words on the page that a result opens, and what fails well. */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { search as words } from '../../src/i18n/ui.ts';
import { launchBrowser } from '../support/browser.ts';
import { serve } from '../support/server.ts';
import { SITES } from '../support/sites.ts';

let browser: Browser;
let sites: Record<'root' | 'below', Awaited<ReturnType<typeof serve>>>;
let context: BrowserContext;
let page: Page;
const BOX = 'site-search input[name=q]';
const { base } = SITES.root;
const PLAN = `${base}ke-hoach/`;

beforeAll(async () => {
  browser = await launchBrowser();
  sites = {
    root: await serve(SITES.root.folder, SITES.root.base),
    below: await serve(SITES.below.folder, SITES.below.base),
  };
});
afterAll(async () => {
  await browser.close();
  await Promise.all(Object.values(sites).map((site) => site.stop()));
});
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(() => context.close());

const answered = (query: string) =>
  page.waitForSelector(`[data-results-for=${JSON.stringify(query)}]`, { state: 'attached' });
const openSearch = (address = '', site: 'root' | 'below' = 'root') =>
  page.goto(`${sites[site].url}tim-kiem/${address}`);
const results = () => page.locator('a[data-result]');
const status = () => page.locator('site-search .status');
async function ask(query: string) {
  await page.fill(BOX, query);
  await answered(query);
}

test('typing answers at once, by page, with the place, the accented phrase marked and the whole state in the address', async () => {
  await openSearch();
  await ask('phong tu phap');
  expect(await results().count()).toBeGreaterThan(3);
  const pages = await results().evaluateAll((links) =>
    links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  );
  expect(new Set(pages).size).toBe(pages.length);
  expect(await page.locator('.results .excerpt mark').first().textContent()).toMatch(/phòng tư pháp/i);
  expect(page.url()).toContain('?q=phong+tu+phap');
  expect(await status().textContent()).toContain('phong tu phap');
});

test('a result leads to the task row, where the words are marked, can be gone through and cleared', async () => {
  await openSearch();
  await ask('Lập kế hoạch và tổ chức tuyên truyền, phổ biến, giáo dục pháp luật');
  const link = results().filter({ hasText: 'Lập kế hoạch' }).first();
  expect(await link.getAttribute('href')).toMatch(new RegExp(`^${PLAN}.*#nv-`));
  await link.click();
  await page.waitForSelector('.found-bar');
  const row = page.locator('tr:target');
  expect(await row.locator('mark.found').count()).toBeGreaterThan(0);
  expect(await row.isVisible()).toBe(true);
  await page.getByRole('button', { name: words.foundNext }).click();
  expect(await page.locator('mark.found.here').count()).toBe(1);
  await page.getByRole('button', { name: words.foundClear }).click();
  expect(await page.locator('mark.found').count()).toBe(0);
  expect(page.url()).not.toContain('tim=');
  // Back to the same answer.
  await page.goBack();
  await answered('Lập kế hoạch và tổ chức tuyên truyền, phổ biến, giáo dục pháp luật');
});

test('arrows go from the box through the results and back, Enter opens', async () => {
  await openSearch('?q=m%E1%BB%99t+c%E1%BB%ADa');
  await answered('một cửa');
  await page.focus(BOX);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(
    await results()
      .nth(1)
      .evaluate((link) => link === document.activeElement),
  ).toBe(true);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await page.locator(BOX).evaluate((box) => box === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowDown');
  const target = new URL(
    await results()
      .first()
      .evaluate((link) => (link as HTMLAnchorElement).href),
  );
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === target.pathname);
});

test('facets have counts, narrow, browse without a query, and come back from the address', async () => {
  await openSearch();
  const year = page.locator('select[name=year]');
  await page.waitForFunction(() => document.querySelectorAll('select[name=year] option').length > 2);
  expect(await year.locator('option').allTextContents()).toContainEqual(expect.stringMatching(/^2023 \(\d+\)$/));
  await year.selectOption('2023');
  await page.waitForFunction(() => document.querySelectorAll('a[data-result]').length > 0);
  await page.waitForFunction(() => document.querySelectorAll('select[name=lead] option').length > 2);
  await page.locator('select[name=lead]').selectOption('Phòng Tư pháp');
  await page.waitForURL(/lead=/);
  await answered('');
  expect(await results().count()).toBeGreaterThan(0);
  const narrowed = await status().textContent();
  await page.locator('select[name=sort]').selectOption('date');
  await page.waitForURL(/sort=date/);
  await page.goto(page.url());
  await answered('');
  expect(await year.inputValue()).toBe('2023');
  expect(await page.locator('select[name=sort]').inputValue()).toBe('date');
  expect(await status().textContent()).toBe(narrowed);
});

test('a slip is put right, said, and can be searched as typed', async () => {
  await openSearch();
  await ask('thu tuc hanh chnh');
  expect(await page.locator('.search-notices').textContent()).toContain(words.corrected('chnh', 'chinh'));
  await page.getByRole('link', { name: words.literal }).click();
  await page.waitForURL(/nguyen=1/);
  expect(await page.locator('.search-notices').textContent()).toContain(words.literalOn.trim());
});

test('nothing found gives help and the lists', async () => {
  await openSearch();
  await ask('"một cửa liên thông không hề có"');
  expect(await status().textContent()).toContain('Không tìm thấy');
  expect(await page.locator('.search-notices li').count()).toBe(words.noneTips.length);
  expect(await page.locator('.fallback').isVisible()).toBe(true);
});

test('the dialog opens with / and Ctrl K on any page, searches, and closes with Escape', async () => {
  await page.goto(sites.root.url + 'ke-hoach/');
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.keyboard.press('/');
  await page.waitForSelector('dialog[open]');
  await page.keyboard.type('dia phuong');
  await page.waitForSelector('dialog [data-results-for="dia phuong"]', { state: 'attached' });
  expect(await page.locator('dialog mark').first().textContent()).toMatch(/địa phương/i);
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog[open]').count()).toBe(0);
  await page.keyboard.press('Control+k');
  await page.waitForSelector('dialog[open]');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/tim=/);
  // In a box, a slash is a slash.
  await page.goto(sites.root.url + 'ke-hoach/');
  await page.focus('.quick-search input');
  await page.keyboard.type('1/2');
  expect(await page.inputValue('.quick-search input')).toBe('1/2');
});

test('below a folder of the server everything is found there', async () => {
  await openSearch('?q=CCHC', 'below');
  await answered('CCHC');
  for (const href of await results().evaluateAll((links) => links.map((link) => link.getAttribute('href')))) {
    expect(href).toMatch(/^\/cchc\//);
  }
  await results().first().click();
  await page.waitForSelector('.found-bar');
});

test('without script the page explains itself and links to the lists', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const quiet = await plain.newPage();
  await quiet.goto(`${sites.root.url}tim-kiem/`);
  expect(await quiet.locator('noscript').allTextContents()).toContainEqual(expect.stringContaining(words.noScript));
  expect(await quiet.locator(`.fallback a[href="${PLAN}"]`).isVisible()).toBe(true);
  await plain.close();
});

test('on a slow network the last answer stays on the screen until the next', async () => {
  await openSearch('?q=CCHC');
  await answered('CCHC');
  const first = await results().first().textContent();
  await page.route('**/pagefind/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await page.fill(BOX, 'tinh giản biên chế');
  expect(await results().first().textContent()).toBe(first);
  await answered('tinh giản biên chế');
  expect(await results().first().textContent()).not.toBe(first);
});

test.each(['**/*.pf_meta', '**/pagefind-entry.json*', '**/muc-luc.json'])(
  'without %s the page says so and shows the lists',
  async (lost) => {
    await page.route(lost, (route) => route.fulfill({ status: 404 }));
    await openSearch('?q=CCHC');
    await page.waitForFunction(
      (text) => document.querySelector('site-search .status')?.textContent === text,
      words.failed,
    );
    expect(await page.locator('.fallback').isVisible()).toBe(true);
  },
);

test.each([
  ['missing', { status: 404 }],
  ['broken', { status: 200, body: '{"words":' }],
])('with a %s vocabulary search goes on as Pagefind has it, with a notice', async (_, answer) => {
  await page.route('**/tu-vung.json', (route) => route.fulfill(answer));
  await openSearch('?q=th%E1%BB%A7+t%E1%BB%A5c');
  await answered('thủ tục');
  expect(await results().count()).toBe(10);
  expect(await page.locator('.search-notices').textContent()).toContain(words.plain);
});

test('what a reading page loads, and the query module, are small', async () => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') sent.push(new URL(request.url()).pathname);
  });
  await page.goto(sites.root.url + 'ke-hoach/', { waitUntil: 'networkidle' });
  const size = (path: string) => gzipSync(readFileSync(`${SITES.root.folder}/${path.slice(base.length)}`)).length;
  expect(sent.reduce((sum, path) => sum + size(path), 0)).toBeLessThanOrEqual(2048);
  const query = readdirSync(`${SITES.root.folder}/_astro`).filter((name) => /^browser\..*\.js$/.test(name));
  expect(query).toHaveLength(1);
  expect(size(`${base}_astro/${query[0] ?? ''}`)).toBeLessThanOrEqual(8192);
});

test('the published pages know nothing of the index, and two builds make the same one', () => {
  const list = (site: string) =>
    readdirSync(`${site}/pagefind`, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(site.length))
      .sort();
  expect(list(SITES.again.folder)).toEqual(list(SITES.root.folder));
  expect(list(SITES.root.folder).length).toBeGreaterThan(50);
  for (const name of list(SITES.root.folder)) {
    expect(readFileSync(SITES.again.folder + name).equals(readFileSync(SITES.root.folder + name)), name).toBe(true);
  }
  expect(readFileSync(`${SITES.root.folder}/ke-hoach/index.html`, 'utf8')).not.toContain('\u0335');
});
