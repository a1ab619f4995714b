/**
 * What another site publishes, read: its data sets held against the schemas of our own, and each id and address against
 * what it may be. It comes from outside: whatever does not fit refuses the whole copy, in a sentence.
 */
import type { z } from 'zod';
import { refusals } from '../i18n/portal.ts';
import { itemSchema, PLACES, SCHEMA_VERSION, type DatasetItem } from '../model/dataset.ts';
import { day, isPartialDate } from '../model/dates.ts';
import { slugId } from '../model/ids.ts';
import { PLAN_KINDS } from '../model/plan.ts';
import { REPORT_KINDS } from '../model/report.ts';
import { taskNo } from '../model/task.ts';
import { isElsewhere } from '../util/elsewhere.ts';
import { normalise } from '../text/normalise.ts';

/** The data sets that a portal takes, by the names of their files. */
export const TAKEN = /^(?:units|agencies|areas|citations|plans|reports|targets|reporting|results|tasks-\d{4})\.json$/;
export const PLACES_FILE = `${PLACES}.ndjson`;

export interface Copy {
  units: DatasetItem<'units'>[];
  agencies: DatasetItem<'agencies'>[];
  areas: DatasetItem<'areas'>[];
  citations: DatasetItem<'citations'>[];
  plans: DatasetItem<'plans'>[];
  reports: DatasetItem<'plans'>[];
  tasks: DatasetItem<'tasks'>[];
  targets: DatasetItem<'targets'>[];
  reporting: DatasetItem<'reporting'>[];
  results: DatasetItem<'results'>[];
}

/** Why a copy is not taken, as a sentence for the operator. */
export class Refusal extends Error {}

const refuse = (why: string): never => {
  throw new Refusal(why);
};

/** Of one text; the longest of ours has a tenth of it. */
const LONGEST = 50_000;

/** A text as ours are stored: visible characters only. Keys of our schemas alone are read of objects. */
function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) => {
      if (typeof value !== 'string') return value;
      return value.length > LONGEST ? refuse(refusals.tooLong(file)) : normalise(value);
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return refuse(refusals.notJson(file));
  }
}

function held(file: string, schema: z.ZodType, value: unknown, where: string): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  return refuse(refusals.schema(file, [where, ...(result.error.issues[0]?.path ?? [])].filter(Boolean).join('.')));
}

function items<T>(file: string, text: string): T[] {
  const whole = parse(file, text) as { schemaVersion?: unknown; items?: unknown } | null;
  if (whole?.schemaVersion !== SCHEMA_VERSION) refuse(refusals.schema(file, 'schemaVersion'));
  const list = whole?.items;
  if (!Array.isArray(list)) return refuse(refusals.schema(file, 'items'));
  const schema = itemSchema(file.replace(/\.json$/, ''));
  return list.map((item, i) => held(file, schema, item, `items.${i}`) as T);
}

const isSlug = (id: string) => slugId.safeParse(id).success;
const PAPER_ID = /^([a-z0-9]+(?:-[a-z0-9]+)*)\/(\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*$/;
const isDay = (text: string | null) => text === null || day.safeParse(text).success;

/** Things that have a page of their own. */
function checkThings(file: string, folder: string, things: readonly { id: string; url: string }[]): Set<string> {
  const ids = new Set<string>();
  for (const { id, url } of things) {
    if (!isSlug(id)) refuse(refusals.badId(file, id));
    if (ids.has(id)) refuse(refusals.twice(file, id));
    if (url !== `/${folder}/${id}/`) refuse(refusals.badUrl(file, url));
    ids.add(id);
  }
  return ids;
}

const isPeriod = ({ period, schoolYear }: DatasetItem<'plans'>) =>
  (period === null || (isPartialDate(period.from) && isPartialDate(period.to) && inOrder(period.from, period.to))) &&
  (schoolYear === null || /^\d{4}-\d{4}$/.test(schoolYear));

type Papers = ReadonlyMap<string, DatasetItem<'plans'>>;

function checkPapers(copy: Copy, units: ReadonlySet<string>, citations: ReadonlySet<string>): Papers {
  const papers = new Map<string, DatasetItem<'plans'>>();
  for (const [file, folder, kinds, list] of [
    ['plans.json', 'ke-hoach', PLAN_KINDS, copy.plans],
    ['reports.json', 'bao-cao', REPORT_KINDS, copy.reports],
  ] as const)
    for (const paper of list) {
      const { id, unit, url, kind, basis, derivedFrom, issuedOn, changes } = paper;
      if (PAPER_ID.exec(id)?.[1] !== unit) refuse(refusals.badId(file, id));
      if (papers.has(id)) refuse(refusals.twice(file, id));
      if (!units.has(unit)) refuse(refusals.unknown(file, unit));
      if (url !== `/${folder}/${id}/`) refuse(refusals.badUrl(file, url));
      if (!(kinds as readonly string[]).includes(kind)) refuse(refusals.schema(file, `kind (${kind})`));
      const missing = [...basis, ...(derivedFrom === null ? [] : [derivedFrom])].find((ref) => !citations.has(ref));
      if (missing !== undefined) refuse(refusals.unknown(file, missing));
      if (!isPeriod(paper)) refuse(refusals.schema(file, `period (${id})`));
      if ((issuedOn !== null && !isPartialDate(issuedOn)) || !changes.every(({ on }) => isDay(on)))
        refuse(refusals.schema(file, `issuedOn (${id})`));
      papers.set(id, paper);
    }
  return papers;
}

/** Rows of papers: each is of a paper of the site, and its address is there. */
function checkRows(
  file: string,
  rows: readonly { id: string; url: string; plan: string; unit?: string }[],
  papers: Papers,
  mark: RegExp,
): void {
  const ids = new Set<string>();
  for (const { id, url, plan, unit } of rows) {
    const paper = papers.get(plan) ?? refuse(refusals.unknown(file, plan));
    const place = id.startsWith(`${plan}#`) ? id.slice(plan.length + 1) : '';
    if (!mark.test(place) || (unit !== undefined && unit !== paper.unit)) refuse(refusals.badId(file, id));
    if (ids.has(id)) refuse(refusals.twice(file, id));
    if (url !== `${paper.url}#${place}`) refuse(refusals.badUrl(file, url));
    ids.add(id);
  }
}

/** Whether two days come in their order, as far as both are known. */
const inOrder = (from: string | null, to: string | null) =>
  from === null || to === null || from.slice(0, to.length) <= to;

const deadlinesOf = (task: DatasetItem<'tasks'>) => [task.deadline, ...task.products.map(({ deadline }) => deadline)];

/**
 * Reads the data sets of a site. Throws a `Refusal` with what does not fit.
 *
 * @param texts by the names of their files
 */
export function readCopy(texts: ReadonlyMap<string, string>): Copy {
  const of = <T>(file: string): T[] => {
    const text = texts.get(file);
    return text === undefined ? [] : items<T>(file, text);
  };
  const taskFiles = [...texts.keys()].filter((file) => file.startsWith('tasks-')).sort();
  const copy: Copy = {
    units: of('units.json'),
    agencies: of('agencies.json'),
    areas: of('areas.json'),
    citations: of('citations.json'),
    plans: of('plans.json'),
    reports: of('reports.json'),
    tasks: taskFiles.flatMap((file) => of<DatasetItem<'tasks'>>(file)),
    targets: of('targets.json'),
    reporting: of('reporting.json'),
    results: of('results.json'),
  };
  const own = withoutGathered(copy);
  checkCopy(own);
  return own;
}

/** A portal's own: what it gathered is taken from where it came from. */
function withoutGathered(copy: Copy): Copy {
  const papers = new Set([...copy.plans, ...copy.reports].filter(({ site }) => site === undefined).map(({ id }) => id));
  const plain = <T extends { gathered?: true | undefined }>(list: T[]) => list.filter(({ gathered }) => !gathered);
  const rows = <T extends { plan: string }>(list: T[]) => list.filter(({ plan }) => papers.has(plan));
  const gathered = [...copy.plans, ...copy.reports].some(({ site }) => site !== undefined);
  if (!gathered) return copy;
  return {
    ...copy,
    units: plain(copy.units),
    agencies: plain(copy.agencies),
    citations: plain(copy.citations).map((item) => ({
      ...item,
      citedBy: item.citedBy.filter(({ plan }) => papers.has(plan)),
    })),
    plans: copy.plans.filter(({ id }) => papers.has(id)),
    reports: copy.reports.filter(({ id }) => papers.has(id)),
    tasks: rows(copy.tasks),
    targets: rows(copy.targets),
    reporting: rows(copy.reporting),
    results: copy.results.filter(({ report }) => papers.has(report)),
  };
}

function checkCopy(copy: Copy): void {
  const units = checkThings('units.json', 'don-vi', copy.units);
  const agencies = checkThings('agencies.json', 'co-quan', copy.agencies);
  const citations = checkThings('citations.json', 'van-ban', copy.citations);
  for (const { id, validFrom, validTo } of copy.units)
    if (!isDay(validFrom) || !isDay(validTo)) refuse(refusals.schema('units.json', `validFrom (${id})`));
  const papers = checkPapers(copy, units, citations);
  checkRows('tasks.json', copy.tasks, papers, /^nv-/);
  checkRows('targets.json', copy.targets, papers, /^ct-[A-Z]{1,3}\d{1,3}$/);
  checkRows('reporting.json', copy.reporting, papers, /^bc-\d{1,5}$/);
  checkRows(
    'results.json',
    copy.results.map((result) => ({ ...result, plan: result.report })),
    papers,
    /^kq-R\d{1,3}$/,
  );
  const actors = (file: string, ids: readonly string[]) => {
    const missing = ids.find((id) => !agencies.has(id));
    if (missing !== undefined) refuse(refusals.unknown(file, missing));
  };
  for (const task of copy.tasks) {
    const { id, no, plan, year, leads, coordinating, monitoring } = task;
    if (!taskNo.safeParse(no).success || id !== `${plan}#nv-${no}`) refuse(refusals.badId('tasks.json', id));
    actors(
      'tasks.json',
      [...leads, ...coordinating, ...monitoring].map((actor) => actor.id),
    );
    const deadlines = deadlinesOf(task).filter((deadline) => deadline !== null);
    if (!deadlines.every(({ start, end }) => isDay(start) && isDay(end) && inOrder(start, end)))
      refuse(refusals.schema('tasks.json', `deadline (${id})`));
    if (!isYear(year)) refuse(refusals.schema('tasks.json', `year (${id})`));
  }
  for (const { id, year } of [...papers.values(), ...copy.targets])
    if (!isYear(year)) refuse(refusals.schema('plans.json', `year (${id})`));
  for (const { id, reporter, via, deadline, window } of copy.reporting) {
    actors(
      'reporting.json',
      [...reporter, ...(via ? [via] : [])].map((actor) => actor.id),
    );
    const [from, to] = [window?.from ?? null, window?.to ?? null];
    if (
      ![deadline.start, deadline.end, from, to].every(isDay) ||
      !inOrder(deadline.start, deadline.end) ||
      !inOrder(from, to)
    )
      refuse(refusals.schema('reporting.json', `deadline (${id})`));
  }
  for (const { duties } of papers.values())
    actors(
      'plans.json',
      duties.flatMap((duty) => duty.agencies),
    );
  for (const { citedBy, id, inForceOn } of copy.citations) {
    if (!isDay(inForceOn)) refuse(refusals.schema('citations.json', `inForceOn (${id})`));
    if (citedBy.some(({ plan }) => !papers.has(plan))) refuse(refusals.unknown('citations.json', id));
  }
}

const isYear = (year: number) => Number.isInteger(year) && year >= 1945 && year <= 2100;

/** One place of text that a site's search finds. */
export type PlaceItem = DatasetItem<'search'>;

/** A place of text from its line. Throws a `Refusal`. */
export function readPlace(line: string, number: number): PlaceItem {
  const at = `dòng ${String(number)}`;
  const item = held(PLACES_FILE, itemSchema(PLACES), parse(PLACES_FILE, line), at) as PlaceItem;
  const [page = ''] = item.url.split('#');
  // What a portal has of others is taken from where it came from.
  if (isElsewhere(page)) return item;
  if (!/^\/(?!\/)[^\\\s]*$/.test(page) || page.split('/').includes('..'))
    refuse(refusals.badUrl(PLACES_FILE, item.url));
  return item;
}
