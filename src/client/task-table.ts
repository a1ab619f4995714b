/** The table of all tasks: filters, facets, order, groups, columns, files. Its whole state is in the address. */
import { formatNumber } from '../i18n/format.ts';
import { FACET_WORDS, groupName, SHOWN_WORDS, taskTable as words, valueName } from '../i18n/table.ts';
import type { ColumnList } from '../table/columns.ts';
import { FACET_NAMES, type FacetName } from '../table/facets.ts';
import { DEFAULT_VIEW, EVERYTHING, fromAddress, toAddress, type Query, type View } from '../table/query.ts';
import { groupMarkup, pickBox, rowMarkup, type RowsLook } from '../table/row-markup.ts';
import { rowId, type Row } from '../table/row.ts';
import { isShown, SHOWN_NAMES, sortKey, type ShownName } from '../table/shown.ts';
import { todayInVietnam } from '../table/today.ts';
import { FIRST, LocalEngine, type Answered, type Engine, type Format } from './table/engine.ts';
import { FacetView } from './table/facet-view.ts';
import { RemoteEngine } from './table/remote.ts';
import { make, rowElements } from './table/row-view.ts';
import { Scroller, WHOLE } from './table/scroller.ts';

/** From this many rows a worker does the work. */
const LARGE = 5000;
const MOST_PRINTED = 3000;

const idAt = ({ rows }: Answered, at: number) => {
  const row = rows[at];
  return row && rowId(row);
};

class TaskTableElement extends HTMLElement {
  readonly #today = todayInVietnam(new Date());
  #engine: Engine = new LocalEngine();
  #query: Query = EVERYTHING;
  #view: View = DEFAULT_VIEW;
  #answer: Answered | null = null;
  /** Where each group begins among the shown rows, heads of groups included. */
  #starts: number[] = [];
  #total = 0;
  #turn = 0;
  #asking = false;
  #again = false;
  #scroller: Scroller | undefined;
  readonly #facets = new Map<FacetName, FacetView>();

  connectedCallback(): void {
    void this.#start().catch(() => {
      this.#progress(null);
      // The lists that need no script are there again.
      this.classList.remove('live');
      this.#status.textContent = words.failed;
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
    this.#total = list.rows;
    if (list.rows > LARGE) this.#engine = new RemoteEngine();
    await this.#engine.open(folder, list);
    ({ query: this.#query, view: this.#view } = fromAddress(location.search));
    this.#listen();
    const box = this.#find('.table-scroll');
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', words.fileTitle);
    this.#scroller = new Scroller(box, this.#table, (from, to) => this.#rows(from, to));
    const years = (this.#query.chosen.nam ?? []).map(Number);
    const progress = (rows: number) =>
      this.#progress(rows === this.#total ? null : words.loading(formatNumber(rows), formatNumber(this.#total)), rows);
    // The first rows of a large table are on the screen before the others are asked for; a small one comes whole, so
    // that the rows that are there already do not go and come back.
    await this.#engine.load(years, list.rows > LARGE ? 1 : Infinity, progress);
    await this.#ask(false);
    let last = performance.now();
    await this.#engine.load(years, Infinity, (rows) => {
      progress(rows);
      // Now and then: each answer is work that the loading waits for.
      if (rows < this.#total && performance.now() - last < 700) return;
      last = performance.now();
      void this.#ask(true);
    });
    this.dataset['loaded'] = '';
  }

  #listen(): void {
    const form = this.#form;
    form.hidden = false;
    this.classList.add('live');
    for (const part of this.querySelectorAll<HTMLDetailsElement>('details[data-facet]')) {
      const name = part.dataset['facet'] as FacetName;
      this.#facets.set(name, new FacetView(part, (of, chosen) => this.#choose(of, chosen)));
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
      if (name === 'cot') {
        const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name=cot]')];
        const kept = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
        this.#layOut({ shown: SHOWN_NAMES.filter((item) => item === 'so' || kept.has(item)) });
      }
    });
    form.addEventListener('click', (event) => {
      const button = (event.target as HTMLElement).closest('button');
      if (!button) return;
      const { value } = button;
      if (button.name === 'tai') void this.#export(value as Format);
      if (button.name === 'in') void this.#print();
      if (button.name === 'dung') void this.#engine.cancel();
      if (button.name === 'bo') {
        const [facet, id] = value.split('=') as [FacetName, string | undefined];
        if (id === undefined) this.#change({ text: '', chosen: {}, onlyPicked: false });
        else
          this.#choose(
            facet,
            (this.#query.chosen[facet] ?? []).filter((item) => item !== id),
          );
        this.#field('q').focus();
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
      if (this.#query.onlyPicked) void this.#ask(true);
    });
  }

  #field(name: string): HTMLInputElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement;
  }

  #choose(name: FacetName, values: string[]): void {
    this.#change({ chosen: { ...this.#query.chosen, [name]: values } });
  }

  #change(change: Partial<Query>): void {
    this.#query = { ...this.#query, ...change };
    void this.#ask(false);
  }

  #layOut(change: Partial<View>): void {
    this.#view = { ...this.#view, ...change };
    void this.#ask(true);
  }

  #address(): void {
    const address = toAddress(this.#query, this.#view);
    history.replaceState(null, '', location.pathname + (address && `?${address}`) + location.hash);
  }

  /** Asks the engine; what is asked while it works is asked once when it is done. */
  async #ask(keepPlace: boolean): Promise<void> {
    this.#address();
    this.#controls();
    this.#again = true;
    if (this.#asking) return;
    this.#asking = true;
    while (this.#again) {
      this.#again = false;
      const query = this.#query;
      const answer = await this.#engine.ask(query, this.#today, WHOLE);
      this.#turn++;
      this.#show(answer, query, keepPlace);
    }
    this.#asking = false;
  }

  #show(answer: Answered, query: Query, keepPlace: boolean): void {
    this.#answer = answer;
    this.#starts = [];
    let at = 0;
    for (const group of answer.groups ?? []) {
      this.#starts.push(at);
      at += group.count + 1;
    }
    const items = answer.count + (answer.groups?.length ?? 0);
    this.#head();
    this.#table.classList.toggle('dense', this.#view.dense);
    this.#table.setAttribute('aria-rowcount', String(items + 1));
    const first = items <= WHOLE ? items : FIRST;
    const rows = this.#taken(answer, query) ?? this.#elements(0, first, 0, answer.rows);
    this.#scroller?.show(items, rows, keepPlace);
    const total = formatNumber(this.#total);
    const count = formatNumber(answer.count);
    const label = this.#find('[data-count]');
    label.dataset['count'] = String(answer.count);
    label.textContent = answer.count === this.#total ? words.count(count) : words.countOf(count, total);
    this.#find('.nothing').hidden = answer.count > 0;
    for (const [name, view] of this.#facets) view.show(answer.facets[name], query.chosen[name] ?? []);
    this.#chips(answer, query);
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
    for (const box of this.#form.querySelectorAll<HTMLInputElement>('input[name=cot]')) {
      box.checked = this.#view.shown.includes(box.value as ShownName);
    }
  }

  /** What is chosen, each with a button that takes it back. */
  #chips(answer: Answered, query: Query): void {
    const chips = FACET_NAMES.flatMap((name) =>
      (query.chosen[name] ?? []).map((id) => {
        const label = valueName(name, id, answer.facets[name].find((value) => value.id === id)?.name ?? '');
        const button = make('button', { type: 'button', name: 'bo', value: `${name}=${id}` }, `${label} ×`);
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
    row?.setAttribute('aria-rowindex', '1');
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

  /** The rows of the page, with what the script adds to them, where the first answer is just those; else null. */
  #taken(answer: Answered, query: Query): HTMLTableRowElement[] | null {
    if (this.#turn > 1 || answer.groups || this.#view.shown.join() !== DEFAULT_VIEW.shown.join()) return null;
    const rows = [...(this.#table.tBodies[0]?.rows ?? [])];
    if (rows.length !== answer.count || rows.some((row, i) => row.dataset['task'] !== idAt(answer, i))) return null;
    const picked = new Set(query.picked);
    for (const [i, row] of rows.entries()) {
      row.setAttribute('aria-rowindex', String(i + 2));
      row.cells[0]?.insertAdjacentHTML('afterbegin', pickBox(answer.rows[i] as Row, picked));
    }
    return rows;
  }

  /** The rows of a part of the list: heads of groups, and tasks, of which `rows` are those from `offset`. */
  #elements(from: number, to: number, offset: number, rows: Answered['rows']): HTMLTableRowElement[] {
    const look: RowsLook = {
      shown: this.#view.shown,
      today: this.#today,
      base: this.#base,
      picked: new Set(this.#query.picked),
    };
    const made: string[] = [];
    const { groups } = this.#answer ?? { groups: null };
    let group = groups ? this.#groupAt(from) : -1;
    for (let place = from; place < to; place++) {
      const isHead = groups && place === this.#starts[group + 1];
      if (isHead) group++;
      const current = groups?.[group];
      if (current && place === this.#starts[group]) {
        const name = groupName(this.#query.group ?? 'don-vi', current.name);
        made.push(groupMarkup(words.groupCount(name, formatNumber(current.count)), place + 2, look.shown.length));
      } else {
        const row = rows[place - (groups ? group + 1 : 0) - offset];
        if (row) made.push(rowMarkup(row, look, place + 2));
      }
    }
    return rowElements(made.join(''));
  }

  /** The group that a place of the list is in. */
  #groupAt(place: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  async #rows(from: number, to: number): Promise<HTMLTableRowElement[] | null> {
    const turn = this.#turn;
    const heads = (place: number) =>
      this.#answer?.groups ? this.#groupAt(place) + (place > (this.#starts[this.#groupAt(place)] ?? 0) ? 1 : 0) : 0;
    const offset = from - heads(from);
    const rows = await this.#engine.slice(offset, to - heads(to));
    return turn === this.#turn ? this.#elements(from, to, offset, rows) : null;
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
    const ask = { format, shown: this.#view.shown, today: this.#today, site, name: words.fileTitle };
    const file = await this.#engine.export(ask, tell);
    this.#progress(null);
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

  async #print(): Promise<void> {
    const { count } = this.#answer ?? { count: 0 };
    if (count > MOST_PRINTED) {
      this.#status.textContent = words.tooManyToPrint(formatNumber(count), formatNumber(MOST_PRINTED));
      return;
    }
    await this.#scroller?.showAll();
    addEventListener('afterprint', () => void this.#ask(false), { once: true });
    print();
  }
}

customElements.define('task-table', TaskTableElement);
