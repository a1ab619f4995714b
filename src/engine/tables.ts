/** Makes the tables on the shards, and puts what was loaded in the place of what was there. */
import { loadWords } from '../i18n/engine.ts';
import { CLUSTER, DATABASE, newOf, partOf, TABLES, type EngineTable, type TableName } from './schema.ts';
import { EngineFailed, type EngineServer } from './server.ts';

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

/** Whether a table without rows of its own is there as it is wanted; the engine's versions quote names in their own ways. */
async function isMade(server: EngineServer, table: EngineTable, engine: string): Promise<boolean> {
  const bare = (text: string) => text.replace(/[\\'`]/g, '');
  const [[now = ''] = []] = await server.ask(
    `SELECT engine_full FROM system.tables WHERE database = '${DATABASE}' AND name = '${table.name}'`,
  );
  return bare(now) === bare(engine) && (await present(server, table.name)) === columnsOf(table);
}

/** Removes what loads that were broken off have left. */
async function dropLeft(server: EngineServer): Promise<void> {
  const left = await server.ask(
    `SELECT name FROM system.tables WHERE database = '${DATABASE}' AND match(name, '^[a-z]+_new(_|$)')`,
  );
  for (const [name = ''] of left) await server.run(`DROP TABLE IF EXISTS ${called(name)}`);
}

/**
 * All tables on one shard, and new ones beside them to load into. A table of another shape is made anew; one that fits is
 * not touched, since readers are asking it.
 */
export async function makeTables(server: EngineServer, shards: number, load: string): Promise<void> {
  await server.run(`CREATE DATABASE IF NOT EXISTS ${DATABASE}`);
  await dropLeft(server);
  for (const table of tables) {
    const { name } = table;
    const whole = table.everywhere === true || shards === 1 ? `Merge(${DATABASE}, '^${partOf(name)}$')` : null;
    const engine = whole ?? `Distributed(${CLUSTER}, ${DATABASE}, ${partOf(name)})`;
    if ((await present(server, partOf(name))) !== columnsOf(table)) {
      await server.run(`DROP TABLE IF EXISTS ${called(partOf(name))}`);
      await server.run(stored(table, partOf(name)));
    }
    if (!(await isMade(server, table, engine))) {
      await server.run(`DROP TABLE IF EXISTS ${called(name)}`);
      await server.run(`CREATE TABLE ${called(name)} (${columnsOf(table)}) ENGINE = ${engine}`);
    }
    await server.run(stored(table, newOf(name, load)));
  }
}

/** Puts what was loaded in its place, year by year, each in one step; years that are no more go. */
export async function takeOver(server: EngineServer, load: string): Promise<void> {
  for (const { name } of tables) {
    const [fresh, old] = [await partitions(server, newOf(name, load)), await partitions(server, partOf(name))];
    // Where another load took it away, it had no years, and all that are there would go.
    if ((await present(server, newOf(name, load))) === '') throw new EngineFailed(server.address, loadWords.overtaken);
    for (const year of fresh)
      await server.run(
        `ALTER TABLE ${called(partOf(name))} REPLACE PARTITION ${year} FROM ${called(newOf(name, load))}`,
      );
    for (const year of old)
      if (!fresh.includes(year)) await server.run(`ALTER TABLE ${called(partOf(name))} DROP PARTITION ${year}`);
    await server.run(`DROP TABLE ${called(newOf(name, load))}`);
  }
}
