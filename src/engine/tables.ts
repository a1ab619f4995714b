/** Makes the tables on the shards, and puts what was loaded in the place of what was there. */
import { CLUSTER, DATABASE, newOf, partOf, TABLES, type EngineTable, type TableName } from './schema.ts';
import type { EngineServer } from './server.ts';

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];
const tables: readonly EngineTable[] = Object.values(TABLES);

const called = (name: string) => `${DATABASE}.${name}`;
const columnsOf = ({ columns }: EngineTable) =>
  Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ');

const stored = (table: EngineTable, name: string) =>
  `CREATE TABLE ${called(name)} (${columnsOf(table)}) ENGINE = MergeTree PARTITION BY year ORDER BY (${table.order}) ` +
  `SETTINGS index_granularity = ${table.rows ?? 8192}`;

/** What a table is now, column by column; nothing where there is none. */
async function present(server: EngineServer, name: string): Promise<string> {
  const rows = await server.ask(
    `SELECT name, type FROM system.columns WHERE database = '${DATABASE}' AND table = '${name}'`,
  );
  return rows.map((row) => row.join(' ')).join(', ');
}

async function partitions(server: EngineServer, name: string): Promise<string[]> {
  const rows = await server.ask(
    `SELECT DISTINCT partition FROM system.parts WHERE database = '${DATABASE}' AND table = '${name}' AND active`,
  );
  return rows.map(([partition = '']) => partition).filter((partition) => /^\d+$/.test(partition));
}

/** All tables on one shard, and new ones beside them to load into. A table of another shape is made anew. */
export async function makeTables(server: EngineServer, shards: number): Promise<void> {
  await server.run(`CREATE DATABASE IF NOT EXISTS ${DATABASE}`);
  for (const table of tables) {
    const { name } = table;
    const whole = table.everywhere === true || shards === 1 ? `Merge(${DATABASE}, '^${partOf(name)}$')` : null;
    const engine = whole ?? `Distributed(${CLUSTER}, ${DATABASE}, ${partOf(name)})`;
    if ((await present(server, partOf(name))) !== columnsOf(table)) {
      await server.run(`DROP TABLE IF EXISTS ${called(partOf(name))}`);
      await server.run(stored(table, partOf(name)));
    }
    // It has no rows of its own: made anew, it fits the settings of today.
    await server.run(`DROP TABLE IF EXISTS ${called(name)}`);
    await server.run(`CREATE TABLE ${called(name)} (${columnsOf(table)}) ENGINE = ${engine}`);
    await server.run(`DROP TABLE IF EXISTS ${called(newOf(name))}`);
    await server.run(stored(table, newOf(name)));
  }
}

/** Puts what was loaded in its place, year by year, each in one step; years that are no more go. */
export async function takeOver(server: EngineServer): Promise<void> {
  for (const { name } of tables) {
    const [fresh, old] = [await partitions(server, newOf(name)), await partitions(server, partOf(name))];
    for (const year of fresh)
      await server.run(`ALTER TABLE ${called(partOf(name))} REPLACE PARTITION ${year} FROM ${called(newOf(name))}`);
    for (const year of old)
      if (!fresh.includes(year)) await server.run(`ALTER TABLE ${called(partOf(name))} DROP PARTITION ${year}`);
    await server.run(`DROP TABLE ${called(newOf(name))}`);
  }
}
