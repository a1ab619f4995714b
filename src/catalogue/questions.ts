/** The questions that pages ask of the catalogue. */
import type { Unit } from '../model/unit.ts';
import type { Catalogue, CitationUse, DatedDeadline, Paper, ReportingDuty, Task } from './types.ts';

/** Dated rows first, by their last day; then those without a date, in the order of their papers. */
export function byDeadline(a: Task, b: Task): number {
  const [x, y] = [sortDay(a.deadline), sortDay(b.deadline)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Whether a deadline names a day, month or quarter by itself, so that it can stand in a calendar. */
export function isDatable(deadline: DatedDeadline): boolean {
  return deadline.end !== null && deadline.kind !== 'unspecified';
}

function sortDay(deadline: DatedDeadline): string {
  return isDatable(deadline) ? (deadline.end ?? '') : '9999';
}

export function papersOf(catalogue: Catalogue, unit: string): Paper[] {
  return catalogue.papers.filter((paper) => paper.unit === unit);
}

export function childrenOf(catalogue: Catalogue, unit: string): Unit[] {
  return [...catalogue.units.values()].filter((other) => other.parent === unit);
}

/** The units whose successors name this one, with the entry that names it. */
export function predecessorsOf(catalogue: Catalogue, unit: string) {
  return [...catalogue.units.values()].flatMap((other) =>
    other.successors.filter((successor) => successor.unit === unit).map((successor) => ({ unit: other, successor })),
  );
}

export function leadBy(catalogue: Catalogue, agency: string): Task[] {
  return catalogue.tasks.filter((task) => task.leads.some((actor) => actor.id === agency)).sort(byDeadline);
}

export function supportedBy(catalogue: Catalogue, agency: string): Task[] {
  return catalogue.tasks.filter((task) => task.coordinating.some((actor) => actor.id === agency)).sort(byDeadline);
}

/** The duties that papers lay on an agency in words. */
export function dutiesOf(catalogue: Catalogue, agency: string): { paper: Paper; text: string; at: string | null }[] {
  return catalogue.papers.flatMap((paper) =>
    paper.duties
      .filter((duty) => duty.actors.some((actor) => actor.id === agency))
      .map((duty) => ({ paper, text: duty.text, at: duty.at })),
  );
}

export function usesOf(catalogue: Catalogue, citation: string): CitationUse[] {
  return catalogue.uses.filter((use) => use.ref === citation);
}

/** One thing that falls due, for the calendar. */
export interface CalendarEntry {
  /** The last day, by which the entry is placed. */
  day: string;
  deadline: DatedDeadline;
  title: string;
  unit: string;
  url: string;
  what: 'task' | 'reporting';
  duty?: ReportingDuty;
}

/**
 * Everything that falls due on a known day, in order. A task whose products have deadlines of their own is
 * there once for each product that can be dated.
 */
export function calendar(catalogue: Catalogue): CalendarEntry[] {
  const entries: CalendarEntry[] = [];
  for (const task of catalogue.tasks) {
    const dated = task.products.filter((product) => product.deadline !== null);
    const rows =
      task.deadline.kind === 'per-product' && dated.length
        ? dated.map((product) => ({
            deadline: product.deadline as DatedDeadline,
            title: `${task.title} (${product.name})`,
          }))
        : [{ deadline: task.deadline, title: task.title }];
    for (const row of rows) {
      if (!isDatable(row.deadline)) continue;
      entries.push({ ...row, day: row.deadline.end ?? '', unit: task.unit, url: task.url, what: 'task' });
    }
  }
  for (const duty of catalogue.reporting) {
    if (!isDatable(duty.deadline)) continue;
    entries.push({
      deadline: duty.deadline,
      title: duty.name,
      day: duty.deadline.end ?? '',
      unit: duty.unit,
      url: duty.url,
      what: 'reporting',
      duty,
    });
  }
  return entries.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.url < b.url ? -1 : 1));
}

/** How many of a list have each value, in the order in which the values first come. */
export function countBy<T>(items: readonly T[], values: (item: T) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) for (const value of new Set(values(item))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
