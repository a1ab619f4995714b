/** The search page as the benchmark uses it, and figures in columns. */
import type { Browser } from 'playwright-core';
import type { PeerAnswer } from './peers.ts';

declare global {
  interface Window {
    plainSearch(query: string, count?: number): Promise<PeerAnswer>;
    miniSearch(query: string, count?: number): Promise<PeerAnswer>;
    ourSearch(query: string, five?: boolean): Promise<PeerAnswer>;
  }
}

/** Types into the real search page and waits for what it shows: five results first (`ms`), then the whole answer. */
export const OUR_SCRIPT = `
  window.ourSearch = (query, five = false) => new Promise((resolve, reject) => {
    const list = document.querySelector('.results');
    const box = document.querySelector('site-search input[name=q]');
    const started = performance.now();
    let ms = 0;
    const watch = new MutationObserver((changes) => {
      if (!ms && changes.some(({ type }) => type === 'childList')) ms = performance.now() - started;
      const whole = list.dataset.resultsFor === query.trim();
      if (!(five ? list.querySelector('a[data-result]') : whole)) return;
      watch.disconnect();
      clearTimeout(late);
      const links = [...list.querySelectorAll('a[data-result]')];
      const marked = links.map((link) => [...link.closest('li').querySelectorAll('.excerpt mark')].map((mark) => mark.textContent));
      const urls = links.map((link) => { const url = new URL(link.href); return url.pathname + url.hash; });
      resolve({ urls, marked, ms: ms || performance.now() - started });
    });
    const late = setTimeout(() => { watch.disconnect(); reject(new Error('no answer: ' + query)); }, 60000);
    delete list.dataset.resultsFor;
    watch.observe(list, { childList: true, attributes: true });
    box.value = query;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
`;

export const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / Math.max(1, list.length);
export const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
export const percent = (value: number) => (100 * value).toFixed(1);

export function row(cells: readonly (string | number)[]): string {
  return cells.map((cell, i) => (i === 0 ? String(cell).padEnd(20) : String(cell).padStart(9))).join('');
}

/** What the search page shows when a link with a query is opened. */
export async function shownBy(browser: Browser, root: string, query: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${root}tim-kiem/?q=${encodeURIComponent(query)}`);
  await page.locator(`.results[data-results-for=${JSON.stringify(query.trim())}]`).waitFor({ state: 'attached' });
  const urls = await page.locator('.results a[data-result]').evaluateAll((links) =>
    links.map((link) => {
      const url = new URL((link as HTMLAnchorElement).href);
      return url.pathname + url.hash;
    }),
  );
  return { urls, close: () => context.close() };
}
