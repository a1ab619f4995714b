/** What the search page, the dialog and the boxes share: the module that searches, and results as elements. */
import { saidOf } from '../engine/send.ts';
import { search as words } from '../i18n/search.ts';
import type { Answer, Notice, PageFound, Piece, Place, Search } from '../search/query/browser.ts';
import { onItsSite } from '../util/elsewhere.ts';
import { element } from './element.ts';

type Module = typeof import('../search/query/browser.ts');
export type Opened = Search & Pick<Module, 'excerpt'>;
let opened: Promise<Opened> | undefined;

export const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
/** The address of the search page for a query. */
export const searchPage = (query: string) => `${base}tim-kiem/${query ? `?q=${encodeURIComponent(query)}` : ''}`;

/** Where a query engine has the words, told by the build; else empty, and none of its code is in the page. */
const ENGINE = import.meta.env.ENGINE_URL;

async function open(): Promise<Opened> {
  const { openSearch, excerpt } = await import('../search/query/browser.ts');
  const search = ENGINE
    ? await (await import('../engine/search.ts')).openEngineSearch(base, ENGINE)
    : await openSearch(base);
  return { ...search, excerpt };
}

/** The search, opened once. */
export const openedSearch = (): Promise<Opened> => (opened ??= open());

/** What the reader is told when there is no answer. The next question opens the search again. */
export function failure(error: unknown): string {
  opened = undefined;
  return ENGINE ? saidOf(error) : words.failed;
}

/** Milliseconds: an engine, which others ask as well, is asked when one stops typing. */
const STOPS = 120;
export const whenTyped = (): Promise<unknown> | undefined =>
  ENGINE ? new Promise((resolve) => setTimeout(resolve, STOPS)) : undefined;

/** One page with its places, the best first. */
export interface Result {
  page: PageFound;
  places: Place[];
}

/** No page shows more places than this. */
const PLACES = 4;

/** Reads an answer page by page. */
export class Results {
  readonly #search: Search;
  readonly #chosen: readonly string[];
  readonly answer: Answer;
  #read = 0;

  /** @param chosen values of facets */
  constructor(search: Search, answer: Answer, chosen: readonly string[] = []) {
    this.#search = search;
    this.answer = answer;
    this.#chosen = chosen;
  }

  /** The next `count` pages; fewer at the end. Asks further parts of the index while they are likely to have some. */
  async next(count: number): Promise<Result[]> {
    const { answer } = this;
    while (answer.pages.length < this.#read + count && answer.left().likely.length) await answer.more();
    const pages = answer.pages.slice(this.#read, this.#read + count);
    this.#read += pages.length;
    return Promise.all(
      pages.map(async (page) => ({ page, places: await this.#search.places(page, answer.marks, this.#chosen) })),
    );
  }

  /** Looks on in what is left of the index until something more is found. */
  async lookOn(): Promise<void> {
    const had = this.answer.pages.length;
    while (this.answer.pages.length === had && this.left.length) await this.answer.more();
  }

  /** The parts of the index that were not asked, by number. */
  get left(): number[] {
    const { likely, others } = this.answer.left();
    return [...likely, ...others];
  }

  get more(): boolean {
    return this.#read < this.answer.pages.length;
  }
}

/** What kind of thing answers. */
export function kindOf({ path: url, row }: Pick<PageFound, 'path' | 'row'>): keyof typeof words.kinds {
  if (row) return 'task';
  const path = onItsSite(url);
  if (/^\/(?:ke-hoach|bao-cao)\/./.test(path)) return 'paper';
  if (/^\/van-ban\/./.test(path)) return 'citation';
  if (/^\/(?:don-vi|co-quan)\/./.test(path)) return 'unit';
  if (/^\/mau\/./.test(path)) return 'template';
  return /^\/huong-dan\/./.test(path) ? 'guide' : 'other';
}

export const markedNodes = (pieces: readonly Piece[]) =>
  pieces.map(({ text, mark }) => (mark ? element('mark', {}, text) : text));

/** What the excerpt marks, for the page that the result opens. */
export function markedWords(pieces: readonly Piece[]): string {
  const marked = new Set(pieces.filter(({ mark }) => mark).map(({ text }) => text.trim().toLowerCase()));
  return marked.size ? `?tim=${encodeURIComponent([...marked].slice(0, 6).join('|'))}` : '';
}

/** The address of a place, with the words to mark there. */
export function address(place: Place, found: string): string {
  const [path = '', fragment] = place.url.split('#');
  return `${path}${found}${fragment ? `#${fragment}` : ''}`;
}

const facet = ({ values }: PageFound, name: string) =>
  values.find((value) => value.startsWith(`${name}~`))?.slice(name.length + 1);

/** Who leads a task and when it is due. */
export const taskLine = ({ row }: Place): string =>
  row
    ? [row.leads.length && words.leads(row.leads), row.due && words.due(row.due.replace(/^- /, ''))]
        .filter(Boolean)
        .join(' · ')
    : '';

/** From whose site a portal has it. */
const officeOf = (page: PageFound) => {
  const name = facet(page, 'site');
  return name && words.ofSite(name);
};

/** What a result is, and of what year and unit. */
export const whatLine = (page: PageFound): string =>
  [...['kind', 'unit', 'year'].map((name) => facet(page, name)), officeOf(page)].filter(Boolean).join(' · ');

/** One result: the page and its best place, what it is, the excerpt, further places. */
export function resultItem({ page, places }: Result, excerptOf: (place: Place) => Piece[]): HTMLLIElement {
  const [best, ...others] = places;
  if (!best) return element('li');
  const excerpt = excerptOf(best);
  const found = markedWords(excerpt);
  const link = element('a', { href: address(best, found) });
  link.dataset['result'] = '';
  // Of a task its own title is what was looked for.
  if (best.row && best.heading) link.append(best.heading);
  else {
    link.append(best.title);
    if (best.heading && best.heading !== best.title) link.append(element('span', { className: 'place' }, best.heading));
  }
  const lines = [best.row ? best.title : '', taskLine(best), whatLine(page)].filter(Boolean);
  const item = element('li', {}, element('h3', {}, link));
  if (best.note) item.append(element('p', { className: 'note' }, best.note));
  for (const line of lines) item.append(element('p', { className: 'small soft' }, line));
  item.append(element('p', { className: 'excerpt' }, ...markedNodes(excerpt)));
  if (others.length) item.append(otherPlaces(others, found));
  return item;
}

function otherPlaces(others: readonly Place[], found: string): HTMLUListElement {
  const list = element('ul', { ariaLabel: words.alsoIn });
  for (const place of others.slice(0, PLACES - 1)) {
    const line = taskLine(place);
    const link = element('a', { href: address(place, found) }, place.heading || place.title);
    list.append(element('li', {}, link, line && ` (${line})`));
  }
  if (others.length >= PLACES)
    list.append(element('li', { className: 'soft' }, words.morePlaces(others.length - PLACES + 1)));
  return list;
}

/** What search did beyond the letter of the query, in words; what is offered is a link. */
export function noticeLine(notice: Notice): HTMLElement {
  const link = (query: string) => element('a', { href: searchPage(query) }, query);
  switch (notice.kind) {
    case 'corrected':
      return element('p', {}, words.corrected(notice.from, notice.to));
    case 'expanded':
      return element('p', {}, words.expanded(notice.words));
    case 'offered':
      return element('p', {}, words.offered, link(notice.to), '?');
    case 'absent': {
      const line = element('p', {}, words.absent(notice.words));
      if (notice.without) line.append(` ${words.absentWithout} `, link(notice.without));
      return line;
    }
    case 'due':
      return element('p', {}, words.dueFirst(notice.leads, notice.units));
    case 'accents':
      return element('p', {}, words.otherAccents);
    case 'near':
      return element('p', {}, words.nearNumber(notice.number));
    case 'some':
      return element('p', {}, words.some);
    case 'plain':
      return element('p', {}, words.plain);
  }
}

/** What was found, in words: how much has the words together, how much only apart. */
export function countLine(answer: Answer, query: string, papersLeft: number): string {
  const all = answer.pages.length;
  if (!all) return words.none(query);
  return words.count(query ? answer.together() : all, query ? all - answer.together() : 0, query, papersLeft);
}

/** Arrow keys go between the box and the results; whoever types on, types in the box. */
export function arrowKeys(root: HTMLElement, box: HTMLInputElement): void {
  root.addEventListener('keydown', (event) => {
    const links = [...root.querySelectorAll<HTMLElement>('a[data-result]')];
    const at = links.indexOf(document.activeElement as HTMLElement);
    if (at >= 0 && event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      box.focus();
      box.setSelectionRange(box.value.length, box.value.length);
      return;
    }
    const down = event.key === 'ArrowDown';
    if (!down && event.key !== 'ArrowUp') return;
    if (at < 0 && document.activeElement !== box) return;
    const next = down ? links[at + 1] : at > 0 ? links[at - 1] : box;
    if (!next || (at < 0 && !down)) return;
    event.preventDefault();
    next.focus();
    next.closest('li')?.scrollIntoView({ block: 'nearest' });
  });
}

/** Says what is in a live region once nothing has been typed for a while: a reader hears one answer, not each key's. */
export function speaker(region: HTMLElement): (text: string) => void {
  let waiting = 0;
  return (text) => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => (region.textContent = text), PAUSE);
  };
}
/** Milliseconds. */
const PAUSE = 600;
