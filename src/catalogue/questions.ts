/** The questions that pages ask of the catalogue. */
import type { Citation } from '../model/citation.ts';
import type { Unit } from '../model/unit.ts';
import { deadlineSpan } from '../model/deadline.ts';
import { listed, once } from './indexed.ts';
import type { ActorRef, Catalogue, CitationUse, DatedDeadline, Paper, ReportingDuty, Task } from './types.ts';

/** Dated rows first, by their last day; then those without a date, in the order of their papers. */
function byDeadline(a: Task, b: Task): number {
  const [x, y] = [sortDay(a.deadline), sortDay(b.deadline)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Whether a deadline names a day, month or quarter by itself, so that it can stand in a calendar. */
export function isDatable(deadline: DatedDeadline): boolean {
  return deadline.end !== null && deadline.kind !== 'unspecified';
}

/** The deadlines in a deadline: one for each product, or each of several; with the product or the work that it is for. */
export function duePartsOf(
  deadline: DatedDeadline,
  products: Task['products'] = [],
): { deadline: DatedDeadline; of?: string }[] {
  if (deadline.kind !== 'per-product' && deadline.kind !== 'several')
    return [{ deadline, ...(deadline.of === undefined ? {} : { of: deadline.of }) }];
  const dated = products.filter((product) => product.deadline !== null);
  // The deadlines of the row, in the order of its products, where there are as many.
  const named = dated.length ? dated : products.length === deadline.parts.length ? products : [];
  return deadline.parts.flatMap((part, i) => {
    const of = part.of ?? (deadline.kind === 'per-product' ? named[i]?.name : undefined);
    return duePartsOf({ ...part, ...deadlineSpan(part) }).map((item) => ({
      ...(of === undefined ? {} : { of }),
      ...item,
    }));
  });
}

function sortDay(deadline: DatedDeadline): string {
  return isDatable(deadline) ? (deadline.end ?? '') : '9999';
}

export const papersOf = (catalogue: Catalogue, unit: string): readonly Paper[] =>
  listed(
    catalogue,
    'papers of units',
    () => catalogue.papers,
    (paper) => [paper.unit],
    unit,
  );

/** The papers that have pages here: of those that a portal gathers they are where they came from. */
export const ownPapers = (catalogue: Catalogue): readonly Paper[] =>
  once(catalogue, 'own papers', () => catalogue.papers.filter(({ office }) => office === undefined));

/** A paper by its id. */
export const paperById = (catalogue: Catalogue, id: string): Paper | undefined =>
  once(catalogue, 'papers by id', () => new Map(catalogue.papers.map((paper) => [paper.id, paper]))).get(id);

export const childrenOf = (catalogue: Catalogue, unit: string): readonly Unit[] =>
  listed(
    catalogue,
    'children of units',
    () => catalogue.units.values(),
    (other) => [other.parent],
    unit,
  );

/** The units whose successors name this one, with the entry that names it. */
export const predecessorsOf = (catalogue: Catalogue, unit: string) =>
  listed(
    catalogue,
    'predecessors of units',
    () => catalogue.units.values(),
    (other) => other.successors.map((successor) => successor.unit),
    unit,
  ).flatMap((other) =>
    other.successors.filter((successor) => successor.unit === unit).map((successor) => ({ unit: other, successor })),
  );

/** The tasks that the papers of a unit lay down. */
export const tasksOf = (catalogue: Catalogue, unit: string): readonly Task[] =>
  listed(
    catalogue,
    'tasks of units',
    () => catalogue.tasks,
    (task) => [task.unit],
    unit,
  );

/** The reporting that the papers of a unit ask for. */
export const reportingOf = (catalogue: Catalogue, unit: string): readonly ReportingDuty[] =>
  listed(
    catalogue,
    'reporting of units',
    () => catalogue.reporting,
    (duty) => [duty.unit],
    unit,
  );

/** Whether a report is asked of a group, as of "các cơ quan, đơn vị". */
export const isAskedOfAll = (catalogue: Catalogue, duty: ReportingDuty): boolean =>
  duty.reporter.some(({ id }) => catalogue.agencies.get(id)?.kind === 'group');

/** Who gives a report or passes it on, by id. What is asked of a group falls to each office with a task in the paper. */
export function reportersOf(catalogue: Catalogue, duty: ReportingDuty): string[] {
  const named = [...duty.reporter, ...(duty.via ? [duty.via] : [])].map(({ id }) => id);
  if (!isAskedOfAll(catalogue, duty)) return named;
  const tasks = paperById(catalogue, duty.paper)?.tasks ?? [];
  const offices = tasks
    .flatMap(({ leads, coordinating }) => [...leads, ...coordinating])
    .flatMap(({ id }) => (catalogue.agencies.get(id)?.kind === 'body' ? [id] : []));
  return [...new Set([...named, ...offices])];
}

/** The reports that an agency gives or passes on. */
export const reportingBy = (catalogue: Catalogue, agency: string): readonly ReportingDuty[] =>
  listed(
    catalogue,
    'reporting by agencies',
    () => catalogue.reporting,
    (duty) => reportersOf(catalogue, duty),
    agency,
  );

/** The tasks in which an agency leads or helps, in the order of the catalogue. */
export const tasksWith = (catalogue: Catalogue, agency: string): readonly Task[] =>
  listed(
    catalogue,
    'tasks with agencies',
    () => catalogue.tasks,
    (task) => [...task.leads, ...task.coordinating].map((actor) => actor.id),
    agency,
  );

export const leadBy = (catalogue: Catalogue, agency: string): Task[] =>
  tasksWith(catalogue, agency)
    .filter((task) => task.leads.some((actor) => actor.id === agency))
    .sort(byDeadline);

export const supportedBy = (catalogue: Catalogue, agency: string): Task[] =>
  tasksWith(catalogue, agency)
    .filter((task) => task.coordinating.some((actor) => actor.id === agency))
    .sort(byDeadline);

/** The duties that papers lay on an agency in words. */
export const dutiesOf = (catalogue: Catalogue, agency: string) =>
  listed(
    catalogue,
    'duties of agencies',
    () => catalogue.papers.flatMap((paper) => paper.duties.map((duty) => ({ paper, duty }))),
    ({ duty }) => duty.actors.map((actor) => actor.id),
    agency,
  ).map(({ paper, duty }) => ({ paper, text: duty.text, at: duty.at }));

/** Whether any paper of the content asks something of an agency. */
export const hasDuties = (catalogue: Catalogue, agency: string): boolean =>
  tasksWith(catalogue, agency).length > 0 ||
  reportingBy(catalogue, agency).length > 0 ||
  dutiesOf(catalogue, agency).length > 0;

/** Where a paper is cited. */
export const usesOf = (catalogue: Catalogue, citation: string): readonly CitationUse[] =>
  listed(
    catalogue,
    'uses of citations',
    () => catalogue.uses,
    (use) => [use.ref],
    citation,
  );

/** The cited papers that a unit issued. */
export const issuedBy = (catalogue: Catalogue, unit: string): readonly Citation[] =>
  listed(
    catalogue,
    'citations of units',
    () => catalogue.citations.values(),
    (item) => [item.unit],
    unit,
  );

/** The cited papers that amend, replace, guide or carry out another. */
export const relatedTo = (catalogue: Catalogue, citation: string): readonly Citation[] =>
  listed(
    catalogue,
    'citations related to citations',
    () => catalogue.citations.values(),
    (item) => item.relations.map((relation) => relation.to),
    citation,
  );

/** One thing that falls due, for the calendar. */
export interface CalendarEntry {
  /** The last day, by which the entry is placed. */
  day: string;
  deadline: DatedDeadline;
  title: string;
  paper: string;
  unit: string;
  /** Who leads, or who reports. */
  leads: readonly ActorRef[];
  url: string;
  what: 'task' | 'reporting';
  duty?: ReportingDuty;
}

/**
 * Everything that falls due on a known day, in order. A task whose products have deadlines of their own is
 * there once for each product that can be dated.
 */
export const calendar = (catalogue: Catalogue): readonly CalendarEntry[] =>
  once(catalogue, 'calendar', () => readCalendar(catalogue));

function readCalendar(catalogue: Catalogue): CalendarEntry[] {
  const entries: CalendarEntry[] = [];
  for (const task of catalogue.tasks) {
    for (const { deadline, of } of duePartsOf(task.deadline, task.products)) {
      const row = { deadline, title: of === undefined ? task.title : `${task.title} (${of})` };
      if (!isDatable(row.deadline)) continue;
      const { paper, unit, leads, url } = task;
      entries.push({ ...row, day: row.deadline.end ?? '', paper, unit, leads, url, what: 'task' });
    }
  }
  for (const duty of catalogue.reporting) {
    for (const { deadline } of duePartsOf(duty.deadline)) {
      if (!isDatable(deadline)) continue;
      const { name: title, paper, unit, reporter: leads, url } = duty;
      entries.push({ deadline, title, day: deadline.end ?? '', paper, unit, leads, url, what: 'reporting', duty });
    }
  }
  return entries.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.url < b.url ? -1 : 1));
}

/** How many of a list have each value, in the order in which the values first come. */
export function countBy<T>(items: readonly T[], values: (item: T) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) for (const value of new Set(values(item))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
