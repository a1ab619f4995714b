/** The tables in which a report answers a plan row by row: what was to be reached and done, and what came of it. */
import { columnWords as words, progressWords } from '../../i18n/documents.ts';
import type { TemplateData } from '../../model/template.ts';
import type { TaskRow } from '../tasks/task-row.ts';
import { toRoman } from '../../text/roman.ts';
import { headedTable, type HeadedColumn } from '../headed-table.ts';
import { groupedRows } from '../tasks/task-columns.ts';
import { plain, type Table, type TableCell, type TableRow } from '../tree.ts';
import type { TemplateContext } from './context.ts';
import { blank } from './fillable.ts';

/** What of a plan is known. Without it a table has empty rows; with an empty list the table is left out. */
export interface ProgressRows {
  targets?: { id: string; indicator: string; mustReach: string }[];
  tasks?: TaskRow[];
}

const TARGETS: HeadedColumn[] = [
  { header: words.no, width: 6, align: 'center' },
  { header: words.indicator, width: 34, align: 'left' },
  { header: words.mustReach, width: 14, align: 'center' },
  { header: progressWords.reached, width: 14, align: 'center' },
  { header: progressWords.verdict, width: 12, align: 'center' },
  { header: progressWords.evidence, width: 20, align: 'left' },
];

const TASKS: HeadedColumn[] = [
  { header: words.no, width: 6, align: 'center' },
  { header: words.task, width: 24, align: 'left' },
  { header: words.product, width: 13, align: 'left' },
  { header: words.lead, width: 12, align: 'left' },
  { header: words.deadline, width: 11, align: 'center' },
  { header: progressWords.done, width: 14, align: 'left' },
  { header: progressWords.evidence, width: 12, align: 'left' },
  { header: progressWords.reason, width: 12, align: 'left' },
];

/** Rows of a table that nothing is known for. */
const EMPTY_TARGETS = 6;
/** The fields of reform that an empty table of tasks has a group for. */
const AREAS = ['A0', 'A1', 'A2', 'A3', 'A4', 'A5', 'A6'];

export function progressTable(
  of: TemplateData['progress'][number],
  given: ProgressRows,
  context: TemplateContext,
): { title: string; table: Table } | undefined {
  return of === 'targets' ? targetTable(given.targets) : taskProgress(given.tasks, context);
}

function targetTable(targets: ProgressRows['targets']): { title: string; table: Table } | undefined {
  if (targets?.length === 0) return undefined;
  const known = targets?.map(({ id, indicator, mustReach }) => [id, indicator, mustReach]);
  const rows = known ?? Array.from({ length: EMPTY_TARGETS }, (_, i) => [String(i + 1)]);
  return {
    title: progressWords.targetsTitle,
    table: headedTable(
      progressWords.targetsTitle,
      TARGETS,
      rows.map((cells, i) => dataRow(cells, i, TARGETS, 'chi-tieu')),
    ),
  };
}

function taskProgress(tasks: TaskRow[] | undefined, context: TemplateContext) {
  if (tasks?.length === 0) return undefined;
  const shown = tasks ?? AREAS.map(emptyRow(context));
  let count = 0;
  const rows = groupedRows(shown, (row, group) =>
    dataRow(cellsOf(row), count++, TASKS, tasks ? undefined : `ket-qua-${group + 1}`),
  );
  return { title: progressWords.tasksTitle, table: headedTable(progressWords.tasksTitle, TASKS, rows) };
}

function cellsOf(row: TaskRow): string[] {
  return [row.no, row.task.join('\n'), row.products.join('\n'), row.leads.join('\n'), row.deadline.join('\n')];
}

function emptyRow(context: TemplateContext) {
  return (area: string, i: number): TaskRow => {
    const name = context.areaName(area);
    return {
      no: `${toRoman(i + 1)}.1`,
      area: name,
      group: name,
      task: [],
      products: [],
      leads: [],
      coordinating: [],
      deadline: [],
    };
  };
}

/** What the plan says is text, what is to be answered is a field; without a plan all but the number are fields. */
function dataRow(cells: string[], position: number, columns: HeadedColumn[], repeats: string | undefined): TableRow {
  return {
    kind: 'data',
    ...(repeats === undefined ? {} : { repeats }),
    cells: columns.map(({ header }, j): TableCell => {
      const value = cells[j] ?? '';
      if (value !== '') return value.split('\n').map((line) => [plain(line)]);
      return [[{ ...blank(header.toLowerCase()), name: `${repeats ?? 'ket-qua'}-${position + 1}-${j + 1}` }]];
    }),
  };
}
