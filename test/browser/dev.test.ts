/** The site while somebody edits it: what is saved is on the open page; what is wrong stands over it and in the terminal. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';

const UNIT = 'huyen-cu-lao-dung';
const PAPER = `ke-hoach/${UNIT}/2023-ke-hoach-cchc`;
// Not below node_modules, where no change is seen.
const folder = mkdtempSync(join(tmpdir(), 'kho-dev-'));
const plan = (year: number) => `content/plans/${UNIT}/${year}-ke-hoach-cchc.mdx`;

let server: ChildProcess;
let printed = '';
let url = '';
let browser: Browser;
let page: Page;

beforeAll(async () => {
  for (const name of ['content', 'templates']) cpSync(name, join(folder, name), { recursive: true });
  server = spawn(process.execPath, ['src/cli/main.mjs', 'dev'], {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      // Astro answers no request in a process of vitest.
      VITEST: undefined,
      CONTENT_DIR: join(folder, 'content'),
      TEMPLATES_DIR: join(folder, 'templates'),
      PORT: '0',
    },
  });
  const started = new Promise<string>((found, failed) => {
    const read = (text: Buffer) => {
      printed += String(text);
      const address = /http:\/\/localhost:\d+\//.exec(stripVTControlCharacters(printed))?.[0];
      if (address) found(address);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', () => failed(new Error(printed)));
  });
  [url, browser] = await Promise.all([started, launchBrowser()]);
  page = await browser.newPage();
  page.setDefaultTimeout(15_000);
});
afterAll(async () => {
  await browser.close();
  const ended = once(server, 'exit');
  server.kill();
  await ended;
  // What Astro wrote down of this content is no use to the builds of others.
  for (const path of [folder, '.astro', 'node_modules/.astro']) rmSync(path, { recursive: true, force: true });
});
beforeEach(() => (printed = ''));

/** Saves a file with one thing changed. The function that it returns puts it back. */
function save(path: string, from: RegExp | string, to: string): () => void {
  const file = join(folder, path);
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
  return () => writeFileSync(file, text);
}
/** Waits until Astro has written down what was saved, when it loads pages once more. */
const synced = () => expect.poll(() => printed).toContain('Synced content');
/** Opens a page, and waits until it hears of changes. Returns its status. */
async function open(path: string): Promise<number | undefined> {
  const connected = page.waitForEvent('console', (message) => message.text() === '[vite] connected.');
  const response = await page.goto(url + path);
  await connected;
  return response?.status();
}
const shown = (words: string | RegExp) => page.getByText(words).first().waitFor();
const gone = (words: string | RegExp) => page.getByText(words).first().waitFor({ state: 'detached' });

test('a mistake stands over every page and in the terminal until it is mended', async () => {
  const said = /không có văn bản "nd-62-2002"/;
  await open(`${PAPER}/`);
  const undo = save(plan(2023), /^basis:\n/m, 'basis:\n  - nd-62-2002\n');
  await shown(said);
  expect(printed).toMatch(said);
  expect(printed).toContain(`${UNIT}/2023-ke-hoach-cchc.mdx:`);
  expect(await open('lich/')).toBe(500);
  await shown(said);
  undo();
  await gone(said);
  await page.locator('main h1').waitFor();
  expect(printed).toContain('Nội dung hết lỗi');
  await synced();
});

test.each([
  ['the title of a paper', `${PAPER}/`, plan(2023), /^title: .*/m, 'title: Tên vừa sửa 1'],
  [
    'a task, in the table of all',
    'nhiem-vu/?don-vi=huyen-cu-lao-dung',
    plan(2023),
    /^ {4}title: .*/m,
    '    title: Tên vừa sửa 2',
  ],
  ['a paragraph', `${PAPER}/`, plan(2023), /$/, '\n\nTên vừa sửa 3.\n'],
  ['a unit', `${PAPER}/`, `content/units/${UNIT}.yaml`, /^name: .*/m, 'name: Tên vừa sửa 4'],
  ['a register', 'linh-vuc/', 'content/registry/areas.yaml', /name: [^,\n]+/, 'name: Tên vừa sửa 5'],
  ['a guide', 'huong-dan/cong-bo/', 'content/guides/cong-bo.mdx', /^title: .*/m, 'title: Tên vừa sửa 6'],
  [
    'a template',
    'mau/ke-hoach-nam-cap-xa/',
    'templates/ke-hoach-nam-cap-xa.mdx',
    /^title: .*/m,
    'title: Tên vừa sửa 7',
  ],
])('%s is on the open page when it is saved', async (_, path, file, from, to) => {
  await open(path);
  save(file, from, to);
  await shown(new RegExp(/Tên vừa sửa \d/.exec(to)?.[0] ?? '', 'i'));
  await synced();
});

test('a paper that is added has a page and is listed, one that is deleted is neither', async () => {
  await open('ke-hoach/');
  const text = readFileSync(join(folder, plan(2023)), 'utf8');
  const added = text.replace(/^title: .*/m, 'title: Tên vừa thêm').replace(/^year: .*/m, 'year: 2024');
  writeFileSync(join(folder, plan(2024)), added);
  await shown(/tên vừa thêm/i);
  const address = `${PAPER.replace('2023', '2024')}/`;
  expect(await open(address)).toBe(200);
  rmSync(join(folder, plan(2024)));
  await gone(/tên vừa thêm/i);
  expect(await open(address)).toBe(404);
  await open('ke-hoach/');
  expect(await page.getByText(/tên vừa thêm/i).count()).toBe(0);
});

test('the files of a paper and the live table are there', async () => {
  for (const path of [`${PAPER}.docx`, `${PAPER}.png`, 'bang/index.json'])
    expect((await page.request.get(url + path)).status(), path).toBe(200);
});
