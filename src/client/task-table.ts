/** The table of all tasks: filters, facets, order, groups, columns, files. Its whole state is in the address. */
import { formatNumber } from '../i18n/format.ts';
import { FACET_WORDS, groupName, SHOWN_WORDS, taskTable as words, valueName } from '../i18n/table.ts';
import type { ColumnList } from '../table/columns.ts';
import { FACET_NAMES, type FacetName } from '../table/facets.ts';
import {
  DEFAULT_VIEW,
  EVERYTHING,
  fromAddress,
  PAGE_OF_TABLE,
  toAddress,
  type Query,
  type View,
} from '../table/query.ts';
import { groupMarkup, pickBox, rowMarkup, type RowsLook } from '../table/row-markup.ts';
import { rowId, type Row } from '../table/row.ts';
import { isShown, SHOWN_NAMES, sortKey, type ShownName } from '../table/shown.ts';
import { todayInVietnam } from '../table/today.ts';
import { LocalEngine, type Answered, type Engine, type Format } from './table/engine.ts';
import { FacetView } from './table/facet-view.ts';
import { pagerLinks } from './table/pager.ts';
import { RemoteEngine } from './table/remote.ts';
import { refusalOf, SqlEngine } from './table/sql-engine.ts';
import { ReportsBeside, reportsInFile } from './table/reports-beside.ts';
import { make, rowElements } from './table/row-view.ts';
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
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', (event) => {
      if ((event.target as HTMLInputElement).name === 'q') this.#change({ text: this.#field('q').value });
    });
    form.addEventListener('change', (event) => {
      const { name, value, checked } = event.target as HTMLInputElement;
      if (name === 'nhom') this.#change({ group: (value || null) as Query['group'] });
      if (name === 'xep') {
        const by = value.replace(/^-/, '');
        this.#change({ sort: isShown(by) ? { by, descending: value.startsWith('-') } : null });
      }
      if (name === 'chi-chon') this.#change({ onlyPicked: checked });
      if (name === 'gon') this.#layOut({ dense: checked });
      if (name.startsWith('cot-')) {
        const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name^=cot-]')];
        const kept = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
        this.#layOut({ shown: SHOWN_NAMES.filter((item) => item === 'so' || kept.has(item)) });
      }
    });
    form.addEventListener('click', (event) => {
      const button = (event.target as HTMLElement).closest('button');
      if (!button) return;
      const { value } = button;
      if (button.name === 'tai') void this.#export(value as Format);
      if (button.name === 'in') this.#print();
      if (button.name === 'dung') void this.#engine.cancel();
      if (button.name === 'bo') {
        const [facet, id] = value.split('=') as [FacetName, string | undefined];
        if (id === undefined) this.#change({ text: '', chosen: {}, onlyPicked: false });
        else
          this.#choose(
            facet,
            (this.#query.chosen[facet] ?? []).filter((item) => item !== id),
          );
        if (!this.#sheet?.open) this.#field('q').focus({ preventScroll: true });
      }
    });
    this.#table.addEventListener('click', (event) => {
      const by = (event.target as HTMLElement).closest<HTMLButtonElement>('th button')?.value;
      if (by === undefined || !isShown(by)) return;
      const { sort } = this.#query;
      // Up, down, and back to the order of the papers.
      const next = sort?.by !== by ? { by, descending: false } : sort.descending ? null : { by, descending: true };
      this.#change({ sort: next });
    });
    this.#table.tBodies[0]?.addEventListener('change', (event) => {
      const id = (event.target as HTMLElement).closest('tr')?.dataset['task'];
      if (!id) return;
      const others = this.#query.picked.filter((item) => item !== id);
      this.#query = { ...this.#query, picked: (event.target as HTMLInputElement).checked ? [...others, id] : others };
      this.#address();
      this.#controls();
      if (this.#query.onlyPicked) void this.#ask();
    });
    this.#find('.table-pages').addEventListener('click', (event) => {
      const link = (event.target as HTMLElement).closest('a');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      history.pushState(null, '', link.href);
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

  #field(name: string): HTMLInputElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement;
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
    this.#controls();
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
    this.#head();
    this.#table.classList.toggle('dense', this.#view.dense);
    if (!this.#take(answer)) {
      this.#put((answer.page - 1) * PAGE_OF_TABLE, answer.rows);
    }
    const total = formatNumber(this.#total);
    const count = formatNumber(answer.count);
    const label = this.#find('[data-count]');
    label.dataset['count'] = String(answer.count);
    label.textContent =
      (answer.count === this.#total ? words.count(count) : words.countOf(count, total)) +
      (answer.listed > answer.count ? words.listedInGroups(formatNumber(answer.listed)) : '');
    this.#find('.nothing').hidden = answer.count > 0;
    for (const [name, view] of this.#facets) view.show(answer.facets[name], query.chosen[name] ?? []);
    this.#chips(answer, query);
    this.#sheet?.show(label.textContent, words.count(count), Object.values(query.chosen).flat().length);
    const pages = this.#find('.table-pages');
    const path = (page: number) => `?${toAddress({ ...query, page }, this.#view)}`;
    pages.replaceChildren(...pagerLinks(answer.page, answer.listed, path));
    pages.hidden = answer.listed <= PAGE_OF_TABLE;
    void this.#reports?.show(query);
    // For programs that wait for the answer to what they asked.
    this.dataset['answered'] = toAddress(query, this.#view);
  }

  /** The controls as the state has them. */
  #controls(): void {
    const { text, sort, group, picked, onlyPicked } = this.#query;
    if (this.#field('q').value !== text) this.#field('q').value = text;
    this.#field('nhom').value = group ?? '';
    this.#field('xep').value = sort ? `${sort.descending ? '-' : ''}${sort.by}` : '';
    this.#field('gon').checked = this.#view.dense;
    this.#field('chi-chon').checked = onlyPicked;
    this.#field('chi-chon').disabled = !picked.length && !onlyPicked;
    this.#find('.picked').textContent = picked.length ? words.picked(picked.length) : '';
    for (const box of this.#form.querySelectorAll<HTMLInputElement>('input[name^=cot-]')) {
      box.checked = this.#view.shown.includes(box.value as ShownName);
    }
  }

  /** What is chosen, each with a button that takes it back. */
  #chips(answer: Answered, query: Query): void {
    const chips = FACET_NAMES.flatMap((name) =>
      (query.chosen[name] ?? []).map((id) => {
        const label = valueName(name, id, answer.facets[name].find((value) => value.id === id)?.name ?? '');
        const button = make('button', { type: 'button', name: 'bo', value: `${name}=${id}` }, label);
        button.setAttribute('aria-label', words.without(FACET_WORDS[name], label));
        return make('li', {}, button);
      }),
    );
    if (chips.length || query.text || query.onlyPicked) {
      chips.push(make('li', {}, make('button', { type: 'button', name: 'bo', value: '' }, words.clear)));
    }
    this.#find('.chosen').replaceChildren(...chips);
  }

  #head(): void {
    const row = this.#table.tHead?.rows[0];
    const { sort } = this.#query;
    const focused = row?.contains(document.activeElement) && (document.activeElement as HTMLButtonElement).value;
    row?.replaceChildren(
      ...this.#view.shown.map((name) => {
        const sorted = sort?.by === name;
        const label = sorted ? words.sortBy(SHOWN_WORDS[name], sort.descending) : SHOWN_WORDS[name];
        const head = make('th', { scope: 'col', role: 'columnheader', 'data-column': name });
        if (sortKey(name)) head.append(make('button', { type: 'button', value: name }, label));
        else head.append(label);
        if (sorted) head.setAttribute('aria-sort', sort.descending ? 'descending' : 'ascending');
        return head;
      }),
    );
    if (focused) row?.querySelector<HTMLElement>(`button[value="${focused}"]`)?.focus();
  }

  /** Keeps the rows of the page, with what the script adds to them, where the first answer begins with just those. */
  #take(answer: Answered): boolean {
    const isPlain = !answer.groups && this.#view.shown.join() === DEFAULT_VIEW.shown.join();
    const body = this.#table.tBodies[0];
    if (this.#turn > 1 || !isPlain || !body || !answer.rows.length) return false;
    const rows = [...body.rows];
    if (answer.rows.some((row, i) => rows[i]?.dataset['task'] !== rowId(row))) return false;
    const picked = new Set(this.#query.picked);
    for (const row of rows.slice(answer.rows.length)) row.remove();
    for (const [i, row] of answer.rows.entries())
      rows[i]?.cells[0]?.insertAdjacentHTML('afterbegin', pickBox(row, picked));
    return true;
  }

  /** Puts rows into the table, of which the first has a place in the answer; each group has a head, on each page. */
  #put(from: number, rows: readonly Row[]): void {
    const look: RowsLook = {
      shown: this.#view.shown,
      today: this.#today,
      base: this.#base,
      picked: new Set(this.#query.picked),
    };
    const heads = new Map<number, string>();
    let start = 0;
    for (const { name, count } of this.#answer?.groups ?? []) {
      const title = words.groupCount(groupName(this.#query.group ?? 'don-vi', name), formatNumber(count));
      if (start + count > from) heads.set(Math.max(start, from), groupMarkup(title, look.shown.length));
      start += count;
    }
    const made = rows.map((row, i) => (heads.get(from + i) ?? '') + rowMarkup(row, look));
    this.#table.tBodies[0]?.replaceChildren(...rowElements(made.join('')));
  }

  #progress(text: string | null, value = 0, max = this.#total, cancel = false): void {
    const bar = this.#find('progress') as HTMLProgressElement;
    bar.hidden = text === null;
    bar.max = max;
    bar.value = value;
    this.#status.textContent = text ?? '';
    this.#field('dung').hidden = !cancel;
  }

  async #export(format: Format): Promise<void> {
    const { count } = this.#answer ?? { count: 0 };
    const total = formatNumber(count);
    const tell = (done: number) => this.#progress(words.writing(formatNumber(done), total), done, count, true);
    tell(0);
    const site = location.origin + this.#base;
    const { rows: reports } = (format === 'ics' && (await this.#reports?.of(this.#query, MOST_IN_CALENDAR))) || {
      rows: [],
    };
    const ask = { format, shown: this.#view.shown, today: this.#today, site, name: words.fileTitle, reports };
    const file = await this.#engine.export(ask, tell).catch((error: unknown) => {
      if (!ENGINE) throw error;
      return refusalOf(error);
    });
    this.#progress(null);
    if (typeof file === 'string') {
      this.#status.textContent = file;
      return;
    }
    if (!file) {
      this.#status.textContent = words.cancelled;
      return;
    }
    const name = `nhiem-vu-${this.#today}.${format}`;
    const url = URL.createObjectURL(file);
    make('a', { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    this.#status.textContent = words.written(name);
  }

  /** Every row of the answer, for paper. */
  async #showAll(): Promise<void> {
    const turn = this.#turn;
    const { listed } = this.#answer ?? { listed: 0 };
    if (listed <= PAGE_OF_TABLE || listed > MOST_PRINTED) return;
    const rows = await this.#engine.slice(0, listed);
    if (turn === this.#turn) this.#put(0, rows);
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
