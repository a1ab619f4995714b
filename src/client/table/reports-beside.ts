/** The reports that answer to the same question as the tasks. Their file is asked for when something narrows it. */
import { formatNumber } from '../../i18n/format.ts';
import { taskTable as words } from '../../i18n/table.ts';
import { REPORTS_FILE, type ColumnList } from '../../table/columns.ts';
import type { Query } from '../../table/query.ts';
import { MOST_REPORTS, OPEN_REPORTS, reportsFor, type ReportRow } from '../../table/reports.ts';
import { reportMarkup } from '../../table/row-markup.ts';
import { abbreviationMap } from '../../table/text.ts';
import { fetchPacked } from './packed.ts';

/** Finds the reports that a question is about: how many there are, and so many of them. */
export type FindReports = (query: Query, most: number) => Promise<{ count: number; rows: ReportRow[] }>;

/** From the file beside the column files, asked for once. */
export function reportsInFile(folder: string, abbreviations: ColumnList['abbreviations']): FindReports {
  const known = abbreviationMap(abbreviations);
  let file: Promise<ReportRow[]> | undefined;
  return async (query, most) => {
    file ??= fetchPacked<ReportRow[]>(folder + REPORTS_FILE).catch(() => []);
    const rows = reportsFor(await file, query, known);
    return { count: rows.length, rows: rows.slice(0, most) };
  };
}

const NONE = { count: 0, rows: [] };

export class ReportsBeside {
  readonly #part: HTMLDetailsElement;
  readonly #base: string;
  readonly #find: FindReports;
  #turn = 0;

  /** @param base the site's root, without the slash at its end */
  constructor(part: HTMLDetailsElement, base: string, find: FindReports) {
    this.#part = part;
    this.#base = base;
    this.#find = find;
  }

  /** The reports that a question is about; none where nothing is asked. */
  of(query: Query, most: number): ReturnType<FindReports> {
    const asked = query.text !== '' || Object.values(query.chosen).some((values) => values.length > 0);
    return asked ? this.#find(query, most).catch(() => NONE) : Promise.resolve(NONE);
  }

  async show(query: Query): Promise<void> {
    const turn = ++this.#turn;
    const { count, rows } = await this.of(query, MOST_REPORTS);
    if (turn !== this.#turn) return;
    const part = this.#part;
    part.hidden = count === 0;
    part.open = count <= OPEN_REPORTS;
    const find = (selector: string) => part.querySelector(selector) as HTMLElement;
    find('summary').textContent = words.reports(formatNumber(count));
    find('ul').innerHTML = reportMarkup(rows, this.#base);
    find('p').hidden = count <= MOST_REPORTS;
    find('p a').textContent = words.moreReports(formatNumber(count - MOST_REPORTS));
  }
}
