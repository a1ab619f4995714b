/** The query side over a small index, of one shard and of several, as files and on a query engine. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { partsOf } from '../../../src/search/index/parts.ts';
import type { RowFacts, SearchRecord } from '../../../src/search/index/records.ts';
import type { NameEntry } from '../../../src/search/format.ts';
import { EngineDown } from '../../../src/engine/send.ts';
import type { Notice, Wanted } from '../../../src/search/query/browser.ts';
import { hasClickHouse, startShards, WITHOUT, type Shards } from '../../support/clickhouse.ts';
import { foundBy, smallIndex, type SmallIndex } from '../../support/small-index.ts';

const TEXTS = {
  a: 'Kế hoạch cải cách hành chính (CCHC) của địa phương số 192/KH-UBND ngày 20 tháng 12 năm 2022',
  b: 'Báo cáo kiểm soát thủ tục hành chính quý I/2023 của Phòng Tài chính - Kế hoạch',
  c: 'Công tác CCHC tại Ủy ban nhân dân huyện, nguồn kinh phí cách xa, hành động chính đáng, hồ sơ trễ hạn',
  d: 'bao cao không dấu về hòa giải ở cơ sở; số liệu do cơ sở gửi; tiếp công dân; dân số; tiếp cần; kp192',
};
const record = (id: string, text: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
  url: `/${id}/#cho`,
  title: id.toUpperCase(),
  heading: '',
  blocks: [{ text, heading: false }],
  facets: { year: [id < 'c' ? '2023' : '2022'] },
  date: `2023-01-0${id.charCodeAt(0) - 96}`,
  ...more,
});
const row = (lead: string, due: string, keys: string[]): RowFacts => ({ facets: { lead: [lead] }, due, keys });
const ROWS: SearchRecord[] = [
  record('e', 'Mở lớp bồi dưỡng', {
    url: '/e/#nv-1',
    heading: 'Mở lớp bồi dưỡng',
    row: row('Phòng Nội vụ', 'Quý I/2023', ['2023-Q1', '2023-03', '03', 'Q1']),
    facets: { lead: ['Phòng Nội vụ'] },
  }),
  record('e', 'Rà soát vị trí việc làm', {
    url: '/e/#nv-2',
    heading: 'Rà soát vị trí việc làm',
    row: row('Phòng Tư pháp', 'Tháng 02/2023', ['2023-02', '2023-Q1', '02', 'Q1']),
    facets: { lead: ['Phòng Tư pháp'] },
  }),
  record('f', 'Kiểm tra công vụ', {
    url: '/f/#nv-1',
    heading: 'Kiểm tra công vụ',
    row: row('Phòng Nội vụ', 'Quý II/2023', ['2023-Q2', '2023-06', '06', 'Q2']),
    facets: { lead: ['Phòng Nội vụ'], unit: ['Xã B'] },
  }),
  record('g', 'Sắp xếp hồ sơ lưu trữ', {
    url: '/g/#nv-1',
    heading: 'Sắp xếp hồ sơ lưu trữ',
    row: row('Phòng Nội vụ', 'Quý II/2023', ['2023-Q2', '2023-06', '06', 'Q2']),
    facets: { lead: ['Phòng Nội vụ'], unit: ['Xã A'] },
  }),
  record('h', 'Nhiệm vụ đến hạn theo yêu cầu của quý', {
    url: '/h/#nv-1',
    heading: 'Nhiệm vụ đến hạn theo yêu cầu của quý',
    row: row('Phòng Tư pháp', 'Theo yêu cầu', []),
    facets: { lead: ['Phòng Tư pháp'] },
  }),
  record('h', 'Công khai dự toán', {
    url: '/h/#nv-2',
    heading: 'Công khai dự toán',
    row: row('Phòng Tư pháp', 'Quý III/2023', ['2023-Q3', '2023-09', '09', 'Q3']),
    facets: { lead: ['Phòng Tư pháp'] },
  }),
];
const parts = Object.entries(TEXTS).map(([id, text]) => partsOf([record(id, text)]));
const rows = [...Map.groupBy(ROWS, ({ title }) => title).values()].flatMap(partsOf);
const THINGS: NameEntry[] = [
  ['/co-quan/phong-noi-vu/', 'Phòng Nội vụ', '', ['kind~Cơ quan'], []],
  [
    '/ke-hoach/a/1/',
    'Kế hoạch số 192/KH-UBND',
    'Về việc A',
    ['kind~Kế hoạch năm', 'unit~Xã A', 'year~2023'],
    ['Kế hoạch số 192/KH-UBND'],
  ],
  ['/e/#nv-1', 'Mở lớp bồi dưỡng', 'E', ['row~', 'year~2023'], [], { leads: ['Phòng Nội vụ'], due: 'Quý I/2023' }],
  ['/don-vi/xa-a/', 'Xã A', '', ['kind~Đơn vị', 'unit~Xã A'], []],
  ['/don-vi/xa-b/', 'Xã B', '', ['kind~Đơn vị', 'unit~Xã B'], []],
  ['/lich/', 'Lịch', '', [], ['lịch báo cáo']],
];

// No text has the second one.
const ABBREVIATIONS: [string, string][] = [
  ['CCHC', 'Cải cách hành chính'],
  ['KPCX', 'Kinh phí cách xa'],
];

const kinds = (notices: readonly Notice[]) => notices.map(({ kind }) => kind);

let engine: Shards | undefined;
beforeAll(async () => {
  if (hasClickHouse) engine = await startShards(2);
  else console.warn(WITHOUT);
}, 100_000);
afterAll(() => engine?.stop(), 100_000);

describe.each([
  ['in one shard', ['abcd'], false],
  ['in shards', ['dc', 'b', 'a'], false],
  ...(hasClickHouse
    ? ([
        ['on an engine in one shard', ['abcd'], true],
        ['on an engine in shards', ['dc', 'b', 'a'], true],
      ] as const)
    : []),
] as const)('%s', (_, cut, onEngine) => {
  let index: SmallIndex;
  const make = () =>
    smallIndex([[...(shards[0] ?? []), ...rows], ...shards.slice(1)], {
      things: THINGS,
      abbreviations: ABBREVIATIONS,
      synonyms: [['trễ hạn', 'trễ hẹn']],
      ...(onEngine && engine ? { engine: engine.shards.map(({ url }) => url) } : {}),
    });
  const shards = cut.map((ids) => parts.filter((_part, i) => ids.includes('abcd'[i] ?? '')).flat());
  beforeAll(async () => {
    index = await make();
  });
  const found = async (query: string, more: Omit<Wanted, 'query'> = {}) => {
    const { urls, answer } = await foundBy(index, { query, ...more });
    return { urls: urls.map((url) => url.replace('#cho', '').replaceAll('/', '')), answer };
  };

  test.each([
    ['dia phuong', 'a'],
    ['20/12/2022', 'a'],
    ['thur tucj', 'b'],
    ['thu tục hanh chnh', 'b'],
    ['Phòng Tài chính - Kế hoạch', 'b'],
    ['quý 1 năm 2023', 'b'],
    ['hoà giải', 'd'],
    ['"bao cao"', 'b'],
    ['hồ sơ trễ hẹn', 'c'],
    ['ai phụ trách kiểm soát thủ tục', 'b'],
    ['dia ph', 'a'],
  ])('%s finds %s', async (query, id) => expect((await found(query)).urls).toContain(id));

  test('things by name come first, whatever the shard', async () => {
    expect((await found('192 kh ubnd')).urls[0]).toBe('ke-hoacha1');
    expect((await found('kế hoạch xã a 2023')).urls[0]).toBe('ke-hoacha1');
    expect((await found('phong noi vu')).urls[0]).toBe('co-quanphong-noi-vu');
    expect((await found('mo lop boi duong')).urls[0]).toBe('e#nv-1');
    expect((await found('lịch báo cáo')).urls[0]).toBe('lich');
  });

  test('a number that nobody has is said to be so, and what is like it is no answer', async () => {
    const { answer } = await found('192/2020/KH-UBND');
    expect(answer.notices).toContainEqual({ kind: 'near', number: '192/2020/KH-UBND' });
    expect(answer.pages.every(({ how }) => how === 'some')).toBe(true);
    const own = await found('192/KH-UBND');
    expect(kinds(own.answer.notices)).not.toContain('near');
    expect(own.urls[0]).toBe('ke-hoacha1');
  });

  test('who leads what is due then', async () => {
    const { urls, answer } = await found('phòng nội vụ quý I/2023');
    expect(urls[0]).toBe('e#nv-1');
    expect(answer.notices).toContainEqual({ kind: 'due', leads: ['Phòng Nội vụ'], units: [] });
    expect((await found('quý 1')).urls[0]).toMatch(/^e#nv/);
    // The month in words is the month in figures.
    expect((await found('việc đến hạn tháng 2')).urls[0]).toBe('e#nv-2');
  });

  test('the row that is due leads before one that only has the words', async () => {
    expect((await found('nhiệm vụ đến hạn quý III/2023')).urls[0]).toBe('h#nv-2');
  });

  test.each([
    ['phòng nội vụ xã b quý II/2023', 'f'],
    ['xa a phong noi vu quy 2/2023', 'g'],
  ])('%s is what the office leads by the papers of that unit alone', async (query, id) => {
    const { urls, answer } = await found(query);
    expect(urls).toEqual([`${id}#nv-1`]);
    const units = [id === 'f' ? 'Xã B' : 'Xã A'];
    expect(answer.notices).toContainEqual({ kind: 'due', leads: ['Phòng Nội vụ'], units });
    // Who has chosen another unit is asked for that.
    expect((await found(query, { facets: ['unit~Xã C'] })).urls).toEqual([]);
  });

  test.each(['vaccine', 'kế hoạch vaccine', '"vaccine"', '😀', '%', '""', 'constructor', '__proto__'])(
    '%s is nowhere, and nothing is found',
    async (query) => {
      const { urls, answer } = await found(query);
      expect(urls).toEqual([]);
      const absent = /vaccine|constructor/.exec(query)?.[0];
      if (absent) expect(answer.notices).toContainEqual(expect.objectContaining({ kind: 'absent', words: [absent] }));
    },
  );

  test('what is in quotes, and exactly as typed, has the accents that were typed', async () => {
    expect((await found('"báo cáo"')).urls).toEqual(['b']);
    expect((await found('"số đỏ"')).urls).toEqual([]);
    expect((await found('cơ só', { literal: true })).urls).toEqual([]);
    expect((await found('cơ sở', { literal: true })).urls).toEqual(['d']);
    expect((await found('hành chính thủ tục', { literal: true })).urls).toEqual([]);
  });

  test('accents that are typed decide; others are found after them, and it is said', async () => {
    expect((await found('báo cáo')).urls[0]).toBe('b');
    const { answer } = await found('hoa giải cơ sơ');
    expect(kinds(answer.notices)).toContain('accents');
  });

  test('right words are not replaced, another word is offered', async () => {
    const { urls, answer } = await found('tiếp dân');
    expect(kinds(answer.notices)).not.toContain('corrected');
    // Both words are there, apart.
    expect(urls).toEqual(['d']);
    expect(answer.together()).toBe(0);
  });

  test('words apart come after words together, and are counted apart', async () => {
    const { urls, answer } = await found('hành chính');
    expect(new Set(urls.slice(0, 2))).toEqual(new Set(['a', 'b']));
    expect(urls).toContain('c');
    expect([answer.together(), answer.pages.length]).toEqual([2, 3]);
  });

  test('an abbreviation finds its expansion and the other way round', async () => {
    expect((await found('cchc')).urls).toEqual(expect.arrayContaining(['a', 'c']));
    expect((await found('cải cách hành chính')).urls).toEqual(expect.arrayContaining(['a', 'c']));
  });

  test('a short form that no text has stands for no word that begins like it', async () => {
    expect((await found('nguồn kinh phí cách xa')).urls).toEqual(['c']);
    expect((await found('kinh phí cách xa')).urls).toEqual(['c']);
  });

  test('exactly as typed: nothing is put right', async () => {
    expect((await found('hanh chnh', { literal: true })).urls).toEqual([]);
    expect((await found('hanh chnh')).answer.notices).toContainEqual({ kind: 'corrected', from: 'chnh', to: 'chinh' });
  });

  test('words on the two sides of a paragraph are no neighbours', async () => {
    expect((await found('"hành chính đáng"')).urls).toEqual([]);
  });

  test('facets narrow and count, of one facet any value; an empty query browses; the newest can come first', async () => {
    const { urls, answer } = await found('', { facets: ['year~2023'] });
    expect(urls.sort()).toEqual(['a', 'b']);
    expect(answer.counts()).toMatchObject({ 'year~2023': 2 });
    expect((await found('', { facets: ['year~2023', 'year~2022'] })).urls).toHaveLength(4);
    expect((await found('hành chính', { sort: 'date' })).urls).toEqual(['b', 'a', 'c']);
  });

  test('the answer does not depend on what was looked for before', async () => {
    const queries = ['hành chính', 'so', 'ca', 'thu', 'kế hoạch', 'phòng n', 'quý 1'];
    for (const query of queries) await found(query);
    const before = await Promise.all(queries.map(async (query) => (await found(query)).urls));
    const fresh = await make();
    for (const [i, query] of queries.entries()) {
      const { urls } = await foundBy(fresh, { query });
      expect(urls.map((url) => url.replace('#cho', '').replaceAll('/', ''))).toEqual(before[i]);
    }
  });
});

test('without the words of the site it looks for what was typed, and says so', async () => {
  const index = await smallIndex([parts.flat()], { lost: ['tu-vung.bin'] });
  const { urls, answer } = await foundBy(index, { query: 'thủ tục hành chính' });
  expect(urls[0]).toBe('/b/#cho');
  expect(kinds(answer.notices)).toContain('plain');
});

test('without the names or a file of the index search fails, and is asked again', async () => {
  await expect(smallIndex([parts.flat()], { lost: ['muc-luc.json'] })).rejects.toThrow();
  await expect(smallIndex([parts.flat()], { lost: ['0/phan.bin'] })).rejects.toThrow();
  const index = await smallIndex([parts.flat()], { lost: ['ten/0.bin'] });
  expect((await foundBy(index, { query: 'thủ tục' })).urls).toEqual(['/b/#cho']);
});

test('a page counts once, whatever parts of it answer', async () => {
  const long = `cải cách ${'từ khác '.repeat(600)}`;
  const index = await smallIndex([partsOf([record('a', long), record('a', 'cải cách nữa', { url: '/a/#sau' })])]);
  const { answer } = await foundBy(index, { query: 'cải cách' });
  expect(answer.pages.map(({ hits }) => hits.length)).toEqual([2]);
  expect(answer.counts()).toEqual({ 'year~2023': 1 });
});

test.skipIf(!hasClickHouse)('an engine that was loaded anew gives no answer of what it had before', async () => {
  const addresses = { engine: engine?.shards.map(({ url }) => url) ?? [] };
  const before = await smallIndex([parts.flat()], addresses);
  expect((await foundBy(before, { query: 'hành chính' })).urls).toHaveLength(3);
  const after = await smallIndex([parts.slice(1).flat()], addresses);
  await expect(foundBy(before, { query: 'kinh phí' })).rejects.toThrow(EngineDown);
  expect((await foundBy(after, { query: 'hành chính' })).urls).toHaveLength(2);
});
