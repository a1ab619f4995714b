/** The table of all tasks: filters, facets, order, groups, columns, files. Its whole state is in the address. */
import { formatNumber } from '../i18n/format.ts';
import { groupName, taskTable as words } from '../i18n/table.ts';
import type { ColumnList } from '../table/columns.ts';
import type { FacetName } from '../table/facets.ts';
import {
  DEFAULT_VIEW,
  EVERYTHING,
  fromAddress,
  PAGE_OF_TABLE,
  toAddress,
  type Query,
  type View,
} from '../table/query.ts';
import type { RowsLook } from '../table/row-markup.ts';
import type { ShownName } from '../table/shown.ts';
import { todayInVietnam } from '../table/today.ts';
import { saveAs } from './save-as.ts';
import { chosenChips } from './table/chosen.ts';
import { Controls } from './table/controls.ts';
import { LocalEngine, type Answered, type Engine, type Format } from './table/engine.ts';
import { FacetView } from './table/facet-view.ts';
import { listenToPages, pagerLinks } from './table/pager.ts';
import { RemoteEngine } from './table/remote.ts';
import { refusalOf, SqlEngine } from './table/sql-engine.ts';
import { ReportsBeside, reportsInFile } from './table/reports-beside.ts';
import { keepRows, listenToRows, putRows, showHead, type Heading } from './table/rows.ts';
import { FacetSheet } from './table/sheet.ts';

/** Where a query engine has the rows, told by the build; else empty, and none of its code is in the page. */
const ENGINE = import.meta.env.ENGINE_URL;

/** From this many rows a worker does the work. */
const LARGE = 5000;
const MOST_PRINTED = 3000;
/** Reports of a calendar at most: so many entries no calendar shows. */
const MOST_IN_CALENDAR = 20_000;
/** Where the controls have room beside each other. */
const WIDE = '(min-width: 45.01rem)';

class TaskTableElement extends HTMLElement {
  readonly #today = todayInVietnam(new Date());
  #engine: Engine = new LocalEngine();
  #query: Query = EVERYTHING;
  #view: View = DEFAULT_VIEW;
  #answer: Answered | null = null;
  #total = 0;
  #turn = 0;
  #asking = false;
  #again = false;
  #reports: ReportsBeside | undefined;
  #sheet: FacetSheet | undefined;
  #controls: Controls | undefined;
  readonly #facets = new Map<FacetName, FacetView>();

  connectedCallback(): void {
    void this.#start().catch((error: unknown) => {
      this.#progress(null);
      // The lists that need no script are there again.
      this.classList.add('failed');
      this.#status.textContent = (ENGINE && refusalOf(error)) || words.failed;
    });
  }

  #find(selector: string): HTMLElement {
    return this.querySelector(selector) as HTMLElement;
  }
  get #form() {
    return this.#find('form') as HTMLFormElement;
  }
  get #status() {
    return this.#find('.table-status');
  }
  get #table() {
    return this.#find('table') as HTMLTableElement;
  }
  get #base() {
    return this.dataset['base'] ?? '';
  }

  async #start(): Promise<void> {
    const folder = `${this.#base}/bang/`;
    const list = (await (await fetch(`${folder}index.json`)).json()) as ColumnList;
    let find = reportsInFile(folder, list.abbreviations);
    if (ENGINE) {
      const engine = new SqlEngine(ENGINE);
      this.#engine = engine;
      find = engine.reports.bind(engine);
    } else if (list.rows > LARGE) this.#engine = new RemoteEngine();
    this.#total = await this.#engine.open(folder, list);
    this.#reports = new ReportsBeside(this.#find('.reports-beside') as HTMLDetailsElement, this.#base, find);
    this.#readAddress();
    this.#listen();
    const years = (this.#query.chosen.nam ?? []).map(Number);
    const progress = (rows: number) =>
      this.#progress(rows === this.#total ? null : words.loading(formatNumber(rows), formatNumber(this.#total)), rows);
    // The first rows of a large table are on the screen before the others are asked for; a small one comes whole, so
    // that the rows that are there already do not go and come back.
    await this.#engine.load(years, list.rows > LARGE ? 1 : Infinity, progress);
    await this.#ask();
    let last = performance.now();
    if (ENGINE) {
      this.dataset['loaded'] = '';
      return;
    }
    await this.#engine.load(years, Infinity, (rows) => {
      progress(rows);
      // Now and then: each answer is work that the loading waits for.
      if (rows < this.#total && performance.now() - last < 700) return;
      last = performance.now();
      void this.#ask();
    });
    this.dataset['loaded'] = '';
    setTimeout(() => void this.#engine.prepare(), 500);
  }

  #readAddress(): void {
    ({ query: this.#query, view: this.#view } = fromAddress(location.search));
  }

  #listen(): void {
    const form = this.#form;
    (this.#find('.table-layout') as HTMLDetailsElement).open = matchMedia(WIDE).matches;
    this.#sheet = new FacetSheet(form);
    for (const part of this.querySelectorAll<HTMLDetailsElement>('details[data-facet]')) {
      const name = part.dataset['facet'] as FacetName;
      this.#facets.set(name, new FacetView(part, (of, chosen) => this.#choose(of, chosen)));
      // Its values are counted when it is opened.
      if (ENGINE) part.addEventListener('toggle', () => part.open && void this.#ask());
    }
    this.#controls = new Controls(form, {
      change: (change) => this.#change(change),
      layOut: (change) => this.#layOut(change),
      export: (format) => void this.#export(format),
      print: () => this.#print(),
      cancel: () => void this.#engine.cancel(),
      remove: (facet, id) => this.#remove(facet, id),
    });
    listenToRows(this.#table, {
      sort: (by) => this.#sortBy(by),
      pick: (id, isPicked) => this.#pick(id, isPicked),
    });
    listenToPages(this.#find('.table-pages'), () => {
      this.#readAddress();
      void this.#ask().then(() => {
        this.#find('.table-bar').scrollIntoView();
        this.#table.focus({ preventScroll: true });
      });
    });
    // The page that was turned to is read on from its table.
    this.#table.tabIndex = -1;
    addEventListener('popstate', () => {
      this.#readAddress();
      void this.#ask();
    });
    addEventListener('beforeprint', () => void this.#showAll());
    addEventListener('afterprint', () => void this.#ask());
  }

  /** Up, down, and back to the order of the papers. */
  #sortBy(by: ShownName): void {
    const { sort } = this.#query;
    this.#change({
      sort: sort?.by !== by ? { by, descending: false } : sort.descending ? null : { by, descending: true },
    });
  }

  #pick(id: string, isPicked: boolean): void {
    const others = this.#query.picked.filter((item) => item !== id);
    this.#query = { ...this.#query, picked: isPicked ? [...others, id] : others };
    this.#address();
    this.#controls?.show(this.#query, this.#view);
    if (this.#query.onlyPicked) void this.#ask();
  }

  /** Takes back a choice, or all of them. */
  #remove(facet: FacetName | null, id: string): void {
    const others = (facet ? this.#query.chosen[facet] : [])?.filter((item) => item !== id) ?? [];
    if (facet) this.#choose(facet, others);
    else this.#change({ text: '', chosen: {}, onlyPicked: false });
    if (!this.#sheet?.open) this.#controls?.focusText();
  }

  #choose(name: FacetName, values: string[]): void {
    this.#change({ chosen: { ...this.#query.chosen, [name]: values } });
  }

  /** A choice can be taken back with the browser's own button; letters that are typed are one step with the next. */
  #change(change: Partial<Query>): void {
    if (Object.keys(change).join() !== 'text') history.pushState(null, '', location.href);
    this.#query = { ...this.#query, page: 1, ...change };
    void this.#ask();
  }

  #layOut(change: Partial<View>): void {
    this.#view = { ...this.#view, ...change };
    void this.#ask();
  }

  #address(): void {
    const address = toAddress(this.#query, this.#view);
    history.replaceState(null, '', location.pathname + (address && `?${address}`) + location.hash);
  }

  /** Asks the engine; what is asked while it works is asked once when it is done. */
  async #ask(): Promise<void> {
    this.#address();
    this.#controls?.show(this.#query, this.#view);
    this.#again = true;
    if (this.#asking) return;
    this.#asking = true;
    while (this.#again) {
      this.#again = false;
      const query = this.#query;
      const open = [...this.querySelectorAll<HTMLDetailsElement>('details[data-facet][open]')];
      const names = open.map((part) => part.dataset['facet'] as FacetName);
      const answer = await this.#engine.ask(query, this.#today, names).catch((error: unknown) => {
        if (!ENGINE) throw error;
        if (!this.#again) this.#status.textContent = refusalOf(error);
        return null;
      });
      if (!answer) continue;
      if (ENGINE) this.#status.textContent = '';
      this.#turn++;
      this.#show(answer, query);
    }
    this.#asking = false;
  }

  #show(answer: Answered, query: Query): void {
    this.#answer = answer;
    const look = this.#look();
    showHead(this.#table, this.#view.shown, query.sort);
    this.#table.classList.toggle('dense', this.#view.dense);
    // The rows that the page came with stay where the first answer begins with just those.
    if (this.#turn > 1 || answer.groups || !keepRows(this.#table, answer.rows, look))
      putRows(this.#table, (answer.page - 1) * PAGE_OF_TABLE, answer.rows, look, this.#groups(answer));
    const total = formatNumber(this.#total);
    const count = formatNumber(answer.count);
    const label = this.#find('[data-count]');
    label.dataset['count'] = String(answer.count);
    label.textContent =
      (answer.count === this.#total ? words.count(count) : words.countOf(count, total)) +
      (answer.listed > answer.count ? words.listedInGroups(formatNumber(answer.listed)) : '');
    this.#find('.nothing').hidden = answer.count > 0;
    for (const [name, view] of this.#facets) view.show(answer.facets[name], query.chosen[name] ?? []);
    this.#find('.chosen').replaceChildren(...chosenChips(answer, query));
    this.#sheet?.show(label.textContent, words.count(count), Object.values(query.chosen).flat().length);
    const pages = this.#find('.table-pages');
    const path = (page: number) => `?${toAddress({ ...query, page }, this.#view)}`;
    pages.replaceChildren(...pagerLinks(answer.page, answer.listed, path));
    pages.hidden = answer.listed <= PAGE_OF_TABLE;
    void this.#reports?.show(query);
    // For programs that wait for the answer to what they asked.
    this.dataset['answered'] = toAddress(query, this.#view);
  }

  #look(): RowsLook {
    const { picked } = this.#query;
    return { shown: this.#view.shown, today: this.#today, base: this.#base, picked: new Set(picked) };
  }

  #groups(answer: Answered | null): Heading[] {
    const by = this.#query.group ?? 'don-vi';
    return (answer?.groups ?? []).map(({ name, count }) => ({
      title: words.groupCount(groupName(by, name), formatNumber(count)),
      count,
    }));
  }

  #progress(text: string | null, value = 0, max = this.#total, cancel = false): void {
    const bar = this.#find('progress') as HTMLProgressElement;
    bar.hidden = text === null;
    bar.max = max;
    bar.value = value;
    this.#status.textContent = text ?? '';
    this.#controls?.offerCancel(cancel);
  }

  async #export(format: Format): Promise<void> {
    const { count } = this.#answer ?? { count: 0 };
    const total = formatNumber(count);
    const tell = (done: number) => this.#progress(words.writing(formatNumber(done), total), done, count, true);
    tell(0);
    const reports = format === 'ics' ? await this.#reports?.of(this.#query, MOST_IN_CALENDAR) : undefined;
    const ask = {
      format,
      shown: this.#view.shown,
      today: this.#today,
      site: location.origin + this.#base,
      name: words.fileTitle,
      reports: reports?.rows ?? [],
    };
    const file = await this.#engine.export(ask, tell).catch((error: unknown) => {
      if (!ENGINE) throw error;
      return refusalOf(error);
    });
    this.#progress(null);
    if (!file) this.#status.textContent = words.cancelled;
    else if (typeof file === 'string') this.#status.textContent = file;
    else {
      const name = `nhiem-vu-${this.#today}.${format}`;
      saveAs(file, name);
      this.#status.textContent = words.written(name);
    }
  }

  /** Every row of the answer, for paper. */
  async #showAll(): Promise<void> {
    const turn = this.#turn;
    const { listed } = this.#answer ?? { listed: 0 };
    if (listed <= PAGE_OF_TABLE || listed > MOST_PRINTED) return;
    const rows = await this.#engine.slice(0, listed);
    if (turn === this.#turn) putRows(this.#table, 0, rows, this.#look(), this.#groups(this.#answer));
  }

  #print(): void {
    const { listed } = this.#answer ?? { listed: 0 };
    if (listed > MOST_PRINTED) {
      this.#status.textContent = words.tooManyToPrint(formatNumber(listed), formatNumber(MOST_PRINTED));
      return;
    }
    // All rows are there before the browser looks, also where a worker has to be asked for them.
    void this.#showAll().then(() => print());
  }
}

customElements.define('task-table', TaskTableElement);
