/** The table behind the page, where a query engine has the rows: a page of them at a time, nothing ever whole. */
import { allRows, facetsOf, listedRows, pageOf, reportsBeside } from '../../engine/answer.ts';
import { saidOf, sender, type Send } from '../../engine/send.ts';
import { countRows, type Asked } from '../../engine/sql.ts';
import { engineWords } from '../../i18n/engine.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Day } from '../../model/days.ts';
import { TaskTable } from '../../table/answer.ts';
import { Columns, type ColumnList } from '../../table/columns.ts';
import type { FacetName } from '../../table/facets.ts';
import { EVERYTHING, type Query } from '../../table/query.ts';
import type { ReportRow } from '../../table/reports.ts';
import type { Row } from '../../table/row.ts';
import { abbreviationMap } from '../../table/text.ts';
import type { Answered, Engine, ExportAsk } from './engine.ts';
import { writeFile } from './write-file.ts';

/** Rows of a file at most: more would fill the memory of a tab, and no office opens them. */
const MOST_EXPORTED = 100_000;

/** A file would have more rows than {@link MOST_EXPORTED}. */
class TooManyRows extends Error {}

/** What the reader is told when there is no answer. */
export function refusalOf(error: unknown): string {
  if (error instanceof TooManyRows) return engineWords.tooMany(formatNumber(MOST_EXPORTED));
  return saidOf(error);
}

export class SqlEngine implements Engine {
  readonly #send: Send;
  #asked: Asked = { query: EVERYTHING, today: '', abbreviations: abbreviationMap([]) };
  #listed = 0;
  #total = 0;
  #exporting = 0;

  /** @param address where the engine answers, with a slash at its end */
  constructor(address: string) {
    this.#send = sender(address);
  }

  async open(_folder: string, { abbreviations }: ColumnList): Promise<number> {
    this.#asked = { ...this.#asked, abbreviations: abbreviationMap(abbreviations) };
    const [row] = await this.#send(countRows(this.#asked));
    this.#total = Number(row?.[0] ?? 0);
    return this.#total;
  }

  load(_years: readonly number[], _files: number, tell: (rows: number) => void): Promise<void> {
    tell(this.#total);
    return Promise.resolve();
  }

  async ask(query: Query, today: Day, open: readonly FacetName[]): Promise<Answered> {
    const asked = { ...this.#asked, query, today };
    const [page, facets] = await Promise.all([pageOf(asked, this.#send), facetsOf(asked, open, this.#send)]);
    this.#asked = asked;
    this.#listed = page.listed;
    return { ...page, facets, loaded: this.#total };
  }

  /** The reports that a question is about. */
  reports(query: Query, most: number): Promise<{ count: number; rows: ReportRow[] }> {
    return reportsBeside({ ...this.#asked, query }, most, this.#send);
  }

  slice(from: number, to: number): Promise<Row[]> {
    return listedRows(this.#asked, from, to, this.#listed, this.#send);
  }

  async export(ask: ExportAsk, tell: (rows: number) => void): Promise<Blob | null> {
    const turn = ++this.#exporting;
    const isWanted = () => turn === this.#exporting;
    const { query, today, abbreviations } = this.#asked;
    const rows = await allRows(this.#asked, MOST_EXPORTED, this.#send, (count) => {
      tell(count);
      return isWanted();
    });
    if (!rows) throw new TooManyRows();
    if (!isWanted()) return null;
    // Filtered already: they are put in order as the table in the page does it.
    const table = new TaskTable(Columns.of(rows), abbreviations);
    const answer = table.answer({ ...EVERYTHING, sort: query.sort, group: query.group }, today);
    return writeFile(ask, { columns: table.columns, rows: answer.rows }, query.chosen, tell, isWanted);
  }

  cancel(): Promise<void> {
    this.#exporting++;
    return Promise.resolve();
  }

  prepare(): Promise<void> {
    return Promise.resolve();
  }
}
