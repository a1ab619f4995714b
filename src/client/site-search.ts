/** The search page: as one types, with filters, and the whole state in the address. */
import { search as words } from '../i18n/search.ts';
import { site } from '../i18n/ui.ts';
import { element } from './element.ts';
import { recentSearches, rememberSearch, forgetSearches } from './recent-searches.ts';
import { Filters } from './search-filters.ts';
import {
  arrowKeys,
  countLine,
  failure,
  kindOf,
  noticeLine,
  openedSearch,
  resultItem,
  Results,
  searchPage,
  speaker,
  whenTyped,
  type Opened,
  type Result,
} from './search-view.ts';

const PAGE = 10;
/** Shown before the texts of the others are asked for. */
const FIRST = 5;
/** Milliseconds: whoever goes on typing saves them. */
const PAUSE = 20;
/** In the address: search exactly as typed. */
const LITERAL = 'nguyen';

class SiteSearch extends HTMLElement {
  /** The number of the last search asked for: answers to earlier ones are dropped. */
  #asked = 0;
  #results: Results | undefined;
  #literal = false;
  #filters: Filters | undefined;
  #speak: (text: string) => void = () => undefined;

  connectedCallback(): void {
    const params = new URLSearchParams(location.search);
    // What was typed while this script came stays.
    this.#input.value ||= params.get('q') ?? '';
    this.#literal = params.has(LITERAL);
    this.#sort.value = params.get('sort') ?? '';
    this.#filters = new Filters(this, () => void this.#run());
    this.#filters.read(params);
    this.#speak = speaker(this.#part('[role=status]'));
    this.#part('form').addEventListener('submit', (event) => {
      event.preventDefault();
      rememberSearch(this.#input.value);
      void this.#run();
    });
    this.#input.addEventListener('input', () => {
      this.#literal = false;
      void this.#run();
    });
    this.#sort.addEventListener('change', () => void this.#run());
    this.#more.addEventListener('click', () => void this.#showMore());
    this.#list.addEventListener('click', (event) => {
      if ((event.target as Element).closest('a')) rememberSearch(this.#input.value);
    });
    this.#notices.addEventListener('click', (event) => this.#take(event));
    arrowKeys(this, this.#input);
    if (!this.#input.value) this.#input.focus();
    void this.#run();
  }

  #part(selector: string): HTMLElement {
    return this.querySelector(selector) as HTMLElement;
  }
  get #input() {
    return this.#part('input[name=q]') as HTMLInputElement;
  }
  get #sort() {
    return this.#part('select[name=sort]') as HTMLSelectElement;
  }
  get #list() {
    return this.#part('.results');
  }
  get #notices() {
    return this.#part('.search-notices');
  }
  get #more() {
    return this.#part('.more') as HTMLButtonElement;
  }
  /** What is looked for: no longer than a server takes in an address. */
  get #query() {
    return this.#input.value.trim().slice(0, words.longest);
  }

  /** What an offered query leads to is found here. */
  #take(event: Event): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link) return;
    event.preventDefault();
    const params = new URL(link.href).searchParams;
    this.#input.value = params.get('q') ?? '';
    this.#literal = params.has(LITERAL);
    this.#input.focus();
    void this.#run();
  }

  #address(literal: boolean): string {
    const query = this.#query;
    const state = new URLSearchParams(query ? { q: query } : {});
    this.#filters?.write(state);
    if (this.#sort.value) state.set('sort', this.#sort.value);
    if (literal) state.set(LITERAL, '1');
    return `${location.pathname}${state.size ? `?${state}` : ''}`;
  }

  #tell(text: string): void {
    this.#part('.status').textContent = text;
    this.#speak(text);
  }

  async #run(): Promise<void> {
    const asked = ++this.#asked;
    this.setAttribute('aria-busy', 'true');
    // The last answer stays until the next one is there.
    if (!this.#list.hasChildNodes()) this.#part('.status').textContent = words.loading;
    try {
      const search = await openedSearch();
      await whenTyped();
      if (asked !== this.#asked) return;
      if (!this.#query && !this.#filters?.values().length) this.#idle(search);
      else await this.#answer(search, asked);
    } catch (error) {
      const said = failure(error);
      if (asked !== this.#asked) return;
      this.#empty();
      this.#tell(said);
    } finally {
      if (asked === this.#asked) this.removeAttribute('aria-busy');
    }
  }

  #empty(): void {
    this.#results = undefined;
    this.#list.replaceChildren();
    this.#notices.replaceChildren();
    this.#more.hidden = true;
    this.#part('.fallback').hidden = false;
  }

  /** Nothing is looked for: what was looked for last. */
  #idle(search: Opened): void {
    this.#empty();
    this.#tell(words.prompt);
    this.#list.dataset['resultsFor'] = '';
    document.title = `${words.title} · ${site.short}`;
    history.replaceState(null, '', this.#address(this.#literal));
    this.#filters?.fill(search.facets);
    const recent = recentSearches();
    if (!recent.length) return;
    const forget = element('button', { type: 'button' }, words.forget);
    forget.addEventListener('click', () => {
      forgetSearches();
      this.#idle(search);
      this.#input.focus();
    });
    const links = recent.map((query) => element('li', {}, element('a', { href: searchPage(query) }, query)));
    this.#notices.append(
      element('p', {}, words.recent),
      element('ul', { className: 'chips', ariaLabel: words.recent }, ...links),
      element('p', {}, forget),
    );
  }

  async #answer(search: Opened, asked: number): Promise<void> {
    const query = this.#query;
    const facets = this.#filters?.values() ?? [];
    const wanted = { query, literal: this.#literal, ...(this.#sort.value ? { sort: 'date' as const } : {}) };
    const answer = await search.run({ ...wanted, facets });
    if (asked !== this.#asked) return;
    const results = new Results(search, answer, facets);
    const first = await results.next(FIRST);
    if (asked !== this.#asked) return;
    this.#results = results;
    this.#list.replaceChildren();
    this.#show(first, search);
    this.#say();
    // The first results are on the screen while the texts of the others come.
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (asked !== this.#asked) return;
    history.replaceState(null, '', this.#address(this.#literal));
    document.title = `${query ? `“${query}” · ` : ''}${words.title} · ${site.short}`;
    const rest = await results.next(PAGE - FIRST);
    if (asked !== this.#asked) return;
    this.#show(rest, search);
    this.#sayMore(search);
    this.#tell(countLine(answer, query, search.papers(results.left)));
    this.#list.dataset['resultsFor'] = this.#input.value.trim();
    await this.#count(search, wanted, asked);
  }

  /** Fills the filters: of a facet with something chosen, what would be found without it. */
  async #count(search: Opened, wanted: { query: string; literal: boolean }, asked: number): Promise<void> {
    const counts = { ...this.#results?.answer.counts() };
    for (const name of this.#filters?.names ?? []) {
      const others = await search.run({ ...wanted, facets: this.#filters?.values(name) ?? [] });
      for (const [value, count] of Object.entries(others.counts()))
        if (value.startsWith(`${name}~`)) counts[value] = count;
    }
    if (asked === this.#asked) this.#filters?.fill(counts);
  }

  /** Puts results with those of their kind; how many of the kind there are stands with it. */
  #show(list: readonly Result[], search: Opened): HTMLLIElement[] {
    const results = this.#results;
    if (!results) return [];
    const items = list.map((result) => {
      const kind = kindOf(result.page);
      let group = this.#list.querySelector<HTMLElement>(`[data-kind=${kind}]`);
      if (!group) {
        const heading = element('h2', { id: `loai-${kind}` }, words.kinds[kind]);
        const named = element('ol');
        named.setAttribute('aria-labelledby', heading.id);
        group = element('section', {}, heading, named);
        group.dataset['kind'] = kind;
        this.#list.append(group);
      }
      const item = resultItem(result, ({ content }) => search.excerpt(content, results.answer.marks));
      group.lastElementChild?.append(item);
      return item;
    });
    for (const group of this.#list.querySelectorAll<HTMLElement>('[data-kind]')) {
      const kind = group.dataset['kind'] as keyof typeof words.kinds;
      const count = results.answer.pages.filter((page) => kindOf(page) === kind).length;
      const [heading] = group.children;
      if (heading) heading.textContent = `${words.kinds[kind]} (${count})`;
    }
    return items;
  }

  /** Offers what there is beyond the results shown: more of them, then the papers that were not asked. */
  #sayMore(search: Opened): void {
    const results = this.#results;
    if (!results) return;
    const papers = search.papers(results.left);
    this.#more.hidden = !results.more && results.left.length === 0;
    this.#more.textContent = results.more || !papers ? words.more : words.lookOn(papers);
  }

  #say(): void {
    const { answer } = this.#results ?? {};
    if (!answer) return;
    const found = answer.pages.length;
    const lines = answer.notices.map(noticeLine);
    if (this.#input.value.trim().length > words.longest) lines.unshift(element('p', {}, words.cut));
    const changed = answer.notices.some(({ kind }) => ['corrected', 'expanded', 'some', 'accents'].includes(kind));
    if (changed || this.#literal) {
      const link = element(
        'a',
        { href: this.#address(!this.#literal) },
        this.#literal ? words.literalOff : words.literal,
      );
      lines.push(element('p', {}, this.#literal ? `${words.literalOn} ` : '', link));
    }
    if (!found) {
      const tips = words.noneTips.map((tip) => element('li', {}, tip));
      lines.push(element('p', {}, words.noneHint), element('ul', {}, ...tips));
    }
    this.#notices.replaceChildren(...lines);
    this.#part('.fallback').hidden = found > 0;
  }

  async #showMore(): Promise<void> {
    const asked = this.#asked;
    const results = this.#results;
    if (!results) return;
    const search = await openedSearch();
    if (!results.more) await results.lookOn();
    const page = await results.next(PAGE);
    if (asked !== this.#asked) return;
    const items = this.#show(page, search);
    this.#sayMore(search);
    this.#tell(countLine(results.answer, this.#query, search.papers(results.left)));
    items[0]?.querySelector('a')?.focus();
  }
}

customElements.define('site-search', SiteSearch);
