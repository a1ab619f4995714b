/** The reports that answer to the same question as the tasks. Their file is asked for when something narrows it. */
import { formatNumber } from '../../i18n/format.ts';
import { taskTable as words } from '../../i18n/table.ts';
import type { ColumnList } from '../../table/columns.ts';
import type { Query } from '../../table/query.ts';
import { MOST_REPORTS, OPEN_REPORTS, reportsFor, type ReportRow } from '../../table/reports.ts';
import { reportMarkup } from '../../table/row-markup.ts';
import { abbreviationMap, type Abbreviations } from '../../table/text.ts';
import { fetchPacked } from './packed.ts';

export class ReportsBeside {
  readonly #part: HTMLDetailsElement;
  readonly #folder: string;
  readonly #abbreviations: Abbreviations;
  #rows: Promise<ReportRow[]> | undefined;
  #turn = 0;

  constructor(part: HTMLDetailsElement, folder: string, abbreviations: ColumnList['abbreviations']) {
    this.#part = part;
    this.#folder = folder;
    this.#abbreviations = abbreviationMap(abbreviations);
  }

  /** The reports that a question is about; none where nothing is asked. */
  async of(query: Query): Promise<ReportRow[]> {
    const asked = query.text !== '' || Object.values(query.chosen).some((values) => values.length > 0);
    if (!asked) return [];
    this.#rows ??= fetchPacked<ReportRow[]>(`${this.#folder}bao-cao.bin`).catch(() => []);
    return reportsFor(await this.#rows, query, this.#abbreviations);
  }

  async show(query: Query): Promise<void> {
    const turn = ++this.#turn;
    const rows = await this.of(query);
    if (turn !== this.#turn) return;
    const part = this.#part;
    part.hidden = rows.length === 0;
    part.open = rows.length <= OPEN_REPORTS;
    const find = (selector: string) => part.querySelector(selector) as HTMLElement;
    find('summary').textContent = words.reports(formatNumber(rows.length));
    const base = this.#folder.replace(/\/bang\/$/, '');
    find('ul').innerHTML = reportMarkup(rows.slice(0, MOST_REPORTS), base);
    find('p').hidden = rows.length <= MOST_REPORTS;
    find('p a').textContent = words.moreReports(formatNumber(rows.length - MOST_REPORTS));
  }
}
