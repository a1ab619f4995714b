import { readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { filesOf } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

interface Entry {
  name: string;
  file: string;
  schema: string;
  rows: number;
  bytes: number;
  parquet: { file: string; bytes: number };
}

const folder = `${SITES.root.folder}/api`;
const json = (file: string): unknown => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
const itemsOf = (name: string) => (json(`${name}.json`) as { items: Record<string, unknown>[] }).items;
const { items: entries } = json('index.json') as { items: Entry[] };

test('the index lists every data set, and nothing else', () => {
  const files = filesOf(folder).filter((file) => file !== 'index.json');
  expect(entries.flatMap(({ file, schema, parquet }) => [file, schema, parquet.file]).sort()).toEqual(files);
});

describe.each(entries.map((entry) => [entry.name, entry] as const))('the data set %s', (name, entry) => {
  test('has the rows and bytes that the index says', () => {
    expect(entry.rows).toBe(itemsOf(name).length);
    expect(entry.bytes).toBe(statSync(`${folder}/${entry.file}`).size);
  });

  test('fits its published schema, which refuses other shapes', () => {
    const schema = z.fromJSONSchema(json(entry.schema) as Parameters<typeof z.fromJSONSchema>[0]);
    const whole = json(entry.file) as { items: object[] };
    expect(schema.safeParse(whole).error?.issues).toBeUndefined();
    expect(schema.safeParse({ ...whole, items: [{ ...whole.items[0], url: 1 }] }).success).toBe(false);
    expect(schema.safeParse({ items: whole.items }).success).toBe(false);
  });

  test('has no id twice', () => {
    const ids = itemsOf(name).map((item) => item['id']);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test.each([
  ['tasks-2022', 65],
  ['tasks-2023', 19],
  ['tasks-2024', 39],
  ['targets', 40],
  ['reporting', 15],
  ['plans', 4],
  ['reports', 1],
])('%s holds %i items, as the papers do', (name, count) => {
  expect(itemsOf(name)).toHaveLength(count);
});

test('12 rows of 2024 are directions of a report, and no other row is', () => {
  const directions = (year: number) => itemsOf(`tasks-${year}`).filter((item) => item['kind'] === 'direction').length;
  expect([2022, 2023, 2024].map(directions)).toEqual([0, 0, 12]);
});

test.each([
  ['citations', 78],
  ['agencies', 59],
])('%s holds at least %i items', (name, count) => {
  expect(itemsOf(name).length).toBeGreaterThanOrEqual(count);
});
