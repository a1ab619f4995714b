/** The six columns of a task appendix, for every writer and for blank and filled tables alike. */
import { columnWords, fileWords } from '../../i18n/documents.ts';
import { headedTable, textRow, type HeadedColumn } from '../headed-table.ts';
import { plain, type Table, type TableColumn, type TableRow } from '../tree.ts';
import type { TaskRow } from './task-row.ts';

export const TASK_COLUMNS: HeadedColumn[] = [
  { header: columnWords.no, width: 6, align: 'center' },
  { header: columnWords.task, width: 30, align: 'left' },
  { header: columnWords.product, width: 17, align: 'left' },
  { header: columnWords.lead, width: 15, align: 'left' },
  { header: columnWords.coordinating, width: 16, align: 'left' },
  { header: columnWords.deadline, width: 16, align: 'center' },
];

/** Eight columns, in which goal and activities have columns of their own. */
export const WIDE_TASK_COLUMNS: HeadedColumn[] = [
  { header: columnWords.no, width: 5, align: 'center' },
  { header: columnWords.goal, width: 15, align: 'left' },
  { header: columnWords.task, width: 17, align: 'left' },
  { header: columnWords.activities, width: 18, align: 'left' },
  { header: columnWords.product, width: 12, align: 'left' },
  { header: columnWords.lead, width: 11, align: 'left' },
  { header: columnWords.coordinating, width: 11, align: 'left' },
  { header: columnWords.deadline, width: 11, align: 'center' },
];

/** The place of the task itself among the columns. */
const TASK_AT = 1;
/** The width of a column in which nothing stands: that of its head. */
const EMPTY_WIDTH = 11;

/** A task table of these rows. */
export const taskTableOf = (rows: TableRow[], columns = TASK_COLUMNS): Table =>
  headedTable(fileWords.taskCaption, columns, rows);

/** The task table of a filled paper: its rows in their order, with a row over each group. */
export const filledTaskTable = (rows: readonly TaskRow[]): Table => ({
  ...taskTableOf(groupedRows(rows, (row) => textRow(cellLines(row)))),
  columns: fittedColumns(rows),
});

/**
 * The rows of tasks with a row over each group.
 *
 * @param rowOf the row of a task, given the place of its group from 0
 */
export function groupedRows(rows: readonly TaskRow[], rowOf: (row: TaskRow, group: number) => TableRow): TableRow[] {
  const groups = groupsOf(rows);
  const labels = groupLabels(groups);
  return groups.flatMap((own, i): TableRow[] => {
    const label = labels[i];
    const title = own[0]?.group ?? '';
    const head: TableRow = { kind: 'group', label: label === undefined ? [] : [plain(label)], title: [plain(title)] };
    return [...(title === '' ? [] : [head]), ...own.map((row) => rowOf(row, i))];
  });
}

/** The columns with what is empty in every row drawn in, for the tasks to have the room. */
function fittedColumns(rows: readonly TaskRow[]): TableColumn[] {
  const cells = rows.map(cellLines);
  const widths = TASK_COLUMNS.map(({ width }, i) => {
    const empty = rows.length > 0 && cells.every((row) => (row[i] ?? []).length === 0);
    return empty ? Math.min(width, EMPTY_WIDTH) : width;
  });
  const left = TASK_COLUMNS.reduce((sum, { width }, i) => sum + width - (widths[i] ?? 0), 0);
  return TASK_COLUMNS.map(({ align }, i) => ({ align, width: (widths[i] ?? 0) + (i === TASK_AT ? left : 0) }));
}

/** Rows that follow each other in one group. */
function groupsOf(rows: readonly TaskRow[]): TaskRow[][] {
  const groups: TaskRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0]?.group === row.group) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** The number that the rows of a group share: `III`, or `II.3` where several groups are under one `II`. */
function groupLabels(groups: TaskRow[][]): (string | undefined)[] {
  const numbers = groups.map((own) => own.map(({ no }) => no));
  const labels = numbers.map(commonGroup);
  const known = labels.filter((label) => label !== undefined);
  if (new Set(known).size === known.length) return labels;
  return numbers.map((own) => {
    const [first = '', ...others] = own.map((no) => /^[IVXL]+\.\d+/.exec(no)?.[0] ?? '');
    return first !== '' && others.every((other) => other === first) ? first : undefined;
  });
}

/** The Roman number that all numbers have before their own: `III` of III.1 and III.2. */
export function commonGroup(numbers: readonly string[]): string | undefined {
  const groups = new Set(numbers.map((no) => /^([IVXL]+)\./.exec(no)?.[1]));
  const [first] = groups;
  return groups.size === 1 ? first : undefined;
}

function cellLines(row: TaskRow): string[][] {
  return [[row.no], row.task, row.products, row.leads, row.coordinating, row.deadline];
}
