/** Rows of an answer as a file, handed to the browser piece by piece. */
import type { Day } from '../../model/days.ts';
import { cellsOf, csvPieces, jsonPieces, PIECE, type ExportOf } from '../../table/export.ts';
import type { Query } from '../../table/query.ts';
import { quarterOf } from '../../table/today.ts';
import type { ReportRow } from '../../table/reports.ts';
import type { ShownName } from '../../table/shown.ts';

export const FORMATS = ['xlsx', 'csv', 'json', 'ics'] as const;
export type Format = (typeof FORMATS)[number];

export interface ExportAsk {
  format: Format;
  shown: readonly ShownName[];
  today: Day;
  /** What stands before the address of a row. */
  site: string;
  /** The name of the sheet or the calendar. */
  name: string;
  /** The reports that stand beside the rows, for a calendar. */
  reports: readonly ReportRow[];
}

const TYPES: Record<Format, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  ics: 'text/calendar;charset=utf-8',
};

export const pause = () => new Promise((resolve) => setTimeout(resolve));

/** Of rows that are asked for by month or quarter, the days in those: other days of theirs are not what is shown. */
function daysAsked({ thang = [], quy = [] }: Query['chosen']): { isAsked?: (day: Day) => boolean } {
  if (!thang.length && !quy.length) return {};
  const fits = (values: readonly string[], value: string) => !values.length || values.includes(value);
  return { isAsked: (day) => fits(thang, day.slice(0, 7)) && fits(quy, quarterOf(day)) };
}

async function* pieces(
  { format, name, reports }: ExportAsk,
  of: ExportOf,
  chosen: Query['chosen'],
  wrote: (rows: number) => void,
): AsyncGenerator<string | Uint8Array> {
  /** Rows as they are taken, so that progress is known. */
  function* each<T>(make: (at: number) => T): Generator<T> {
    let count = 0;
    for (const at of of.rows) {
      wrote(++count);
      yield make(at);
    }
  }
  if (format === 'xlsx') {
    const [{ streamXlsx }, { filteredSheet }] = await Promise.all([
      import('../../documents/xlsx-stream.ts'),
      import('../../documents/filtered-sheet.ts'),
    ]);
    yield* streamXlsx({ title: name }, filteredSheet(name, of), each(cellsOf(of)));
  } else if (format === 'ics') {
    const [{ icsPieces }, { rowEntries }, { reportingEntries }] = await Promise.all([
      import('../../documents/ics.ts'),
      import('../../documents/duty-calendar.ts'),
      import('../../documents/reporting-calendar.ts'),
    ]);
    const options = { site: of.site, undated: true, ...daysAsked(chosen) };
    function* entries() {
      yield* rowEntries(
        each((at) => of.columns.row(at)),
        options,
      );
      yield* reportingEntries(reports, options);
    }
    yield* icsPieces(name, entries());
  } else {
    let count = 0;
    for (const piece of format === 'csv' ? csvPieces(of) : jsonPieces(of)) {
      wrote(Math.min(of.rows.length, count++ * PIECE));
      yield piece;
    }
  }
}

/**
 * @param chosen what the rows were filtered by
 * @param isWanted whether to go on; `null` comes of what was not
 */
export async function writeFile(
  ask: ExportAsk,
  { columns, rows }: Pick<ExportOf, 'columns' | 'rows'>,
  chosen: Query['chosen'],
  tell: (rows: number) => void,
  isWanted: () => boolean,
): Promise<Blob | null> {
  const of: ExportOf = { columns, rows, shown: ask.shown, today: ask.today, site: ask.site };
  const parts: Blob[] = [];
  let written = 0;
  for await (const piece of pieces(ask, of, chosen, (count) => (written = count))) {
    // Handed to the browser at once, which keeps a long file out of the memory of the page.
    parts.push(new Blob([piece as BlobPart]));
    tell(written);
    await pause();
    if (!isWanted()) return null;
  }
  return new Blob(parts, { type: TYPES[ask.format] });
}
