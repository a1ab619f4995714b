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

/** The folder of a site with one paper, whose tasks have these titles by their numbers. */
function siteWith(titles: Record<string, string>, changes: object[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'kho-'));
  const tasks = Object.entries(titles).map(([no, title]) => ({ title, url: `${PAGE}#nv-${no}` }));
  const text = JSON.stringify({ paper: { changes }, tasks });
  mkdirSync(dirname(join(folder, SLICE)), { recursive: true });
  writeFileSync(join(folder, SLICE), text);
  return { folder, list: new Map([[SLICE, sha256(Buffer.from(text))]]), kept: new Set<string>() };
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
