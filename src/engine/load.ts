/**
 * Loads built sites into the engine, again and again, without doubles, while it is asked: the files of their tables, of
 * their search, and data sets.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, inflateSync } from 'node:zlib';
import { PLACES, type DatasetItem } from '../model/dataset.ts';
import { INDEX_FOLDER, MANIFEST, PARTS, type Manifest } from '../search/format.ts';
import type { Part } from '../search/index/parts.ts';
import { Columns, REPORTS_FILE, type ColumnFile, type ColumnList } from '../table/columns.ts';
import type { FacetName } from '../table/facets.ts';
import type { ReportRow } from '../table/reports.ts';
import { rowId, rowUrl, type Due, type Row } from '../table/row.ts';
import { abbreviationMap, type Abbreviations } from '../table/text.ts';
import { DATABASE, newOf, TABLES, type TableName } from './schema.ts';
import { searchRows, type SearchShard } from './search-rows.ts';
import { EngineFailed, type EngineServer } from './server.ts';
import { NO_DAY, storedReport, storedRow } from './stored.ts';
import { makeTables, takeOver } from './tables.ts';

/** A folder has no data sets. */
export class NotPublished extends Error {}

/** A machine failed while the new rows took the place of the old ones. */
export class HalfTaken extends EngineFailed {}

/** Characters that are sent at once. */
const PIECE = 8_000_000;

/** Sends rows to the shards: those of a unit to the same one, so that what is asked of a unit is on one machine. */
class Sender {
  readonly #servers: readonly EngineServer[];
  readonly #load: string;
  readonly #waiting = new Map<string, { lines: string[]; size: number }>();
  /** One piece is on its way to each shard while the next is made. */
  readonly #sent: Promise<void>[];

  constructor(servers: readonly EngineServer[], load: string) {
    this.#servers = servers;
    this.#load = load;
    this.#sent = servers.map(() => Promise.resolve());
  }

  #shardOf(unit: string): number {
    let sum = 0;
    for (let i = 0; i < unit.length; i++) sum = (Math.imul(sum, 31) + unit.charCodeAt(i)) | 0;
    return Math.abs(sum) % this.#servers.length;
  }

  async add(table: TableName, row: object, key: string): Promise<void> {
    const line = `${JSON.stringify(row)}\n`;
    const everywhere = 'everywhere' in TABLES[table];
    for (const shard of everywhere ? this.#servers.keys() : [this.#shardOf(key)]) {
      const name = `${table} ${shard}`;
      const kept = this.#waiting.get(name) ?? { lines: [], size: 0 };
      this.#waiting.set(name, kept);
      kept.lines.push(line);
      kept.size += line.length;
      if (kept.size >= PIECE) await this.#send(table, shard);
    }
  }

  async #send(table: TableName, shard: number): Promise<void> {
    const name = `${table} ${shard}`;
    const kept = this.#waiting.get(name);
    this.#waiting.delete(name);
    if (!kept) return;
    await this.#sent[shard];
    const sent = this.#servers[shard]?.insert(
      `${DATABASE}.${newOf(TABLES[table].name, this.#load)}`,
      kept.lines.join(''),
    );
    // What fails is said by the next who waits for it.
    sent?.catch(() => undefined);
    this.#sent[shard] = sent ?? Promise.resolve();
  }

  async end(): Promise<void> {
    for (const name of [...this.#waiting.keys()]) {
      const [table, shard] = name.split(' ') as [TableName, string];
      await this.#send(table, Number(shard));
    }
    await Promise.all(this.#sent);
  }
}

const text = (value: string | null | undefined) => value ?? '';
const day = (value: string | null | undefined) => (/^\d{4}-\d\d-\d\d$/.test(value ?? '') ? value : NO_DAY);

type SetName = 'citations' | 'targets';

/** One site that is loaded: a folder as a build or a publish leaves it. */
export class BuiltSite {
  readonly #folder: string;
  readonly #table: ColumnList;
  readonly abbreviations: Abbreviations;
  /** Tasks and places. */
  readonly size: number;

  constructor(folder: string) {
    this.#folder = folder;
    const [table, index] = [join(folder, 'bang/index.json'), join(folder, 'api/index.json')];
    if (!existsSync(table) || !existsSync(index)) throw new NotPublished(folder);
    this.#table = JSON.parse(readFileSync(table, 'utf8')) as ColumnList;
    this.abbreviations = abbreviationMap(this.#table.abbreviations);
    const { items } = JSON.parse(readFileSync(index, 'utf8')) as { items: { name: string; rows: number }[] };
    this.size = this.#table.rows + (items.find(({ name }) => name === PLACES)?.rows ?? 0);
  }

  #packed(file: string): unknown {
    return JSON.parse(inflateSync(readFileSync(join(this.#folder, 'bang', file))).toString());
  }

  /** The rows of the table, file by file. */
  *rows(): Generator<Row> {
    for (const { file, rows } of this.#table.parts) {
      const columns = new Columns(rows);
      columns.fill(0, this.#packed(file) as ColumnFile);
      for (let at = 0; at < rows; at++) yield columns.row(at);
    }
  }

  reports(): ReportRow[] {
    const there = existsSync(join(this.#folder, 'bang', REPORTS_FILE));
    return there ? (this.#packed(REPORTS_FILE) as ReportRow[]) : [];
  }

  items<N extends SetName>(name: N): DatasetItem<N>[] {
    const file = join(this.#folder, `api/${name}.json`);
    if (!existsSync(file)) return [];
    return (JSON.parse(readFileSync(file, 'utf8')) as { items: DatasetItem<N>[] }).items;
  }

  /** The shards of search with the files of their parts, which are there where the site asks an engine. */
  #listed(): { id: string; papers: number; file: string }[] {
    const folder = join(this.#folder, INDEX_FOLDER);
    if (!existsSync(join(folder, MANIFEST))) return [];
    const { shards } = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as Manifest;
    return shards.map(([id, papers]) => ({ id, papers, file: join(folder, id, PARTS) }));
  }

  /** Whether it was built to ask an engine. */
  get asksEngine(): boolean {
    return this.#listed().every(({ file }) => existsSync(file));
  }

  /** The shards of search with their parts; none where the site asks no engine. */
  *shards(): Generator<Omit<SearchShard, 'place'>> {
    for (const { id, papers, file } of this.#listed()) {
      if (!existsSync(file)) continue;
      yield { id, papers, parts: JSON.parse(gunzipSync(readFileSync(file)).toString()) as Part[] };
    }
  }
}

export interface Loaded {
  tasks: number;
  places: number;
}

/**
 * Loads sites, which come in the order of the table.
 *
 * @param tell how many tasks and places there are so far, and how many of both there will be
 */
export async function load(
  servers: readonly EngineServer[],
  folders: readonly string[],
  tell: (loaded: Loaded, all: number) => void = () => undefined,
): Promise<Loaded> {
  const sites = folders.map((folder) => new BuiltSite(folder));
  const id = randomUUID().slice(0, 8);
  await Promise.all(servers.map((server) => makeTables(server, servers.length, id)));
  const all = sites.reduce((sum, site) => sum + site.size, 0);
  const sender = new Sender(servers, id);
  const loaded: Loaded = { tasks: 0, places: 0 };
  const names = new Map<string, { facet: FacetName; id: string; name: string }>();
  const tellName = (facet: FacetName, id: string, name: string) => {
    const key = `${facet} ${id}`;
    if (!names.has(key)) names.set(key, { facet, id, name });
  };
  const places = new Map<number, number>();
  let [reports, shards] = [0, 0];
  for (const site of sites) {
    for (const row of site.rows()) {
      const { unit, year } = row.paper;
      const place = places.get(year) ?? 0;
      places.set(year, place + 1);
      await sender.add('tasks', storedRow(row, place, site.abbreviations, tellName), unit);
      const { title, leads, deadline } = row;
      const told = {
        year,
        unit,
        what: 'task',
        id: rowId(row),
        title,
        leads: leads.map(({ name }) => name),
        url: rowUrl(row),
      };
      await addDeadlines(sender, deadline.dues, told);
      loaded.tasks++;
      if (loaded.tasks % 1000 === 0) tell(loaded, all);
    }
    for (const row of site.reports()) {
      const { year, unit, name, paper, by, url, dues } = row;
      await sender.add('reports', storedReport(row, reports++, site.abbreviations), unit);
      const id = paper + url.replace(/^[^#]*/, '');
      await addDeadlines(sender, dues, { year, unit, what: 'reporting', id, title: name, leads: by, url });
    }
    await addOthers(sender, site);
    for (const shard of site.shards()) {
      for (const [table, row] of searchRows({ ...shard, place: shards })) await sender.add(table, row, String(shards));
      shards++;
      loaded.places += shard.parts.reduce((sum, { places: own }) => sum + own.length, 0);
      tell(loaded, all);
    }
  }
  for (const { facet, id, name } of names.values()) await sender.add('names', { year: 0, facet, id, name }, id);
  await sender.end();
  await takeOverAll(servers, id);
  tell(loaded, all);
  return loaded;
}

/** Each machine puts its years in their place by itself: where one fails, the others may have gone on. */
async function takeOverAll(servers: readonly EngineServer[], load: string): Promise<void> {
  const done = await Promise.allSettled(servers.map((server) => takeOver(server, load)));
  for (const one of done)
    if (one.status === 'rejected')
      throw one.reason instanceof EngineFailed ? new HalfTaken(one.reason.address, one.reason.message) : one.reason;
}

/** What falls due, day by day, of what stands in a row. */
async function addDeadlines(
  sender: Sender,
  dues: readonly Due[],
  { title, ...row }: { unit: string; title: string } & Record<'year' | 'what' | 'id' | 'leads' | 'url', unknown>,
): Promise<void> {
  for (const { day, of, raw } of dues)
    if (day !== null)
      await sender.add(
        'deadlines',
        { ...row, day, raw, title: of === undefined ? title : `${title} (${of})` },
        row.unit,
      );
}

async function addOthers(sender: Sender, site: BuiltSite): Promise<void> {
  for (const { id, unit, year, plan, area, indicator, measures, op, value, valueUnit, wording, url } of site.items(
    'targets',
  ))
    await sender.add(
      'targets',
      {
        ...{ year, unit, id, plan, area: text(area), indicator, measures: text(measures), op, value },
        ...{ value_unit: text(valueUnit), wording, url },
      },
      unit,
    );
  for (const { id, year, code, issuedOn, issuer, title, status, citedBy, url } of site.items('citations'))
    await sender.add(
      'citations',
      {
        ...{ year, id, code, issued: day(issuedOn), issuer, title, status: status.value },
        ...{ cited_by: [...new Set(citedBy.map(({ plan }) => plan))], url },
      },
      id,
    );
}
