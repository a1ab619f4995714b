import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownCatalogue } from '../support/catalogue.ts';
import { SITES } from '../support/sites.ts';
import { visit, type Visit } from '../support/visit.ts';

const TASKS = 123;
const PAGE = 25;

let site: Visit;
let page: Page;
beforeAll(async () => {
  site = await visit(SITES.root);
  page = await site.browser.newPage();
});
afterAll(() => site.end());

/** How many tasks the page that is open says it has, and how many rows there are. */
async function counts(): Promise<{ said: number; rows: number }> {
  const said = await page.locator('[data-count]').getAttribute('data-count');
  return { said: Number(said), rows: await page.locator('tr[data-task]').count() };
}

test('the table of tasks has every task, and says how many', async () => {
  await page.goto(`${site.url}nhiem-vu/`);
  // The script takes the table over once it has its data.
  await expect.poll(counts).toEqual({ said: TASKS, rows: PAGE });
});

test('each filter leads to as many tasks as it says', async () => {
  await page.goto(`${site.url}nhiem-vu/`);
  const filters = await page
    .locator('.filters a')
    .evaluateAll((links) => links.map((link) => ({ to: (link as HTMLAnchorElement).href, label: link.textContent })));
  expect(filters.length).toBeGreaterThan(40);
  for (const { to, label } of filters) {
    await page.goto(to);
    const count = Number(/\((\d+)\)\s*$/.exec(label)?.[1]);
    await expect.poll(async () => ({ label, ...(await counts()) })).toEqual({ label, said: count, rows: count });
  }
});

test('the number of a row leads to the row in its paper', async () => {
  await page.goto(`${site.url}nhiem-vu/`);
  // The script takes the table over once it has its data.
  await expect.poll(counts).toEqual({ said: TASKS, rows: PAGE });
  const { papers } = await ownCatalogue();
  expect(papers).toHaveLength(5);
  for (const { unit } of papers) {
    // The last page there is of the unit's tasks.
    await page.goto(`${site.url}nhiem-vu/?don-vi=${unit}&trang=99`);
    await page.waitForSelector('task-table[data-loaded][data-answered]');
    const last = page.locator('tr[data-task]').last();
    const task = await last.getAttribute('data-task');
    await last.locator('.task-no a').click();
    await page.waitForURL((url) => !url.pathname.startsWith(`${SITES.root.base}nhiem-vu/`));
    const row = page.locator(`[id="${decodeURIComponent(new URL(page.url()).hash.slice(1))}"]`);
    expect(await row.getAttribute('data-task')).toBe(task);
    await expect.poll(() => row.evaluate((item) => item.getBoundingClientRect().top < innerHeight)).toBe(true);
    expect(await row.evaluate((item) => item.getBoundingClientRect().bottom > 0)).toBe(true);
  }
});
