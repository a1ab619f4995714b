import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { search as words } from '../../src/i18n/ui.ts';
import { SITES } from '../support/sites.ts';
import { visit, type Visit } from '../support/visit.ts';

const QUERY = 'cải cách hành chính';

describe.each([
  ['at the root of a server', SITES.root],
  ['below a folder of a server', SITES.below],
])('search %s', (_, which) => {
  let site: Visit;
  let context: BrowserContext | undefined;
  beforeAll(async () => {
    site = await visit(which);
  });
  afterEach(() => context?.close());
  afterAll(() => site.end());

  /** A page of the site in a browser that knows nothing of earlier tests. */
  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    context = await site.browser.newContext(options);
    const page = await context.newPage();
    await page.goto(site.url + path);
    return page;
  }
  const searched = (page: Page, query: string) =>
    page.locator(`[data-results-for="${query}"]`).waitFor({ state: 'attached' });
  const searchFor = async (query: string) => {
    const page = await open(`tim-kiem/?q=${encodeURIComponent(query)}`);
    await searched(page, query);
    return page;
  };
  const results = (page: Page) => page.locator('a[data-result]');
  const status = (page: Page) => page.getByRole('status').innerText();
  const found = async (page: Page) => Number.parseInt(await status(page), 10);

  test('finds pages, and a click opens one', async () => {
    const page = await searchFor(QUERY);
    expect(await found(page)).toBeGreaterThan(10);
    const first = results(page).first();
    const name = await first.innerText();
    await first.click();
    await page.waitForURL((url) => !url.pathname.endsWith('/tim-kiem/'));
    expect(await page.locator('h1').innerText()).toBe(name);
  });

  test('shows more results on demand', async () => {
    const page = await searchFor(QUERY);
    expect(await results(page).count()).toBe(10);
    await page.getByRole('button', { name: words.more }).click();
    await expect.poll(() => results(page).count()).toBe(20);
  });

  test('finds the same without accents', async () => {
    const page = await searchFor('thu tuc hanh chinh');
    expect(await found(page)).toBeGreaterThan(10);
  });

  test('is narrowed by a facet, and the address restores all of it', async () => {
    const page = await searchFor(QUERY);
    const all = await found(page);
    const facet = page.locator('select[name=unit]');
    await expect.poll(() => facet.isVisible()).toBe(true);
    const option = facet.locator('option').nth(1);
    const unit = (await option.getAttribute('value')) ?? '';
    const count = Number(/\((\d+)\)$/.exec(await option.innerText())?.[1]);
    await facet.selectOption(unit);
    await expect.poll(() => found(page)).toBe(count);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(all);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ q: QUERY, unit });
    const shown = await results(page).allInnerTexts();

    await page.reload();
    await searched(page, QUERY);
    expect(await page.locator('site-search input[name=q]').inputValue()).toBe(QUERY);
    expect(await facet.inputValue()).toBe(unit);
    expect(await found(page)).toBe(count);
    expect(await results(page).allInnerTexts()).toEqual(shown);
  });

  test('follows what is typed', async () => {
    const page = await open('tim-kiem/');
    expect(await results(page).count()).toBe(0);
    await page.locator('site-search input[name=q]').fill('bưu chính');
    await searched(page, 'bưu chính');
    expect(await results(page).count()).toBeGreaterThan(0);
    expect(new URL(page.url()).searchParams.get('q')).toBe('bưu chính');
  });

  test('says when nothing is found, and offers the lists', async () => {
    const page = await searchFor('zzzqqqxxx');
    expect(await status(page)).toContain(words.none('zzzqqqxxx'));
    expect(await results(page).count()).toBe(0);
    expect(await page.locator('.fallback a').first().isVisible()).toBe(true);
  });

  test('explains itself without JavaScript, and offers the lists', async () => {
    const page = await open('tim-kiem/', { javaScriptEnabled: false });
    expect(await page.locator('.fallback').innerText()).toContain(words.noScript);
    // A filter that cannot do anything is not shown.
    expect(await page.locator('select:visible').count()).toBe(0);
    await page.locator('.fallback a').first().click();
    expect(await page.locator('h1').count()).toBe(1);
    expect(page.url()).not.toContain('tim-kiem');
  });

  test('says when its index cannot be had, and offers the lists', async () => {
    const page = await open('');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${site.url}tim-kiem/?q=${encodeURIComponent(QUERY)}`);
    await expect.poll(() => status(page)).toBe(words.failed);
    expect(await page.locator('.fallback a').first().isVisible()).toBe(true);
  });

  test('is reached from the form of a reading page', async () => {
    const page = await open('ke-hoach/huyen-cu-lao-dung/2023-ke-hoach-cchc/');
    await page.locator('header input[name=q]').fill(QUERY);
    await page.locator('header input[name=q]').press('Enter');
    await searched(page, QUERY);
    expect(page.url().startsWith(`${site.url}tim-kiem/?q=`)).toBe(true);
    expect(await found(page)).toBeGreaterThan(10);
  });
});
