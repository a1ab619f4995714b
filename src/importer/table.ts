/**
 * Tasks from the tables of an appendix. Groups in a column or in rows, heads of two rows or repeated on each page,
 * merged cells, rows cut by a page's end, rows without a number below another.
 */
import type { AgencyIndex } from '../catalogue/actors.ts';
import type { Row, Table } from './blocks.ts';
import { groupedRows } from './table-groups.ts';
import { RowReader, tableRows } from './table-cells.ts';
import { findHeader, GROUP_ROW, headerOf, type Header, type Roles } from './table-header.ts';
import { numberedRows } from './table-rows.ts';
import { finish, markVariants, type Open, type ReadTask, type TableRow } from './table-task.ts';

export { isTaskTable } from './table-header.ts';
export type { Product, ReadTask } from './table-task.ts';

export interface Head {
  row: Row;
  /** What a table of tasks prints by its form: the names of its columns, their numbers. */
  form: string[];
  /** Whether it counts the rows above. */
  total?: boolean;
}

export interface TableReading {
  tasks: ReadTask[];
  /** Head rows, counted columns, repeated heads: what is there only to read the table by. */
  heads: Head[];
  /** Rows that name a group. */
  groups: Row[];
  /** Rows that could not be placed. */
  unread: Row[];
}

const isCounting = (cells: readonly string[]) => {
  const filled = cells.filter(Boolean);
  return (
    filled.length >= 3 &&
    filled.every((cell, i) => /^\(?\d{1,2}\)?$/u.test(cell) && (i === 0 || Number(cell.replace(/\D/gu, '')) > 0)) &&
    filled.every((cell, i) => Number(cell.replace(/\D/gu, '')) === Number((filled[0] ?? '').replace(/\D/gu, '')) + i)
  );
};

/** A table with its rows sorted into columns, and those that go on with it after a page's end. */
interface Sheet {
  header: Header;
  rows: TableRow[];
}

const textOf = ({ cells }: Row) => cells.join(' | ');

/** The names of columns that a table of tasks has too. */
const columnsOf = ({ cells }: Row, roles: Roles) => cells.filter((_, k) => roles[k] !== undefined);

/** Whether a head is that of the same columns; one that is repeated may leave some out. */
const same = (one: Roles, other: Roles) =>
  one.length === other.length && other.every((role, k) => role === undefined || role === one[k]);

/**
 * Reads the tables of an appendix; tables with the same columns, whatever stands between them, are one.
 *
 * @param given the head of the tables, where somebody has said what their columns are
 */
export function readTaskTables(
  tables: readonly Table[],
  index: AgencyIndex,
  year: number | undefined,
  given?: Header,
): TableReading {
  const reading: TableReading = { tasks: [], heads: [], groups: [], unread: [] };
  const sheets: Sheet[] = [];
  for (const table of tables) {
    const header = given ?? findHeader(table.rows);
    let sheet = sheets.at(-1);
    if (header && (!sheet || !same(sheet.header.roles, header.roles))) {
      sheet = { header, rows: [] };
      sheets.push(sheet);
    }
    if (!sheet) {
      reading.unread.push(...table.rows);
      continue;
    }
    const reader = new RowReader(sheet.header);
    const named = new Set(sheet.header.rows.map(textOf));
    for (const [i, row] of table.rows.entries()) {
      // The name of a group may stand above the head.
      const above = header !== undefined && i < header.from;
      const group = above && row.cells.filter(Boolean).length <= 2 && GROUP_ROW.test(row.cells.find(Boolean) ?? '');
      if (header && i < header.to && !group) {
        reading.heads.push({ row, form: above ? [] : columnsOf(row, header.roles) });
        continue;
      }
      const repeated = isCounting(row.cells) ? [] : named.has(textOf(row)) ? sheet.header.roles : headerOf(row.cells);
      if (repeated) {
        reading.heads.push({ row, form: isCounting(row.cells) ? row.cells : columnsOf(row, repeated) });
        continue;
      }
      for (const read of tableRows(row, reader, sheet.header))
        if (read.cells.size || read.rest.length) sheet.rows.push(read);
    }
  }
  const all = sheets.map(({ header, rows }) => {
    const sorted = header.roles.includes('no') ? numberedRows(rows) : groupedRows(rows);
    reading.groups.push(...sorted.groups);
    reading.heads.push(...sorted.totals.map((row) => ({ row, form: row.cells, total: true })));
    reading.unread.push(...sorted.unread);
    for (const open of sorted.tasks) {
      finish(open, index, year);
      if (header.schedule) nameSubject(open, header);
    }
    markVariants(sorted.tasks);
    return sorted.tasks.map(({ task }) => task);
  });
  tellSheetsApart(all);
  reading.tasks = all.flat();
  return reading;
}

/** What is inspected or broadcast says so by the name of its column. */
function nameSubject({ task }: Open, { names, roles }: Header): void {
  task.scheduled = true;
  const name = names[roles.indexOf('title')]?.replace(/\s+/gu, ' ').trim();
  if (name && !/^(?:nội dung|nhiệm vụ|công việc)/iu.test(name)) task.title = `${name}: ${task.title}`;
}

/** Numbers of a second table that the first has already are told apart by the table. */
function tellSheetsApart(sheets: readonly ReadTask[][]): void {
  const seen = new Set<string>();
  for (const [i, tasks] of sheets.entries()) {
    const prefix = tasks.some(({ no }) => seen.has(no)) ? `PL${i + 1}.` : '';
    for (const task of tasks) {
      task.no = `${prefix}${task.no}`;
      if (task.parent) task.parent = `${prefix}${task.parent}`;
      if (task.variantOf) task.variantOf = `${prefix}${task.variantOf}`;
      seen.add(task.no);
    }
  }
}
