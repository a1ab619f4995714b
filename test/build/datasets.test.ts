import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { DatasetItem } from '../../src/model/dataset.ts';
import { filesOf } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

interface Entry {
  name: string;
  file: string;
  schema: string;
  rows: number;
  bytes: number;
  parquet?: { file: string; bytes: number };
}

const folder = `${SITES.root.folder}/api`;
const json = (file: string): unknown => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
const itemsOf = (name: string) => (json(`${name}.json`) as { items: Record<string, unknown>[] }).items;
const { items: listed } = json('index.json') as { items: Entry[] };
const [entries, others] = [
  listed.filter(({ name }) => name !== 'search'),
  listed.filter(({ name }) => name === 'search'),
];

test('the index lists every data set, and nothing else', () => {
  const files = filesOf(folder).filter((file) => file !== 'index.json');
  expect(
    listed.flatMap(({ file, schema, parquet }) => [file, schema, ...(parquet ? [parquet.file] : [])]).sort(),
  ).toEqual(files);
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

describe('the places of text, one a line', () => {
  const [entry] = others;
  if (!entry) throw new Error('not listed');
  const text = readFileSync(`${folder}/${entry.file}`, 'utf8');
  const places = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as DatasetItem<'search'>);

  test('are as many as the index says, and fit their published schema', () => {
    expect([entry.rows, entry.bytes]).toEqual([places.length, Buffer.byteLength(text)]);
    const schema = z.fromJSONSchema(json(entry.schema) as Parameters<typeof z.fromJSONSchema>[0]);
    for (const place of places) expect(schema.safeParse(place).error?.issues).toBeUndefined();
    expect(schema.safeParse({ ...places[0], url: 1 }).success).toBe(false);
  });

  test('have ids of their own, and addresses of the site', () => {
    expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
    const missing = places.filter(({ url }) => !existsSync(join(SITES.root.folder, url.split('#')[0] ?? '')));
    expect(missing.map(({ url }) => url)).toEqual([]);
  });

  test('have every task row, with what the data set of tasks says of it', () => {
    const tasks = entries.filter(({ name }) => name.startsWith('tasks-')).flatMap(({ name }) => itemsOf(name));
    const rows = new Map(places.flatMap((place) => (place.task ? [[place.task, place]] : [])));
    expect(rows.size).toBe(123);
    for (const task of tasks as DatasetItem<'tasks'>[])
      expect(rows.get(task.id)).toMatchObject({
        url: task.url,
        area: task.area,
        heading: expect.stringContaining(task.title) as string,
        due: task.deadline.raw,
        leads: task.leads.map(({ name }) => name),
      });
  });

  test('say what unit, year and numbers they are of', () => {
    const place = places.find(({ url }) => url === '/ke-hoach/huyen-cu-lao-dung/2023-ke-hoach-cchc/');
    expect(place).toMatchObject({ unit: 'huyen-cu-lao-dung', unitName: 'Huyện Cù Lao Dung', level: 'huyen' });
    expect(place).toMatchObject({ province: 'tinh-soc-trang', year: 2023, kind: 'annual-plan', task: null });
    expect(place?.days).toContain('2023-01-04');
    expect(places.find(({ url }) => url === '/van-ban/ct-ttg-10-2019/')?.numbers).toContain('10/ct-ttg');
    expect(place?.folded).toMatch(/^ke hoach/);
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
