/** A published address leads somewhere or says why not: the site is published, changed and published again. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { serveFolder } from '../../src/serving/server.ts';
import { launchBrowser } from '../support/browser.ts';
import { htmlFaults } from '../support/html-faults.ts';
import { attribute, elementsOf, valuesOf } from '../support/pages.ts';

const FOLDER = 'node_modules/.cache/test/lasting';
const [CONTENT, OUT, TO] = ['content', 'out', 'to'].map((name) => `${FOLDER}/${name}`) as [string, string, string];
const CURRENT = `${TO}/current`;

const SITE_CONTACT = 'Văn phòng UBND xã, thư cchc@vi-du.gov.vn';

const MOVED = {
  from: '/ke-hoach/huyen-cu-lao-dung/2023-ke-hoach-cchc/',
  to: '/ke-hoach/huyen-cu-lao-dung/2023-cai-cach/',
};
const WITHDRAWN = '/bao-cao/huyen-tran-de/2023-bao-cao-cchc/';
const RENUMBERED = '/ke-hoach/phuong-ninh-thanh/2024-khac-phuc-cchc/';
const fileOf = (address: string) =>
  `${CONTENT}/${address.slice(1, -1).replace('ke-hoach/', 'plans/').replace('bao-cao/', 'reports/')}.mdx`;

/** A command over the copied content: its exit code and everything that it prints. */
function run(...command: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/main.mjs', ...command], {
    env: { ...process.env, CONTENT_DIR: CONTENT, PAPER_FILES: 'docx,csv', CACHE_DIR: `${FOLDER}/kept`, SITE_CONTACT },
    encoding: 'utf8',
  });
  return { status, printed: stdout + stderr };
}

/** Builds the content as it is and publishes it. */
function publish(...more: string[]) {
  const built = run('build', '--out', OUT);
  if (built.status !== 0) throw new Error(built.printed);
  return run('publish', '--from', OUT, '--to', TO, ...more);
}

const change = (file: string, from: string, to: string) => {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(
    file,
    text.replace(from, () => to),
  );
};
const pageAt = (address: string) => readFileSync(join(CURRENT, address, 'index.html'), 'utf8');
const itemsOf = (name: string) =>
  (JSON.parse(readFileSync(`${CURRENT}/api/${name}.json`, 'utf8')) as { items: Record<string, unknown>[] }).items;

let [first, refused, second] = ['', '', ''];

beforeAll(() => {
  rmSync(FOLDER, { recursive: true, force: true });
  cpSync('content', CONTENT, { recursive: true });
  const one = publish();
  expect(one).toMatchObject({ status: 0 });
  first = readFileSync(`${CURRENT}/sha256sums.txt`, 'utf8');

  renameSync(fileOf(MOVED.from), fileOf(MOVED.to));
  change(fileOf(RENUMBERED), '  - no: 2.8-4\n', '  - no: 2.8-3b\n');
  rmSync(fileOf(WITHDRAWN));
  const two = publish();
  expect(two.status).toBe(1);
  refused = two.printed;
  expect(readFileSync(`${CURRENT}/sha256sums.txt`, 'utf8')).toBe(first);

  change(fileOf(MOVED.to), 'unit: huyen-cu-lao-dung\n', `unit: huyen-cu-lao-dung\nformerly: [${MOVED.from}]\n`);
  change(fileOf(RENUMBERED), '  - no: 2.8-3b\n', '  - no: 2.8-3b\n    formerly: [2.8-4]\n');
  writeFileSync(
    `${CONTENT}/registry/withdrawn.yaml`,
    `- { address: ${WITHDRAWN}, on: 2026-11-30, reason: Báo cáo được thay bằng bản khác }\n`,
  );
  expect(run('check')).toMatchObject({ status: 0 });
  const three = publish();
  expect(three).toMatchObject({ status: 0 });
  second = readFileSync(`${CURRENT}/sha256sums.txt`, 'utf8');
}, 600_000);

test('without a word the publish stops and lists each page and task once, with what to write', () => {
  const lines = refused.split('\n');
  expect(lines.filter((line) => line.startsWith('/'))).toEqual([WITHDRAWN, MOVED.from, `${RENUMBERED}#nv-2.8-4`]);
  expect(refused).toContain('Dừng công bố: 3 địa chỉ');
  expect(refused).toContain(`formerly: [${MOVED.from}]`);
  expect(refused).toContain('formerly: ["2.8-4"]');
  expect(refused).toContain(`{ address: "${WITHDRAWN}", on:`);
});

test('with the words every address that was served is there, or leads to one that is, or says why not', () => {
  const paths = (list: string) => [...list.matchAll(/^\S+ {2}(.+)$/gm)].map(([, path = '']) => path);
  const there = new Set(paths(second));
  // Views that are gathered from all papers follow them, and so do the pages of bodies that only one paper names.
  const gathered =
    /^(?:_astro|pagefind|bang|so-sanh|nhiem-vu|lich|tong-quan|chi-tieu|co-quan)\/|tasks-|\.(?:ics|png|gz|br)$/;
  const gone = paths(first).filter((path) => !there.has(path) && !gathered.test(path));
  const covered = gone.filter((path) =>
    [MOVED.from, WITHDRAWN].some((page) => `/${path}`.startsWith(page.slice(0, -1))),
  );
  expect(covered.length).toBeGreaterThan(3);
  expect(gone).toEqual(covered);
});

test('a page that moved leads to its new address without a script, and is in no index', () => {
  const elements = elementsOf(pageAt(MOVED.from));
  const refresh = elements.find((element) => attribute(element, 'http-equiv') === 'refresh');
  expect(refresh && attribute(refresh, 'content')).toBe(`0; url=${MOVED.to}`);
  const canonical = elements.find((element) => attribute(element, 'rel') === 'canonical');
  expect(canonical && attribute(canonical, 'href')).toBe(MOVED.to);
  expect(valuesOf(elements, 'href')).toContain(MOVED.to);
  expect(pageAt(MOVED.from)).not.toContain('data-pagefind-body');
  expect(readFileSync(`${TO}/server/nginx.conf`, 'utf8')).toContain(`^${MOVED.from.slice(0, -1)}(`);
});

test('and takes the place on the page along where scripts run', async () => {
  const [{ port, stop }, browser] = await Promise.all([serveFolder(CURRENT, {}), launchBrowser()]);
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}${MOVED.from}#nv-VI.2`);
  await page.waitForURL(`**${MOVED.to}#nv-VI.2`);
  await browser.close();
  await stop();
});

test('a page that was withdrawn says so, with the day and the reason', () => {
  const page = pageAt(WITHDRAWN);
  expect(page).toContain('Trang này đã được rút');
  expect(page).toContain('30/11/2026');
  expect(page).toContain('Báo cáo được thay bằng bản khác');
  expect(page).toContain('noindex');
  expect(page).not.toContain('data-pagefind-body');
  expect(page).not.toContain('http-equiv="refresh"');
  expect(existsSync(join(CURRENT, `${WITHDRAWN.slice(0, -1)}.docx`))).toBe(false);
});

test('what stands at a former address is valid HTML', () => {
  for (const address of [MOVED.from, WITHDRAWN, RENUMBERED]) expect(htmlFaults(pageAt(address)), address).toEqual([]);
});

test('the old number of a task stays a place in its new row', () => {
  const row = elementsOf(pageAt(RENUMBERED)).find((element) => attribute(element, 'id') === 'nv-2.8-3b');
  expect(row?.tagName).toBe('tr');
  expect(row && valuesOf(elementsOf(row), 'id')).toContain('nv-2.8-4');
});

test('every page asks for a letter about its faults, where the operator has an address for it', () => {
  const links = elementsOf(pageAt(MOVED.to)).filter((element) => attribute(element, 'class')?.startsWith('report'));
  const [letter] = links.map((element) => new URL(attribute(element, 'href') ?? ''));
  expect(letter?.href).toMatch(/^mailto:cchc@vi-du\.gov\.vn\?/);
  expect(letter?.searchParams.get('subject')).toContain('Kế hoạch thực hiện cải cách hành chính năm 2023');
  expect(letter?.searchParams.get('body')).toContain(`Địa chỉ: ${MOVED.to}`);
  expect(letter?.searchParams.get('body')).toContain('Rà soát lần cuối: 30/11/2026');
});

test('the data sets say it to programs', () => {
  expect(itemsOf('addresses')).toEqual([
    { id: WITHDRAWN, url: WITHDRAWN, withdrawnOn: '2026-11-30', reason: 'Báo cáo được thay bằng bản khác' },
    { id: MOVED.from, url: MOVED.to, withdrawnOn: null, reason: null },
    { id: `${RENUMBERED}#nv-2.8-4`, url: `${RENUMBERED}#nv-2.8-3b`, withdrawnOn: null, reason: null },
  ]);
  expect(itemsOf('plans').find(({ url }) => url === MOVED.to)).toMatchObject({ formerly: [MOVED.from] });
  const task = itemsOf('tasks-2024').find(({ no }) => no === '2.8-3b');
  expect(task).toMatchObject({ formerly: [`${RENUMBERED}#nv-2.8-4`] });
});

test('a kind of file that is served is let go only when that is asked for', () => {
  const files = (formats: string) =>
    spawnSync(process.execPath, ['src/cli/main.mjs', 'build', '--out', OUT], {
      env: { ...process.env, CONTENT_DIR: CONTENT, PAPER_FILES: formats, CACHE_DIR: `${FOLDER}/kept` },
      encoding: 'utf8',
    });
  expect(files('docx').status).toBe(0);
  const stopped = run('publish', '--from', OUT, '--to', TO);
  expect(stopped.status).toBe(1);
  expect(stopped.printed).toContain(`${MOVED.to.slice(0, -1)}.csv`);
  expect(stopped.printed).toContain('--without csv');
  expect(run('publish', '--from', OUT, '--to', TO, '--without', 'csv').status).toBe(0);
});

test('the release before can be served again, without the rules of this one', () => {
  expect(
    run('publish', '--to', TO, '--rollback', '--release', readdirSync(`${TO}/releases`).sort()[0] ?? '').status,
  ).toBe(0);
  expect(readFileSync(`${TO}/server/nginx.conf`, 'utf8')).not.toContain('rewrite');
});
