/** The query side over a real Pagefind index, run in Node by the worker's own code. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { writeFilesBelow } from '../../../src/publishing/folders.ts';
import { openPagefind, partAddress, type Backend, type Call, type Fragment } from '../../../src/search/backend.ts';
import { joinKeys, openDirectory, type Directory } from '../../../src/search/directory.ts';
import { FACETS_FILE, type ShardFacets } from '../../../src/search/manifest.ts';
import {
  closePagefind,
  indexShard,
  programFiles,
  readShard,
  type IndexFiles,
} from '../../../src/search/pagefind-index.ts';
import { partsOf } from '../../../src/search/parts.ts';
import type { SearchRecord } from '../../../src/search/records.ts';
import { createSearch, RANKING } from '../../../src/search/search.ts';
import { readVocabulary } from '../../../src/search/vocabulary.ts';
import { shardWords, vocabularyFile } from '../../../src/search/words.ts';

const TEXTS = {
  a: 'Kế hoạch cải cách hành chính (CCHC) của địa phương số 192/KH-UBND ngày 20 tháng 12 năm 2022',
  b: 'Báo cáo kiểm soát thủ tục hành chính quý I/2023 của Phòng Tài chính - Kế hoạch',
  c: 'Công tác CCHC tại Ủy ban nhân dân huyện, nguồn kinh phí cách xa, hành động chính đáng',
  d: 'bao cao không dấu về hòa giải ở cơ sở',
};
const records = Object.entries(TEXTS).map(([id, text]): SearchRecord => ({
  url: `/${id}/#cho`,
  title: id.toUpperCase(),
  heading: '',
  row: false,
  blocks: [{ text, heading: false }],
  facets: { year: [id < 'c' ? '2023' : '2022'] },
  date: `2023-01-0${id.charCodeAt(0) - 96}`,
}));
const parts = records.map((record) => partsOf([record]));
const words = shardWords(parts.flat());
const vocabulary = readVocabulary(vocabularyFile([words], [['CCHC', 'Cải cách hành chính']]));
const folder = mkdtempSync(join(tmpdir(), 'search-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Message {
  id: number;
  result: unknown;
  error?: string;
}

/** Pagefind's worker as it is published, in this process. */
function worker(below: string): Call {
  const source = readFileSync(join(below, 'pagefind-worker.js'), 'utf8');
  const waiting = new Map<number, (message: Message) => void>();
  let receive: (event: { data: unknown }) => void = () => undefined;
  const self = {
    addEventListener: (_: string, handler: typeof receive) => (receive = handler),
    postMessage: (message: Message) => waiting.get(message.id)?.(message),
    fetch: async (url: string) =>
      new Response(await readFile(join(below, url.replace(/^\/pagefind\//, '').replace(/\?.*/, '')))),
  };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- Pagefind's worker, as it is published
  new Function('self', 'fetch', source)(self, (url: string) => self.fetch(url));
  let last = 0;
  return (shard, method, ...args) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) => (error ? reject(new Error(error)) : resolve(result)));
      // Each message is an event of its own, as it is in a browser.
      setImmediate(() => receive({ data: { id, instanceId: shard, method, args } }));
    });
}

describe.each([
  ['one shard', ['abcd']],
  ['shards', ['dc', 'b', 'a']],
])('in %s', (name, cut) => {
  let backend: Backend;
  const shards = cut.map((ids) => parts.filter((_, i) => ids.includes('abcd'[i] ?? '')).flat());
  let directory: Directory;

  beforeAll(async () => {
    const below = join(folder, name);
    writeFilesBelow(below, await programFiles());
    const made = [];
    for (const [i, list] of shards.entries()) {
      const { files, texts } = await indexShard(list);
      writeFilesBelow(join(below, String(i)), files);
      made.push({ ...shardWords(list), texts });
    }
    await closePagefind();
    const files = joinKeys(made)(made.map(({ texts }) => texts));
    directory = openDirectory(shards.length, files.length, (bucket) => Promise.resolve(files[bucket] ?? {}));
    vi.stubGlobal('fetch', async (url: string) => new Response(await readFile(join(below, url.slice(10)))));
    backend = openPagefind(
      worker(below),
      '/pagefind/',
      shards.map((_, i) => String(i)),
      RANKING,
    );
    await backend.search([0], '');
  });

  async function found(query: string, more: object = {}, known: typeof vocabulary | null = vocabulary) {
    const answer = await createSearch(backend, known ?? undefined, directory, shards.length).run({ query, ...more });
    while (answer.left().likely.length + answer.left().others.length) await answer.more();
    const urls = await Promise.all(answer.hits.map(async (hit) => partAddress(await backend.data(hit)).path));
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

  test('what few texts say is read without asking an index, and counted', async () => {
    const search = createSearch(backend, vocabulary, directory, shards.length);
    const answer = await search.run({ query: 'nguon kinh phi' });
    expect(answer.hits.map(({ data }) => typeof data)).toEqual([shards.length > 1 ? 'object' : 'string']);
    expect(await Promise.all(answer.hits.map(async (hit) => partAddress(await search.data(hit)).path))).toEqual([
      '/c/',
    ]);
    expect(await answer.counts()).toMatchObject({ 'year~2022': 1 });
    expect(answer.left().likely).toEqual([]);
    expect((await found('nguồn kinh phi')).urls[0]).toBe('c');
  });

  test('words on the two sides of a paragraph are no neighbours', async () => {
    expect((await found('"hành chính đáng"')).urls).toEqual([]);
  });

  test('facets narrow and count; an empty query browses; the newest can come first', async () => {
    const { urls, answer } = await found('', { facets: ['year~2023'] });
    expect(urls.sort()).toEqual(['a', 'b']);
    expect(await answer.counts()).toMatchObject({ 'year~2023': 2 });
    expect((await found('hành chính', { sort: 'date' })).urls).toEqual(['b', 'a', 'c']);
  });
});

test('a text is kept as it was given, with the lengths of its places', async () => {
  const below = join(folder, 'places');
  writeFilesBelow(below, await programFiles());
  const two = partsOf(
    [TEXTS.a, TEXTS.b].map((text, i) => ({ ...records[0], url: `/p/#m${i}`, heading: `Mục ${i}`, blocks: [{ text, heading: false }] }) as SearchRecord), // prettier-ignore
  );
  writeFilesBelow(join(below, '0'), (await indexShard(two)).files);
  await closePagefind();
  const pagefind = openPagefind(worker(below), '/pagefind/', ['0'], RANKING);
  const [hit] = await pagefind.search([0], 'kiểm');
  if (!hit) throw new Error('nothing found');
  const fragment = await pagefind.data(hit);
  expect(fragment.content).toBe(two[0]?.text);
  expect(partAddress(fragment)).toEqual(two[0]?.address);
  const [first, second] = partAddress(fragment).places.map(([length]) => length);
  expect((first ?? 0) + (second ?? 0)).toBe(fragment.content.length);
  expect(fragment.content.slice(first)).toMatch(/^ ¦ Báo cáo kiểm soát/);
});

const bytesOf = (files: IndexFiles, path: string) => Buffer.from(files.get(path) ?? []);

test.each([1, 2, 24, 701])('of %i parts each is known by its own id, and by the file of its text', async (count) => {
  const many = Array.from({ length: count }, (_, i) => partsOf([{ ...(records[(i * 7) % 4] as SearchRecord), url: `/p${String(i)}/` }])).flat(); // prettier-ignore
  const { files, ids, texts } = await indexShard(many);
  await closePagefind();
  const read = (name: string) =>
    JSON.parse(
      gunzipSync(bytesOf(files, `fragment/${name}`))
        .toString()
        .replace(/^\w+?(?=\{)/, ''),
    ) as object;
  const { parts: facets } = JSON.parse(bytesOf(files, FACETS_FILE).toString()) as ShardFacets;
  expect(texts).toHaveLength(count);
  for (const [i, file] of texts.entries()) {
    const [id = ''] = facets.find(([page]) => page === i)?.[2] ?? [];
    const text = file
      ? (read(`vi_group_${file}.pf_fragment`) as Record<string, unknown>)[id]
      : read(`${id}.pf_fragment`);
    expect(partAddress(text as Fragment)).toEqual(many[i]?.address);
  }
  // What the shard was made of can be taken from it again, so that its pages need not be cut once more.
  expect(readShard(files, ids)).toStrictEqual(many.map((part) => ({ ...part, date: '' })));
});

test('a part without a word, which Pagefind leaves out, moves no other to a wrong text', async () => {
  const blocks = (text: string) => [{ text, heading: false }];
  const some = ['–', TEXTS.a, '…', TEXTS.b].flatMap((text, i) => partsOf([{ ...(records[0] as SearchRecord), url: `/p${String(i)}/`, blocks: blocks(text) }])); // prettier-ignore
  const { files, ids, texts } = await indexShard(some);
  await closePagefind();
  expect(readShard(files, ids).map(({ address }) => address)).toEqual([some[1]?.address, some[3]?.address]);
  expect(texts.map(Boolean)).toEqual([false, true, false, true]);
  const { parts: facets } = JSON.parse(bytesOf(files, FACETS_FILE).toString()) as ShardFacets;
  for (const i of [1, 3]) {
    const file = bytesOf(files, `fragment/vi_group_${texts[i] ?? ''}.pf_fragment`);
    const group = JSON.parse(
      gunzipSync(file)
        .toString()
        .replace(/^\w+?(?=\{)/, ''),
    ) as Record<string, Fragment>;
    const [id = ''] = facets.find(([page]) => page === i)?.[2] ?? [];
    expect(partAddress(group[id] as Fragment)).toEqual(some[i]?.address);
  }
});

test('facets count pages, not the parts of a page', async () => {
  const below = join(folder, 'pages');
  writeFilesBelow(below, await programFiles());
  const [record] = records as [SearchRecord];
  const ofOnePage = partsOf([record, { ...record, row: true, facets: { ...record.facets, area: ['Thể chế'] } }]);
  writeFilesBelow(join(below, '0'), (await indexShard(ofOnePage)).files);
  await closePagefind();
  vi.stubGlobal('fetch', async (url: string) => new Response(await readFile(join(below, url.slice(10)))));
  const pagefind = openPagefind(worker(below), '/pagefind/', ['0'], RANKING);
  const all = openDirectory(1, 1, () => Promise.reject(new Error('none')));
  const answer = await createSearch(pagefind, undefined, all, 1).run({ query: 'cải cách' });
  expect(answer.hits).toHaveLength(2);
  expect(await answer.counts()).toEqual({ 'year~2023': 1, 'area~Thể chế': 1 });
});
