/** The search box that any page opens with `/` or Ctrl K. */
import { search as words } from '../i18n/ui.ts';
import { element } from './element.ts';
import { arrowKeys, Groups, noticeText, openedSearch, resultItem } from './search-view.ts';

const SHOWN = 6;
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

class SearchDialog extends HTMLElement {
  #asked = 0;
  readonly #input = element('input', { type: 'search', name: 'q', ariaLabel: words.label, autocomplete: 'off' });
  readonly #status = element('p', { className: 'small soft', role: 'status' });
  readonly #notices = element('div', { className: 'search-notices small' });
  readonly #list = element('ol', { className: 'results' });
  readonly #all = element('a', { href: `${base}tim-kiem/` }, words.wholePage);
  readonly #dialog = element('dialog', { className: 'search-dialog', ariaLabel: words.dialog });

  connectedCallback(): void {
    this.#input.placeholder = words.placeholder;
    const close = element('button', { type: 'button' }, words.close);
    close.addEventListener('click', () => this.#dialog.close());
    const form = element('form', { action: `${base}tim-kiem/`, method: 'get', role: 'search' }, this.#input, close);
    this.#dialog.append(
      form,
      this.#status,
      this.#notices,
      this.#list,
      element('p', { className: 'small' }, this.#all, ` · ${words.keys}`),
    );
    this.append(this.#dialog);
    this.#input.addEventListener('input', () => void this.#run());
    // In a search box the first Escape would only clear it.
    this.#input.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      this.#dialog.close();
    });
    // A click beside the box closes it.
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
    // A result on the same page only moves it.
    this.#list.addEventListener('click', () => this.#dialog.close());
    arrowKeys(this.#dialog, this.#input);
  }

  open(): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#input.select();
    this.#input.focus();
    // Loads what the first search needs while the first word is typed.
    void this.#run();
  }

  async #run(): Promise<void> {
    const asked = ++this.#asked;
    const query = this.#input.value.trim();
    this.#all.href = `${base}tim-kiem/${query ? `?q=${encodeURIComponent(query)}` : ''}`;
    try {
      const search = await openedSearch();
      if (asked !== this.#asked) return;
      if (!query) {
        this.#list.replaceChildren();
        this.#notices.replaceChildren();
        this.#status.textContent = words.prompt;
        return;
      }
      const answer = await search.run({ query });
      if (asked !== this.#asked) return;
      const reader = new Groups(search, answer);
      const groups = await reader.next(SHOWN);
      if (asked !== this.#asked) return;
      this.#list.replaceChildren(
        ...groups.map((group) => resultItem(group, ({ content }) => search.excerpt(content, answer.marks))),
      );
      this.#list.dataset['resultsFor'] = query;
      this.#notices.replaceChildren(...answer.notices.map((notice) => element('p', {}, noticeText(notice))));
      this.#status.textContent = answer.hits.length
        ? words.count(answer.hits.length, query, search.papers(reader.left))
        : words.none(query);
    } catch {
      if (asked === this.#asked) this.#status.textContent = words.failed;
    }
  }
}

customElements.define('search-dialog', SearchDialog);

/** Opens the dialog of this page, made at the first call. */
export function openDialog(): void {
  let dialog = document.querySelector<SearchDialog>('search-dialog');
  if (!dialog) {
    dialog = new SearchDialog();
    document.body.append(dialog);
  }
  dialog.open();
}
