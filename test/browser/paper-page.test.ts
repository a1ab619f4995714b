/** What the page of a paper, and every page with it, owes a reader: the text first, the way through it, the print. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownCatalogue } from '../support/catalogue.ts';
import { KINDS } from '../support/pages.ts';
import { printed } from '../support/printed.ts';
import { SITES } from '../support/sites.ts';
import { visit, type Visit } from '../support/visit.ts';

const papers = (await ownCatalogue()).papers.map(({ url }) => url);

let site: Visit;
beforeAll(async () => {
  site = await visit(SITES.root);
});
afterAll(() => site.end());

async function on<T>(
  path: string,
  options: Parameters<Visit['browser']['newContext']>[0],
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await site.browser.newContext(options);
  const page = await context.newPage();
  await page.goto(site.url + path.slice(1));
  const found = await look(page);
  await context.close();
  return found;
}

describe.each(papers)('the paper %s', (path) => {
  test.each([
    [360, 800],
    [1280, 900],
  ])('begins within the first screen of %i × %i, its files too', (width, height) =>
    on(path, { viewport: { width, height } }, async (page) => {
      const top = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((item) => item.getBoundingClientRect().top);
      expect(await top('.body h2')).toBeLessThan(height);
      const bottom = await page.locator('.actions').evaluate((item) => item.getBoundingClientRect().bottom);
      expect(bottom).toBeLessThan(height);
    }),
  );

  test('has its contents in the order of its headings, and marks the place', () =>
    on(path, { viewport: { width: 1280, height: 900 } }, async (page) => {
      const ids = await page
        .locator('.contents a:not(.contents-close)')
        .evaluateAll((links) => links.map((link) => decodeURIComponent((link as HTMLAnchorElement).hash.slice(1))));
      const tops = await page.evaluate(
        (list) => list.map((id) => document.getElementById(id)?.getBoundingClientRect().top ?? NaN),
        ids,
      );
      expect(ids.length).toBeGreaterThan(5);
      expect(tops).toEqual(tops.toSorted((a, b) => a - b));
      const middle = ids[Math.floor(ids.length / 2)] ?? '';
      await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), middle);
      await page.waitForSelector('.contents a[aria-current]');
    }));

  test('is printed with no heading alone at the foot of a page, and without its notes where one wants', () =>
    on(path, {}, async (page) => {
      const plain = (text: string | null) => (text ?? '').replace(/\s+/g, '').normalize('NFC');
      const headings = (await page.locator('main :is(h2, h3, h4)').allTextContents()).map(plain);
      const heads = (await page.locator('main thead').allTextContents()).map(plain);
      const pages = await printed(await page.pdf({ preferCSSPageSize: true }));
      const alone = pages.filter(({ text }) => [...headings, ...heads].some((last) => last && text.endsWith(last)));
      expect(alone).toEqual([]);
      const all = pages.map(({ text }) => text).join('');
      expect(all).toContain(plain(`Địa chỉ trang: ${page.url()}`));
      expect(all).toContain('inngày');
      const note = 'Ghichúbiêntập';
      expect(all).toContain(note);
      await page.uncheck('.print-notes');
      const without = await printed(await page.pdf({ preferCSSPageSize: true }));
      expect(without.map(({ text }) => text).join('')).not.toContain(note);
      expect(without.length).toBeLessThan(pages.length);
    }));
});

test.each([
  [320, 740],
  [360, 740],
  // A desk at 400 %.
  [320, 225],
  [1280, 900],
])('every stop of the keyboard has a box that is seen at %i × %i', async (width, height) => {
  const context = await site.browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  const hidden: string[] = [];
  for (const path of Object.values(KINDS)) {
    await page.goto(site.url + path.slice(1), {
      waitUntil: /soan|tim-kiem|nhiem-vu\/$/.test(path) ? 'networkidle' : 'load',
    });
    const found = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
        .filter((item) => {
          // The way past the head of the page is seen when it has the focus.
          if (item.closest('.skip') || item.matches(':disabled')) return false;
          item.focus({ preventScroll: true });
          if (document.activeElement !== item) return false;
          const { width: wide, height: high } = item.getBoundingClientRect();
          return wide < 4 || high < 8 || item.closest('.visually-hidden') !== null;
        })
        .map((item) => `${item.tagName} ${item.textContent.trim().slice(0, 30)}`),
    );
    hidden.push(...found.map((fault) => `${path}: ${fault}`));
  }
  await context.close();
  expect(hidden).toEqual([]);
});

test('light or dark is the choice of the reader, kept from page to page, there before the page is drawn', () =>
  on('/', { colorScheme: 'light' }, async (page) => {
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.click('.theme');
    const dark = await paper();
    expect(dark).not.toBe(light);
    expect(await page.getAttribute('.theme', 'aria-pressed')).toBe('true');
    // The choice is made in the head of the page, before its body is there.
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto(`${site.url}lich/`);
    expect(await paper()).toBe(dark);
    await page.unroute('**/_astro/*.js');
    await page.reload();
    await page.click('.theme');
    expect(await paper()).toBe(light);
    // What the system has is not kept.
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    // On paper it is always light.
    await page.click('.theme');
    await page.emulateMedia({ media: 'print' });
    expect(await paper()).toBe('rgb(255, 255, 255)');
  }));

test('the address of a calendar is copied', () =>
  on('/lich/', {}, async (page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.click('copy-address button');
    await page.waitForFunction(() => document.querySelector('copy-address [role=status]')?.textContent);
    expect(await page.inputValue('copy-address input')).toBe(`${site.url}lich.ics`);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.url}lich.ics`);
  }));

test('findings are narrowed to a severity without a script, and add up', async () => {
  const rows = (path: string) =>
    on(path, { javaScriptEnabled: false }, (page) => page.locator('.findings tbody tr').count());
  const all = await rows('/ra-soat/');
  const parts = await Promise.all(['sai', 'can-luu-y', 'bien-tap'].map((name) => rows(`/ra-soat/${name}/`)));
  expect(parts.every((count) => count > 0)).toBe(true);
  expect(parts.reduce((sum, count) => sum + count)).toBe(all);
});
