/** The column files of the task table: rows by year, newest first, packed and numbered. */
import { zlibSync } from 'fflate';
import { encode, type ColumnList, type ColumnPart } from '../table/columns.ts';
import type { Row } from '../table/row.ts';

/** The first file is small, so that rows are on screen at once; the others are worth a request each. */
const FIRST_ROWS = 1500;
const ROWS = 10_000;

/** Splits rows, which are in the order of the table, into files. */
export function columnFiles(rows: readonly Row[]): { part: ColumnPart; bytes: Uint8Array }[] {
  const files: { part: ColumnPart; bytes: Uint8Array }[] = [];
  const perYear = new Map<number, number>();
  for (let from = 0; from < rows.length;) {
    const year = rows[from]?.paper.year ?? 0;
    const limit = from === 0 ? FIRST_ROWS : ROWS;
    let to = from;
    while (to < rows.length && to - from < limit && rows[to]?.paper.year === year) to++;
    const number = (perYear.get(year) ?? 0) + 1;
    perYear.set(year, number);
    // Packed here, since a plain web server does not always pack what it sends.
    const bytes = zlibSync(new TextEncoder().encode(JSON.stringify(encode(rows.slice(from, to)))), { level: 9 });
    files.push({ part: { file: `${year}-${number}.bin`, year, rows: to - from, bytes: bytes.length }, bytes });
    from = to;
  }
  return files;
}

/** The list of the files. */
export const columnList = (
  files: ReturnType<typeof columnFiles>,
  abbreviations: ColumnList['abbreviations'],
): ColumnList => ({
  rows: files.reduce((sum, { part }) => sum + part.rows, 0),
  abbreviations,
  parts: files.map(({ part }) => part),
});
