/** What is shown, as text files: the same rows in the same order, with the columns that are shown. */
import { SHOWN_WORDS, taskTable as words } from '../i18n/table.ts';
import type { Day } from '../model/days.ts';
import { cellText, type Cell } from '../text/cell.ts';
import { CSV_START, csvRow } from '../text/csv.ts';
import { addressIn } from '../util/elsewhere.ts';
import type { ColumnName, Columns } from './columns.ts';
import { dueDays, rowId, rowUrl, type Row } from './row.ts';
import { fieldsOf, linesOf, SHOWN, type ShownName } from './shown.ts';

export interface ExportOf {
  columns: Columns;
  rows: Uint32Array;
  shown: readonly ShownName[];
  today: Day;
  /** What stands before the address of a row: `https://host/folder`. */
  site: string;
}

/** Rows a piece: the reader sees progress after each, and may stop. */
export const PIECE = 4000;

/** A column of a file: what is shown, and beside the wording of a deadline the day that it names. */
type FileColumn = ShownName | 'ngay';

const columnsOf = (shown: readonly ShownName[]): FileColumn[] =>
  shown.flatMap((name): FileColumn[] => (name === 'thoi-han' ? [name, 'ngay'] : [name]));

const columnOf = (name: FileColumn): ColumnName => (name === 'ngay' ? 'deadline' : SHOWN[name].column);

/** The heads of the columns of a file: what is shown, and the link to the row in its paper. */
export const exportHeads = (shown: readonly ShownName[]): string[] => [
  ...columnsOf(shown).map((name) => (name === 'ngay' ? words.dueDay : SHOWN_WORDS[name])),
  words.link,
];

/** What a row has in a column of a file. */
function cellOf(name: FileColumn, row: Row, today: Day): Cell {
  if (name === 'nam') return row.paper.year;
  if (name !== 'ngay') return linesOf(name, row, today).join('; ');
  const day = dueDays(row.deadline).sort().at(-1);
  return day === undefined ? '' : { day };
}

/** Entries that come less often than this are made anew each time: keeping them costs more than they do. */
const OFTEN = 4;

/** Something made once for each different entry of the column that a column of the file reads. */
function perEntry<N extends FileColumn, T>(
  { columns, today }: ExportOf,
  names: readonly N[],
  make: (name: N, row: Row, today: Day) => T,
): (at: number) => T[] {
  const each = names.map((name) => {
    const column = columnOf(name);
    const often = columns.values[column].length * OFTEN <= columns.loaded;
    return { name, codes: columns.codes[column], made: often ? ([] as T[]) : null };
  });
  return (at) =>
    each.map(({ name, codes, made }) => {
      if (!made) return make(name, columns.row(at), today);
      return (made[codes[at] as number] ??= make(name, columns.row(at), today));
    });
}

/** Rows as cells. */
export function cellsOf(of: ExportOf): (at: number) => Cell[] {
  const { columns, site } = of;
  const cells = perEntry(of, columnsOf(of.shown), cellOf);
  return (at) => {
    const place = { paper: columns.value('paper', at), no: columns.value('no', at) };
    return [...cells(at), { link: addressIn(site, rowUrl(place)) }];
  };
}

/** A CSV file, piece by piece. */
export function* csvPieces(of: ExportOf): Generator<string> {
  yield CSV_START + csvRow(exportHeads(of.shown));
  const cells = cellsOf(of);
  for (let from = 0; from < of.rows.length; from += PIECE) {
    let piece = '';
    for (const row of of.rows.subarray(from, from + PIECE)) piece += csvRow(cells(row).map(cellText));
    yield piece;
  }
}

/** JSON in the form of the data sets: `{ schemaVersion, items }`, with the names that tasks have there. */
export function* jsonPieces(of: ExportOf): Generator<string> {
  const { columns, rows, site } = of;
  const fields = perEntry(of, of.shown, (name, row, today) => JSON.stringify(fieldsOf(name, row, today)).slice(1, -1));
  yield '{"schemaVersion":1,"items":[';
  for (let from = 0; from < rows.length; from += PIECE) {
    const items = Array.from(rows.subarray(from, from + PIECE), (at) => {
      const place = { paper: columns.value('paper', at), no: columns.value('no', at) };
      const [id, url] = [JSON.stringify(rowId(place)), JSON.stringify(addressIn(site, rowUrl(place)))];
      return `{${[`"id":${id}`, ...fields(at), `"url":${url}`].join(',')}}`;
    });
    yield `${from ? ',' : ''}\n${items.join(',\n')}`;
  }
  yield '\n]}\n';
}
