/** Rows that were pasted from a spreadsheet or from Word, as tasks, targets or duties of a draft. */
import { pasteWords as words } from '../i18n/paste.ts';
import { Account, type Finding } from '../importer/account.ts';
import { AreaFinder } from '../importer/areas.ts';
import type { Row, Table } from '../importer/blocks.ts';
import { clipboardTable } from '../importer/clipboard.ts';
import { taskData, type TaskContext } from '../importer/paper-tasks.ts';
import { oneLine } from '../importer/pieces.ts';
import { References } from '../importer/references.ts';
import { headOf } from '../importer/table-columns.ts';
import type { Role } from '../importer/table-header.ts';
import { readTaskTables } from '../importer/table.ts';
import { TargetList } from '../importer/target-list.ts';
import { paperDay, paperDayIn } from '../importer/shown-days.ts';
import { readTargets } from '../importer/targets.ts';
import type { Level } from '../model/unit.ts';
import { fold } from '../text/normalise.ts';
import { borrower, withBorrowed } from './borrow.ts';
import { identityOf, tasksOf, type Draft, type DraftTask } from './draft.ts';
import type { Known } from './registers.ts';
import { indexOf } from './succession.ts';
import { targetsOf, withTargets, type DraftTarget } from './targets.ts';
import { plainNumber } from '../text/number.ts';

export type PastedKind = 'tasks' | 'targets' | 'duties';
/** What a column can be taken for; `skip` leaves it out. */
export const COLUMNS = {
  tasks: [
    'no',
    'group',
    'title',
    'goal',
    'activities',
    'product',
    'lead',
    'coordinating',
    'monitoring',
    'deadline',
    'start',
    'end',
    'span',
    'remark',
    'skip',
  ],
  targets: ['no', 'indicator', 'value', 'measure', 'skip'],
  duties: ['no', 'agency', 'text', 'skip'],
} as const;
export type Column = (typeof COLUMNS)[PastedKind][number];

/** What was pasted, and what it was taken for. */
export interface Pasted {
  table: Table;
  kind: PastedKind;
  columns: Column[];
  /** How many of its first rows are its head. */
  head: number;
}

const SIZE =
  /^(?:muc(?: phai dat)?|gia tri|ke hoach|ty le|so luong|chi tieu giao|muc chi tieu|phan dau|yeu cau|nam \d{4}|chi tieu nam.*|.*\(%\))/u;

/** The rows of a clipboard with what they most likely are; nothing where it has no table. */
export function readPasted(html: string, text: string, draft: Draft, known: Known): Pasted | null {
  const table = clipboardTable(html, text);
  if (!table) return null;
  const year = identityOf(draft, known).year ?? undefined;
  const { roles, names, to } = headOf(table.rows, indexOf(known), year);
  const keys = names.map(fold);
  const has = (role: Role) => roles.includes(role);
  const width = table.rows[0]?.cells.length ?? 0;
  // Beside an amount, "Đơn vị" is what it is measured in.
  const isLead = keys.some(
    (key, k) => roles[k] === 'lead' && !(key === 'don vi' && keys.some((own) => SIZE.test(own))),
  );
  const kind: PastedKind =
    keys.some((key) => /^(?:ten )?chi (?:tieu|so)/u.test(key)) && !isLead && !has('product')
      ? 'targets'
      : roles.filter((role) => role && role !== 'no').length === 2 && has('lead') && has('title') && !has('deadline')
        ? 'duties'
        : 'tasks';
  const columns = Array.from({ length: width }, (_, k) => columnOf(kind, roles[k], keys[k] ?? ''));
  const isDay = (k: number) => ['deadline', 'start', 'end'].includes(columns[k] ?? '');
  const rows = table.rows.map((row, i) =>
    i < to ? row : { ...row, cells: row.cells.map((cell, k) => (isDay(k) ? paperDayIn(cell) : paperDay(cell))) },
  );
  return { table: { ...table, rows }, kind, columns, head: to };
}

/** A column of a table of tasks as that of another kind of table. */
export function columnOf(kind: PastedKind, role: Role | undefined, key: string): Column {
  if (kind === 'tasks') return role ?? 'remark';
  if (role === 'no') return 'no';
  if (kind === 'duties') return role === 'lead' ? 'agency' : role === 'remark' ? 'skip' : role ? 'text' : 'skip';
  if (/don vi tinh|^don vi$|^dvt$/u.test(key)) return 'measure';
  if (role === 'title' || /^(?:ten )?chi (?:tieu|so)/u.test(key)) return 'indicator';
  return role === undefined || SIZE.test(key) ? 'value' : 'skip';
}

export interface TakenRows {
  draft: Draft;
  count: number;
  questions: Finding[];
}

/** The rows below the head, without the columns that are left out. */
const rowsOf = ({ table, columns, head }: Pasted): Row[] =>
  table.rows
    .slice(head)
    .map((row) => ({ ...row, cells: row.cells.map((cell, k) => (columns[k] === 'skip' ? '' : cell)) }));

/** The year that most deadlines of pasted rows name, where it is before the draft's. */
export function earlierYear({ table }: Pasted, year: number | null): number | null {
  const counts = new Map<number, number>();
  for (const { cells } of table.rows)
    for (const [found] of cells.join('\n').matchAll(/(?<![\d/])20\d\d(?![\d/])|(?<=\/)20\d\d(?!\s?\/)/gu))
      counts.set(Number(found), (counts.get(Number(found)) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && year !== null && most[0] < year && most[0] >= year - 3 ? most[0] : null;
}

/**
 * A draft with pasted rows at the end of what they belong to.
 *
 * @param from the year of the rows, where their days are to move to that of the draft
 */
export function takePasted(draft: Draft, pasted: Pasted, from: number | null, known: Known): TakenRows {
  if (pasted.kind === 'targets') return takeTargets(draft, pasted, known);
  if (pasted.kind === 'duties') return takeDuties(draft, pasted);
  return takeTasks(draft, pasted, from, known);
}

function takeTasks(draft: Draft, pasted: Pasted, from: number | null, known: Known): TakenRows {
  const own = identityOf(draft, known);
  const year = own.year ?? undefined;
  const index = indexOf(known);
  const account = new Account();
  const context: TaskContext = {
    account,
    references: new References(new Account(), [], [], '', []),
    targets: new TargetList('xa', true),
    areas: new AreaFinder(known.areas.values()),
    actors: index,
    own: [],
    year,
  };
  const roles = pasted.columns.map((column) => (column === 'skip' ? undefined : (column as Role)));
  const rows = rowsOf(pasted);
  const head = { ...headOf(pasted.table.rows, index, year), roles, from: 0, to: 0 };
  const reading = readTaskTables([{ ...pasted.table, rows }], index, year, head);
  const tasks = reading.tasks.map((task): DraftTask => {
    const { no, area, title, goal, activities, products, lead, coordinating, monitoring, deadline, condition } =
      taskData(task, true, false, context);
    const all = { no, area, title, goal, activities, products, lead, coordinating, monitoring, deadline, condition };
    return Object.fromEntries(
      Object.entries(all).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
    ) as unknown as DraftTask;
  });
  const borrow =
    from === null
      ? (task: DraftTask) => ({ task, notes: [] })
      : borrower(own, { unit: own.unit, year: from, marks: [] }, known, { isOwn: true });
  const next = withBorrowed(draft, tasks, borrow, known);
  const unread = reading.unread.map(({ place, cells }) => ({ place, text: cells.filter(Boolean).join(' | ') }));
  return {
    draft: next,
    count: tasksOf(next).length - tasksOf(draft).length,
    questions: [...unread, ...account.notUnderstood],
  };
}

const cellsOf = (row: Row, { columns }: Pasted, column: Column): string =>
  oneLine(
    row.cells
      .filter((_, k) => columns[k] === column)
      .filter(Boolean)
      .join(' '),
  );

/** The one number of a text. */
function numberIn(text: string): number | undefined {
  const found = text.match(/\d+(?:[.,]\d+)*/gu) ?? [];
  const value = Number(found[0] && plainNumber(found[0]));
  return found.length === 1 && !Number.isNaN(value) ? value : undefined;
}

function takeTargets(draft: Draft, pasted: Pasted, known: Known): TakenRows {
  const { unit, year } = identityOf(draft, known);
  const level: Level = unit?.level ?? 'xa';
  const areas = new AreaFinder(known.areas.values());
  const fresh = rowsOf(pasted).flatMap((row): DraftTarget[] => {
    const indicator = cellsOf(row, pasted, 'indicator');
    const measure = cellsOf(row, pasted, 'measure');
    const value = cellsOf(row, pasted, 'value')
      .replace(/^(?:≥|>=)\s*(.*)$/u, 'từ $1')
      .replace(/^(?:≤|<=)\s*(.*)$/u, 'không quá $1');
    // A row that names a group of targets has nothing beside its name.
    if (!indicator || !value) return [];
    const said =
      measure && !value.includes(measure) && /\d$/u.test(value)
        ? `${value}${measure === '%' ? '' : ' '}${measure}`
        : value;
    const full = /^\p{L}/u.test(said) ? said : `đạt ${said}`;
    const plain = { op: '=' as const, value: numberIn(said), unit: measure || undefined };
    const [read = plain] = readTargets(`${indicator}: ${full}.`, level, false, true);
    const of = read.unit ?? measure;
    const area = areas.ofText(indicator);
    return [
      {
        id: '',
        indicator,
        op: read.op,
        ...(read.value === undefined ? {} : { value: read.value }),
        ...(of ? { unit: of } : {}),
        level: [level],
        ...(area ? { area } : {}),
        period: String(year ?? ''),
        wording: full.replace(/\.$/u, ''),
      },
    ];
  });
  const skipped = rowsOf(pasted).filter((row) => !cellsOf(row, pasted, 'indicator') || !cellsOf(row, pasted, 'value'));
  return {
    draft: withTargets(draft, [...targetsOf(draft), ...fresh]),
    count: fresh.length,
    questions: skipped.map(({ place, cells }) => ({ place, text: cells.filter(Boolean).join(' | ') })),
  };
}

/** Duties are lines of the section on who does what. */
function takeDuties(draft: Draft, pasted: Pasted): TakenRows {
  let agency = '';
  const lines = rowsOf(pasted).flatMap((row) => {
    // A cell that spans rows names the agency of each.
    agency = cellsOf(row, pasted, 'agency') || agency;
    const text = cellsOf(row, pasted, 'text');
    return text ? [agency ? `- ${agency}: ${text}` : `- ${text}`] : [];
  });
  const found = draft.sections.findIndex(({ heading }) =>
    /to chuc thuc hien|trach nhiem|phan cong/u.test(fold(heading)),
  );
  const sections = draft.sections.map((section) => ({ ...section, text: [...section.text] }));
  if (found < 0) sections.push({ level: 1, heading: words.dutiesSection, text: lines });
  else sections[found]?.text.push(...lines);
  return { draft: { ...draft, sections }, count: lines.length, questions: [] };
}
