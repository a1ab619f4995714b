/** The query side over a real Pagefind index, run in Node by the worker's own code. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Backend, Fragment, Hit } from '../../../src/search/backend.ts';
import { writeIndex } from '../../../src/search/pagefind-index.ts';
import type { SearchRecord } from '../../../src/search/records.ts';
import { createSearch, RANKING } from '../../../src/search/search.ts';
import { readVocabulary, vocabularyFile } from '../../../src/search/vocabulary.ts';

const TEXTS = {
  a: 'Kế hoạch cải cách hành chính (CCHC) của địa phương số 192/KH-UBND ngày 20 tháng 12 năm 2022',
  b: 'Báo cáo kiểm soát thủ tục hành chính quý I/2023 của Phòng Tài chính - Kế hoạch',
  c: 'Công tác CCHC tại Ủy ban nhân dân huyện, nguồn kinh phí cách xa, hành động chính đáng',
  d: 'bao cao không dấu về hòa giải ở cơ sở',
};
const records = Object.entries(TEXTS).map(([id, text]): SearchRecord => ({
  url: `/${id}/`,
  title: id,
  heading: '',
  blocks: [{ text, heading: false }],
  facets: { year: [id < 'c' ? '2023' : '2022'] },
  date: `2023-01-0${id.charCodeAt(0) - 96}`,
}));
const vocabulary = readVocabulary(vocabularyFile(Object.values(TEXTS), [['CCHC', 'Cải cách hành chính']]));
const folder = mkdtempSync(join(tmpdir(), 'search-'));
let backend: Backend;

interface Message {
  id: number;
  result: unknown;
  error?: string;
}

beforeAll(async () => {
  await writeIndex(records, folder);
  const source = readFileSync(join(folder, 'pagefind-worker.js'), 'utf8');
  const waiting = new Map<number, (message: Message) => void>();
  let receive: (event: { data: unknown }) => void = () => undefined;
  const self = {
    addEventListener: (_: string, handler: typeof receive) => (receive = handler),
    postMessage: (message: Message) => waiting.get(message.id)?.(message),
  };
  const fromDisk = async (url: string) => {
    const bytes = await readFile(join(folder, url.replace(/^\/pagefind\//, '').replace(/\?.*/, '')));
    return new Response(bytes);
  };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- Pagefind's worker, as it is published
  new Function('self', 'fetch', source)(self, fromDisk);
  let last = 0;
  const call = (method: string, ...args: unknown[]) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) => (error ? reject(new Error(error)) : resolve(result)));
      receive({ data: { id, method, args } });
    });
  await call('init', { basePath: '/pagefind/', baseUrl: '/', ranking: RANKING });
  backend = {
    search: async (term, { strict = false, ...rest } = {}) => {
      await call('options', { exactDiacritics: strict });
      return (await call('search', term, rest)) as Awaited<ReturnType<Backend['search']>>;
    },
    preload: () => Promise.resolve(),
    data: async ({ data }: Hit) => (await call('getData', data)) as Fragment,
  };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function found(query: string, more: object = {}, words: typeof vocabulary | null = vocabulary) {
  const answer = await createSearch(backend, words ?? undefined).run({ query, ...more });
  const urls = await Promise.all(answer.hits.map(async (hit) => (await backend.data(hit)).url));
  return { urls: urls.map((url) => url.replaceAll('/', '')), answer };
}

test.each([
  ['dia phuong', 'a'],
  ['192 kh ubnd', 'a'],
  ['20/12/2022', 'a'],
  ['thur tucj', 'b'],
  ['thu tục hanh chnh', 'b'],
  ['Phòng Tài chính - Kế hoạch', 'b'],
  ['quý 1 năm 2023', 'b'],
  ['hoà giải', 'd'],
  ['"bao cao"', 'b'],
])('%s finds %s', async (query, id) => expect((await found(query)).urls).toContain(id));

test('accents decide where they are typed, and stand first where they are not', async () => {
  expect((await found('"báo cáo"')).urls).toEqual(['b']);
  expect((await found('báo cáo')).urls[0]).toBe('b');
});

test('an abbreviation finds its expansion and the other way round, and it is said', async () => {
  const short = await found('cchc');
  expect(short.urls).toEqual(expect.arrayContaining(['a', 'c']));
  expect(short.answer.notices).toContainEqual({ kind: 'expanded', from: 'cchc', to: 'Cải cách hành chính' });
  expect((await found('cải cách hành chính')).urls).toEqual(expect.arrayContaining(['a', 'c']));
});

test('exactly as typed: nothing is put right or widened', async () => {
  const { answer } = await found('hanh chnh', { literal: true });
  expect(answer.notices).toEqual([]);
  expect(answer.marks.phrases).toEqual([['hanh', 'chnh']]);
  expect((await found('hanh chnh')).answer.notices).toContainEqual({ kind: 'corrected', from: 'chnh', to: 'chinh' });
});

test('without a vocabulary it finds what Pagefind finds, and says so', async () => {
  const { urls, answer } = await found('thủ tục hành chính', {}, null);
  expect(urls).toContain('b');
  expect(answer.notices).toEqual([{ kind: 'plain' }]);
  expect((await found('dia phuong', {}, null)).urls).toEqual(['a']);
});

test('facets narrow and count; an empty query browses; the newest can come first', async () => {
  const { urls, answer } = await found('', { facets: ['year~2023'] });
  expect(urls.sort()).toEqual(['a', 'b']);
  expect(await answer.counts()).toMatchObject({ 'year~2023': 2 });
  expect((await found('hành chính', { sort: 'date' })).urls[0]).toBe('c');
});
