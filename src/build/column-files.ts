/** The column files of the task table: rows by year, newest first, packed and numbered. */
import { zlibSync } from 'fflate';
import { encode, type ColumnList, type ColumnPart } from '../table/columns.ts';
import type { Row } from '../table/row.ts';
import { cached } from './cache.ts';
import { filesDigest, sha256 } from './digests.ts';

/** The first file is small, so that rows are on screen at once; the others are worth a request each. */
const FIRST_ROWS = 1500;
const ROWS = 10_000;

export interface ColumnBytes {
  part: ColumnPart;
  bytes: Uint8Array;
}

/** Splits rows, which are in the order of the table, into files. Those whose rows are unchanged are not packed again. */
export async function columnFiles(rows: readonly Row[]): Promise<ColumnBytes[]> {
  const files: ColumnBytes[] = [];
  const packer = await filesDigest([]);
  const perYear = new Map<number, number>();
  for (let from = 0; from < rows.length;) {
    const year = rows[from]?.paper.year ?? 0;
    const limit = from === 0 ? FIRST_ROWS : ROWS;
    let to = from;
    while (to < rows.length && to - from < limit && rows[to]?.paper.year === year) to++;
    const number = (perYear.get(year) ?? 0) + 1;
    perYear.set(year, number);
    // Packed here, since a plain web server does not always pack what it sends.
    const text = JSON.stringify(encode(rows.slice(from, to)));
    const bytes = await cached('columns', { packer, text: sha256(text) }, () =>
      Promise.resolve(zlibSync(new TextEncoder().encode(text), { level: 9 })),
    );
    files.push({ part: { file: `${year}-${number}.bin`, year, rows: to - from, bytes: bytes.length }, bytes });
    from = to;
  }
  return files;
}

/** The list of the files. */
export const columnList = (files: readonly ColumnBytes[], abbreviations: ColumnList['abbreviations']): ColumnList => ({
  rows: files.reduce((sum, { part }) => sum + part.rows, 0),
  abbreviations,
  parts: files.map(({ part }) => part),
});
