import { columnWords, sheetWords } from '../../i18n/documents.ts';
import { ND30_2020 } from '../nd30-2020.ts';
import type { Day } from '../../model/days.ts';
import type { Cell } from '../../text/cell.ts';
import type { DocumentMeta } from '../tree.ts';
import type { Sheet, SheetColumn, Workbook } from '../xlsx/workbook.ts';
import type { TaskRow } from './task-row.ts';

/** Names of the lists that cells are chosen from. */
const AREAS = 'LinhVuc';
const AGENCIES = 'CoQuan';

export interface TaskTableContent {
  meta: DocumentMeta;
  title: string;
  /** What stands under the title: that it is a restatement, that it is a form. */
  note: string;
  rows: TaskRow[];
  areas: string[];
  agencies: string[];
  /** The last day that each row names, for a column of days. */
  dueDays?: readonly (Day | null)[];
  /** The columns, where they are not the usual ones. */
  columns?: typeof TASK_SHEET_COLUMNS;
}

/** Widths of columns in millimetres. */
export const WIDTHS = { no: 14, task: 78, day: 26, other: 36 } as const;

/** The columns of a task table in a sheet and in a CSV file. Between the margins of a landscape page. */
export const TASK_SHEET_COLUMNS: { header: string; width: number; align?: 'center'; of: (row: TaskRow) => string[] }[] =
  [
    { header: columnWords.no, width: 14, align: 'center', of: (row) => [row.no] },
    { header: columnWords.area, width: 32, of: (row) => [row.area] },
    { header: columnWords.task, width: 78, of: (row) => row.task },
    { header: columnWords.product, width: 38, of: (row) => row.products },
    { header: columnWords.lead, width: 36, of: (row) => row.leads },
    { header: columnWords.coordinating, width: 36, of: (row) => row.coordinating },
    { header: columnWords.deadline, width: 34, align: 'center', of: (row) => row.deadline },
  ];

/** The same with goal and activities in columns of their own. */
export const WIDE_TASK_SHEET_COLUMNS: typeof TASK_SHEET_COLUMNS = [
  { header: columnWords.no, width: 14, align: 'center', of: (row) => [row.no] },
  { header: columnWords.area, width: 30, of: (row) => [row.area] },
  { header: columnWords.goal, width: 42, of: (row) => row.goal ?? [] },
  { header: columnWords.task, width: 48, of: (row) => row.task },
  { header: columnWords.activities, width: 48, of: (row) => row.activities ?? [] },
  { header: columnWords.product, width: 36, of: (row) => row.products },
  { header: columnWords.lead, width: 34, of: (row) => row.leads },
  { header: columnWords.coordinating, width: 34, of: (row) => row.coordinating },
  { header: columnWords.deadline, width: 30, align: 'center', of: (row) => row.deadline },
];

/** A day as a cell. */
export const dayCell = (day: Day | null | undefined): Cell => (day ? { day } : '');

/** The rows of a task table, a cell each column, lines of a cell joined by line ends. */
export function taskCells(rows: readonly TaskRow[], columns = TASK_SHEET_COLUMNS): string[][] {
  return rows.map((row) => columns.map(({ of }) => of(row).join('\n')));
}

/** A task table as a workbook: the tasks, further sheets, and the lists that areas and agencies are chosen from. */
export function taskWorkbook(content: TaskTableContent, more: Sheet[] = []): Workbook {
  const shown = content.columns ?? TASK_SHEET_COLUMNS;
  const columns: SheetColumn[] = shown.map(({ header, width, align }) => ({
    header,
    width,
    ...(align ? { align } : {}),
    ...(header === columnWords.area ? chosen(AREAS, sheetWords.chooseArea, content.areas) : {}),
    ...(header === columnWords.lead ? chosen(AGENCIES, sheetWords.chooseAgency, content.agencies) : {}),
  }));
  const { dueDays } = content;
  const rows: Cell[][] = taskCells(content.rows, shown);
  if (dueDays) columns.push({ header: columnWords.dueDay, width: WIDTHS.day, align: 'center' });
  return {
    meta: content.meta,
    sheets: [
      {
        name: sheetWords.tasks,
        above: [content.title, content.note],
        columns,
        rows: dueDays ? rows.map((row, i) => [...row, dayCell(dueDays[i])]) : rows,
        filter: true,
      },
      ...more,
      {
        name: sheetWords.lists,
        above: [],
        columns: [
          { header: columnWords.area, width: 90 },
          { header: columnWords.agency, width: 90 },
        ],
        rows: Array.from({ length: Math.max(content.areas.length, content.agencies.length) }, (_, i) => [
          content.areas[i] ?? '',
          content.agencies[i] ?? '',
        ]),
        filter: false,
        listNames: [
          { name: AREAS, count: content.areas.length },
          { name: AGENCIES, count: content.agencies.length },
        ],
      },
    ],
  };
}

function chosen(name: string, prompt: string, choices: string[]): Pick<SheetColumn, 'list'> {
  return choices.length > 0 ? { list: { name, prompt, otherwise: sheetWords.notInList } } : {};
}

/** Columns of these shares, across a landscape page. */
export function acrossPage(columns: readonly { header: string; width: number; align: string }[]): SheetColumn[] {
  const { height, margin } = ND30_2020.page;
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ header, width, align }) => ({
    header,
    width: Math.round((width / total) * (height - margin.left - margin.right)),
    align: align === 'center' ? 'center' : 'left',
  }));
}
