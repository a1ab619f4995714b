/** The six columns of a task appendix, for every writer and for blank and filled tables alike. */
import { columnWords, fileWords } from '../../i18n/documents.ts';
import { headedTable, textRow, type HeadedColumn } from '../headed-table.ts';
import { plain, type Table, type TableRow } from '../tree.ts';
import type { TaskRow } from './task-row.ts';

/** A column with the lines that a row has in it. */
type TaskColumn = HeadedColumn & { of: (row: TaskRow) => string[] };

export const TASK_COLUMNS: TaskColumn[] = [
  { header: columnWords.no, width: 6, align: 'center', of: (row) => [row.no] },
  { header: columnWords.task, width: 30, align: 'left', of: (row) => row.task },
  { header: columnWords.product, width: 17, align: 'left', of: (row) => row.products },
  { header: columnWords.lead, width: 15, align: 'left', of: (row) => row.leads },
  { header: columnWords.coordinating, width: 16, align: 'left', of: (row) => row.coordinating },
  { header: columnWords.deadline, width: 16, align: 'center', of: (row) => row.deadline },
];

/** Eight columns, in which goal and activities have columns of their own. */
export const WIDE_TASK_COLUMNS: TaskColumn[] = [
  { header: columnWords.no, width: 5, align: 'center', of: (row) => [row.no] },
  { header: columnWords.goal, width: 15, align: 'left', of: (row) => row.goal ?? [] },
  { header: columnWords.task, width: 17, align: 'left', of: (row) => row.task },
  { header: columnWords.activities, width: 18, align: 'left', of: (row) => row.activities ?? [] },
  { header: columnWords.product, width: 12, align: 'left', of: (row) => row.products },
  { header: columnWords.lead, width: 11, align: 'left', of: (row) => row.leads },
  { header: columnWords.coordinating, width: 11, align: 'left', of: (row) => row.coordinating },
  { header: columnWords.deadline, width: 11, align: 'center', of: (row) => row.deadline },
];

/** A task table of these rows. */
export const taskTableOf = (rows: TableRow[], columns = TASK_COLUMNS): Table =>
  headedTable(fileWords.taskCaption, columns, rows);

/**
 * The task table of a filled paper: its rows in their order, with a row over each group, whose number they do not
 * repeat. Columns in which nothing stands are left out.
 */
export function filledTaskTable(rows: readonly TaskRow[]): Table {
  const wide = rows.some(({ goal, activities }) => goal !== undefined || activities !== undefined);
  const columns = (wide ? WIDE_TASK_COLUMNS : TASK_COLUMNS).filter(({ of }) => rows.some((row) => of(row).length > 0));
  // What the columns that are left out would take goes to the task itself.
  const all = (wide ? WIDE_TASK_COLUMNS : TASK_COLUMNS).reduce((sum, { width }) => sum + width, 0);
  const left = all - columns.reduce((sum, { width }) => sum + width, 0);
  const widened = columns.map((column) =>
    column.header === columnWords.task ? { ...column, width: column.width + left } : column,
  );
  return taskTableOf(
    groupedRows(rows, (row, _, label) =>
      textRow(columns.map(({ of }) => of({ ...row, no: ownNumber(row.no, label) }))),
    ),
    widened,
  );
}

/** The number of a row below the numeral of its group: `2` of II.2. */
const ownNumber = (no: string, label: string | undefined): string =>
  label !== undefined && /^[IVXL]+$/u.test(label) && no.startsWith(`${label}.`) ? no.slice(label.length + 1) : no;

/**
 * The rows of tasks with a row over each group.
 *
 * @param rowOf the row of a task, given the place of its group from 0 and the number above it
 */
export function groupedRows(
  rows: readonly TaskRow[],
  rowOf: (row: TaskRow, group: number, label: string | undefined) => TableRow,
): TableRow[] {
  const groups = groupsOf(rows);
  const labels = groupLabels(groups);
  return groups.flatMap((own, i): TableRow[] => {
    const label = labels[i];
    const title = own[0]?.group ?? '';
    const head: TableRow = { kind: 'group', label: label === undefined ? [] : [plain(label)], title: [plain(title)] };
    return [...(title === '' ? [] : [head]), ...own.map((row) => rowOf(row, i, title === '' ? undefined : label))];
  });
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
    return first !== '' && others.every((other) => other === first || other === '') ? first : undefined;
  });
}

/** The Roman number that all numbers have before their own: `III` of III.1 and III.2. */
export function commonGroup(numbers: readonly string[]): string | undefined {
  const groups = new Set(numbers.filter(Boolean).map((no) => /^([IVXL]+)\./.exec(no)?.[1]));
  const [first] = groups;
  return groups.size === 1 ? first : undefined;
}
