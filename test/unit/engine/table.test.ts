/**
 * The table on the engine beside the table in the page: the same rows, facets, groups and files for the same questions, over
 * three servers as three shards. What is loaded is what a build leaves.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { datasets } from '../../../src/catalogue/datasets.ts';
import { allRows, facetsOf, listedRows, pageOf, reportsBeside } from '../../../src/engine/answer.ts';
import { load } from '../../../src/engine/load.ts';
import { sender, type Send } from '../../../src/engine/send.ts';
import { EngineServer } from '../../../src/engine/server.ts';
import { literal, type Asked } from '../../../src/engine/sql.ts';
import { takeOver } from '../../../src/engine/tables.ts';
import { TaskTable } from '../../../src/table/answer.ts';
import { columnFiles, columnList, packed } from '../../../src/pipeline/column-files.ts';
import { Columns, REPORTS_FILE } from '../../../src/table/columns.ts';
import { FACET_NAMES, valuesOf, type FacetName } from '../../../src/table/facets.ts';
import { reportRows, rowsOf, tableTasks } from '../../../src/table/from-catalogue.ts';
import { EVERYTHING, GROUPINGS, PAGE_OF_TABLE, type Query } from '../../../src/table/query.ts';
import { reportsFor } from '../../../src/table/reports.ts';
import { rowId, type Row } from '../../../src/table/row.ts';
import { SHOWN_NAMES, sortKey } from '../../../src/table/shown.ts';
import { abbreviationMap } from '../../../src/table/text.ts';
import { ownCatalogue } from '../../support/catalogue.ts';
import { hasClickHouse, startShards, WITHOUT, type Shards } from '../../support/clickhouse.ts';

const catalogue = await ownCatalogue();
const rows = rowsOf(tableTasks(catalogue), catalogue);
const abbreviations = abbreviationMap([...catalogue.abbreviations]);
const oracle = new TaskTable(Columns.of(rows), abbreviations);
const SEED = 2026;
/** As JSON has it: what is left out is not there. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
/** A day on which some rows are overdue, due this week, this month and later. */
const TODAY = '2023-03-28';

/** Questions that rows answer: values, words and ids are theirs, and some of nobody. */
const idsOf = (name: FacetName) => [
  ...new Set(rows.flatMap((row) => valuesOf(name, row, TODAY).map(([id]) => id))),
  'khong-co',
];
const words = [...new Set(rows.flatMap((row) => row.title.split(' ').slice(0, 6)))];
const question: fc.Arbitrary<Query> = fc.record({
  text: fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    { weight: 2, arbitrary: fc.subarray(words, { minLength: 1, maxLength: 2 }).map((some) => some.join(' ')) },
    { weight: 1, arbitrary: fc.constantFrom('tthc', 'CCHC', "' OR 1 --", 'a\\', 'không có từ này', 'bao cao quy') },
  ),
  chosen: fc
    .uniqueArray(fc.constantFrom(...FACET_NAMES), { maxLength: 2 })
    .chain((names) =>
      fc
        .tuple(...names.map((name) => fc.subarray(idsOf(name), { minLength: 1, maxLength: 3 })))
        .map((values) => Object.fromEntries(names.map((name, i) => [name, values[i] ?? []]))),
    ),
  sort: fc.option(
    fc.record({
      by: fc.constantFrom(...SHOWN_NAMES.filter((name) => name === 'so' || sortKey(name))),
      descending: fc.boolean(),
    }),
  ),
  group: fc.option(fc.constantFrom(...GROUPINGS)),
  picked: fc.subarray(rows.map(rowId), { maxLength: 5 }),
  onlyPicked: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  page: fc.integer({ min: 1, max: 5 }),
});
const today = fc.constantFrom(TODAY, '2022-06-30', '2024-12-01', '2026-11-30');

/** The site's tables and data sets in a folder, as a build leaves them. */
async function publish(some: readonly Row[] = rows): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'published-'));
  for (const name of ['api', 'bang']) mkdirSync(join(folder, name));
  for (const [name, items] of datasets(catalogue))
    writeFileSync(join(folder, `api/${name}.json`), JSON.stringify({ schemaVersion: 1, items: [...items()] }));
  writeFileSync(join(folder, 'api/index.json'), '{ "items": [] }');
  const files = await columnFiles(some);
  for (const { part, bytes } of files) writeFileSync(join(folder, 'bang', part.file), bytes);
  writeFileSync(join(folder, 'bang', REPORTS_FILE), packed(reportRows(catalogue)));
  writeFileSync(join(folder, 'bang/index.json'), JSON.stringify(columnList(files, [...catalogue.abbreviations])));
  return folder;
}

if (!hasClickHouse) console.warn(WITHOUT);
describe.skipIf(!hasClickHouse)('over three shards', () => {
  let engine: Shards;
  let servers: EngineServer[];
  let folder: string;
  let send: Send;
  const sent: string[] = [];

  beforeAll(async () => {
    folder = await publish();
    engine = await startShards(3);
    servers = engine.shards.map(({ url }) => new EngineServer(url));
    await load(servers, [folder]);
    // Any of them answers for all.
    const ask = sender(`${engine.shards[1]?.url ?? ''}/`);
    send = (sql) => {
      sent.push(sql);
      return ask(sql);
    };
  }, 300_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await engine.stop();
  }, 300_000);

  const count = async (table: string) => Number((await send(`SELECT count() FROM cchc.${table}`))[0]?.[0]);

  test('every row is on one shard, and no shard has all', async () => {
    const each = await Promise.all(
      servers.map(async (server) => Number((await server.ask('SELECT count() FROM cchc.tasks_part'))[0]?.[0])),
    );
    expect(each.reduce((sum, some) => sum + some, 0)).toBe(rows.length);
    expect(Math.max(...each)).toBeLessThan(rows.length);
    expect(await count('tasks')).toBe(rows.length);
    expect(await count('targets')).toBe(catalogue.targets.length);
    expect(await count('citations')).toBe(catalogue.citations.size);
  });

  test('what is loaded again is there once, and what is no more goes', async () => {
    const tables = ['tasks', 'targets', 'deadlines', 'citations', 'names'];
    const before = await Promise.all(tables.map(count));
    await load(servers, [folder]);
    expect(await Promise.all(tables.map(count))).toEqual(before);
    const twice =
      'SELECT count() FROM (SELECT id, day, raw, title FROM cchc.deadlines GROUP BY id, day, raw, title HAVING count() > 1)';
    expect(await send(twice)).toEqual([['0']]);
    const fewer = await publish(rows.filter(({ paper }) => paper.year !== 2024));
    await load(servers, [fewer]);
    rmSync(fewer, { recursive: true });
    expect(await count('tasks')).toBe(rows.filter(({ paper }) => paper.year !== 2024).length);
    await load(servers, [folder]);
    expect(await Promise.all(tables.map(count))).toEqual(before);
  });

  test('of two loads at a time no row is lost or there twice', async () => {
    const before = await Promise.all(['tasks', 'names', 'deadlines'].map(count));
    await Promise.allSettled([load(servers, [folder]), load(servers, [folder])]);
    expect(await Promise.all(['tasks', 'names', 'deadlines'].map(count))).toEqual(before);
  });

  test('a load whose rows were taken away meanwhile leaves what is there', async () => {
    const before = await count('tasks');
    const [server] = servers;
    if (!server) throw new Error('no server');
    await expect(takeOver(server, 'gone')).rejects.toThrow('có một lần nạp khác đang chạy');
    expect(await count('tasks')).toBe(before);
  });

  test('what readers ask is there all the time that a load takes', async () => {
    const made = () =>
      servers[0]?.ask(
        "SELECT name, metadata_modification_time FROM system.tables WHERE database = 'cchc' AND match(name, '^(tasks|names)(_part)?$')",
      );
    const before = await made();
    expect(before).toHaveLength(4);
    await load(servers, [folder]);
    expect(await made()).toEqual(before);
  });

  test('fifty questions are answered as the table in the page answers them', async () => {
    const questions = fc.sample(fc.tuple(question, today), { numRuns: 50, seed: SEED });
    let [found, beside] = [0, 0];
    for (const [query, day] of questions) {
      const asked: Asked = { query, today: day, abbreviations };
      const expected = oracle.answer(query, day);
      const listed = Array.from(expected.listed, (at) => rowId(oracle.columns.row(at)));
      found += listed.length;
      const answer = await pageOf(asked, send);
      const said = JSON.stringify(query);
      expect(answer.count, said).toBe(expected.rows.length);
      expect(answer.listed, said).toBe(listed.length);
      expect(answer.groups, said).toEqual(expected.groups);
      const from = (answer.page - 1) * PAGE_OF_TABLE;
      expect(answer.rows.map(rowId), said).toEqual(listed.slice(from, from + PAGE_OF_TABLE));
      // All that is listed, from the front and from the end.
      for (const at of [0, Math.ceil(listed.length / 2) + 1]) {
        const part = await listedRows(asked, at, listed.length, listed.length, send);
        expect(part.map(rowId), said).toEqual(listed.slice(at));
      }
      const facets = await facetsOf(asked, FACET_NAMES, send);
      for (const name of FACET_NAMES) {
        const known = ({ id, name: label, count: rows }: (typeof facets)[FacetName][number]) =>
          rows ? { id, label, rows } : { id, rows };
        // Kinds of products have no names: those of as many rows come as they come.
        const inOrder = (values: ReturnType<typeof known>[]) =>
          name === 'san-pham' ? values.sort((a, b) => b.rows - a.rows || (a.id < b.id ? -1 : 1)) : values;
        expect(inOrder(facets[name].map(known)), `${said} ${name}`).toEqual(inOrder(expected.facets[name].map(known)));
      }
      const reports = reportsFor(reportRows(catalogue), query, abbreviations);
      expect(await reportsBeside(asked, 100, send), said).toEqual({ count: reports.length, rows: plain(reports) });
      beside += reports.length;
      const all = await allRows(asked, 1000, send, () => true);
      // The rows of a file: put in order where they are written.
      const own = new TaskTable(Columns.of(all ?? []), abbreviations);
      const inOrder = own.answer({ ...EVERYTHING, sort: query.sort, group: query.group }, day).rows;
      expect(
        Array.from(inOrder, (at) => own.columns.row(at)),
        said,
      ).toEqual(Array.from(expected.rows, (at) => oracle.columns.row(at)));
    }
    expect(found).toBeGreaterThan(500);
    expect(beside).toBeGreaterThan(20);
  }, 300_000);

  test('a literal is read as the text that it was made of, whatever that is', async () => {
    const texts = fc.sample(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), {
      numRuns: 400,
      seed: SEED,
    });
    texts.push(
      "'",
      '\\',
      "\\'",
      '\0',
      '\n',
      '`system`.`tables`',
      'SYSTEM.',
      "');DROP TABLE cchc.tasks --",
      '\ud800',
      '\uffff',
    );
    for (let from = 0; from < texts.length; from += 20) {
      const some = texts.slice(from, from + 20).map((text) => text.slice(0, 60));
      const [read] = await send(`SELECT ${some.map((text) => `hex(${literal(text)})`).join(', ')}`);
      expect(read?.map((hex) => Buffer.from(hex as string, 'hex').toString())).toEqual(
        some.map((text) => text.toWellFormed()),
      );
      for (const text of some) expect(literal(text)).not.toMatch(/system|[`"]/i);
    }
  });
});
