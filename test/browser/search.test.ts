/** Search as people use it: the page, the dialog, the words on the page that a result opens, and what fails well. */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { search as words } from '../../src/i18n/search.ts';
import { countingServer } from '../bench/search/server.ts';
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

test('filters take several values, are changed back, count what the status counts, and come back from the address', async () => {
  await openSearch('?q=m%E1%BB%99t+c%E1%BB%ADa');
  await answered('một cửa');
  const all = await status().textContent();
  const choose = (name: string) => page.getByRole('checkbox', { name });
  // Those that have the words together, and the others.
  const shown = async () =>
    [...((await status().textContent()) ?? '').matchAll(/(\d+) kết quả/g)].reduce(
      (sum, [, count]) => sum + Number(count),
      0,
    );
  await page.locator('.search-filters summary').click();
  await page.waitForFunction(() => document.querySelectorAll('[data-facet=year] input').length > 2);
  const years = page.locator('[data-facet=year] label');
  const counts = async () => {
    const texts = await years.allTextContents();
    return new Map(texts.map((text) => [/\d+/.exec(text)?.[0] ?? '', Number(/\((\d+)\)/.exec(text)?.[1])]));
  };
  const before = await counts();
  await choose('2023').check();
  await page.waitForURL(/year=2023/);
  await expect.poll(shown).toBe(before.get('2023'));
  // The other years are still there, with what each would add.
  await expect.poll(counts).toEqual(before);
  await choose('2022').check();
  await expect.poll(shown).toBe(Number(before.get('2023')) + Number(before.get('2022')));
  await page.waitForURL(/year=2023&year=2022/);
  await page.goto(page.url());
  await answered('một cửa');
  await page.getByRole('button', { name: words.unchoose(words.facets.year, '2023') }).click();
  await expect.poll(shown).toBe(before.get('2022'));
  await page.getByRole('button', { name: words.unchoose(words.facets.year, '2022') }).click();
  await expect.poll(() => status().textContent()).toBe(all);
  await page.locator('select[name=sort]').selectOption('date');
  await page.waitForURL(/sort=date/);
});

test('filters alone browse', async () => {
  await openSearch('?year=2023&lead=Ph%C3%B2ng+T%C6%B0+ph%C3%A1p');
  await answered('');
  expect(await results().count()).toBe(1);
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

test('a word that is nowhere is named, and the others can be looked for', async () => {
  await openSearch();
  await ask('vaccine một cửa');
  expect(await results().count()).toBe(0);
  expect(await page.locator('.search-notices').textContent()).toContain(words.absent(['vaccine']));
  await page.getByRole('link', { name: 'một cửa', exact: true }).click();
  await answered('một cửa');
  expect(await results().count()).toBeGreaterThan(3);
});

test('results are headings below what kind they are, in named lists, and the title has the query', async () => {
  await openSearch('?q=ph%C3%B2ng+n%E1%BB%99i+v%E1%BB%A5+qu%C3%BD+I/2023');
  await answered('phòng nội vụ quý I/2023');
  const [first] = await page.locator('.results h2').allTextContents();
  expect(first).toMatch(new RegExp(`^${words.kinds.task} \\(\\d+\\)$`));
  const list = page.getByRole('list', { name: first ?? '' });
  const item = list.getByRole('listitem').first();
  expect(await item.getByRole('heading', { level: 3 }).getByRole('link').getAttribute('href')).toContain('#nv-IV.1');
  expect(await item.textContent()).toContain(words.leads(['Phòng Nội vụ']));
  expect(await item.textContent()).toContain('Hạn: Quý I/2023');
  expect(await page.title()).toContain('“phòng nội vụ quý I/2023”');
});

test('the status speaks once an answer, not with every key', async () => {
  await openSearch();
  await page.evaluate(() => {
    const region = document.querySelector('site-search [role=status]') as HTMLElement;
    Object.assign(window, { spoken: [] as string[] });
    new MutationObserver(() => (window as unknown as { spoken: string[] }).spoken.push(region.textContent)).observe(
      region,
      { childList: true, characterData: true, subtree: true },
    );
  });
  await page.locator(BOX).pressSequentially('cải cách hành chính', { delay: 30 });
  await answered('cải cách hành chính');
  const spoken = () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
  await expect.poll(async () => (await spoken()).at(-1)).toContain('cải cách hành chính');
  expect((await spoken()).filter((text) => text.includes('kết quả')).length).toBeLessThanOrEqual(2);
});

test('who types on while a result has the focus types in the box', async () => {
  await openSearch('?q=m%E1%BB%99t+c%E1%BB%ADa');
  await answered('một cửa');
  await page.focus(BOX);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type(' x', { delay: 20 });
  await page.keyboard.press('ArrowUp');
  await page.focus(BOX);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('s');
  expect(await page.inputValue(BOX)).toMatch(/s$/);
});

test('what was opened is offered again, on this machine, until it is erased', async () => {
  await openSearch('?q=tinh+gi%E1%BA%A3n+bi%C3%AAn+ch%E1%BA%BF');
  await answered('tinh giản biên chế');
  await results().first().click();
  await page.waitForSelector('.found-bar');
  await openSearch();
  await page.getByRole('link', { name: 'tinh giản biên chế' }).click();
  await answered('tinh giản biên chế');
  await page.fill(BOX, '');
  await page.getByRole('button', { name: words.forget }).click();
  expect(await page.getByRole('link', { name: 'tinh giản biên chế' }).count()).toBe(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a query beyond all bounds is cut, said, and fits in an address', async () => {
  await openSearch();
  const long = `tinh giản biên chế ${'theo quy định '.repeat(400)}`;
  await page.fill(BOX, long);
  await answered(long.trim());
  expect(await page.locator('.search-notices').textContent()).toContain(words.cut);
  expect(page.url().length).toBeLessThan(3000);
});

test('on a phone the first result is on the first screen, and the filters lie over it', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const query of ['một cửa', 'trễ hẹn', 'phòng nội vụ quý I/2023', '61/2018/NĐ-CP']) {
    await openSearch(`?q=${encodeURIComponent(query)}`);
    await answered(query);
    const { top, bottom } = await results()
      .first()
      .evaluate((link) => link.getBoundingClientRect().toJSON() as DOMRect);
    expect([query, top > 0 && bottom < 740]).toEqual([query, true]);
  }
  const place = () =>
    results()
      .first()
      .evaluate((link) => link.getBoundingClientRect().top);
  const before = await place();
  await page.locator('.search-filters summary').click();
  await page.getByRole('button', { name: words.filtersDone }).waitFor();
  expect(await place()).toBe(before);
  await page.getByRole('button', { name: words.filtersDone }).click();
  expect(await page.locator('.search-filters').getAttribute('open')).toBeNull();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
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
  await page.waitForLoadState();
  // In a box, a slash is a slash.
  await page.goto(sites.root.url + 'ke-hoach/');
  await page.focus('.quick-search input');
  await page.keyboard.type('1/2');
  expect(await page.inputValue('.quick-search input')).toBe('1/2');
});

test.each([
  ['the dialog', 1280, 'dialog[open]'],
  ['the box in the head', 1280, '.quick-search'],
  ['the dialog on a phone', 360, 'dialog[open]'],
  ['the box in the head of a phone', 360, '.quick-search'],
])('%s is a combobox: what is marked is named, typing goes on, Escape leaves it', async (_, width, root) => {
  await page.setViewportSize({ width, height: 740 });
  await page.goto(sites.root.url + 'ke-hoach/');
  if (root.startsWith('dialog')) await page.keyboard.press('/');
  else await page.focus('.quick-search input');
  const box = page.locator(root).getByRole('combobox', { name: words.label });
  await box.waitFor();
  await box.pressSequentially('xã an thạ');
  await page.waitForSelector(`${root} [data-results-for="xã an thạ"]`, { state: 'attached' });
  expect(await box.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const marked = page.locator(root).getByRole('option', { selected: true });
  expect(await marked.count()).toBe(1);
  expect(await box.getAttribute('aria-activedescendant')).toBe(await marked.getAttribute('id'));
  // Typing goes on in the box.
  await page.keyboard.type('nh');
  expect(await box.inputValue()).toBe('xã an thạnh');
  await page.waitForSelector(`${root} [data-results-for="xã an thạnh"]`, { state: 'attached' });
  await page.keyboard.press('ArrowDown');
  expect(await marked.textContent()).toContain('Xã An Thạnh');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await page.keyboard.press('Escape');
  expect(await page.locator(root).getByRole('listbox').isVisible()).toBe(false);
  if (root.startsWith('dialog')) return;
  await page.keyboard.type(' ');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/don-vi\/xa-an-thanh\//);
});

test('a link with a query has the answer of the same query typed letter by letter', async () => {
  for (const query of ['trần đ', 'covid', 'phong noi vu quy 1']) {
    await openSearch(`?q=${encodeURIComponent(query)}`);
    await answered(query);
    const hrefs = () => results().evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const opened = await hrefs();
    await openSearch();
    await page.locator(BOX).pressSequentially(query);
    await answered(query);
    expect(await hrefs()).toEqual(opened);
  }
});

// Pagefind's program is 68 KB of it.
test('what a link and the dialog load is little', async () => {
  const server = await countingServer({ [base]: SITES.root.folder });
  const bytes = () => server.sent.splice(0).reduce((sum, sent) => sum + sent.bytes, 0);
  await page.goto(`${server.url}${base.slice(1)}tim-kiem/?q=${encodeURIComponent('kiểm soát thủ tục hành chính')}`);
  await page.waitForSelector('a[data-result]');
  expect(bytes()).toBeLessThanOrEqual(210_000);
  await page.goto(`${server.url}${base.slice(1)}ke-hoach/`, { waitUntil: 'networkidle' });
  bytes();
  await page.keyboard.press('/');
  await page.locator('dialog[open] input').fill('kiểm soát thủ tục hành chính');
  await page.waitForSelector('dialog [role=option]');
  expect(bytes()).toBeLessThanOrEqual(160_000);
  await page.close();
  server.stop();
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

test.each(['**/phan.bin', '**/muc-luc.json'])('without %s the page says so and shows the lists', async (lost) => {
  await page.route(lost, (route) => route.fulfill({ status: 404 }));
  await openSearch('?q=CCHC');
  await page.waitForFunction(
    (text) => document.querySelector('site-search .status')?.textContent === text,
    words.failed,
  );
  expect(await page.locator('.fallback').isVisible()).toBe(true);
});

test.each([
  ['missing', { status: 404 }],
  ['broken', { status: 200, body: '{"words":' }],
])('with a %s vocabulary search goes on with what was typed, with a notice', async (_, answer) => {
  await page.route('**/tu-vung.bin', (route) => route.fulfill(answer));
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
  expect(sent.reduce((sum, path) => sum + size(path), 0)).toBeLessThanOrEqual(3072);
  const query = readdirSync(`${SITES.root.folder}/_astro`).filter((name) => /^browser\..*\.js$/.test(name));
  expect(query).toHaveLength(1);
  expect(size(`${base}_astro/${query[0] ?? ''}`)).toBeLessThanOrEqual(16_384);
});

test('two builds make the same index', () => {
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
  // A small site has no directory of shards.
  expect(list(SITES.root.folder).filter((name) => name.includes('chi-dan'))).toEqual([]);
});
