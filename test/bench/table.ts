/**
 * `npm run bench -- table [--papers N]`: the task table of 10,000 papers and 300,000 rows in a real browser, on a
 * server that packs nothing. The page is that of the built site (`npm run build` first), with a full first page of
 * rows; only the column files are made here.
 */
import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { LISTED, LISTED_UNITS, listings, mostPages, pagesOf, shownOf } from '../../src/table/listings.ts';
import { rowMarkup } from '../../src/table/row-markup.ts';
import { ownCatalogue } from '../support/catalogue.ts';
import { launchBrowser } from '../support/browser.ts';
import { makeLargeSite, serveCounted } from '../support/large-site.ts';
import { manyRows } from '../support/many-rows.ts';

const SITE = 'dist';
const FOLDER = 'node_modules/.cache/bench/table';

const results: { what: string; value: number; unit: string; limit?: number }[] = [];
function report(what: string, value: number, unit: string, limit?: number): void {
  results.push({ what, value, unit, ...(limit === undefined ? {} : { limit }) });
  const verdict = limit === undefined ? '' : value <= limit ? `  (at most ${limit}: yes)` : `  (at most ${limit}: NO)`;
  console.log(`${what.padEnd(58)} ${value.toFixed(value < 10 ? 2 : 0).padStart(9)} ${unit}${verdict}`);
}

const quantile = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** Milliseconds from an act to the answer on the screen: the rows are there and a frame has been drawn. */
const timed = (page: Page, act: string, value: string) =>
  page.evaluate(
    ([kind, text]) =>
      new Promise<number>((resolve) => {
        const table = document.querySelector('task-table') as HTMLElement;
        const field = (name: string) => table.querySelector(`[name=${name}]`) as HTMLInputElement;
        const start = performance.now();
        new MutationObserver((_, observer) => {
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        }).observe(table, { attributes: true, attributeFilter: ['data-answered'] });
        if (kind === 'type') {
          field('q').value = text ?? '';
          field('q').dispatchEvent(new InputEvent('input', { bubbles: true }));
        } else if (kind === 'box') {
          (table.querySelector(text ?? '') as HTMLElement).click();
        } else {
          field(kind ?? '').value = text ?? '';
          field(kind ?? '').dispatchEvent(new Event('change', { bubbles: true }));
        }
      }),
    [act, value],
  );

/** The memory that the tab's process has for itself (what a task manager shows), in megabytes. */
async function tabMemory(cdp: CDPSession): Promise<number> {
  const { processInfo } = (await cdp.send('SystemInfo.getProcessInfo')) as {
    processInfo: { type: string; id: number }[];
  };
  const sizes = processInfo
    .filter((item) => item.type === 'renderer')
    .map(({ id }) => {
      const text = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
      const of = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0);
      return of('Private_Dirty') / 1024;
    });
  return Math.max(...sizes);
}

async function measure(
  browser: Browser,
  url: string,
  sent: { path: string; bytes: number }[],
  rows: number,
): Promise<void> {
  const context = await browser.newContext({ acceptDownloads: true, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error));
  const started = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForSelector('tr[data-task]');
  report('first rows on screen (static page)', performance.now() - started, 'ms', 1500);
  await page.waitForSelector('task-table[data-answered]');
  report('first rows of the live table', performance.now() - started, 'ms', 1500);
  await page.waitForSelector('task-table[data-loaded]', { timeout: 120_000 });
  report('all rows loaded', (performance.now() - started) / 1000, 's');
  // The second column file is asked for once the first rows are shown.
  const columnsAt = sent.flatMap(({ path }, i) => (path.endsWith('.bin') ? [i] : []));
  const before = sent.slice(0, columnsAt[1]);
  report('transferred for the first rows', before.reduce((sum, file) => sum + file.bytes, 0) / 1000, 'KB', 400);
  for (const { path, bytes } of before) console.log(`    ${path} ${Math.round(bytes / 1000)} KB`);
  report('transferred in all', sent.reduce((sum, file) => sum + file.bytes, 0) / 1e6, 'MB');
  await page.waitForFunction(
    (count) => document.querySelector('[data-count]')?.getAttribute('data-count') === String(count),
    rows,
  );

  const cdp = await browser.newBrowserCDPSession();
  report('memory of the tab, all loaded', await tabMemory(cdp), 'MB', 400);
  const keys: number[] = [];
  for (const text of ['kiểm soát thủ tục', 'dao tao boi duong', 'cchc xa an', 'báo cáo quý phòng nội vụ']) {
    for (let i = 1; i <= text.length; i++) keys.push(await timed(page, 'type', text.slice(0, i)));
    await timed(page, 'type', '');
  }
  report(`keystroke, median of ${keys.length}`, quantile(keys, 0.5), 'ms', 100);
  report('keystroke, 95th percentile', quantile(keys, 0.95), 'ms', 200);
  report('keystroke, slowest', quantile(keys, 1), 'ms');

  const facets: number[] = [];
  await page.click('[name=them]');
  for (const name of ['nam', 'cap', 'linh-vuc', 'co-quan', 'san-pham', 'quy', 'tinh-trang', 'don-vi']) {
    await page.click(`details[data-facet=${name}] summary`);
    await page.waitForSelector(`details[data-facet=${name}] li input`);
    for (const at of [1, 2]) {
      const box = `details[data-facet=${name}] li:nth-child(${at}) input`;
      if (!(await page.locator(box).count())) continue;
      facets.push(await timed(page, 'box', box));
    }
    facets.push(await timed(page, 'box', 'button[name=bo][value=""]'));
    await page.click(`details[data-facet=${name}] summary`);
  }
  report(`facet change, median of ${facets.length}`, quantile(facets, 0.5), 'ms', 150);
  report('facet change, slowest', quantile(facets, 1), 'ms', 150);
  report('memory of the tab, all loaded and filtered', await tabMemory(cdp), 'MB', 400);
  report('sort by deadline', await timed(page, 'xep', 'thoi-han'), 'ms');
  report('sort by title, the first time', await timed(page, 'xep', '-nhiem-vu'), 'ms');
  report('group by unit', await timed(page, 'nhom', 'don-vi'), 'ms');
  await timed(page, 'nhom', '');
  await timed(page, 'xep', '');

  report('last page', await timed(page, 'box', '.table-pages li:last-child a'), 'ms', 150);
  report('memory of the tab after sorting and grouping', await tabMemory(cdp), 'MB', 400);

  for (const [format, limit] of [
    ['csv', 10],
    ['json', undefined],
    ['ics', undefined],
    ['xlsx', undefined],
  ] as const) {
    const from = performance.now();
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 180_000 }),
      page.click(`button[name=tai][value=${format}]`),
    ]);
    const path = await download.path();
    report(`export of ${rows} rows as ${format}`, (performance.now() - from) / 1000, 's', limit);
    if (format !== 'csv') continue;
    const lines = readFileSync(path, 'utf8').trimEnd().split('\r\n').length - 1;
    if (lines !== rows) throw new Error(`the file has ${lines} rows of ${rows}`);
  }
  await page.click('button[name=tai][value=csv]');
  const stopped = performance.now();
  await page.click('button[name=dung]');
  await page.waitForFunction(() => document.querySelector('.table-status')?.textContent.startsWith('Đã dừng'));
  report('cancel of an export', performance.now() - stopped, 'ms');
  report('memory of the tab after all exports', await tabMemory(cdp), 'MB', 400);
  await context.close();
}

/** How many static pages the lists of tasks make at several sizes, and how much their rows weigh. */
async function countPages(largest: number): Promise<void> {
  const catalogue = await ownCatalogue();
  const sizes = [1 / 100, 1 / 10, 1].map((part) => Math.round(largest * part));
  console.log(`static lists, at papers:${sizes.map((size) => String(size).padStart(14)).join('')}`);
  const counted = sizes.map((papers) => {
    const rows = manyRows(catalogue, papers, 30);
    return LISTED.map((facet) => {
      const lists = listings(facet, rows);
      // Units of a large site have their own pages instead.
      if (facet === 'don-vi' && lists.length > LISTED_UNITS) return { pages: 0, bytes: 0 };
      const pages = lists.flatMap(({ rows: list }) =>
        pagesOf(list, mostPages(facet)).map((page) => ({ page, shown: shownOf(list.length) })),
      );
      const bytes = pages.reduce((sum, { page, shown }) => {
        const look = { shown, today: '', base: '' };
        return sum + page.reduce((size, row) => size + Buffer.byteLength(rowMarkup(row, look)), 0);
      }, 0);
      return { pages: pages.length, bytes };
    });
  });
  for (const [i, facet] of LISTED.entries()) {
    const cells = counted.map((list) => `${list[i]?.pages ?? 0} pages`.padStart(14));
    console.log(`  ${facet.padEnd(22)}${cells.join('')}`);
  }
  const sum = (list: (typeof counted)[number], key: 'pages' | 'bytes') =>
    list.reduce((all, item) => all + item[key], 0);
  console.log(`  ${'in all'.padEnd(22)}${counted.map((list) => `${sum(list, 'pages')} pages`.padStart(14)).join('')}`);
  console.log(
    `  ${'rows, MB'.padEnd(22)}${counted.map((list) => (sum(list, 'bytes') / 1e6).toFixed(0).padStart(14)).join('')}\n`,
  );
  const last = counted.at(-1);
  if (last) report('static list pages for each paper', sum(last, 'pages') / largest, 'pages', 1);
}

/** Returns 1 when a limit was passed. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { papers: { type: 'string', default: '10000' } } });
  await countPages(Number(values.papers));
  const made = performance.now();
  const { rows, bytes } = await makeLargeSite(SITE, FOLDER, Number(values.papers));
  console.log(
    `${rows} rows, ${(bytes / 1e6).toFixed(1)} MB in column files, made in ${Math.round((performance.now() - made) / 1000)} s; load of the machine ${loadavg()
      .map((n) => n.toFixed(1))
      .join(', ')} on ${availableParallelism()} cores\n`,
  );
  const server = await serveCounted(FOLDER);
  const browser = await launchBrowser();
  try {
    await measure(browser, server.url, server.sent, rows);
  } finally {
    await browser.close();
    server.stop();
  }
  return results.some(({ value, limit }) => limit !== undefined && value > limit) ? 1 : 0;
}
