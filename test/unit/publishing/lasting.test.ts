/** Numbers that went to another task, between the slices of two releases. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { lostAddresses } from '../../../src/publishing/lasting.ts';
import { sha256 } from '../../../src/util/digest.ts';

const PAGE = '/ke-hoach/xa-a/2026-ke-hoach/';
const SLICE = 'ke-hoach/xa-a/2026-ke-hoach.json';
const CHANGED = { on: '2026-11-30', kind: 'nội dung', text: 'Thêm nhiệm vụ còn thiếu' };

/** The folder of a site with one paper, whose tasks have these titles by their numbers, and with some more files. */
function siteWith(titles: Record<string, string>, changes: object[] = [], files: string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'kho-'));
  const tasks = Object.entries(titles).map(([no, title]) => ({ title, url: `${PAGE}#nv-${no}` }));
  const text = JSON.stringify({ paper: { changes }, tasks });
  mkdirSync(dirname(join(folder, SLICE)), { recursive: true });
  writeFileSync(join(folder, SLICE), text);
  const list = new Map([[SLICE, sha256(Buffer.from(text))], ...files.map((path): [string, string] => [path, ''])]);
  return { folder, list, kept: new Set<string>() };
}

async function lostBetween(before: ReturnType<typeof siteWith>, after: ReturnType<typeof siteWith>) {
  return lostAddresses(before, after.folder, after.list);
}

const OLD = { 1: 'Kiểm tra', 2: 'Tuyên truyền', 3: 'Khảo sát' };

test('a task put in, so that those after it are counted on, takes their numbers', async () => {
  const next = { 1: 'Kiểm tra', 2: 'Đối thoại', 3: 'Tuyên truyền', 4: 'Khảo sát' };
  expect(await lostBetween(siteWith(OLD), siteWith(next))).toEqual([
    { address: `${PAGE}#nv-2`, what: 'number' },
    { address: `${PAGE}#nv-3`, what: 'number' },
  ]);
  expect(await lostBetween(siteWith(OLD), siteWith(next, [CHANGED]))).toEqual([]);
  expect(await lostBetween(siteWith(OLD, [CHANGED]), siteWith(next, [CHANGED]))).toHaveLength(2);
});

test.each([
  ['a task put in under a number of its own', { 1: 'Kiểm tra', 2: 'Tuyên truyền', '2b': 'Đối thoại', 3: 'Khảo sát' }],
  ['other words for a task', { 1: 'Kiểm tra', 2: 'Tuyên truyền trên loa', 3: 'Khảo sát' }],
])('%s takes none', async (_, next) => {
  expect(await lostBetween(siteWith(OLD), siteWith(next))).toEqual([]);
});

test('titles that several tasks have tell nothing', async () => {
  const twice = { 1: 'Kiểm tra', 2: 'Kiểm tra', 3: 'Khảo sát' };
  expect(await lostBetween(siteWith(twice), siteWith({ 1: 'Đối thoại', 2: 'Kiểm tra', 3: 'Khảo sát' }))).toEqual([]);
});

const LONG = {
  1: 'Kiểm tra việc thực hiện kế hoạch cải cách hành chính năm 2026',
  2: 'Tuyên truyền cải cách hành chính trên hệ thống truyền thanh',
  3: 'Khảo sát mức độ hài lòng của người dân, doanh nghiệp',
};
/** A task put in, with the titles of those after it touched: a full stop, a word more. */
const TOUCHED = {
  1: LONG[1],
  2: 'Đối thoại với doanh nghiệp',
  3: `${LONG[2]} của xã`,
  4: `${LONG[3]}.`,
};

test('a number is taken as well where the titles were touched at the same time', async () => {
  expect(await lostBetween(siteWith(LONG), siteWith(TOUCHED))).toEqual([
    { address: `${PAGE}#nv-2`, what: 'number' },
    { address: `${PAGE}#nv-3`, what: 'number' },
  ]);
});

test.each<[string, string, string[]]>([
  ['something else', 'Sửa ngày ban hành thành ngày 3 tháng 2', ['2', '3']],
  ['a product', 'Thêm sản phẩm cho nhiệm vụ 1', ['2', '3']],
  ['typing', 'Sửa lỗi gõ ở mục 5', ['2', '3']],
  ['one of the tasks', 'Nhiệm vụ 2 nay mang số khác', ['3']],
  ['the numbers of some', 'Đánh số lại nhiệm vụ 3', ['2']],
  ['both of them', 'Đổi chỗ các nhiệm vụ: 2, 3 và 4', []],
  ['the numbers of all', 'Đánh số lại từ mục II', []],
])('a word of changes on %s excuses what it is about', async (_, text, left) => {
  const changed = { on: '2026-11-30', kind: 'nội dung', text };
  expect(await lostBetween(siteWith(LONG), siteWith(TOUCHED, [changed]))).toEqual(
    left.map((no) => ({ address: `${PAGE}#nv-${no}`, what: 'number' })),
  );
});

test('a task whose words changed altogether, under its own number, was taken by none', async () => {
  const next = { ...LONG, 2: 'Thông tin trên trang điện tử' };
  expect(await lostBetween(siteWith(LONG), siteWith(next))).toEqual([]);
});

test('what pages tell people and programs to use does not vanish without a word', async () => {
  const files = [
    'lich.ics',
    PAGE.slice(1, -1).concat('.ics'),
    'api/targets.parquet',
    'api/search.ndjson',
    'co-quan/a.ics',
  ];
  const pictures = ['gioi-thieu.png', 'favicon.svg', 'nen.js', 'lich/2026.ics'];
  const before = siteWith(OLD, [], [...files, ...pictures]);
  expect(await lostBetween(before, siteWith(OLD))).toEqual(
    files.map((path) => ({ address: `/${path}`, what: 'file' })).sort((a, b) => (a.address < b.address ? -1 : 1)),
  );
});

test('the calendar of a body goes with a paper that goes', async () => {
  const paper = 'ke-hoach/xa-b/2026-ke-hoach';
  const before = siteWith(OLD, [], [`${paper}/index.html`, `${paper}.json`, 'co-quan/a.ics', 'don-vi/xa-b.ics']);
  expect(await lostBetween(before, siteWith(OLD))).toEqual([
    { address: '/ke-hoach/xa-b/2026-ke-hoach/', what: 'page' },
  ]);
});
