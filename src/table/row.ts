/** One row of the task table: what is shown, filtered, sorted and exported, and nothing else. */
import type { ActorRef, Task } from '../catalogue/types.ts';
import type { Day } from '../model/days.ts';
import type { Deadline, Recurrence } from '../model/deadline.ts';
import type { Level } from '../model/levels.ts';

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
  /** The unit as rows name it, where the paper is taken from another body's. */
  takenFrom?: string;
  /** The unit at the top of the unit's line: its province, where it has one. */
  root: string;
  rootName: string;
  level: Level;
  year: number;
  /** The last year of a paper for several. */
  lastYear?: number;
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
  /** How often, for what comes again, and when in its period. */
  again?: Recurrence;
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

/** Whose row it is, as lists say it. */
export const unitOf = (paper: PaperEntry): string => paper.takenFrom ?? paper.unitName;

/** The days on which a row falls due. */
export const dueDays = (deadline: DeadlineEntry): Day[] =>
  deadline.dues.map((item) => item.day).filter((day) => day !== null);

/** `<paper>#nv-<no>`: the id that a row has on every page and in every file. */
export const rowId = (row: Pick<Row, 'paper' | 'no'>): string => `${row.paper.id}#nv-${row.no}`;

/** The address of the row in its paper, from the site's root. */
export const rowUrl = (row: Pick<Row, 'paper' | 'no'>): string => `${row.paper.url}#nv-${row.no}`;
