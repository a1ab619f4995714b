/** What is known of Pagefind from within: another version is to be looked at before it is taken. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePagefind, indexWords, programFiles, type IndexFiles } from '../../../src/search/pagefind/build.ts';
import { openPagefind, type WordIndex } from '../../../src/search/pagefind/worker.ts';
import { workerOver } from '../../support/pagefind-worker.ts';

const PARTS = [
  {
    blocks: [
      ['phòng', 'nội', 'vụ'],
      ['phong', 'trào', 'thi', 'đua', 'đua'],
    ],
    keys: ['#192/kh-ubnd', '!|2023-02'],
  },
  { blocks: [['phòngg', 'phòng', '192', 'iso9001']], keys: ['@2023-02', '#7'] },
];
let ids: string[];
let index: WordIndex;

beforeAll(async () => {
  const made = await indexWords(PARTS);
  const files: IndexFiles = new Map(await programFiles());
  for (const [path, bytes] of made.files) files.set(`0/${path}`, bytes);
  ids = made.ids;
  index = openPagefind(
    workerOver((file) => files.get(file)),
    '/pagefind/',
    ['0'],
  );
});
afterAll(closePagefind);

const places = async (word: string, accents: boolean) =>
  Object.fromEntries((await index.places(0, word, accents)).map(([id, at]) => [ids.indexOf(id), at]));

test('this is the version that is known', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  expect(dependencies['pagefind']).toBe('1.6.0');
});

test('a whole word is found, with any accents or with its own, and not the beginning of another', async () => {
  expect(await places('phong', false)).toEqual({ 0: [0, 4], 1: [1] });
  expect(await places('phòng', true)).toEqual({ 0: [0], 1: [1] });
  expect(await places('phong', true)).toEqual({ 0: [4] });
  expect(await places('phòngg', false)).toEqual({ 1: [0] });
  expect(await places('pho', false)).toEqual({});
  expect(await places('dua', false)).toEqual({ 0: [7, 8] });
  expect(await places('đua', true)).toEqual({ 0: [7, 8] });
  expect(await places('dua', true)).toEqual({});
  expect(await places('192', true)).toEqual({ 1: [2] });
  expect(await places('iso9001', true)).toEqual({ 1: [3] });
});

test('a hidden key is found among those with its sign, and one that nothing has nowhere', async () => {
  const having = async (...keys: string[]) => (await index.having(0, keys)).map((id) => ids.indexOf(id)).sort();
  expect(await having('#192/kh-ubnd')).toEqual([0]);
  expect(await having('#192/kh-ubnd', '#7')).toEqual([0, 1]);
  expect(await having('@2023-02')).toEqual([1]);
  expect(await having('!|2023-02')).toEqual([0]);
  expect(await having('#8')).toEqual([]);
  expect(await having('?')).toEqual([]);
});
