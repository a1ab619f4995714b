/**
 * The Parquet files as others read them: DuckDB, and hyparquet by parts of the file over HTTP. DuckDB reads addresses only with
 * its httpfs extension, which it downloads from outside, so here it is given what a plain GET brings.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { asyncBufferFromUrl, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder, type Served } from '../../src/serving/server.ts';
import { SITES } from '../support/sites.ts';

interface Entry {
  name: string;
  rows: number;
  parquet: { file: string; bytes: number };
}
interface Task {
  id: string;
  title: string;
  condition: string | null;
  year: number;
  leads: { id: string; name: string }[];
  products: { name: string; deadline: { end: string | null } | null }[];
  deadline: { raw: string; kind: string; end: string | null };
}

const { folder } = SITES.root;
const json = (name: string): unknown => JSON.parse(readFileSync(`${folder}/api/${name}.json`, 'utf8'));
const itemsOf = <T>(name: string) => (json(name) as { items: T[] }).items;
// Places of text are lines of JSON alone.
const entries = itemsOf<Entry>('index').filter(({ name }) => name !== 'search');
const years = entries.map(({ name }) => name).filter((name) => name.startsWith('tasks-'));

let served: Served;
let api: string;
let here: string;
let duckdb: DuckDBConnection;
beforeAll(async () => {
  served = await serveFolder(folder);
  api = `http://127.0.0.1:${served.port}/api/`;
  here = mkdtempSync(join(tmpdir(), 'parquet-'));
  for (const { parquet } of entries) {
    const response = await fetch(api + parquet.file);
    expect(response.headers.get('content-type')).toBe('application/vnd.apache.parquet');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.length).toBe(parquet.bytes);
    writeFileSync(join(here, parquet.file), bytes);
  }
  duckdb = await (await DuckDBInstance.create()).connect();
});
afterAll(async () => {
  duckdb.closeSync();
  rmSync(here, { recursive: true });
  await served.stop();
});

const ask = async (sql: string) => (await duckdb.runAndReadAll(sql.replaceAll('$api', here))).getRowObjectsJson();

describe('DuckDB', () => {
  test.each(entries)('counts the rows of $name', async ({ rows, parquet }) => {
    expect(await ask(`SELECT count(*)::INT AS rows FROM '$api/${parquet.file}'`)).toEqual([{ rows }]);
  });

  test('knows days, whole numbers and lists by their types', async () => {
    const types = Object.fromEntries(
      (await ask(`DESCRIBE SELECT * FROM '$api/${years[0] ?? ''}.parquet'`)).map((row) => [
        row['column_name'] as string,
        row['column_type'],
      ]),
    );
    expect(types).toMatchObject({
      id: 'VARCHAR',
      year: 'INTEGER',
      unnumbered: 'BOOLEAN',
      activities: 'VARCHAR[]',
      leads_id: 'VARCHAR[]',
      products_deadline_end: 'DATE[]',
      deadline_start: 'DATE',
      deadline_end: 'DATE',
    });
  });

  test('says of every task what the JSON says', async () => {
    const rows = await ask(
      `SELECT id, title, condition, year, leads_id, leads_name, products_name, products_deadline_end,
        deadline_kind, deadline_raw, deadline_end FROM '$api/tasks-*.parquet' ORDER BY id`,
    );
    const expected = years
      .flatMap((name) => itemsOf<Task>(name))
      .map(({ id, title, condition, year, leads, products, deadline }) => ({
        ...{ id, title, condition, year },
        leads_id: leads.map((lead) => lead.id),
        leads_name: leads.map(({ name }) => name),
        products_name: products.map(({ name }) => name),
        products_deadline_end: products.map((product) => product.deadline?.end ?? null),
        deadline_kind: deadline.kind,
        deadline_raw: deadline.raw,
        deadline_end: deadline.end,
      }));
    expect(rows).toEqual(expected.sort((a, b) => (a.id < b.id ? -1 : 1)));
  });

  test('sums and counts as the JSON does', async () => {
    const [results] = await ask(
      `SELECT sum(value) AS value, sum(numerator) AS numerator, count(computed)::INT AS computed FROM '$api/results.parquet'`,
    );
    const items = itemsOf<{ value: number | null; numerator: number | null; computed: number | null }>('results');
    const sum = (key: 'value' | 'numerator') => items.reduce((all, item) => all + (item[key] ?? 0), 0);
    expect(results?.['value']).toBeCloseTo(sum('value'), 6);
    expect(results?.['numerator']).toBeCloseTo(sum('numerator'), 6);
    expect(results?.['computed']).toBe(items.filter(({ computed }) => computed !== null).length);
    const counted = await ask(
      `SELECT year, count(*)::INT AS tasks, count(deadline_end)::INT AS dated, sum(len(leads_id))::INT AS leads
       FROM '$api/tasks-*.parquet' GROUP BY year ORDER BY year`,
    );
    expect(counted).toEqual(
      years.map((name) => {
        const tasks = itemsOf<Task>(name);
        return {
          year: Number(name.slice('tasks-'.length)),
          tasks: tasks.length,
          dated: tasks.filter(({ deadline }) => deadline.end !== null).length,
          leads: tasks.reduce((all, { leads }) => all + leads.length, 0),
        };
      }),
    );
  });
});

describe('hyparquet over HTTP', () => {
  test.each(entries)('reads $name by parts of the file', async ({ name, rows, parquet }) => {
    const file = await asyncBufferFromUrl({ url: api + parquet.file });
    expect(Number((await parquetMetadataAsync(file)).num_rows)).toBe(rows);
    if (!rows) return;
    const ids = await parquetReadObjects({ file, columns: ['id'] });
    expect(ids.map(({ id }) => id as string)).toEqual(itemsOf<{ id: string }>(name).map(({ id }) => id));
  });
});
