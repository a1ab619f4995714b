/** The drafting form in a real browser under a strict policy, and what a drafter does there. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Visit } from './visit.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'";

export interface Seen {
  faults: string[];
  scripts: Map<string, number>;
  addresses: string[];
}

/** Opens an address of a site under the policy; faults of the script and breaches of the policy fail the test. */
export async function openUnderPolicy<T>(
  site: Visit,
  path: string,
  act: (page: Page, seen: Seen) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const context = await site.browser.newContext({
    acceptDownloads: true,
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const seen: Seen = { faults: [], scripts: new Map(), addresses: [] };
  await context.route('**/*', async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    seen.addresses.push(response.url());
    if ((response.headers()['content-type'] ?? '').includes('javascript'))
      seen.scripts.set(response.url(), gzipSync(body).length);
    await route.fulfill({ response, body, headers: { ...response.headers(), 'content-security-policy': POLICY } });
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => seen.faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.faults.push(message.text());
  });
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(site.url + path);
  const result = await act(page, seen);
  // What is still on its way goes with the page.
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
  expect(seen.faults).toEqual([]);
  return result;
}

/** Opens the form of a template under the policy, once it can be used. */
export const openForm = <T>(site: Visit, path: string, act: (page: Page) => Promise<T>): Promise<T> =>
  openUnderPolicy(site, path, async (page) => {
    await ready(page);
    return act(page);
  });

/** Waits until the checks have looked at the draft as it is now. */
async function checked(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const form = document.querySelector<HTMLElement>('draft-form');
    return form?.dataset['checked'] !== undefined && form.dataset['checked'] === form.dataset['asked'];
  });
}
export const settled = async (page: Page) => {
  await page.waitForTimeout(350);
  await checked(page);
};
export const ready = (page: Page) => page.waitForSelector('draft-form[data-checked]');
export const status = (page: Page) => page.textContent('.draft-status');
export const preview = (page: Page) => page.innerText('.sheets');

export async function download(page: Page, label: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(`.draft-files >> text="${label}"`)]);
  return readFileSync(await file.path());
}

/** Chooses the first of what is found for typed words. */
export async function choose(page: Page, field: string, typed: string): Promise<void> {
  await page.fill(field, typed);
  await page.waitForSelector(`${field}[aria-expanded=true]`);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}
