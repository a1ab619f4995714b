/** The search page: as one types, with facets, and the whole state in the address. */
import { search as words } from '../i18n/ui.ts';
import type { Answer, Search } from '../search/browser.ts';
import { compareVietnamese } from '../text/order.ts';
import { element } from './element.ts';
import { arrowKeys, Groups, type Group, noticeText, openedSearch, resultItem } from './search-view.ts';

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
  #groups: Groups | undefined;
  #literal = false;

  connectedCallback(): void {
    const params = new URLSearchParams(location.search);
    // What was typed while this script came stays.
    this.#input.value ||= params.get('q') ?? '';
    this.#literal = params.has(LITERAL);
    for (const select of this.#selects) {
      const value = params.get(select.name);
      if (value && select.name !== 'sort') select.append(new Option(value, value, false, true));
      else if (value) select.value = value;
    }
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#run();
    });
    this.#input.addEventListener('input', () => {
      this.#literal = false;
      void this.#run();
    });
    for (const select of this.#selects) select.addEventListener('change', () => void this.#run());
    this.#more.addEventListener('click', () => void this.#showMore());
    arrowKeys(this, this.#input);
    if (!this.#input.value) this.#input.focus();
    void this.#run();
  }

  #part(selector: string): HTMLElement {
    return this.querySelector(selector) as HTMLElement;
  }
  get #form() {
    return this.#part('form') as HTMLFormElement;
  }
  get #input() {
    return this.#part('input[name=q]') as HTMLInputElement;
  }
  get #selects() {
    return this.querySelectorAll('select');
  }
  get #list() {
    return this.#part('.results') as HTMLOListElement;
  }
  get #status() {
    return this.#part('.status');
  }
  get #notices() {
    return this.#part('.search-notices');
  }
  get #more() {
    return this.#part('.more') as HTMLButtonElement;
  }

  /** The chosen facets, by name. */
  #facets(): Record<string, string> {
    const chosen: Record<string, string> = {};
    for (const { name, value } of this.#selects) if (value && name !== 'sort') chosen[name] = value;
    return chosen;
  }

  #address(literal: boolean): string {
    const query = this.#input.value.trim();
    const sort = (this.#part('select[name=sort]') as HTMLSelectElement).value;
    const state = new URLSearchParams({
      ...(query ? { q: query } : {}),
      ...this.#facets(),
      ...(sort ? { sort } : {}),
      ...(literal ? { [LITERAL]: '1' } : {}),
    });
    return `${location.pathname}${state.size ? `?${state}` : ''}`;
  }

  async #run(): Promise<void> {
    const asked = ++this.#asked;
    const query = this.#input.value.trim();
    const facets = Object.entries(this.#facets()).map(([name, value]) => `${name}~${value}`);
    this.setAttribute('aria-busy', 'true');
    // The last answer stays until the next one is there.
    if (!this.#list.hasChildNodes()) this.#status.textContent = words.loading;
    try {
      const search = await openedSearch();
      if (asked !== this.#asked) return;
      const idle = !query && facets.length === 0;
      if (idle) {
        this.#groups = undefined;
        this.#list.replaceChildren();
        this.#notices.replaceChildren();
        this.#more.hidden = true;
        this.#part('.fallback').hidden = false;
        this.#status.textContent = words.prompt;
        this.#list.dataset['resultsFor'] = '';
        history.replaceState(null, '', this.#address(this.#literal));
        this.#fillFacets(search.facets);
        return;
      }
      const byDate = (this.#part('select[name=sort]') as HTMLSelectElement).value === 'date';
      const answer = await search.run({
        query,
        facets,
        literal: this.#literal,
        ...(byDate ? { sort: 'date' as const } : {}),
      });
      if (asked !== this.#asked) return;
      const groups = new Groups(search, answer, facets);
      const first = await groups.next(FIRST);
      if (asked !== this.#asked) return;
      this.#groups = groups;
      const items = (list: Group[]) =>
        list.map((group) => resultItem(group, ({ content }) => search.excerpt(content, answer.marks)));
      this.#list.replaceChildren(...items(first));
      this.#showExcerptsWith = answer;
      this.#say(answer, query);
      // The first results are on the screen while the texts of the others come.
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (asked !== this.#asked) return;
      history.replaceState(null, '', this.#address(this.#literal));
      const rest = await groups.next(PAGE - FIRST);
      if (asked !== this.#asked) return;
      this.#list.append(...items(rest));
      this.#sayMore(search);
      this.#list.dataset['resultsFor'] = query;
      // Without its counts an answer is an answer.
      const counts = await answer.counts().catch(() => ({}));
      if (asked === this.#asked) this.#fillFacets(counts);
    } catch {
      if (asked !== this.#asked) return;
      this.#list.replaceChildren();
      this.#notices.replaceChildren();
      this.#more.hidden = true;
      this.#status.textContent = words.failed;
      this.#part('.fallback').hidden = false;
    } finally {
      if (asked === this.#asked) this.removeAttribute('aria-busy');
    }
  }

  #showExcerptsWith: Answer | undefined;

  /** Offers what there is beyond the results shown: more of them, then the papers that were not asked. */
  #sayMore(search: Search): void {
    const groups = this.#groups;
    if (!groups) return;
    const papers = search.papers(groups.left);
    this.#more.hidden = !groups.more && groups.left.length === 0;
    this.#more.textContent = groups.more || !papers ? words.more : words.lookOn(papers);
    const { hits } = this.#showExcerptsWith ?? { hits: [] };
    const query = this.#input.value.trim();
    if (hits.length) this.#status.textContent = words.count(hits.length, query, papers);
  }

  #say(answer: Answer, query: string): void {
    const found = answer.hits.length;
    this.#status.textContent = found ? words.count(found, query) : words.none(query);
    const lines: HTMLElement[] = answer.notices.map((notice) => element('p', {}, noticeText(notice)));
    const changed = answer.notices.some(({ kind }) => kind !== 'plain');
    if (changed || this.#literal) {
      const link = element(
        'a',
        { href: this.#address(!this.#literal) },
        this.#literal ? words.literalOff : words.literal,
      );
      link.addEventListener('click', (event) => {
        event.preventDefault();
        this.#literal = !this.#literal;
        void this.#run();
        this.#input.focus();
      });
      lines.push(element('p', {}, this.#literal ? `${words.literalOn} ` : '', link));
    }
    if (!found) {
      lines.push(
        element('p', {}, words.noneHint),
        element('ul', {}, ...words.noneTips.map((tip) => element('li', {}, tip))),
      );
      if (Object.keys(this.#facets()).length) {
        const clear = element('button', { type: 'button' }, words.noneFilters);
        clear.addEventListener('click', () => {
          for (const select of this.#selects) select.value = '';
          void this.#run();
        });
        lines.push(element('p', {}, clear));
      }
    }
    this.#notices.replaceChildren(...lines);
    this.#part('.fallback').hidden = found > 0;
  }

  #fillFacets(counts: Record<string, number>): void {
    const sorted = Object.entries(counts).sort(([a], [b]) => compareVietnamese(a, b));
    for (const select of this.#selects) {
      if (select.name === 'sort') continue;
      const chosen = select.value;
      const options = [new Option(words.all, '')];
      for (const [key, count] of sorted) {
        if (!key.startsWith(`${select.name}~`)) continue;
        const value = key.slice(select.name.length + 1);
        options.push(new Option(`${value} (${count})`, value, false, value === chosen));
      }
      if (chosen && !options.some(({ value }) => value === chosen))
        options.push(new Option(chosen, chosen, false, true));
      select.replaceChildren(...options);
    }
  }

  async #showMore(): Promise<void> {
    const asked = this.#asked;
    const groups = this.#groups;
    const answer = this.#showExcerptsWith;
    if (!groups || !answer) return;
    const search = await openedSearch();
    if (!groups.more) await groups.lookOn();
    const page = await groups.next(PAGE);
    if (asked !== this.#asked) return;
    const items = page.map((group) => resultItem(group, ({ content }) => search.excerpt(content, answer.marks)));
    this.#list.append(...items);
    this.#sayMore(search);
    items[0]?.querySelector('a')?.focus();
  }
}

customElements.define('site-search', SiteSearch);
