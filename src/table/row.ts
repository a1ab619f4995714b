/** One row of the task table: what is shown, filtered, sorted and exported, and nothing else. */
import { isDatable } from '../catalogue/questions.ts';
import type { ActorRef, Catalogue, DatedDeadline, Task } from '../catalogue/types.ts';
import type { Day } from '../model/dates.ts';
import type { Deadline, Frequency } from '../model/deadline.ts';
import { deadlineSpan } from '../model/deadline.ts';
import type { Level } from '../model/unit.ts';

export interface PaperEntry {
  id: string;
  /** From the site's root, without the base. */
  url: string;
  /** `03/KH-UBND` */
  code: string;
  /** The day of issue, for the time stamp of a calendar entry. */
  issuedOn: string | null;
  unit: string;
  unitName: string;
  level: Level;
  year: number;
}

export interface ProductEntry {
  name: string;
  issuer?: string;
  embeddedIn?: string;
}

/** One thing that falls due: the row itself, or one of its products. */
export interface Due {
  /** The product, where each has a deadline of its own. */
  of?: string;
  raw: string;
  /** The last day, where the wording names one. */
  day: Day | null;
  /** How often, for what comes again, with the day of the period. */
  every?: Frequency[];
  on?: number | 'last';
}

export interface DeadlineEntry {
  kind: Deadline['kind'];
  /** The wording of the paper; empty where it states none. */
  raw: string;
  start: Day | null;
  end: Day | null;
  inherited?: 'task' | 'paper';
  /** What falls due: one, or one for each dated product. */
  dues: Due[];
}

/** The parts of a row, each of which is a column of its own in the column files. */
export interface Row {
  paper: PaperEntry;
  kind: Task['kind'];
  no: string;
  title: string;
  area: { id: string; name: string };
  products: ProductEntry[];
  leads: ActorRef[];
  coordinating: ActorRef[];
  deadline: DeadlineEntry;
}

function due(deadline: DatedDeadline, of?: string): Due {
  return {
    ...(of === undefined ? {} : { of }),
    raw: deadline.raw,
    day: isDatable(deadline) ? deadline.end : null,
    ...(deadline.kind === 'recurring'
      ? { every: deadline.every, ...(deadline.day === undefined ? {} : { on: deadline.day }) }
      : {}),
  };
}

/** What falls due in a deadline; the parts of a deadline of several products are named by them. */
export function duesOf(deadline: DatedDeadline, products: Task['products'] = []): Due[] {
  if (deadline.kind !== 'per-product') return [due(deadline)];
  const dated = products.filter((product) => product.deadline !== null);
  return deadline.parts.map((part, i) => due({ ...part, ...deadlineSpan(part) }, dated[i]?.name));
}

/** The days on which a row falls due. */
export const dueDays = (deadline: DeadlineEntry): Day[] =>
  deadline.dues.map((item) => item.day).filter((day) => day !== null);

/** `<paper>#nv-<no>`: the id that a row has on every page and in every file. */
export const rowId = (row: Pick<Row, 'paper' | 'no'>): string => `${row.paper.id}#nv-${row.no}`;

/** The address of the row in its paper, from the site's root. */
export const rowUrl = (row: Pick<Row, 'paper' | 'no'>): string => `${row.paper.url}#nv-${row.no}`;

/**
 * All tasks in the order of the table: newest year first, within a year as the catalogue has them. The year is
 * that of the task, which for the outlook of a report is the year after it.
 */
export const tableTasks = (catalogue: Catalogue): Task[] => catalogue.tasks.toSorted((a, b) => b.year - a.year);

/** The rows of tasks of the catalogue. */
export function rowsOf(tasks: readonly Task[], catalogue: Catalogue): Row[] {
  const papers = new Map(catalogue.papers.map((paper) => [paper.id, paper]));
  return tasks.map((task) => {
    const unit = catalogue.units.get(task.unit);
    const area = catalogue.areas.get(task.area);
    const paper = papers.get(task.paper);
    if (!unit || !area || !paper) throw new Error(task.id);
    const { kind, raw, start, end, inherited } = task.deadline;
    return {
      paper: {
        id: task.paper,
        url: paper.url,
        code: paper.code,
        issuedOn: paper.issuedOn,
        unit: unit.id,
        unitName: unit.shortName ?? unit.name,
        level: unit.level,
        year: task.year,
      },
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
  });
}
