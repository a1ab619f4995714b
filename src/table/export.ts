/** What is shown, as text files: the same rows in the same order, with the columns that are shown. */
import { SHOWN_WORDS, taskTable as words } from '../i18n/table.ts';
import type { Day } from '../model/days.ts';
import { CSV_START, csvRow } from '../text/csv.ts';
import type { Columns } from './columns.ts';
import { rowId, rowUrl, type Row } from './row.ts';
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

/** The heads of the columns of a file: the id, what is shown, and the link to the row in its paper. */
export const exportHeads = (shown: readonly ShownName[]): string[] => [
  words.id,
  ...shown.map((name) => SHOWN_WORDS[name]),
  words.link,
];

/** Entries that come less often than this are made anew each time: keeping them costs more than they do. */
const OFTEN = 4;

/** Something made once for each different entry of the column that a shown column reads. */
function perEntry<T>(
  { columns, shown, today }: ExportOf,
  make: (name: ShownName, row: Row, today: Day) => T,
): (at: number) => T[] {
  const each = shown.map((name) => {
    const { column } = SHOWN[name];
    const often = columns.values[column].length * OFTEN <= columns.loaded;
    return { name, codes: columns.codes[column], made: often ? ([] as T[]) : null };
  });
  return (at) =>
    each.map(({ name, codes, made }) => {
      if (!made) return make(name, columns.row(at), today);
      return (made[codes[at] as number] ??= make(name, columns.row(at), today));
    });
}

/** Rows as cells of text. */
export function cellsOf(of: ExportOf): (at: number) => string[] {
  const { columns, site } = of;
  const cells = perEntry(of, (name, row, today) => linesOf(name, row, today).join('; '));
  return (at) => {
    const place = { paper: columns.value('paper', at), no: columns.value('no', at) };
    return [rowId(place), ...cells(at), site + rowUrl(place)];
  };
}

/** A CSV file, piece by piece. */
export function* csvPieces(of: ExportOf): Generator<string> {
  yield CSV_START + csvRow(exportHeads(of.shown));
  const cells = cellsOf(of);
  for (let from = 0; from < of.rows.length; from += PIECE) {
    let piece = '';
    for (const row of of.rows.subarray(from, from + PIECE)) piece += csvRow(cells(row));
    yield piece;
  }
}

/** JSON in the form of the data sets: `{ schemaVersion, items }`, with the names that tasks have there. */
export function* jsonPieces(of: ExportOf): Generator<string> {
  const { columns, rows, site } = of;
  const fields = perEntry(of, (name, row, today) => JSON.stringify(fieldsOf(name, row, today)).slice(1, -1));
  yield '{"schemaVersion":1,"items":[';
  for (let from = 0; from < rows.length; from += PIECE) {
    const items = Array.from(rows.subarray(from, from + PIECE), (at) => {
      const place = { paper: columns.value('paper', at), no: columns.value('no', at) };
      const [id, url] = [JSON.stringify(rowId(place)), JSON.stringify(site + rowUrl(place))];
      return `{${[`"id":${id}`, ...fields(at), `"url":${url}`].join(',')}}`;
    });
    yield `${from ? ',' : ''}\n${items.join(',\n')}`;
  }
  yield '\n]}\n';
}
