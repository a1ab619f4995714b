import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bucketOf, directoryFile, hashOf, tripleKey } from '../../../src/search/format.ts';
import { FEW_TEXTS, joinKeys } from '../../../src/search/index/directory.ts';
import { openDirectory } from '../../../src/search/query/whereabouts.ts';
import { planShards, type DatedPage } from '../../../src/search/index/shards.ts';

const paper = (unit: number, date: string): DatedPage => ({ path: `/ke-hoach/u${unit}/${date}/`, date, paper: true });
const many = Array.from({ length: 900 }, (_, i) =>
  paper(i, `${2024 + (i % 3)}-${String(1 + (i % 12)).padStart(2, '0')}-0${1 + (i % 7)}`),
);

test('a small site is one index, a large one is cut by date, the newest first', () => {
  expect(planShards(many.slice(0, 150), 40).ids).toHaveLength(1);
  const plan = planShards(many, 40);
  const [general, ...dated] = plan.ids;
  expect(plan.of('/don-vi/x/')).toBe(general);
  expect(dated.length).toBeGreaterThan(3);
  expect(dated).toEqual([...dated].sort().reverse());
  for (const id of dated) {
    const own = many.filter(({ path }) => plan.of(path) === id);
    expect(own.length).toBeGreaterThanOrEqual(50);
    expect(own.length).toBeLessThanOrEqual(300);
  }
});

test('the order of the pages does not matter, and a new paper of today moves no other page', () => {
  const plan = planShards(many, 40);
  const turned = planShards([...many].reverse(), 40);
  const later = planShards([...many, paper(1, '2026-12-31')], 41);
  const day = planShards(
    Array.from({ length: 2000 }, (_, i) => paper(i, '2026-01-05')),
    0,
  );
  for (const { path } of many) {
    expect(turned.of(path)).toBe(plan.of(path));
    expect(later.of(path)).toBe(plan.of(path));
  }
  expect(day.ids.filter((id) => id.startsWith('2026'))).toHaveLength(8);
});

/** The directory of these shards, read back from its files. */
function opened(shards: Parameters<typeof joinKeys>[0]) {
  const files = joinKeys(shards).map((file, i) => [directoryFile(i), file] as const);
  return openDirectory(shards.length, files.length, (name) => Promise.resolve(new Map(files).get(name)));
}

test('the directory answers for every key as the shards would', async () => {
  const keys = fc.uniqueArray(fc.stringMatching(/^[#@=]?[a-c]{1,2}( [a-c])?$/), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.array(keys, { minLength: 1, maxLength: 5 }), keys, async (shards, asked) => {
      const read = opened(shards.map((list) => ({ keys: list.map((key): [string, number] => [key, 2]), triples: [] })));
      const having = shards.flatMap((list, i) => (asked.every((key) => list.includes(key)) ? [i] : []));
      expect(await read.where(asked)).toEqual(having);
      const [key = 'a'] = asked;
      expect(await read.count(key)).toBe(2 * shards.filter((list) => list.includes(key)).length);
    }),
  );

  // Three words: in few texts, in many.
  const triple = hashOf('a b c');
  const parts = Array.from({ length: 40 }, (_, i) => i);
  const both = [
    { keys: [], triples: [triple, 2, 1, 2] },
    { keys: [], triples: [triple, 1, 0, 7, parts.length, ...parts] },
    { keys: [], triples: [] },
  ];
  const read = opened(both);
  expect(await read.parts([tripleKey(triple)])).toEqual(['0.1', '0.2', '1.0']);
  expect(await read.where([tripleKey(triple)])).toEqual([0, 1]);
  expect(await read.parts([tripleKey(7)])).toBeUndefined();
  expect(await read.where([tripleKey(7)])).toEqual([1]);
  expect(await read.parts([tripleKey(7), tripleKey(8)])).toEqual([]);
  expect(parts.length).toBeGreaterThan(FEW_TEXTS);

  const lost = openDirectory(3, 4, () => Promise.reject(new Error('gone')));
  expect(await lost.where(['a'])).toEqual([0, 1, 2]);
  expect(bucketOf('cải cách', 64)).toBe(bucketOf('cải tiến', 64));
});
