/** A task as a table has it, and its cells as the keys of a task. */
import type { AgencyIndex } from '../catalogue/actors.ts';
import { fileWords } from '../i18n/documents.ts';
import { fold } from '../text/normalise.ts';
import { partsOf, readActors } from './actors.ts';
import { readAssignment } from './assignment.ts';
import type { Row } from './blocks.ts';
import { beginsBody } from './bodies.ts';
import { oneLine } from './pieces.ts';
import { isDeadline, takeNamed } from './product-deadlines.ts';
import type { Role } from './table-header.ts';

export interface Product {
  name: string;
  issuer?: string;
  embeddedIn?: string;
  deadline?: string;
}

export interface ReadTask {
  no: string;
  /** Whether the paper gives it no number. */
  unnumbered?: true;
  /** Whether it is a row of a schedule, which nobody leads. */
  scheduled?: true;
  group?: string;
  title: string;
  goal?: string;
  activities: string[];
  products: Product[];
  lead: string[];
  coordinating: string[];
  monitoring?: string[];
  deadline?: string;
  parent?: string;
  variantOf?: string;
  condition?: string;
  place: string;
  /** What is printed by the form of a table of tasks: the name of a product again before its deadline. */
  form?: string[];
  /** The cells as they stand, for what the keys do not hold word for word. */
  raw: string[];
  /** The same with the names of their columns. */
  cells?: { name: string; text: string; role: Role | undefined; place: string }[];
}

/** Every text that the keys of a task have. */
export const textsOf = (task: ReadTask): string[] => [
  task.no,
  task.title,
  task.goal ?? '',
  ...task.activities,
  ...task.products.flatMap(({ name, issuer, embeddedIn, deadline }) => [
    name,
    issuer ?? '',
    embeddedIn ?? '',
    deadline ?? '',
  ]),
  ...task.lead,
  ...task.coordinating,
  ...(task.monitoring ?? []),
  task.deadline ?? '',
  task.condition ?? '',
];

export type Cells = Map<Role, string>;

/** A row with its cells by their columns; what a merged cell says is said of each of its rows. */
export interface TableRow {
  row: Row;
  cells: Cells;
  /** The columns that a merged cell above says. */
  above: ReadonlySet<Role>;
  /** Cells of columns that are not known. */
  rest: string[];
  /** Marks, and cells whose words stand in a key in other letters. */
  form: string[];
  names: readonly string[];
  roles: readonly (Role | undefined)[];
}

/** A task while its rows are read: the first, and those that belong to it with products and days of their own. */
export interface Open {
  task: ReadTask;
  cells: Cells;
  number: number | undefined;
  more: Cells[];
}

/** A task of which no more is said yet. */
export const taskOf = (said: Pick<ReadTask, 'no' | 'title' | 'place' | 'raw'> & Partial<ReadTask>): ReadTask => ({
  activities: [],
  products: [],
  lead: [],
  coordinating: [],
  ...said,
});

export const openTask = (no: string, at: TableRow, group: string, number?: number): Open => {
  const open: Open = {
    task: taskOf({ no, ...(group ? { group } : {}), title: '', place: at.row.place, raw: [], cells: [] }),
    cells: new Map(at.cells),
    number,
    more: [],
  };
  open.cells.delete('no');
  keepRaw(open, at);
  return open;
};

/** Notes what the row says, for comparing it with what the keys hold. */
export function keepRaw({ task }: Open, { row, form, names, roles }: TableRow): void {
  task.raw.push(...row.cells);
  if (form.length) task.form = [...(task.form ?? []), ...form];
  for (const [k, text] of row.cells.entries())
    if (text) task.cells?.push({ name: oneLine(names[k] ?? ''), text, role: roles[k], place: row.place });
}

/** Cells of a row that a page's end has cut go on in the row below. */
export function joinRow(open: Open, at: TableRow): void {
  for (const [role, cell] of at.cells) {
    if (at.above.has(role)) continue;
    const before = open.cells.get(role);
    open.cells.set(role, before ? `${before}${/^\s*[-–+•]/u.test(cell) ? '\n' : ' '}${cell}` : cell);
  }
  keepRaw(open, at);
}

/** What a row says by itself: "theo dòng chính" says that another row says it. */
const stated = (cell = '') =>
  cell
    .split('\n')
    .filter((line) => !line.trim().endsWith(`(${fileWords.inherited})`))
    .join('\n');

const undash = (text: string) => oneLine(text).replace(/^[-–—+•·]\s*/u, '');

/** "Báo cáo (lồng ghép trong BC CCHC)", "Quyết định (UBND xã)", "Báo cáo (UBND xã; lồng ghép trong báo cáo năm)" */
function readProduct(text: string): Product {
  const name = oneLine(text).replace(/[.;]$/u, '');
  const [, plain, more] = /^(.+?) ?\(\s?([^()]+)\)$/u.exec(name) ?? [];
  if (!plain || !more) return { name };
  const parts = more.split(';').map((part) => part.trim());
  const embedded = /^lồng ghép (?:trong|với|vào|cùng) (.+)$/iu.exec(parts.at(-1) ?? '')?.[1];
  const issuer = parts.length === (embedded ? 2 : 1) && beginsBody(parts[0] ?? '') ? parts[0] : undefined;
  if ((!embedded && !issuer) || parts.length > 2) return { name };
  return { name: plain, ...(issuer ? { issuer } : {}), ...(embedded ? { embeddedIn: embedded } : {}) };
}

/** The lines of a task's cell: its name, its goal, and what is to be done, each dashed line one thing. */
function readTitle(cell: string): { title: string; goal?: string; activities: string[] } {
  const [first = '', ...more] = cell
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const lines = more.map((line) => ({
    goal: /^Mục tiêu\s*:\s*(\S.*)$/u.exec(line)?.[1],
    item: /^[-–+•]\s*(\S.*)$/u.exec(line)?.[1],
  }));
  if (/^[-–—+•·]/u.test(first) || !lines.every(({ goal, item }) => goal ?? item))
    return { title: undash(cell), activities: [] };
  const goal = lines.find((line) => line.goal)?.goal;
  return {
    title: oneLine(first),
    ...(goal ? { goal } : {}),
    activities: lines.flatMap(({ item }) => (item ? [oneLine(item)] : [])),
  };
}

/** What is to be done: each line that has a dash is one thing, whatever dashes stand within. */
function listOf(cell: string): string[] {
  const lines = cell.split('\n').filter((line) => line.trim());
  return (lines.every((line) => /^\s*[-–+•]\s/u.test(line)) ? lines.map(undash) : partsOf(cell)).map(oneLine);
}

/** The cells into the keys of a task. */
export function finish({ task, cells, more }: Open, index: AgencyIndex, year: number | undefined): void {
  const goal = cells.get('goal');
  const title = cells.get('title');
  const named = readTitle(title ?? goal ?? cells.get('activities') ?? '');
  task.title = named.title;
  if (title && goal) task.goal = oneLine(goal);
  else if (named.goal) task.goal = named.goal;
  const listed = title === undefined && goal === undefined ? [] : listOf(cells.get('activities') ?? '');
  task.activities = [...named.activities, ...listed];
  const lead = readAssignment(stated(cells.get('lead')), index);
  task.lead = lead.lead;
  task.coordinating = [...lead.coordinating, ...readActors(stated(cells.get('coordinating')), index)];
  const monitoring = [...lead.monitoring, ...readActors(cells.get('monitoring') ?? '', index)];
  if (monitoring.length) task.monitoring = monitoring;
  // Notes, and what stands in columns of other names, belong to the task as its lines do.
  for (const { name, text, role } of task.cells ?? [])
    if (role === undefined || role === 'remark') task.activities.push([name, oneLine(text)].filter(Boolean).join(': '));
  const condition = /\(\s*(nếu có)\s*\)/iu.exec(task.title)?.[1];
  if (condition) {
    task.condition = condition;
    task.title = task.title.replace(/\s*\(\s*nếu có\s*\)$/iu, '');
  }
  const rows = [cells, ...more];
  const days = new Set(rows.map((row) => oneLine(row.get('deadline') ?? '')));
  for (const row of rows) {
    const products = partsOf(row.get('product') ?? '').map(readProduct);
    const cell = stated(row.get('deadline'));
    if (days.size > 1 && products.length) {
      for (const product of products) if (cell) product.deadline = oneLine(cell);
    } else if (row === cells) pairDeadlines(task, products, cell, year);
    task.products.push(...products);
  }
}

/** As many deadlines as products: one for each, in their order. Else the wording belongs to the task. */
function pairDeadlines(task: ReadTask, products: Product[], cell: string, year: number | undefined): void {
  const parts = partsOf(cell).map((part) => part.replace(/(?<![.;,])[.;,]+$/u, ''));
  if (takeNamed(products, parts, year)) {
    task.form = [...(task.form ?? []), ...parts.map((part) => part.slice(0, part.lastIndexOf(': ')))];
    return;
  }
  if (parts.length > 1 && parts.length === products.length && parts.every((part) => isDeadline(part, year))) {
    for (const [i, product] of products.entries()) product.deadline = parts[i] ?? '';
    return;
  }
  const whole = oneLine(cell);
  if (whole) task.deadline = parts.length === 1 ? oneLine(parts[0] ?? whole) : whole;
}

/** The same work at another level: goal, task and activities are the same, the agency is not. */
export function markVariants(tasks: readonly Open[]): void {
  const first = new Map<string, ReadTask>();
  for (const { task } of tasks) {
    if (task.parent) continue;
    const key = [task.group ?? '', task.title, task.goal ?? '', ...task.activities].map(fold).join('|');
    const other = first.get(key);
    if (other && other.lead.join() !== task.lead.join()) task.variantOf = other.no;
    else if (!other) first.set(key, task);
  }
}
