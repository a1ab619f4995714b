/** Loads what sites publish under `/api/` into the engine: again and again, without doubles, while it is asked. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { DatasetItem } from '../model/dataset.ts';
import type { DatedDeadline, Task } from '../catalogue/types.ts';
import { INDEX_FOLDER, MANIFEST, PARTS, type Manifest } from '../search/format.ts';
import type { Part } from '../search/index/parts.ts';
import { duesOf } from '../table/from-catalogue.ts';
import { abbreviationMap, type Abbreviations } from '../table/text.ts';
import type { FacetName } from '../table/facets.ts';
import { DATABASE, newOf, TABLES, type TableName } from './schema.ts';
import { PublishedRows } from './rows.ts';
import { searchRows, type SearchShard } from './search-rows.ts';
import type { EngineServer } from './server.ts';
import { NO_DAY, storedReport, storedRow } from './stored.ts';
import { makeTables, takeOver } from './tables.ts';

/** A folder has no data sets. */
export class NotPublished extends Error {}

/** Characters that are sent at once. */
const PIECE = 8_000_000;

/** Sends rows to the shards: those of a unit to the same one, so that what is asked of a unit is on one machine. */
class Sender {
  readonly #servers: readonly EngineServer[];
  readonly #waiting = new Map<string, { lines: string[]; size: number }>();
  /** One piece is on its way to each shard while the next is made. */
  readonly #sent: Promise<void>[];

  constructor(servers: readonly EngineServer[]) {
    this.#servers = servers;
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
    const sent = this.#servers[shard]?.insert(`${DATABASE}.${newOf(TABLES[table].name)}`, kept.lines.join(''));
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

type SetName = 'units' | 'areas' | 'agencies' | 'citations' | 'plans' | 'tasks' | 'targets' | 'reporting';

/** One site that is loaded: a folder with `api/`, as a build or a publish leaves it. */
export class PublishedSite {
  readonly #folder: string;
  readonly rows: PublishedRows;
  readonly years: readonly number[];
  /** Tasks and places. */
  readonly size: number;

  constructor(folder: string) {
    this.#folder = folder;
    const index = join(folder, 'api/index.json');
    if (!existsSync(index)) throw new NotPublished(folder);
    const { items } = JSON.parse(readFileSync(index, 'utf8')) as { items: { name: string; rows: number }[] };
    const counted = items.filter(({ name }) => name === 'search' || name.startsWith('tasks-'));
    this.size = counted.reduce((sum, { rows }) => sum + rows, 0);
    const [units, areas, agencies, citations, plans, reports] = [
      this.items('units'),
      this.items('areas'),
      this.items('agencies'),
      this.items('citations'),
      this.items('plans'),
      this.items('plans', 'reports'),
    ];
    this.rows = new PublishedRows({ units, areas, agencies, citations, plans, reports });
    this.years = readdirSync(join(folder, 'api'))
      .flatMap((name) => /^tasks-(\d{4})\.json$/.exec(name)?.[1] ?? [])
      .map(Number)
      .sort();
  }

  items<N extends SetName>(kind: N, name: string = kind): DatasetItem<N>[] {
    const file = join(this.#folder, `api/${name}.json`);
    if (!existsSync(file)) return [];
    return (JSON.parse(readFileSync(file, 'utf8')) as { items: DatasetItem<N>[] }).items;
  }

  tasks(year: number): DatasetItem<'tasks'>[] {
    return this.items('tasks', `tasks-${year}`);
  }

  /** Short and long forms, from the list that the table's page reads. */
  abbreviations(): Abbreviations {
    const file = join(this.#folder, 'bang/index.json');
    const list = existsSync(file)
      ? (JSON.parse(readFileSync(file, 'utf8')) as { abbreviations: { short: string; long: string }[] }).abbreviations
      : [];
    return abbreviationMap(list);
  }

  /** The shards of search with their parts; none where the site asks no engine. */
  *shards(): Generator<Omit<SearchShard, 'place'>> {
    const folder = join(this.#folder, INDEX_FOLDER);
    if (!existsSync(join(folder, MANIFEST))) return;
    const { shards } = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as Manifest;
    for (const [id, papers] of shards) {
      const file = join(folder, id, PARTS);
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
  const sites = folders.map((folder) => new PublishedSite(folder));
  await Promise.all(servers.map((server) => makeTables(server, servers.length)));
  const all = sites.reduce((sum, site) => sum + site.size, 0);
  const sender = new Sender(servers);
  const loaded: Loaded = { tasks: 0, places: 0 };
  const names = new Map<string, { facet: FacetName; id: string; name: string }>();
  const tellName = (facet: FacetName, id: string, name: string) => {
    const key = `${facet} ${id}`;
    if (!names.has(key)) names.set(key, { facet, id, name });
  };
  const places = new Map<number, number>();
  const abbreviations = sites.map((site) => site.abbreviations());
  let [reports, shards] = [0, 0];
  for (const [i, site] of sites.entries()) {
    const short = abbreviations[i] ?? abbreviationMap([]);
    const duties = site.items('reporting');
    /** Of papers that ask a report of all: the offices with a task in them. */
    const offices = new Map<string, Set<string>>();
    for (const duty of duties) if (site.rows.isAskedOfAll(duty)) offices.set(duty.plan, new Set());
    for (const year of site.years) {
      for (const task of site.tasks(year)) {
        const place = places.get(year) ?? 0;
        places.set(year, place + 1);
        const row = site.rows.row(task);
        await sender.add('tasks', storedRow(row, place, short, tellName), task.unit);
        await addDeadlines(sender, task, 'task', task.title, task.leads, task.products as unknown as Task['products']);
        const asked = offices.get(task.plan);
        if (asked) for (const id of site.rows.officesOf(task)) asked.add(id);
        loaded.tasks++;
        if (loaded.tasks % 1000 === 0) tell(loaded, all);
      }
    }
    for (const duty of duties) {
      const row = site.rows.report(duty, offices.get(duty.plan) ?? []);
      await sender.add('reports', storedReport(row, reports++, short), duty.unit);
      await addDeadlines(sender, duty, 'reporting', duty.name, duty.reporter);
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
  await Promise.all(servers.map(takeOver));
  tell(loaded, all);
  return loaded;
}

type Dated = Pick<DatasetItem<'reporting'>, 'id' | 'unit' | 'year' | 'deadline' | 'url'>;

async function addDeadlines(
  sender: Sender,
  { id, unit, year, deadline, url }: Dated,
  what: string,
  title: string,
  leads: readonly { name: string }[],
  products: Task['products'] = [],
): Promise<void> {
  for (const due of duesOf(deadline as unknown as DatedDeadline, products)) {
    if (due.day === null) continue;
    const names = leads.map(({ name }) => name);
    const of = due.of === undefined ? title : `${title} (${due.of})`;
    await sender.add(
      'deadlines',
      { year, unit, day: due.day, what, id, title: of, raw: due.raw, leads: names, url },
      unit,
    );
  }
}

async function addOthers(sender: Sender, site: PublishedSite): Promise<void> {
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
