/** Tables in which every column has one header over it. */
import { plain, type Table, type TableColumn, type TableRow } from './tree.ts';

export type HeadedColumn = TableColumn & { header: string };

/** A table of rows below the headers of its columns. */
export function headedTable(caption: string, columns: readonly HeadedColumn[], rows: TableRow[]): Table {
  return {
    kind: 'table',
    caption,
    columns: columns.map(({ width, align }) => ({ width, align })),
    headerRows: [columns.map(({ header }) => ({ content: [plain(header)] }))],
    rows,
  };
}

/** A row of cells that are plain text, each of any number of lines. */
export function textRow(cells: readonly (readonly string[])[]): TableRow {
  return { kind: 'data', cells: cells.map((lines) => lines.map((line) => [plain(line)])) };
}
