/** The column files of the task table: rows by year, newest first, packed and numbered. */
import { zlibSync } from 'fflate';
import { encode, type ColumnList, type ColumnPart } from '../table/columns.ts';
import type { Row } from '../table/row.ts';
import { cached } from './cache.ts';
import { sha256 } from '../util/digest.ts';

/** The first file is small, so that rows are on screen at once; the others are worth a request each. */
const FIRST_ROWS = 1500;
const ROWS = 10_000;

export interface ColumnBytes {
  part: ColumnPart;
  bytes: Uint8Array<ArrayBuffer>;
}
/** Neighbouring rows of a year that share a file. */
interface Share {
  file: string;
  year: number;
  from: number;
  to: number;
}

/** How rows, which are in the order of the table, are split into files. @param years the year of each row */
export function columnShares(years: readonly number[]): Share[] {
  const shares: Share[] = [];
  const perYear = new Map<number, number>();
  for (let from = 0; from < years.length;) {
    const year = years[from] ?? 0;
    const limit = from === 0 ? FIRST_ROWS : ROWS;
    let to = from;
    while (to < years.length && to - from < limit && years[to] === year) to++;
    const number = (perYear.get(year) ?? 0) + 1;
    perYear.set(year, number);
    shares.push({ file: `${year}-${number}.bin`, year, from, to });
    from = to;
  }
  return shares;
}

/** A value as it is sent. Packed here, since a plain web server does not always pack what it sends. */
export const packed = (value: unknown): Uint8Array<ArrayBuffer> =>
  zlibSync(new TextEncoder().encode(JSON.stringify(value)), { level: 9 });

/** The files of rows, which are in the order of the table. Those whose rows are unchanged are not packed again. */
export async function columnFiles(rows: readonly Row[]): Promise<ColumnBytes[]> {
  const files: ColumnBytes[] = [];
  for (const { file, year, from, to } of columnShares(rows.map(({ paper }) => paper.year))) {
    const part = encode(rows.slice(from, to));
    const bytes = await cached('columns', sha256(JSON.stringify(part)), () => Promise.resolve(packed(part)));
    files.push({ part: { file, year, rows: to - from, bytes: bytes.length }, bytes });
  }
  return files;
}

/** The list of the files. */
export const columnList = (files: readonly ColumnBytes[], abbreviations: ColumnList['abbreviations']): ColumnList => ({
  rows: files.reduce((sum, { part }) => sum + part.rows, 0),
  abbreviations,
  parts: files.map(({ part }) => part),
});
