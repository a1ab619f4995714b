/** The rows of the task table from the tasks of the catalogue. */
import { once } from '../catalogue/indexed.ts';
import { listedUnit, officeMark } from '../catalogue/listed.ts';
import { rootOf } from '../catalogue/lineage.ts';
import { perObject } from '../util/per-object.ts';
import { duePartsOf, isAskedOfAll, isDatable, paperById, reportersOf } from '../catalogue/questions.ts';
import type { Catalogue, DatedDeadline, Paper, ReportingDuty, Task } from '../catalogue/types.ts';
import type { Recurrence } from '../model/deadline.ts';
import type { ReportRow } from './reports.ts';
import type { Due, Row } from './row.ts';

function due(deadline: DatedDeadline, of?: string): Due {
  return {
    ...(of === undefined ? {} : { of }),
    raw: deadline.raw,
    day: isDatable(deadline) ? deadline.end : null,
    ...(deadline.kind === 'recurring' ? { again: recurrenceOf(deadline) } : {}),
  };
}

/** A recurrence without what else a deadline says. */
function recurrenceOf(deadline: DatedDeadline & { kind: 'recurring' }): Recurrence {
  const { every, interval, day, month, quarter, weekday, before } = deadline;
  const told = { interval, day, month, quarter, weekday, before };
  return { every, ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) };
}

/** What falls due in a deadline; the parts of a deadline of several products are named by them. */
function duesOf(deadline: DatedDeadline, products: Task['products'] = []): Due[] {
  return duePartsOf(deadline, products).map(({ deadline: part, of }) => due(part, of));
}

/**
 * All tasks in the order of the table: newest year first, within a year as the catalogue has them. The year is
 * that of the task, which for the outlook of a report is the year after it.
 */
export const tableTasks = (catalogue: Catalogue): readonly Task[] =>
  once(catalogue, 'tasks of the table', () => catalogue.tasks.toSorted((a, b) => b.year - a.year));

/** What rows say of their paper, as tasks of a year. */
function paperEntry(paper: Paper, year: number, catalogue: Catalogue): Row['paper'] {
  const unit = catalogue.units.get(paper.unit);
  if (!unit) throw new Error(paper.id);
  const root = rootOf(catalogue, unit.id);
  const top = catalogue.units.get(root);
  const unitName = unit.shortName ?? unit.name;
  const named = listedUnit(catalogue, paper, true);
  const last = paper.type === 'plan' && paper.period ? Number(paper.period.to.slice(0, 4)) : year;
  return {
    id: paper.id,
    url: paper.url,
    code: paper.code,
    issuedOn: paper.issuedOn,
    unit: unit.id,
    unitName,
    ...(named === unitName ? {} : { takenFrom: named }),
    root,
    rootName: top?.shortName ?? top?.name ?? root,
    level: unit.level,
    year,
    ...(last > year ? { lastYear: last } : {}),
  };
}

function makeRow(task: Task, catalogue: Catalogue, paper: Row['paper']): Row {
  const area = catalogue.areas.get(task.area);
  if (!area) throw new Error(task.id);
  const { kind, raw, start, end, inherited } = task.deadline;
  return {
    paper,
    kind: task.kind,
    no: task.no,
    title: task.condition === null ? task.title : `${task.title} (${task.condition})`,
    area: { id: area.id, name: area.shortName },
    products: task.products.map(({ name, issuer, embeddedIn }) => ({
      name,
      ...(issuer === undefined ? {} : { issuer }),
      ...(embeddedIn === undefined ? {} : { embeddedIn }),
    })),
    leads: task.leads,
    coordinating: task.coordinating,
    deadline: {
      kind,
      raw,
      start,
      end,
      ...(inherited ? { inherited } : {}),
      dues: duesOf(task.deadline, task.products),
    },
  };
}

/** The rows of a catalogue by the ids of their tasks: many pages ask for the same ones. */
const allRows = perObject((catalogue: Catalogue) => {
  const rows = new Map<string, Row>();
  for (const paper of catalogue.papers) {
    const entries = new Map<number, Row['paper']>();
    for (const task of paper.tasks) {
      const entry = entries.get(task.year) ?? paperEntry(paper, task.year, catalogue);
      entries.set(task.year, entry);
      rows.set(task.id, makeRow(task, catalogue, entry));
    }
  }
  return rows;
});

/** The rows of tasks of the catalogue. */
export function rowsOf(tasks: readonly Task[], catalogue: Catalogue): Row[] {
  const rows = allRows(catalogue);
  return tasks.map((task) => {
    const row = rows.get(task.id);
    if (!row) throw new Error(task.id);
    return row;
  });
}

/** A report that a paper asks for, as it stands beside the tasks. */
export function reportRow(catalogue: Catalogue, duty: ReportingDuty): ReportRow {
  const unit = catalogue.units.get(duty.unit);
  const paper = paperById(catalogue, duty.paper);
  if (!unit || !paper) throw new Error(duty.id);
  const dues = duesOf(duty.deadline);
  return {
    name: duty.name,
    paper: paper.id,
    issuedOn: paper.issuedOn,
    raw: duty.deadline.raw,
    days: dues.flatMap(({ day }) => (day === null ? [] : [day])).sort(),
    dues,
    ...(duty.window ? { window: { from: duty.window.from, to: duty.window.to } } : {}),
    year: duty.year,
    unit: unit.id,
    unitName: (unit.shortName ?? unit.name) + officeMark(paper),
    level: unit.level,
    root: rootOf(catalogue, unit.id),
    agencies: reportersOf(catalogue, duty),
    by: duty.reporter.map((actor) => actor.as),
    ...(duty.via ? { via: duty.via.as } : {}),
    ...(duty.recipient === null ? {} : { recipient: duty.recipient }),
    everyone: isAskedOfAll(catalogue, duty),
    url: duty.url,
  };
}

/** The reports of all papers, newest year first, then by day. */
export const reportRows = (catalogue: Catalogue): readonly ReportRow[] =>
  once(catalogue, 'reports of the table', () => {
    const rows = catalogue.reporting.map((duty) => reportRow(catalogue, duty));
    const key = ({ days }: ReportRow) => days[0] ?? '~';
    return rows.sort((a, b) => b.year - a.year || (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  });
