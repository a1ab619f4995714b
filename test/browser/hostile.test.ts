/** Addresses that mean harm, and data that is damaged: nothing runs, nothing is lost, the page says what is wrong. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest';
import { search as words } from '../../src/i18n/search.ts';
import { compareStatus } from '../../src/i18n/compare.ts';
import { taskTable } from '../../src/i18n/table.ts';
import { SITES } from '../support/sites.ts';
import { visit, type Visit } from '../support/visit.ts';

let site: Visit;
let context: BrowserContext;
let page: Page;
let faults: string[];
beforeAll(async () => {
  site = await visit(SITES.root);
});
afterAll(() => site.end());
beforeEach(async () => {
  context = await site.browser.newContext();
  page = await context.newPage();
  faults = [];
  page.on('dialog', (dialog) => {
    faults.push(`${page.url()}: a dialog`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  await context.exposeFunction('reported', (what: string) => faults.push(`${page.url()}: ${what}`));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (globalThis as unknown as { reported: (what: string) => void }).reported(
        `CSP ${violatedDirective} ${blockedURI}`,
      );
    });
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) faults.push(`${page.url()} asks for ${request.url()}`);
  });
});
afterEach(() => context.close());

const PAYLOADS = [
  '<script>top.ran=1</script>',
  '<img src=x onerror=top.ran=1>',
  '"><svg onload=top.ran=1>',
  "'-top.ran=1-'",
  '</title><iframe srcdoc="<script>top.ran=1</script>">',
  'javascript:top.ran=1',
  '${top.ran=1}{{constructor.constructor("top.ran=1")()}}',
  '<style>@import"https://evil.example/"</style><base href=https://evil.example/>',
  '%',
  '%00%FF%FE',
  '__proto__[ran]=1',
  'constructor',
  '\u202E\uFEFF\u0000\uD800 x',
  '('.repeat(300),
  '"'.repeat(99),
  'a '.repeat(150),
  '99999999999999999999',
  '../../../etc/passwd',
  '//evil.example/a',
  'x|<img src=x onerror=top.ran=1>|y',
];

const raw = (text: string) => encodeURIComponent(text.toWellFormed());
/** Where a page takes something from its address. */
const PLACES: Record<string, (text: string) => string> = {
  'search, the query': (text) => `tim-kiem/?q=${raw(text)}`,
  'search, the filters': (text) =>
    `tim-kiem/?q=k%E1%BA%BF+ho%E1%BA%A1ch&year=${raw(text)}&unit=${raw(text)}&lead=${raw(text)}`,
  'the table, every part': (text) =>
    `nhiem-vu/?${['q', 'linh-vuc', 'don-vi', 'co-quan', 'nam', 'xep', 'nhom', 'chon', 'cot'].map((name) => `${name}=${raw(text)}`).join('&')}`,
  'two papers': (text) => `so-sanh/?a=${raw(text)}&b=${raw(`${text}b`)}`,
  'the words to mark and the fragment': (text) =>
    `ke-hoach/huyen-cu-lao-dung/2023-ke-hoach-cchc/?tim=${raw(text)}#${text.includes('%') ? text : raw(text)}`,
  'a draft to begin with': (text) => `mau/ke-hoach-nam-cap-xa/soan/?tu=${raw(text)}&don-vi=${raw(text)}#${raw(text)}`,
  'a page without a use for it': (text) => `lich/?${raw(text)}=${raw(text)}#${raw(text)}`,
};

/** What a page must not hold, whatever was put into it. */
const harm = () =>
  page.evaluate(() => ({
    ran: 'ran' in globalThis,
    polluted: 'ran' in {},
    elements: [
      ...document.querySelectorAll(
        'iframe, base, style, img[src="x"], [onerror], [onload], [srcdoc], main script:not([src*="/_astro/"])',
      ),
    ].map((item) => item.outerHTML.slice(0, 80)),
    links: [...document.querySelectorAll('a[href]')]
      .map((link) => new URL(link.getAttribute('href') ?? '', location.href).href)
      .filter((href) => !href.startsWith(location.origin)),
  }));
const NO_HARM = { ran: false, polluted: false, elements: [], links: [] };

describe('twenty texts that mean harm', () => {
  test.each(Object.entries(PLACES))('in %s: nothing runs and the policy has nothing to report', async (_, address) => {
    for (const payload of PAYLOADS) {
      await page.goto(site.url + address(payload));
      if (address('').startsWith('tim-kiem'))
        await page.locator('site-search .status').filter({ hasText: /\S/ }).waitFor();
      if (address('').startsWith('nhiem-vu')) await page.locator('task-table[data-loaded]').waitFor();
      if (address('').includes('soan')) await page.locator('draft-form[data-checked]').waitFor();
      await page.waitForTimeout(30);
      expect({ payload, ...(await harm()) }).toEqual({ payload, ...NO_HARM });
    }
    expect(faults).toEqual([]);
  });

  test('in every text of a draft that is opened', async () => {
    await page.goto(`${site.url}mau/ke-hoach-nam-cap-xa/soan/`);
    await page.locator('draft-form[data-checked]').waitFor();
    for (const [i, payload] of PAYLOADS.entries()) {
      const text = JSON.stringify(payload.toWellFormed());
      const task = `{ no: "1", area: A1, title: ${text}, lead: [${text}], products: [{ name: ${text} }], deadline: ${text} }`;
      const front = [
        `title: ${text}`,
        `summary: ${text}`,
        `place: ${text}`,
        `symbol: ${text}`,
        `basis: [${text}]`,
        `recipients: [${text}]`,
        `signer: { position: ${text}, name: ${text} }`,
        `tasks: [${task}]`,
        `"__proto__": { ran: 1 }`,
      ];
      const buffer = Buffer.from(
        `---\nkind: annual-plan\nstatus: draft\n${front.join('\n')}\n---\n\n## ${payload}\n\n${payload}\n`,
      );
      const name = `xau-${i}.mdx`;
      await page.setInputFiles('draft-form input[type=file]', { name, mimeType: 'text/markdown', buffer });
      // Opened or refused, the name of the file is said.
      await page.locator('.draft-status').filter({ hasText: name }).waitFor();
      await page.waitForTimeout(50);
      expect({ payload, ...(await harm()) }).toEqual({ payload, ...NO_HARM });
    }
    expect(faults).toEqual([]);
  });

  test('typed into the boxes', async () => {
    for (const payload of PAYLOADS.slice(0, 9)) {
      await page.goto(`${site.url}ke-hoach/`);
      await page.keyboard.press('/');
      await page.locator('dialog[open] input').fill(payload);
      await page.locator('dialog[open] [role=status]').filter({ hasText: /\S/ }).waitFor();
    }
    expect(faults).toEqual([]);
  });
});

/** An answer that is not what was asked for. */
const DAMAGE = {
  'nothing at all': { status: 200, body: '' },
  'a page of another program': {
    status: 200,
    contentType: 'text/html',
    body: '<!doctype html><script>top.ran=1</script>',
  },
  'random bytes': { status: 200, body: Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 73 + 11) % 256)) },
  'an error of the server': { status: 500, body: 'no' },
};

describe.each(Object.entries(DAMAGE))('where the server sends %s', (_, answer) => {
  test('for the rows of the table, the table of the page stays, with a notice', async () => {
    for (const file of ['**/bang/*.bin', '**/bang/index.json']) {
      await page.route(file, (route) => route.fulfill(answer));
      await page.goto(`${site.url}nhiem-vu/`);
      await expect.poll(() => page.locator('.table-status').textContent()).toBe(taskTable.failed);
      expect(await page.locator('tr[data-task]').count()).toBeGreaterThan(50);
      await page.unroute(file);
    }
    expect(faults).toEqual([]);
  });

  test('for the list of papers or a paper, the comparison says so', async () => {
    const a = 'huyen-tran-de/2023-bao-cao-cchc';
    const b = 'huyen-cu-lao-dung/2023-ke-hoach-cchc';
    for (const file of ['**/so-sanh/van-ban.json', `**/${a}.json`]) {
      await page.route(file, (route) => route.fulfill(answer));
      await page.goto(`${site.url}so-sanh/?a=${encodeURIComponent(a)}&b=${encodeURIComponent(b)}`);
      await expect.poll(() => page.locator('compare-papers .status').textContent()).toBe(compareStatus.failed);
      await page.unroute(file);
    }
    expect(faults).toEqual([]);
  });

  test('for the index, search says so and shows the lists', async () => {
    for (const file of ['**/phan.bin', '**/muc-luc.json']) {
      await page.route(file, (route) => route.fulfill(answer));
      await page.goto(`${site.url}tim-kiem/?q=cchc`);
      await expect.poll(() => page.locator('site-search .status').textContent()).toBe(words.failed);
      expect(await page.locator('.fallback').isVisible()).toBe(true);
      await page.unroute(file);
    }
    expect(faults).toEqual([]);
  });
});
