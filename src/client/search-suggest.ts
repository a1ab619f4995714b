/** A search box that suggests while one types: a combobox with a list of results, in the dialog and in the head of a page. */
import { search as words } from '../i18n/search.ts';
import { element } from './element.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent-searches.ts';
import {
  address,
  countLine,
  failure,
  kindOf,
  markedNodes,
  markedWords,
  noticeLine,
  openedSearch,
  Results,
  searchPage,
  speaker,
  taskLine,
  whatLine,
  whenTyped,
  type Opened,
  type Result,
} from './search-view.ts';

const SHOWN = 6;
let made = 0;

export class Suggest {
  readonly input: HTMLInputElement;
  readonly list = element('ul', { className: 'suggested', role: 'listbox', ariaLabel: words.results });
  readonly notices = element('div', { className: 'search-notices small' });
  readonly status = element('p', { className: 'small soft status' });
  readonly spoken = element('p', { className: 'visually-hidden', role: 'status' });
  readonly #say = speaker(this.spoken);
  /** Is told when there is something to show, and when there is not. */
  readonly #shown: (open: boolean) => void;
  #asked = 0;
  #at = -1;

  constructor(input: HTMLInputElement, shown: (open: boolean) => void = () => undefined) {
    this.input = input;
    this.#shown = shown;
    this.list.id = `goi-y-${++made}`;
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', this.list.id);
    this.#open(false);
    input.addEventListener('input', () => void this.run());
    input.addEventListener('keydown', (event) => this.#key(event));
    this.list.addEventListener('click', () => rememberSearch(this.input.value));
  }

  get #options(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[role=option]')];
  }

  #open(open: boolean): void {
    this.input.setAttribute('aria-expanded', String(open));
    this.#mark(-1);
    this.#shown(open);
  }

  /** Nothing is suggested any more; what comes late is dropped. */
  close(): void {
    this.#asked++;
    this.#open(false);
  }

  #mark(at: number): void {
    this.#at = at;
    for (const [i, option] of this.#options.entries()) {
      option.setAttribute('aria-selected', String(i === at));
      if (i !== at) continue;
      this.input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
    if (at < 0) this.input.removeAttribute('aria-activedescendant');
  }

  #key(event: KeyboardEvent): void {
    const { key } = event;
    const count = this.#options.length;
    if ((key === 'ArrowDown' || key === 'ArrowUp') && count) {
      event.preventDefault();
      // From the box to the first or the last one, and back to the box.
      const places = count + 1;
      this.#mark(((this.#at + 1 + (key === 'ArrowDown' ? 1 : places - 1)) % places) - 1);
    } else if (key === 'Enter' && this.#at >= 0) {
      event.preventDefault();
      this.#options[this.#at]?.querySelector('a')?.click();
    }
  }

  #option(...content: (Node | string)[]): HTMLLIElement {
    const item = element('li', { role: 'option', id: `${this.list.id}-${this.list.childElementCount}` }, ...content);
    item.setAttribute('aria-selected', 'false');
    this.list.append(item);
    return item;
  }

  /** Answers what is in the box. */
  async run(): Promise<void> {
    const asked = ++this.#asked;
    const query = this.input.value.trim();
    try {
      const search = await openedSearch();
      await whenTyped();
      if (asked !== this.#asked) return;
      if (!query) {
        this.#recent();
        return;
      }
      const answer = await search.run({ query });
      if (asked !== this.#asked) return;
      const results = new Results(search, answer);
      const first = await results.next(SHOWN);
      if (asked !== this.#asked) return;
      this.list.replaceChildren();
      for (const result of first) this.#show(result, search, results);
      this.list.dataset['resultsFor'] = query;
      this.notices.replaceChildren(...answer.notices.map(noticeLine));
      this.#tell(countLine(answer, query, search.papers(results.left)));
      this.#open(true);
    } catch (error) {
      const said = failure(error);
      if (asked !== this.#asked) return;
      this.list.replaceChildren();
      this.#tell(said);
      this.#open(false);
    }
  }

  #tell(text: string): void {
    this.status.textContent = text;
    this.#say(text);
  }

  #show({ page, places: [best] }: Result, search: Opened, { answer }: Results): void {
    if (!best) return;
    const excerpt = search.excerpt(best.content, answer.marks);
    const link = element('a', { href: address(best, markedWords(excerpt)), tabIndex: -1 });
    link.dataset['result'] = '';
    link.append(best.row && best.heading ? best.heading : best.title);
    if (!best.row && best.heading) link.append(element('span', { className: 'place' }, best.heading));
    const lines = [words.kinds[kindOf(page)], taskLine(best) || best.note || whatLine(page)].filter(Boolean);
    this.#option(
      link,
      element('span', { className: 'small soft' }, lines.join(' · ')),
      element('span', { className: 'excerpt small' }, ...markedNodes(excerpt)),
    );
  }

  /** What was looked for last, until something is typed. */
  #recent(): void {
    const recent = recentSearches();
    this.list.replaceChildren();
    this.list.dataset['resultsFor'] = '';
    this.notices.replaceChildren();
    for (const query of recent) this.#option(element('a', { href: searchPage(query), tabIndex: -1 }, query));
    this.#tell(recent.length ? words.recent : words.prompt);
    if (recent.length) {
      const forget = element('button', { type: 'button' }, words.forget);
      forget.addEventListener('click', () => {
        forgetSearches();
        this.input.focus();
        this.#recent();
      });
      this.notices.append(forget);
    }
    this.#open(recent.length > 0);
  }
}
