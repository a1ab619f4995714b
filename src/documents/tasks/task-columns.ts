/** The six columns of a task appendix, for every writer and for blank and filled tables alike. */
import { columnWords, fileWords } from '../../i18n/documents.ts';
import { plain, type Table, type TableCell, type TableColumn, type TableRow } from '../tree.ts';
import type { TaskRow } from './task-row.ts';

export const TASK_COLUMNS: (TableColumn & { header: string })[] = [
  { header: columnWords.no, width: 6, align: 'center' },
  { header: columnWords.task, width: 30, align: 'left' },
  { header: columnWords.product, width: 17, align: 'left' },
  { header: columnWords.lead, width: 15, align: 'left' },
  { header: columnWords.coordinating, width: 16, align: 'left' },
  { header: columnWords.deadline, width: 16, align: 'center' },
];

/** A task table without its rows. */
export function emptyTaskTable(): Omit<Table, 'rows'> {
  return {
    kind: 'table',
    caption: fileWords.taskCaption,
    columns: TASK_COLUMNS.map(({ width, align }) => ({ width, align })),
    headerRows: [TASK_COLUMNS.map(({ header }) => ({ content: [plain(header)] }))],
  };
}

/** The task table of a filled paper: its rows in their order, with a row over each group. */
export function filledTaskTable(rows: readonly TaskRow[]): Table {
  return { ...emptyTaskTable(), rows: rows.flatMap((row, i) => groupStart(rows, i).concat(dataRow(row))) };
}

function groupStart(rows: readonly TaskRow[], at: number): TableRow[] {
  const group = rows[at]?.group ?? '';
  if (group === '' || group === rows[at - 1]?.group) return [];
  const own: TaskRow[] = [];
  for (let i = at; rows[i]?.group === group; i++) own.push(rows[i] as TaskRow);
  const label = commonGroup(own.map(({ no }) => no));
  return [{ kind: 'group', label: label === undefined ? [] : [plain(label)], title: [plain(group)] }];
}

/** The Roman number that all numbers have before their own: `III` of III.1 and III.2. */
export function commonGroup(numbers: readonly string[]): string | undefined {
  const groups = new Set(numbers.map((no) => /^([IVXL]+)\./.exec(no)?.[1]));
  const [first] = groups;
  return groups.size === 1 ? first : undefined;
}

function dataRow(row: TaskRow): TableRow {
  const cell = (lines: string[]): TableCell => lines.map((line) => [plain(line)]);
  return {
    kind: 'data',
    cells: [[row.no], row.task, row.products, row.leads, row.coordinating, row.deadline].map(cell),
  };
}
