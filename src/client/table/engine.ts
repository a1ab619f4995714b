/** The table behind the page: loads column files, answers, exports. Runs in the page, or in a worker when large. */
import type { Day } from '../../model/days.ts';
import { TaskTable, type Answer } from '../../table/answer.ts';
import { Columns, type ColumnFile, type ColumnList, type ColumnPart } from '../../table/columns.ts';
import { PAGE_OF_TABLE, pageWithin, type Query } from '../../table/query.ts';
import type { FacetName } from '../../table/facets.ts';
import type { Row } from '../../table/row.ts';
import { abbreviationMap } from '../../table/text.ts';
import { fetchPacked } from './packed.ts';
import { pause, writeFile, type ExportAsk } from './write-file.ts';

export { FORMATS, type ExportAsk, type Format } from './write-file.ts';

export interface Answered {
  /** How many rows match, of those that are loaded. */
  count: number;
  /** How many are listed: where rows are grouped, a row may stand in several groups. */
  listed: number;
  facets: Answer['facets'];
  groups: Answer['groups'];
  /** The page that is shown: the one asked for, or the last one there is. */
  page: number;
  /** The rows of the page. */
  rows: Row[];
  loaded: number;
}

/** What the page asks of an engine, wherever it runs. */
export interface Engine {
  /** Returns how many rows there are. */
  open(folder: string, list: ColumnList): Promise<number>;
  /** Loads so many files of those not there yet, the years wanted first. Tells after each how many rows there are. */
  load(years: readonly number[], files: number, tell: (rows: number) => void): Promise<void>;
  /** @param open the facets whose values are in sight: what takes the counts of each from afar asks for no others */
  ask(query: Query, today: Day, open: readonly FacetName[]): Promise<Answered>;
  /** Rows of the last answer as they are listed. */
  slice(from: number, to: number): Promise<Row[]>;
  /** The last answer as a file; `null` once it was cancelled. */
  export(ask: ExportAsk, tell: (rows: number) => void): Promise<Blob | null>;
  cancel(): Promise<void>;
  /** Makes ready for the first letter typed, when there is nothing else to do. */
  prepare(): Promise<void>;
}

export class LocalEngine implements Engine {
  #table = new TaskTable(new Columns(0), abbreviationMap([]));
  #folder = '';
  #waiting: { part: ColumnPart; from: number }[] = [];
  #answer: Answer | null = null;
  #chosen: Query['chosen'] = {};
  #exporting = 0;

  open(folder: string, list: ColumnList): Promise<number> {
    this.#folder = folder;
    this.#table = new TaskTable(new Columns(list.rows), abbreviationMap(list.abbreviations));
    let from = 0;
    this.#waiting = list.parts.map((part) => {
      const at = from;
      from += part.rows;
      return { part, from: at };
    });
    return Promise.resolve(list.rows);
  }

  async load(years: readonly number[], files: number, tell: (rows: number) => void): Promise<void> {
    this.#waiting.sort(
      (a, b) => Number(years.includes(b.part.year)) - Number(years.includes(a.part.year)) || a.from - b.from,
    );
    const { columns } = this.#table;
    let left = files;
    const fetchNext = () => {
      const next = left-- > 0 ? this.#waiting.shift() : undefined;
      return next && { from: next.from, file: fetchPacked<ColumnFile>(this.#folder + next.part.file) };
    };
    for (let coming = fetchNext(); coming;) {
      const { from } = coming;
      const file = await coming.file;
      // The next file is on its way while this one is worked on.
      coming = fetchNext();
      columns.fill(from, file);
      tell(columns.loaded);
      await pause();
    }
  }

  ask(query: Query, today: Day): Promise<Answered> {
    this.#chosen = query.chosen;
    this.#answer = this.#table.answer(query, today);
    const { facets, groups, rows, listed } = this.#answer;
    const page = pageWithin(query.page, listed.length);
    const from = (page - 1) * PAGE_OF_TABLE;
    const shown = this.#rows(from, from + PAGE_OF_TABLE);
    return Promise.resolve({
      count: rows.length,
      listed: listed.length,
      facets,
      groups,
      page,
      rows: shown,
      loaded: this.#table.columns.loaded,
    });
  }

  prepare(): Promise<void> {
    this.#table.prepare();
    return Promise.resolve();
  }

  slice(from: number, to: number): Promise<Row[]> {
    return Promise.resolve(this.#rows(from, to));
  }

  #rows(from: number, to: number): Row[] {
    return Array.from(this.#answer?.listed.subarray(from, to) ?? [], (at) => this.#table.columns.row(at));
  }

  export(ask: ExportAsk, tell: (rows: number) => void): Promise<Blob | null> {
    const turn = ++this.#exporting;
    const rows = this.#answer?.rows ?? new Uint32Array();
    return writeFile(ask, { columns: this.#table.columns, rows }, this.#chosen, tell, () => turn === this.#exporting);
  }

  cancel(): Promise<void> {
    this.#exporting++;
    return Promise.resolve();
  }
}
