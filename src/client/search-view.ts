/** What the search page and the dialog share: the module that searches, and results as elements. */
import { search as words } from '../i18n/ui.ts';
import { element } from './element.ts';
import type { Answer, Notice, Piece, Place, Search } from '../search/browser.ts';

type Module = typeof import('../search/browser.ts');
let opened: Promise<Search & Pick<Module, 'excerpt'>> | undefined;

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** The search, loaded once. After a failure the next call tries again. */
export function openedSearch(): Promise<Search & Pick<Module, 'excerpt'>> {
  opened ??= import('../search/browser.ts')
    .then(async ({ openSearch, excerpt }) => ({ ...(await openSearch(`${base}pagefind/`)), excerpt }))
    .catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
  return opened;
}

/** One page with its places, the best first. */
export interface Group {
  page: string;
  places: Place[];
}

/** Texts that are asked for at once, more each time: many may be of one page. */
const BATCH = 5;
/** No page shows more places than this. */
const PLACES = 4;

/** Reads an answer page by page. */
export class Groups {
  #answer: Answer;
  #search: Search;
  #read = 0;
  #batch = BATCH;
  #ready: Group[] = [];
  #known = new Map<string, Group>();

  /** Facets that were chosen. */
  #chosen: readonly string[];

  constructor(search: Search, answer: Answer, chosen: readonly string[] = []) {
    this.#search = search;
    this.#answer = answer;
    this.#chosen = chosen;
  }

  /** The next `count` pages; fewer at the end. Asks further parts of the index while they are likely to have some. */
  async next(count: number): Promise<Group[]> {
    while (this.#ready.length < count) {
      if (this.#read < this.#answer.hits.length) await this.#readOn();
      else if (this.#answer.left().likely.length) await this.#answer.more();
      else break;
    }
    return this.#ready.splice(0, count);
  }

  async #readOn(): Promise<void> {
    const batch = this.#answer.hits.slice(this.#read, this.#read + this.#batch);
    this.#read += batch.length;
    if (this.#read >= 2 * BATCH) this.#batch *= 2;
    for (const places of await Promise.all(
      batch.map((hit) => this.#search.places(hit, this.#answer.marks, this.#chosen)),
    )) {
      const page = places[0]?.url.replace(/#.*/, '') ?? '';
      const group = this.#known.get(page);
      if (group) group.places.push(...places);
      else {
        const made = { page, places };
        this.#known.set(page, made);
        this.#ready.push(made);
      }
    }
  }

  /** Looks on in what is left of the index until something more is found. */
  async lookOn(): Promise<void> {
    const had = this.#answer.hits.length;
    while (this.#answer.hits.length === had && this.left.length) await this.#answer.more();
  }

  /** The parts of the index that were not asked, by number. */
  get left(): number[] {
    const { likely, others } = this.#answer.left();
    return [...likely, ...others];
  }

  get more(): boolean {
    return this.#ready.length > 0 || this.#read < this.#answer.hits.length;
  }
}

const markedNodes = (pieces: readonly Piece[]) =>
  pieces.map(({ text, mark }) => (mark ? element('mark', {}, text) : text));

/** What the excerpt marks, for the page that the result opens. */
function markedWords(pieces: readonly Piece[]): string {
  const marked = new Set(pieces.filter(({ mark }) => mark).map(({ text }) => text.trim().toLowerCase()));
  return marked.size ? `?tim=${encodeURIComponent([...marked].slice(0, 6).join('|'))}` : '';
}

/** The address of a place, with the words to mark there. */
function address(place: Place, found: string): string {
  const [path = '', fragment] = place.url.split('#');
  return `${path}${found}${fragment ? `#${fragment}` : ''}`;
}

const facet = (place: Place, name: string) =>
  place.facets.find((value) => value.startsWith(`${name}~`))?.slice(name.length + 1);

/** One result: the page and its best place, what it is, the excerpt, further places. */
export function resultItem(group: Group, excerptOf: (place: Place) => Piece[]): HTMLLIElement {
  const [best, ...others] = group.places;
  if (!best) return element('li');
  const excerpt = excerptOf(best);
  const found = markedWords(excerpt);
  const link = element('a', { href: address(best, found) }, best.title);
  link.dataset['result'] = '';
  if (best.heading && best.heading !== best.title) link.append(element('span', { className: 'place' }, best.heading));
  const what = ['kind', 'unit', 'year'].map((name) => facet(best, name)).filter(Boolean);
  const item = element(
    'li',
    {},
    link,
    element('p', { className: 'small soft' }, what.join(' · ')),
    element('p', { className: 'excerpt' }, ...markedNodes(excerpt)),
  );
  if (others.length) {
    const list = element('ul', { ariaLabel: words.alsoIn });
    for (const place of others.slice(0, PLACES - 1)) {
      list.append(element('li', {}, element('a', { href: address(place, found) }, place.heading || place.title)));
    }
    if (others.length >= PLACES)
      list.append(element('li', { className: 'soft' }, words.morePlaces(others.length - PLACES + 1)));
    item.append(list);
  }
  return item;
}

/** What search did beyond the letter of the query, in words. */
export function noticeText(notice: Notice): string {
  if (notice.kind === 'corrected') return words.corrected(notice.from, notice.to);
  if (notice.kind === 'expanded') return words.expanded(notice.from, notice.to);
  return notice.kind === 'widened' ? words.widened(notice.without) : words.plain;
}

/** Arrow keys between the box and the results; Home and End too. */
export function arrowKeys(root: HTMLElement, box: HTMLInputElement): void {
  root.addEventListener('keydown', (event) => {
    const down = event.key === 'ArrowDown';
    if (!down && event.key !== 'ArrowUp') return;
    const links = [...root.querySelectorAll<HTMLElement>('a[data-result]')];
    const at = links.indexOf(document.activeElement as HTMLElement);
    if (at < 0 && document.activeElement !== box) return;
    const next = down ? links[at + 1] : at > 0 ? links[at - 1] : box;
    if (!next || (at < 0 && !down)) return;
    event.preventDefault();
    next.focus();
    next.closest('li')?.scrollIntoView({ block: 'nearest' });
  });
}
