/** The search page: as one types, with facets, and the whole state in the address. */
import { search as words } from '../i18n/ui.ts';
import { compareVietnamese } from '../text/order.ts';
import type { Pagefind, PagefindResult } from './pagefind.d.ts';

const PAGE = 10;

/** Turns Pagefind's excerpt into nodes: text, and its `<mark>`s, and nothing else. */
function excerptNodes(excerpt: string): (Node | string)[] {
  // Inside an element, since the parser drops white space that leads a document.
  const text = (part: string) => new DOMParser().parseFromString(`<p>${part}</p>`, 'text/html').body.textContent;
  return excerpt.split(/(<mark>.*?<\/mark>)/).map((part) => {
    const inner = /^<mark>(.*)<\/mark>$/.exec(part)?.[1];
    if (inner === undefined) return text(part);
    const mark = document.createElement('mark');
    mark.textContent = text(inner);
    return mark;
  });
}

class SiteSearch extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined;
  /** The number of the last search asked for: answers to earlier ones are dropped. */
  #asked = 0;
  #found: PagefindResult[] = [];
  #shown = 0;

  connectedCallback(): void {
    const params = new URLSearchParams(location.search);
    this.#input.value = params.get('q') ?? '';
    for (const select of this.#selects) {
      const value = params.get(select.name);
      if (value) select.append(new Option(value, value, false, true));
    }
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#run();
    });
    this.#input.addEventListener('input', () => void this.#run());
    for (const select of this.#selects) select.addEventListener('change', () => void this.#run());
    this.#more.addEventListener('click', () => void this.#showMore());
    if (!this.#input.value) this.#input.focus();
    void this.#run();
  }

  get #form() {
    return this.querySelector('form') as HTMLFormElement;
  }
  get #input() {
    return this.querySelector('input[name=q]') as HTMLInputElement;
  }
  get #selects() {
    return this.querySelectorAll('select');
  }
  get #list() {
    return this.querySelector('.results') as HTMLOListElement;
  }
  get #status() {
    return this.querySelector('.status') as HTMLElement;
  }
  get #more() {
    return this.querySelector('.more') as HTMLButtonElement;
  }

  async #load(): Promise<Pagefind> {
    const bundle = this.dataset['bundle'] ?? '/pagefind/';
    const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
    await pagefind.options({ baseUrl: bundle.replace(/pagefind\/$/, '') });
    await pagefind.init();
    // Until the facets are loaded, the answer to a search holds none.
    await pagefind.filters();
    return pagefind;
  }

  async #run(): Promise<void> {
    const asked = ++this.#asked;
    const query = this.#input.value.trim();
    const filters: Record<string, string> = {};
    for (const select of this.#selects) if (select.value) filters[select.name] = select.value;
    const state = new URLSearchParams({ ...(query ? { q: query } : {}), ...filters });
    history.replaceState(null, '', `${location.pathname}${state.size ? `?${state}` : ''}`);
    this.#status.textContent = words.loading;
    try {
      this.#pagefind ??= this.#load();
      const pagefind = await this.#pagefind;
      const idle = !query && !Object.keys(filters).length;
      const answer = idle
        ? { results: [], filters: await pagefind.filters() }
        : await pagefind.search(query || null, { filters });
      if (asked !== this.#asked) return;
      this.#fillFacets(answer.filters);
      this.#found = answer.results;
      this.#shown = 0;
      this.#list.replaceChildren();
      await this.#showMore();
      if (asked !== this.#asked) return;
      this.#list.dataset['resultsFor'] = query;
      this.#status.textContent = idle
        ? words.prompt
        : answer.results.length
          ? words.count(answer.results.length, query)
          : `${words.none(query)} ${words.noneHint}`;
      (this.querySelector('.fallback') as HTMLElement).hidden = answer.results.length > 0;
    } catch {
      this.#pagefind = undefined;
      this.#status.textContent = words.failed;
      (this.querySelector('.fallback') as HTMLElement).hidden = false;
    }
  }

  #fillFacets(facets: Record<string, Record<string, number>>): void {
    for (const select of this.#selects) {
      const chosen = select.value;
      const values = Object.entries(facets[select.name] ?? {}).filter(
        ([value, count]) => count > 0 || value === chosen,
      );
      values.sort(([a], [b]) => compareVietnamese(a, b));
      select.replaceChildren(
        new Option(words.all, ''),
        ...values.map(([value, count]) => new Option(`${value} (${count})`, value, false, value === chosen)),
      );
      (select.closest('label') as HTMLElement).hidden = values.length === 0;
    }
  }

  async #showMore(): Promise<void> {
    const asked = this.#asked;
    const page = await Promise.all(this.#found.slice(this.#shown, this.#shown + PAGE).map((result) => result.data()));
    if (asked !== this.#asked) return;
    this.#shown += page.length;
    for (const data of page) {
      const link = document.createElement('a');
      const best = data.sub_results[0];
      link.href = best?.url ?? data.url;
      link.dataset['result'] = '';
      link.textContent = data.meta.title ?? data.url;
      const where = document.createElement('p');
      where.className = 'small soft';
      where.textContent = [data.filters['kind']?.[0], data.filters['unit']?.[0], data.filters['year']?.[0]]
        .filter(Boolean)
        .join(' · ');
      const excerpt = document.createElement('p');
      excerpt.append(...excerptNodes(best?.excerpt ?? data.excerpt));
      const item = document.createElement('li');
      item.append(link, where, excerpt);
      this.#list.append(item);
    }
    this.#more.hidden = this.#shown >= this.#found.length;
  }
}

customElements.define('site-search', SiteSearch);
