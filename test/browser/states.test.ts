/** Each kind of page in the states that other tests do not show: forced colours, large letters, no motion, keys alone. */
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { KINDS } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';
import { visit, type Visit } from '../support/visit.ts';

const kinds = Object.values(KINDS);
let site: Visit;
beforeAll(async () => {
  site = await visit(SITES.root);
});
afterAll(() => site.end());

type Options = Parameters<Visit['browser']['newContext']>[0];

/** Looks at one page of each kind, and collects what `look` says. */
async function over(options: Options, look: (page: Page) => Promise<string[]>, paths: readonly string[] = kinds) {
  const context = await site.browser.newContext(options);
  const page = await context.newPage();
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(site.url + path.slice(1));
    found.push(...(await look(page)).map((fault) => `${path}: ${fault}`));
  }
  await context.close();
  return found;
}

const wide = (page: Page) =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const guilty = [...document.body.querySelectorAll('*')].filter(
      (item) => item.getBoundingClientRect().right > room + 1,
    );
    return guilty.slice(0, 3).map((item) => `${item.tagName}.${item.className} reaches over ${room} px`);
  });

test('in forced colours on a phone axe finds nothing, and every target is 24 px or far enough from the next', async () => {
  const options: axe.RunOptions = {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] },
    // The colours are the system's here, which axe does not see; the size of targets is off unless it is asked for.
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: true } },
  };
  const phone = { forcedColors: 'active' as const, viewport: { width: 360, height: 740 } };
  expect(await over(phone, (page) => violations(page, options))).toEqual([]);
});

test('in forced colours only the place where the reader is has a mark in the menu', async () => {
  const page = await site.browser.newPage({ forcedColors: 'active' });
  await page.goto(`${site.url}lich/`);
  const marks = await page.locator('.main-nav a').evaluateAll((links) =>
    links.map((link) => {
      const { borderBottomColor, borderBottomWidth } = getComputedStyle(link);
      const shown =
        parseFloat(borderBottomWidth) > 0 && borderBottomColor !== getComputedStyle(document.body).backgroundColor;
      return shown === link.hasAttribute('aria-current');
    }),
  );
  await page.close();
  expect(marks.length).toBeGreaterThan(5);
  expect(marks.every(Boolean)).toBe(true);
});

test('with letters of twice the size, or a page at 200 %, nothing is wider than the screen', async () => {
  expect(await over({ viewport: { width: 640, height: 400 } }, wide)).toEqual([]);
  const large = await over({ viewport: { width: 1280, height: 800 } }, async (page) => {
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    return wide(page);
  });
  expect(large).toEqual([]);
});

test('nothing moves for whom wants no motion', async () => {
  const moving = await over({ reducedMotion: 'reduce' }, (page) =>
    page.evaluate(() =>
      [document.documentElement, ...document.body.querySelectorAll('*')]
        .filter((item) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(item);
          const moves =
            animationName !== 'none' || transitionDuration.split(',').some((time) => parseFloat(time) > 0.01);
          return moves || scrollBehavior === 'smooth';
        })
        .slice(0, 3)
        .map((item) => `${item.tagName}.${item.className}`),
    ),
  );
  expect(moving).toEqual([]);
});

test('each page says its language once, and nothing is in the way of the reader’s zoom', async () => {
  const found = await over({}, (page) =>
    page.evaluate(() => [
      ...(document.documentElement.lang === 'vi' ? [] : ['no language']),
      ...(/maximum-scale|user-scalable/.test(
        document.querySelector('meta[name=viewport]')?.getAttribute('content') ?? '',
      )
        ? ['zoom']
        : []),
      ...(document.querySelectorAll('h1').length === 1 ? [] : ['not one h1']),
      ...[...document.querySelectorAll('table')]
        .filter(
          (table) => !table.caption && !table.getAttribute('aria-label') && !table.getAttribute('aria-labelledby'),
        )
        .map((table) => `a table without a name: ${table.className}`),
    ]),
  );
  expect(found).toEqual([]);
});

describe('with the keyboard alone', () => {
  /** Where the focus is, whether it can be seen, and whether it is on the screen. */
  const focus = (page: Page) =>
    page.evaluate(() => {
      const item = document.activeElement;
      if (!item || item === document.body) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(item);
      const box = item.getBoundingClientRect();
      return {
        name: `${item.tagName} ${item.textContent.trim().slice(0, 30) || (item.getAttribute('name') ?? item.className)}`,
        marked: (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none',
        seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
      };
    });

  test('each kind of page is walked through: the focus is always on something, seen and marked', async () => {
    const found = await over({}, async (page) => {
      const faults: string[] = [];
      // Whoever is at the end of the page before its form stands is carried away with it.
      if (page.url().endsWith('/soan/')) await page.waitForLoadState('networkidle');
      for (let i = 0; i < 30; i++) {
        await page.keyboard.press('Tab');
        const now = await focus(page);
        // The end of the page: the browser has it now.
        if (!now) break;
        if (!now.marked) faults.push(`${now.name}: no mark`);
        if (!now.seen) faults.push(`${now.name}: not on the screen`);
      }
      return faults;
    });
    expect(found).toEqual([]);
  });

  test('the first stop leads past the head of the page', async () => {
    // On the search page the focus is in the search box already.
    const others = kinds.filter((path) => path !== '/tim-kiem/');
    const look = async (page: Page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const at = await page.evaluate(() => location.hash);
      await page.keyboard.press('Tab');
      const inside = await page.evaluate(() => !document.activeElement?.closest('header.masthead, .crumbs'));
      return at === '#noi-dung' && inside ? [] : [`leads to ${at}`];
    };
    expect(await over({}, look, others)).toEqual([]);
  });

  test('the search dialog takes the focus, keeps it, and gives it back', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.url}ke-hoach/`);
    await page.locator('main a').first().focus();
    const before = await focus(page);
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] input').waitFor();
    for (let i = 0; i < 6; i++) {
      expect(
        await page.evaluate(
          () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
        ),
      ).toBe(true);
      await page.keyboard.press('Tab');
    }
    await page.locator('dialog[open] input').focus();
    await page.keyboard.press('Escape');
    expect(await focus(page)).toEqual(before);
    await page.close();
  });

  test('the task table: filter, sort, and take a choice back, and the focus stays where it was or goes to the box', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.url}nhiem-vu/`);
    await page.locator('task-table[data-loaded]').waitFor();
    const count = () => page.locator('[data-count]').getAttribute('data-count');
    const all = await count();
    await page.locator('task-table input[name=q]').focus();
    await page.keyboard.type('một cửa');
    await expect.poll(count).not.toBe(all);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    const head = page.locator('task-table th button').first();
    await head.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('task-table th[aria-sort]').count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.closest('th') !== null)).toBe(true);
    await page.locator('task-table button[name=bo]').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(count).toBe(all);
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await page.close();
  });
});

test('nothing is kept on the reader’s machine by reading: no cookie, and no storage but what a form asks for', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  for (const path of [...kinds, '/tim-kiem/?q=cchc']) {
    const response = await page.goto(site.url + path.slice(1));
    expect(response?.headers()['set-cookie'], path).toBeUndefined();
    const kept = await page.evaluate(() => [
      document.cookie,
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
    ]);
    expect(kept.filter(Boolean), path).toEqual([]);
  }
  expect(await context.cookies()).toEqual([]);
  await context.close();
});
