import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SITES } from '../support/sites.ts';
import { visit, type Visit } from '../support/visit.ts';

const TASKS = 123;

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
  await expect.poll(counts).toEqual({ said: TASKS, rows: TASKS });
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
  await expect.poll(counts).toEqual({ said: TASKS, rows: TASKS });
  const tasks = await page.locator('tr[data-task]').evaluateAll((rows) => rows.map((row) => row.dataset['task'] ?? ''));
  const paperOf = (task: string) => task.split('#')[0];
  const lastOfEach = tasks.filter((task, i) => !tasks.slice(i + 1).some((other) => paperOf(other) === paperOf(task)));
  expect(lastOfEach).toHaveLength(5);
  for (const task of lastOfEach) {
    await page.goto(`${site.url}nhiem-vu/`);
    await page.locator(`tr[data-task="${task}"] .task-no a`).click();
    await page.waitForURL((url) => !url.pathname.startsWith(`${SITES.root.base}nhiem-vu/`));
    const row = page.locator(`[id="${decodeURIComponent(new URL(page.url()).hash.slice(1))}"]`);
    expect(await row.getAttribute('data-task')).toBe(task);
    await expect.poll(() => row.evaluate((item) => item.getBoundingClientRect().top < innerHeight)).toBe(true);
    expect(await row.evaluate((item) => item.getBoundingClientRect().bottom > 0)).toBe(true);
  }
});
