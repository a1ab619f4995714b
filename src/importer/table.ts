/**
 * Tasks from the table of an appendix. Six columns with a group in the first, eight with a number in the first, and
 * what happens to both: group rows, headers repeated on each page, rows cut by a page's end, rows without a number
 * below another, group names that stand on the second row of their group.
 */
import type { AgencyIndex } from '../catalogue/actors.ts';
import { parseDeadline } from '../model/deadline.ts';
import { fold } from '../text/normalise.ts';
import { readActors, partsOf } from './actors.ts';
import type { Row, Table } from './blocks.ts';
import { markOf } from './outline.ts';

export interface Product {
  name: string;
  embeddedIn?: string;
  deadline?: string;
}

export interface ReadTask {
  no: string;
  group?: string;
  title: string;
  goal?: string;
  activities: string[];
  products: Product[];
  lead: string[];
  coordinating: string[];
  deadline?: string;
  parent?: string;
  variantOf?: string;
  condition?: string;
  /** The note column, which the model has no key for. */
  remark?: string;
  place: string;
  /** The cells as they stand, for what the keys do not hold word for word. */
  raw: string[];
}

type Role =
  'no' | 'group' | 'goal' | 'title' | 'activities' | 'product' | 'lead' | 'coordinating' | 'deadline' | 'remark';

const HEADERS: [RegExp, Role][] = [
  [/^(?:stt|tt|so tt|so thu tu)$/u, 'no'],
  [/^(?:nhiem vu chung|nhom nhiem vu|noi dung(?: cchc| cai cach(?: hanh chinh)?)?|linh vuc|chung|nhom)$/u, 'group'],
  [/^(?:muc tieu|muc dich)/u, 'goal'],
  [/^(?:nhiem vu cu the|nhiem vu|noi dung (?:cong viec|nhiem vu|thuc hien)|cong viec|ten nhiem vu|noi dung)/u, 'title'],
  [/^(?:cac )?hoat dong/u, 'activities'],
  [/san pham|ket qua (?:dau ra|du kien|dat duoc)|^ket qua$/u, 'product'],
  [/ch[uỉi]\s*tri/u, 'lead'],
  [/phoi hop/u, 'coordinating'],
  [/thoi gian|thoi han|tien do|hoan thanh|^han /u, 'deadline'],
  [/ghi chu/u, 'remark'],
  [/(?:co quan|don vi|bo phan|nguoi)(?:, (?:co quan|don vi))? thuc hien|^thuc hien$/u, 'lead'],
];

const keyOf = (cell: string) => fold(cell).replace(/\s+/gu, ' ').trim();

function rolesOf(cells: readonly string[]): (Role | undefined)[] {
  const used = new Set<Role>();
  return cells.map((cell) => {
    const key = keyOf(cell);
    const role = key.length < 60 ? HEADERS.find(([form, to]) => form.test(key) && !used.has(to))?.[1] : undefined;
    if (role) used.add(role);
    return role;
  });
}

/** What a row says each column is, when it is the header of a table of tasks. */
function headerOf(cells: readonly string[]): (Role | undefined)[] | undefined {
  const roles = rolesOf(cells);
  const has = (role: Role) => roles.includes(role);
  const enough = roles.filter(Boolean).length >= 3;
  return enough && (has('lead') || has('coordinating')) && (has('title') || has('goal') || has('group'))
    ? roles
    : undefined;
}

const isCounting = (cells: readonly string[]) => {
  const filled = cells.filter(Boolean);
  return (
    filled.length >= 3 &&
    filled.every((cell, i) => /^\(?\d{1,2}\)?$/u.test(cell) && (i === 0 || Number(cell.replace(/\D/gu, '')) > 0)) &&
    filled.every((cell, i) => Number(cell.replace(/\D/gu, '')) === Number((filled[0] ?? '').replace(/\D/gu, '')) + i)
  );
};

/** Whether the first rows of a table are the header of a table of tasks. */
export const isTaskTable = (table: Table) => findHeader(table.rows) !== undefined;

function findHeader(rows: readonly Row[]): { roles: (Role | undefined)[]; from: number; to: number } | undefined {
  for (const [i, row] of rows.slice(0, 6).entries()) {
    const roles = headerOf(row.cells);
    if (roles) {
      // A header of two rows: "Cơ quan thực hiện" above "chủ trì" and "phối hợp".
      const below = rows[i + 1]?.cells ?? [];
      const both = headerOf(row.cells.map((cell, k) => below[k] || cell));
      const more = both && both.filter(Boolean).length > roles.filter(Boolean).length;
      return { roles: more ? both : roles, from: i, to: i + (more ? 2 : 1) };
    }
    const below = rows[i + 1]?.cells;
    const both = below && headerOf(row.cells.map((cell, k) => below[k] || cell));
    if (both) return { roles: both, from: i, to: i + 2 };
  }
  return undefined;
}

export interface TableReading {
  tasks: ReadTask[];
  /** Header rows, counted columns, repeated headers: what is there only to read the table by. */
  heads: Row[];
  /** Rows that name a group. */
  groups: Row[];
  /** Rows that could not be placed. */
  unread: Row[];
}

interface Open {
  task: ReadTask;
  cells: Map<Role, string>;
  number: number | undefined;
}

const ROMAN = /^([IVXLC]+)\s*[.)/:–-]?\s*(.*)$/su;

/** Reads the tables of one appendix as one table, whatever stands between them. */
export function readTaskTables(tables: readonly Table[], index: AgencyIndex, year: number): TableReading {
  const reading: TableReading = { tasks: [], heads: [], groups: [], unread: [] };
  let roles: (Role | undefined)[] | undefined;
  const rows: { row: Row; cells: Map<Role, string>; rest: string[] }[] = [];
  for (const table of tables) {
    const header = findHeader(table.rows);
    let skip = 0;
    if (header) {
      if (!roles) roles = header.roles;
      skip = header.to;
      reading.heads.push(...table.rows.slice(0, skip));
    }
    if (!roles) {
      reading.unread.push(...table.rows);
      continue;
    }
    for (const row of table.rows.slice(skip)) {
      if (isCounting(row.cells) || headerOf(row.cells)) {
        reading.heads.push(row);
        continue;
      }
      const cells = new Map<Role, string>();
      const rest: string[] = [];
      for (const [k, cell] of row.cells.entries()) {
        const role = roles[k];
        if (!cell) continue;
        if (role) cells.set(role, cells.has(role) ? `${cells.get(role) ?? ''}\n${cell}` : cell);
        else rest.push(cell);
      }
      if (cells.size || rest.length) rows.push({ row, cells, rest });
    }
  }
  if (!roles) return reading;
  const found = roles.includes('no') ? numberedRows(rows, reading) : groupedRows(rows, reading);
  for (const open of found) finish(open, index, year);
  markVariants(found);
  reading.tasks = found.map(({ task }) => task);
  return reading;
}

type Rows = { row: Row; cells: Map<Role, string>; rest: string[] }[];

const newTask = (no: string, row: Row, group: string): ReadTask => ({
  no, ...(group ? { group } : {}), title: '', activities: [], products: [], lead: [], coordinating: [], place: row.place, raw: [],
}); // prettier-ignore

/** Tables whose first column has the number: `I` for a group, `1` for a task, nothing for a row below another. */
function numberedRows(rows: Rows, reading: TableReading): Open[] {
  const tasks: Open[] = [];
  let group = '';
  let roman = '';
  let restarts = false;
  let last = 0;
  let sub: Open | undefined;
  const prefixes: string[] = [];
  for (const { row, cells, rest } of rows) {
    const number = (cells.get('no') ?? '').replace(/(?<![.)\s])[.)\s]+$/u, '').trim();
    const others = [...cells].filter(([role]) => role !== 'no').map(([, cell]) => cell);
    const text = others.join(' ').replace(/\s+/gu, ' ');
    const mark = ROMAN.exec(number);
    const own = !number && others.length === 1 ? /^([IVXLC]+)\s*[.)/:]\s+(\S.*)$/su.exec(text) : null;
    if ((number && mark?.[1] && !/^\d/u.test(number)) || own) {
      const label = own?.[1] ?? mark?.[1] ?? '';
      // "I. Công tác …" across the whole row, or the numeral and the name in two cells.
      const name = (own?.[2] ?? [mark?.[2] ?? '', text].filter(Boolean).join(' ')).trim();
      roman = label;
      reading.groups.push(row);
      group = `${label}. ${name}`;
      sub = undefined;
      continue;
    }
    if (number && /^\d+(?:\.\d+)*[a-zđ]?$/u.test(number)) {
      const value = Number(number.split('.')[0]);
      if (value <= last && tasks.length) restarts = true;
      last = value;
      prefixes.push(roman);
      sub = { task: newTask(number, row, group), cells: new Map(cells), number: value };
      tasks.push(sub);
      sub.task.raw.push(...row.cells);
      sub.cells.delete('no');
      if (rest.length) sub.task.remark = rest.join('\n');
      sub = undefined;
      continue;
    }
    const parent = tasks.findLast((item) => item.number !== undefined);
    if (number || !parent) {
      if (!number && others.length === 1 && !parent) {
        group = text;
        reading.groups.push(row);
      } else reading.unread.push(row);
      continue;
    }
    const title = cells.get('title') ?? cells.get('goal');
    if (sub && !title) join(sub, cells, row);
    else if (!sub && (!title || /^\p{Ll}/u.test(title))) join(parent, cells, row);
    else {
      const letter =
        'bcdđeghiklmnopqrstuvxy'[tasks.filter((item) => item.task.parent === parent.task.no).length] ?? 'z';
      sub = {
        task: { ...newTask(`${parent.task.no}${letter}`, row, group), parent: parent.task.no },
        cells: new Map(cells),
        number: undefined,
      };
      sub.task.raw.push(...row.cells);
      tasks.push(sub);
    }
  }
  // Numbers that begin anew in each group are told apart by the group's.
  if (restarts) {
    let at = -1;
    for (const { task, number } of tasks) {
      if (number !== undefined) at++;
      const prefix = prefixes[at];
      if (!prefix) continue;
      task.no = `${prefix}.${task.no}`;
      if (task.parent) task.parent = `${prefix}.${task.parent}`;
    }
  }
  return tasks;
}

/** Cells of a row that a page's end has cut go on in the row below. */
function join(open: Open, cells: ReadonlyMap<Role, string>, row: Row): void {
  for (const [role, cell] of cells) {
    const before = open.cells.get(role);
    open.cells.set(role, before ? `${before}${/^\s*[-–+•]/u.test(cell) ? '\n' : ' '}${cell}` : cell);
  }
  open.task.raw.push(...row.cells);
}

/** Tables whose first column has the group and whose tasks carry their number in the text, anew in each group. */
function groupedRows(rows: Rows, reading: TableReading): Open[] {
  interface Run {
    labels: string[];
    tasks: Open[];
  }
  const runs: Run[] = [];
  const titleOf = (cells: ReadonlyMap<Role, string>) => cells.get('title') ?? cells.get('goal') ?? '';
  for (const [i, { row, cells, rest }] of rows.entries()) {
    const label = cells.get('group') ?? '';
    const title = titleOf(cells);
    let run = runs.at(-1);
    if (!title && label && cells.size === 1) {
      // A row of its own for the group.
      reading.groups.push(row);
      runs.push({ labels: [label], tasks: [] });
      continue;
    }
    if (!title && !label) {
      const open = run?.tasks.at(-1);
      if (open) join(open, cells, row);
      else reading.unread.push(row);
      continue;
    }
    const mark = markOf(title);
    let number = mark.kind === 'number' ? Number(mark.label) : undefined;
    const begins = ROMAN.exec(label)?.[2] !== undefined && /^[IVXLC]+\s*[.)/:–-]/u.test(label);
    if (number === undefined && !label && run?.tasks.length && /^\p{Ll}/u.test(title)) {
      const open = run.tasks.at(-1);
      if (open) join(open, cells, row);
      continue;
    }
    if (number === undefined) {
      // A forgotten "1.": the next row says so.
      const next = rows[i + 1];
      const after = next && markOf(titleOf(next.cells));
      const expected = begins || !run ? 1 : (run.tasks.at(-1)?.number ?? 0) + 1;
      number = after?.kind === 'number' && Number(after.label) > 1 && begins ? Number(after.label) - 1 : expected;
    }
    const last = run?.tasks.at(-1)?.number ?? 0;
    const fresh = !run || (run.tasks.length > 0 && (number <= last || (begins && run.labels.length > 0)));
    if (fresh) {
      run = { labels: [], tasks: [] };
      runs.push(run);
    }
    if (label) run?.labels.push(label);
    const open: Open = { task: newTask('', row, ''), cells: new Map(cells), number };
    open.cells.delete('group');
    open.cells.set(cells.has('title') ? 'title' : 'goal', mark.kind === 'number' ? mark.text : title);
    open.task.raw.push(...row.cells);
    if (rest.length) open.task.remark = rest.join('\n');
    run?.tasks.push(open);
  }
  const tasks: Open[] = [];
  for (const [i, run] of runs.entries()) {
    const group = run.labels.join(' ').replace(/\s+/gu, ' ').trim();
    const prefix = /^([IVXLC]+)\s*[.)/:–-]/u.exec(group)?.[1] ?? (runs.length > 1 ? String(i + 1) : '');
    for (const open of run.tasks) {
      open.task.no = [prefix, String(open.number ?? '')].filter(Boolean).join('.');
      if (group) open.task.group = group;
      tasks.push(open);
    }
  }
  return tasks;
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();
const undash = (text: string) => oneLine(text).replace(/^[-–—+•·]\s*/u, '');

/** "Báo cáo (lồng ghép trong BC CCHC)" */
function readProduct(text: string): Product {
  const name = oneLine(text).replace(/[.;]$/u, '');
  const embedded = /^(.+?) ?\(\s?lồng ghép (?:trong|với|vào|cùng) ([^()]+)\)$/iu.exec(name);
  return embedded?.[1] && embedded[2] ? { name: embedded[1], embeddedIn: embedded[2].trim() } : { name };
}

/** The cells into the keys of a task. */
function finish({ task, cells }: Open, index: AgencyIndex, year: number): void {
  const goal = cells.get('goal');
  const title = cells.get('title');
  task.title = oneLine(undash(title ?? goal ?? ''));
  if (title && goal) task.goal = oneLine(goal);
  task.activities = partsOf(cells.get('activities') ?? '').map(oneLine);
  task.products = partsOf(cells.get('product') ?? '').map(readProduct);
  task.lead = readActors(cells.get('lead') ?? '', index);
  task.coordinating = readActors(cells.get('coordinating') ?? '', index);
  const remark = cells.get('remark');
  if (remark) task.remark = oneLine(remark);
  const condition = /\(\s*(nếu có)\s*\)/iu.exec(task.title)?.[1];
  if (condition) task.condition = condition;
  pairDeadlines(task, cells.get('deadline') ?? '', year);
}

/** As many deadlines as products: one for each, in their order. Else the wording belongs to the task. */
function pairDeadlines(task: ReadTask, cell: string, year: number): void {
  const parts = partsOf(cell).map((part) => part.replace(/(?<![.;,])[.;,]+$/u, ''));
  if (
    parts.length > 1 &&
    parts.length === task.products.length &&
    parts.every((part) => parseDeadline(part, { year }))
  ) {
    for (const [i, product] of task.products.entries()) product.deadline = parts[i] ?? '';
    return;
  }
  const whole = oneLine(cell);
  if (whole) task.deadline = parts.length === 1 ? oneLine(parts[0] ?? whole) : whole;
}

/** The same work at another level: goal, task and activities are the same, the agency is not. */
function markVariants(tasks: readonly Open[]): void {
  const first = new Map<string, ReadTask>();
  for (const { task } of tasks) {
    if (task.parent) continue;
    const key = [task.title, task.goal ?? '', ...task.activities].map(fold).join('|');
    const other = first.get(key);
    if (other && other.lead.join() !== task.lead.join()) task.variantOf = other.no;
    else if (!other) first.set(key, task);
  }
}
