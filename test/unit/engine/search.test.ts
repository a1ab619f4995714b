/** What the engine is loaded with for search beside what Pagefind has of the same parts, and the questions that are asked. */
import { afterAll, expect, test } from 'vitest';
import { searchRows } from '../../../src/engine/search-rows.ts';
import {
  countsOfKeys,
  partsOfShard,
  shardsHaving,
  textsOfParts,
  wordsOfShards,
} from '../../../src/engine/search-sql.ts';
import { hiddenKeys, shardFiles } from '../../../src/search/index/shard-files.ts';
import { partsOf } from '../../../src/search/index/parts.ts';
import { bare } from '../../../src/search/language/text.ts';
import { closePagefind, programFiles } from '../../../src/search/pagefind/build.ts';
import { openPagefind } from '../../../src/search/pagefind/worker.ts';
import { workerOver } from '../../support/pagefind-worker.ts';

afterAll(closePagefind);

const TEXTS = [
  'Kế hoạch số 192/KH-UBND ngày 20/12/2022 về cải cách hành chính, đợt 2b, quý2 và lần1',
  'Đẩy mạnh dịch vụ công; hành động hạnh phúc; đúng hạn, đung đưa, ISO9001 và 3A',
  'Ủy ban nhân dân xã: tháng 6/2023, 6 tháng đầu năm; hành chính công',
];
const parts = TEXTS.flatMap((text, i) =>
  partsOf([
    {
      url: `/${i}/`,
      title: text,
      heading: 'Kế hoạch',
      blocks: [
        { text: 'Kế hoạch', heading: true },
        ...text.split(';').map((block) => ({ text: block, heading: false })),
      ],
      facets: {},
      date: '',
    },
  ]),
);
const shard = { id: '2023-01-05.1', place: 3, papers: 2, parts };
const rows = [...searchRows(shard)];
const rowsOf = (name: string) =>
  rows.flatMap(([table, row]) => (table === name ? [row as Record<string, unknown>] : []));

interface Stored {
  word: string;
  forms: string[];
  parts: number[];
  times: number[];
  at: number[];
  form: number[];
}

test('words stand where Pagefind has them, with their accents and without', async () => {
  const files = new Map(await programFiles());
  for (const [path, bytes] of await shardFiles(parts)) files.set(`0/${path}`, bytes);
  const call = workerOver((file) => files.get(file));
  const pagefind = openPagefind(call, '/pagefind/', ['0']);
  const [{ parts: table = '' } = {}] = rowsOf('shards');
  expect((JSON.parse(table as string) as { ids: string }).ids).toBe('0 1 2');
  const ids = new Map<string, number>();
  // A word that one part alone has tells what Pagefind calls it.
  for (const [i, own] of ['192', '9001', 'nhân'].entries()) {
    const [[id] = ['']] = await pagefind.places(0, own, true);
    ids.set(id, i);
  }
  const words = rowsOf('words').filter(({ at }) => (at as number[]).length);
  let compared = 0;
  for (const { word, forms, parts: list, times, at, form } of words as unknown as Stored[]) {
    for (const asked of [word, ...forms]) {
      const accents = asked !== word;
      const here: [number, number[]][] = [];
      let from = 0;
      for (const [i, part] of list.entries()) {
        const places: number[] = [];
        for (const end = from + (times[i] ?? 0); from < end; from++)
          if (!accents || forms[form[from] ?? 0] === asked) places.push(at[from] ?? 0);
        if (places.length) here.push([part, places]);
      }
      const there = (await pagefind.places(0, accents ? asked : bare(asked), accents)).map(
        ([id, places]): [number, number[]] => [ids.get(id) ?? -1, [...places].sort((a, b) => a - b)],
      );
      expect(here, asked).toEqual(there.sort((a, b) => a[0] - b[0]));
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(80);
});

test('numbers and days are words of a kind, and the directory counts parts', () => {
  const having = new Map(rowsOf('words').map(({ word, parts: list }) => [word, list]));
  for (const [i, part] of parts.entries()) for (const key of hiddenKeys(part)) expect(having.get(key)).toContain(i);
  const keys = new Map(rowsOf('keys').map(({ key, parts: count }) => [key, count]));
  expect(keys.get('hanh chinh')).toBe(2);
  expect(keys.get('ke hoach')).toBe(3);
  expect(keys.get('#192/kh-ubnd')).toBe(1);
});

test('a shard has the year and the day of its papers, and a name of what it says', () => {
  expect(rowsOf('shards')).toMatchObject([{ year: 2023, day: '2023-01-05', place: 3, papers: 2 }]);
  const name = (of: typeof shard) => ([...searchRows(of)][0]?.[1] as { shard: string }).shard;
  expect(name({ ...shard, place: 9 })).toBe(name(shard));
  expect(name({ ...shard, parts: parts.slice(1) })).not.toBe(name(shard));
  expect([...searchRows({ ...shard, id: 'chung' })][0]?.[1]).toMatchObject({ year: 0, day: '~' });
});

test('whatever is typed stands in literals alone, and a question has an end', () => {
  const evil = ["'", '\\', "') OR 1=1 --", '`system`.`tables`', 'SYSTEM', '\0\n\ud800'];
  for (const sql of [
    wordsOfShards(evil, evil),
    countsOfKeys(evil),
    shardsHaving(evil),
    partsOfShard(evil.join('')),
    textsOfParts([[evil.join(''), NaN]]),
  ]) {
    expect(sql).not.toMatch(/system/i);
    expect(sql.replace(/'(?:[^'\\]|\\x[0-9a-f]{2})*'/g, "''")).toMatch(/^SELECT [\w\s(),.*=<>'-]*$/);
  }
  const many = Array.from({ length: 500 }, (_, i) => `tu${i}`);
  expect(shardsHaving(many).length).toBeLessThan(2000);
});
