/** The data of a paper as tables and lists of its document. */
import type { Duty, Paper, Report, ReportingDuty, Result, Target, Task } from '../../catalogue/types.ts';
import { columnWords as words, fileHeadings, fileWords } from '../../i18n/documents.ts';
import { formatDate, formatNumber, formatPercent, formatSpan, formatTarget } from '../../i18n/format.ts';
import { OP_SIGNS, TARGET_LEVEL_NAMES } from '../../i18n/ui.ts';
import { headedTable, textRow, type HeadedColumn } from '../headed-table.ts';
import { plain, type Block, type HeaderCell, type Table, type TableRow } from '../tree.ts';

/** The targets as rows of text: identifier, indicator, what must be reached, level, period, wording. */
export function targetRows(targets: readonly Target[]): string[][][] {
  return targets.map((target) => [
    [target.id],
    [target.of === undefined ? target.indicator : `${target.indicator} (${target.of})`],
    [formatTarget(OP_SIGNS[target.op], target.value, target.measure)],
    [target.level.map((level) => TARGET_LEVEL_NAMES[level] ?? level).join(', ')],
    [target.startsOn === undefined ? target.period : `${target.period} (từ ${formatDate(target.startsOn)})`],
    [target.wording],
  ]);
}

export const TARGET_COLUMNS: HeadedColumn[] = [
  { header: words.targetId, width: 8, align: 'center' },
  { header: words.indicator, width: 34, align: 'left' },
  { header: words.mustReach, width: 15, align: 'center' },
  { header: words.level, width: 12, align: 'center' },
  { header: words.period, width: 12, align: 'center' },
  { header: words.wording, width: 24, align: 'left' },
];

export const targetBlocks = (targets: readonly Target[]): Block[] =>
  tableBlocks(fileHeadings.targets, TARGET_COLUMNS, targetRows(targets));

export const RESULT_COLUMNS: HeadedColumn[] = [
  { header: words.result, width: 34, align: 'left' },
  { header: words.value, width: 15, align: 'center' },
  { header: words.share, width: 18, align: 'center' },
  { header: words.stated, width: 18, align: 'center' },
  { header: words.computed, width: 15, align: 'center' },
];

/** The figures of a report: what it states beside what its own numbers give. */
export function resultRows(results: readonly Result[]): string[][][] {
  return results.map((result) => [
    [result.of === undefined ? result.indicator : `${result.indicator} (${result.of})`],
    [formatTarget('', result.value, result.unit ?? null)],
    [
      result.parts
        ? result.parts.map((part) => formatNumber(part)).join(' + ')
        : [result.numerator, result.denominator]
            .filter((number) => number !== undefined)
            .map((number) => formatNumber(number))
            .join(' / '),
    ],
    [result.stated ?? ''],
    [result.computed === null ? '' : formatPercent(result.computed)],
  ]);
}

/** On paper without what was reckoned again, which whoever signed never said. */
export const resultBlocks = (results: readonly Result[]): Block[] =>
  tableBlocks(
    fileHeadings.results,
    RESULT_COLUMNS.slice(0, -1),
    resultRows(results).map((row) => row.slice(0, -1)),
  );

/** A table of figures, with its groups of columns and its total. */
export function dataTable(data: Report['tables'][number]): Table {
  type Cell = string | number | null;
  const text = (cell: Cell) => (cell === null ? '' : typeof cell === 'number' ? formatNumber(cell) : cell);
  const row = (cells: readonly Cell[], bold = false): TableRow => ({
    kind: 'data',
    cells: cells.map((cell) => [[{ kind: 'text', text: text(cell), ...(bold ? { bold } : {}) }]]),
  });
  const grouped = data.columns.some(({ group }) => group !== undefined);
  const first: HeaderCell[] = [];
  for (const [i, { label, group }] of data.columns.entries()) {
    const before = first.at(-1);
    if (group === undefined) first.push({ content: [plain(label)], ...(grouped ? { rowSpan: 2 } : {}) });
    else if (data.columns[i - 1]?.group === group && before) before.columnSpan = (before.columnSpan ?? 1) + 1;
    else first.push({ content: [plain(group)] });
  }
  const second = data.columns
    .filter(({ group }) => group !== undefined)
    .map(({ label }): HeaderCell => ({ content: [plain(label)] }));
  return {
    kind: 'table',
    caption: data.title,
    columns: data.columns.map(({ numeric }, i) =>
      i === 0 ? { width: 2, align: 'left' } : { width: 1, align: numeric ? 'right' : 'left' },
    ),
    headerRows: grouped ? [first, second] : [first],
    rows: [
      ...data.rows.map((cells): TableRow =>
        cells.slice(1).every((cell) => cell === null)
          ? { kind: 'group', label: [], title: [plain(text(cells[0] ?? null))] }
          : row(cells),
      ),
      ...(data.total ? [row(data.total, true)] : []),
    ],
  };
}

export function limitationBlocks(limitations: Report['limitations'], areaName: (id: string) => string): Block[] {
  const items = limitations.map(({ area, text }) => [plain(area === undefined ? text : `${areaName(area)}: ${text}`)]);
  return [{ kind: 'list', marker: '-', items }];
}

export const DIRECTION_COLUMNS: HeadedColumn[] = [
  { header: words.no, width: 10, align: 'center' },
  { header: words.direction, width: 65, align: 'left' },
  { header: words.deadline, width: 25, align: 'center' },
];

export const directionRows = (tasks: readonly Task[]): string[][][] =>
  tasks.map((task) => [[task.no], [task.title], [task.deadline.raw]]);

export const directionBlocks = (tasks: readonly Task[]): Block[] =>
  tableBlocks(fileHeadings.directions, DIRECTION_COLUMNS, directionRows(tasks));

export const DUTY_COLUMNS: HeadedColumn[] = [
  { header: words.agency, width: 30, align: 'left' },
  { header: words.duty, width: 58, align: 'left' },
  { header: words.at, width: 12, align: 'center' },
];

export const dutyRows = (duties: readonly Duty[]): string[][][] =>
  duties.map(({ actors, text, at }) => [actors.map(({ as }) => as), [text], [at ?? '']]);

export const dutyBlocks = (duties: readonly Duty[]): Block[] =>
  tableBlocks(fileHeadings.duties, DUTY_COLUMNS, dutyRows(duties));

export const REPORTING_COLUMNS: HeadedColumn[] = [
  { header: words.report, width: 32, align: 'left' },
  { header: words.due, width: 24, align: 'left' },
  { header: words.reporter, width: 22, align: 'left' },
  { header: words.recipient, width: 22, align: 'left' },
];

export const reportingRows = (reporting: readonly ReportingDuty[]): string[][][] =>
  reporting.map((duty) => [
    given(duty.name, duty.system, duty.consequence),
    given(
      duty.wording ?? duty.deadline.raw,
      duty.window && fileWords.window(formatSpan(duty.window.from, duty.window.to)),
    ),
    duty.reporter.map(({ as }) => as),
    given(duty.recipient, duty.via && fileWords.via(duty.via.as)),
  ]);

export const reportingBlocks = (reporting: readonly ReportingDuty[]): Block[] =>
  tableBlocks(fileHeadings.reporting, REPORTING_COLUMNS, reportingRows(reporting));

/** The budget as a table, for sheets; a page has it as a list. */
export const BUDGET_COLUMNS: HeadedColumn[] = [
  { header: words.no, width: 8, align: 'center' },
  { header: words.source, width: 28, align: 'left' },
  { header: words.purpose, width: 24, align: 'left' },
  { header: words.procedure, width: 24, align: 'left' },
  { header: words.amount, width: 16, align: 'left' },
];

export const budgetRows = (budget: Paper['budget']): string[][][] =>
  budget.map((item, i) => [[String(i + 1)], [item.source], given(item.for), given(item.procedure), given(item.amount)]);

/** The same of what a report says went wrong. */
export const LIMITATION_COLUMNS: HeadedColumn[] = [
  { header: words.no, width: 8, align: 'center' },
  { header: words.area, width: 24, align: 'left' },
  { header: words.limitation, width: 68, align: 'left' },
];

export const limitationRows = (limitations: Report['limitations'], areaName: (id: string) => string): string[][][] =>
  limitations.map(({ area, text }, i) => [[String(i + 1)], area === undefined ? [] : [areaName(area)], [text]]);

export function budgetBlocks(budget: Paper['budget']): Block[] {
  const items = budget.map((item) => {
    const head = item.for === undefined ? item.source : `${item.source}: ${item.for}`;
    return [plain(given(head, item.procedure, item.amount).join('. '))];
  });
  return [{ kind: 'list', marker: '-', items }];
}

function given(...lines: (string | null | undefined)[]): string[] {
  return lines.filter((line): line is string => line !== null && line !== undefined && line !== '');
}

function tableBlocks(caption: string, columns: HeadedColumn[], rows: string[][][]): Block[] {
  return [headedTable(caption, columns, rows.map(textRow))];
}
