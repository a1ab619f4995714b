/** The table behind the page: loads column files, answers, exports. Runs in the page, or in a worker when large. */
import type { Day } from '../../model/days.ts';
import { TaskTable, type Answer } from '../../table/answer.ts';
import { Columns, type ColumnFile, type ColumnList, type ColumnPart } from '../../table/columns.ts';
import { cellsOf, csvPieces, exportHeads, jsonPieces, PIECE, type ExportOf } from '../../table/export.ts';
import type { Query } from '../../table/query.ts';
import type { Row } from '../../table/row.ts';
import type { ShownName } from '../../table/shown.ts';
import { abbreviationMap } from '../../table/text.ts';

export const FORMATS = ['xlsx', 'csv', 'json', 'ics'] as const;
export type Format = (typeof FORMATS)[number];

const TYPES: Record<Format, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  ics: 'text/calendar;charset=utf-8',
};

/** Rows that come with a long answer: what a screen shows. */
export const FIRST = 40;

export interface Answered {
  /** How many rows match, of those that are loaded. */
  count: number;
  facets: Answer['facets'];
  groups: Answer['groups'];
  /** The first rows of the answer; all of a short one. */
  rows: Row[];
  loaded: number;
}

export interface ExportAsk {
  format: Format;
  shown: readonly ShownName[];
  today: Day;
  /** What stands before the address of a row. */
  site: string;
  /** The name of the sheet or the calendar. */
  name: string;
}

/** What the page asks of an engine, wherever it runs. */
export interface Engine {
  open(folder: string, list: ColumnList): Promise<void>;
  /** Loads so many files of those not there yet, the years wanted first. Tells after each how many rows there are. */
  load(years: readonly number[], files: number, tell: (rows: number) => void): Promise<void>;
  /** @param whole an answer up to this long is given with all its rows */
  ask(query: Query, today: Day, whole: number): Promise<Answered>;
  /** Rows of the last answer. */
  slice(from: number, to: number): Promise<Row[]>;
  /** The last answer as a file; `null` once it was cancelled. */
  export(ask: ExportAsk, tell: (rows: number) => void): Promise<Blob | null>;
  cancel(): Promise<void>;
}

const pause = () => new Promise((resolve) => setTimeout(resolve));

async function fetchFile(url: string): Promise<ColumnFile> {
  const response = await fetch(url);
  if (!response.ok || !response.body) throw new Error(`${url}: ${response.status}`);
  return (await new Response(response.body.pipeThrough(new DecompressionStream('deflate'))).json()) as ColumnFile;
}

export class LocalEngine implements Engine {
  #table = new TaskTable(new Columns(0), abbreviationMap([]));
  #folder = '';
  #waiting: { part: ColumnPart; from: number }[] = [];
  #answer: Answer | null = null;
  #exporting = 0;

  open(folder: string, list: ColumnList): Promise<void> {
    this.#folder = folder;
    this.#table = new TaskTable(new Columns(list.rows), abbreviationMap(list.abbreviations));
    let from = 0;
    this.#waiting = list.parts.map((part) => {
      const at = from;
      from += part.rows;
      return { part, from: at };
    });
    return Promise.resolve();
  }

  async load(years: readonly number[], files: number, tell: (rows: number) => void): Promise<void> {
    this.#waiting.sort(
      (a, b) => Number(years.includes(b.part.year)) - Number(years.includes(a.part.year)) || a.from - b.from,
    );
    const { columns } = this.#table;
    let left = files;
    const fetchNext = () => {
      const next = left-- > 0 ? this.#waiting.shift() : undefined;
      return next && { from: next.from, file: fetchFile(this.#folder + next.part.file) };
    };
    for (let coming = fetchNext(); coming;) {
      const { from } = coming;
      const file = await coming.file;
      // The next file is on its way while this one is worked on.
      coming = fetchNext();
      columns.fill(from, file);
      this.#table.prepare();
      tell(columns.loaded);
      await pause();
    }
  }

  ask(query: Query, today: Day, whole: number): Promise<Answered> {
    this.#answer = this.#table.answer(query, today);
    const { facets, groups, rows } = this.#answer;
    const { columns } = this.#table;
    const first = this.#rows(0, rows.length <= whole ? whole : FIRST);
    return Promise.resolve({ count: rows.length, facets, groups, rows: first, loaded: columns.loaded });
  }

  slice(from: number, to: number): Promise<Row[]> {
    return Promise.resolve(this.#rows(from, to));
  }

  #rows(from: number, to: number): Row[] {
    return Array.from(this.#answer?.rows.subarray(from, to) ?? [], (at) => this.#table.columns.row(at));
  }

  async export(ask: ExportAsk, tell: (rows: number) => void): Promise<Blob | null> {
    const turn = ++this.#exporting;
    const rows = this.#answer?.rows ?? new Uint32Array();
    const of: ExportOf = { columns: this.#table.columns, rows, shown: ask.shown, today: ask.today, site: ask.site };
    const parts: Blob[] = [];
    let written = 0;
    for await (const piece of this.#pieces(ask, of, (count) => (written = count))) {
      // Handed to the browser at once, which keeps a long file out of the memory of the page.
      parts.push(new Blob([piece as BlobPart]));
      tell(written);
      await pause();
      if (turn !== this.#exporting) return null;
    }
    return new Blob(parts, { type: TYPES[ask.format] });
  }

  async *#pieces(
    { format, name }: ExportAsk,
    of: ExportOf,
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
      const { writeXlsx } = await import('../../documents/sheet.ts');
      yield* writeXlsx(name, exportHeads(of.shown), each(cellsOf(of)));
    } else if (format === 'ics') {
      const [{ icsPieces }, { rowEntries }] = await Promise.all([
        import('../../documents/ics.ts'),
        import('../../documents/duty-calendar.ts'),
      ]);
      yield* icsPieces(
        name,
        rowEntries(
          each((at) => of.columns.row(at)),
          { site: of.site, undated: true },
        ),
      );
    } else {
      let pieces = 0;
      for (const piece of format === 'csv' ? csvPieces(of) : jsonPieces(of)) {
        wrote(Math.min(of.rows.length, pieces++ * PIECE));
        yield piece;
      }
    }
  }

  cancel(): Promise<void> {
    this.#exporting++;
    return Promise.resolve();
  }
}
