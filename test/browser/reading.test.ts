import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { KINDS, pagesOf, READING_PAGES } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';
import { visit, type Visit } from '../support/visit.ts';

const PHONE = { width: 360, height: 740 };
const everyPage = pagesOf(SITES.root.folder).map(({ path }) => path);
const kinds = Object.values(KINDS);
/** Pages that are made alike lie in one folder: three of each stand for the rest, which the slow group looks at. */
const sampled = new Set(
  [...Map.groupBy(everyPage, (path) => path.split('/').slice(0, -2).join('/')).values()].flatMap((alike) =>
    alike.slice(0, 3),
  ),
);

let site: Visit;
beforeAll(async () => {
  site = await visit(SITES.root);
});
afterAll(() => site.end());

/** Looks at pages one after the other, and collects what `look` says about each. */
async function over(
  paths: readonly string[],
  options: Parameters<Visit['browser']['newContext']>[0],
  look: (page: Page) => Promise<string[]>,
): Promise<string[]> {
  const context: BrowserContext = await site.browser.newContext(options);
  const page = await context.newPage();
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(site.url + path.slice(1));
    found.push(...(await look(page)).map((fault) => `${path}: ${fault}`));
  }
  await context.close();
  return found;
}

describe('accessibility by axe', () => {
  test('of each kind of page in the dark', async () => {
    expect(await over(kinds, { colorScheme: 'dark' }, violations)).toEqual([]);
  });

  test('of each kind of page on a phone', async () => {
    expect(await over(kinds, { viewport: PHONE }, violations)).toEqual([]);
  });
});

test.each([360, 320])('no kind of page is wider than a screen of %i px', async (width) => {
  const wide = await over(kinds, { viewport: { width, height: 740 } }, (page) =>
    page.evaluate(() => {
      const room = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= room) return [];
      const guilty = [...document.body.querySelectorAll('*')].filter(
        (item) => item.getBoundingClientRect().right > room,
      );
      return guilty.slice(0, 3).map((item) => `${item.tagName}.${item.className} reaches over ${room} px`);
    }),
  );
  expect(wide).toEqual([]);
});

test('no page asks anything of another server, misses a file or writes to the console; none of the sample has faults of accessibility', async () => {
  const context = await site.browser.newContext({ colorScheme: 'light' });
  const faults: string[] = [];
  let asked = 0;
  const { origin } = new URL(site.url);
  // A query of the search page asks for parts of the index one after the other.
  const paths = [...everyPage, '/tim-kiem/?q=hanh+chinh'];
  const walk = async () => {
    const page = await context.newPage();
    page.on('request', (request) => {
      asked++;
      if (new URL(request.url()).origin !== origin) faults.push(`${page.url()} asks for ${request.url()}`);
    });
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? '';
      // Leaving a page ends what is still on its way, a font for one; a file that is missing answers with 404.
      if (reason !== 'net::ERR_ABORTED') faults.push(`${request.url()}: ${reason}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.url()}: ${response.status()}`);
    });
    page.on('console', (message) => faults.push(`${page.url()}: ${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
    for (let path = paths.shift(); path; path = paths.shift()) {
      const waitUntil = path.includes('tim-kiem') ? 'networkidle' : 'load';
      await page.goto(site.url + path.slice(1), { waitUntil });
      if (sampled.has(path)) faults.push(...(await violations(page)).map((fault) => `${path}: ${fault}`));
    }
  };
  // Two tabs, since most of the time is the browser's own.
  await Promise.all([walk(), walk()]);
  await context.close();
  expect(everyPage.length).toBeGreaterThan(200);
  expect(asked).toBeGreaterThan(everyPage.length);
  expect(faults).toEqual([]);
});

test('the reading pages say the same without JavaScript', async () => {
  const texts = async (javaScriptEnabled: boolean) =>
    over(Object.values(READING_PAGES), { javaScriptEnabled }, async (page) => {
      // What says that a script is needed is for those without.
      const aside = await page.locator('main noscript').allInnerTexts();
      const text = await page.locator('main').innerText();
      return [aside.reduce((rest, line) => (line ? rest.replace(line, '') : rest), text)];
    });
  const [without, withScripts] = [await texts(false), await texts(true)];
  // A script may add what only the reader knows, today's date; it takes nothing away.
  const lines = (text: string) => text.split('\n').map((line) => line.trim());
  const lost = without.flatMap((text, i) => lines(text).filter((line) => !withScripts[i]?.includes(line)));
  expect(lost).toEqual([]);
  for (const text of without) expect(text.length).toBeGreaterThan(100);
});
