/** The search box that any page opens with `/` or Ctrl K, and what the box in its head suggests. */
import { search as words } from '../i18n/search.ts';
import { element } from './element.ts';
import { base, searchPage } from './search-view.ts';
import { Suggest } from './search-suggest.ts';

class SearchDialog extends HTMLElement {
  readonly #input = element('input', {
    type: 'search',
    name: 'q',
    ariaLabel: words.label,
    autocomplete: 'off',
    maxLength: words.longest,
  });
  readonly #all = element('a', {}, words.wholePage);
  readonly #dialog = element('dialog', { className: 'search-dialog', ariaLabel: words.dialog });
  readonly #suggest = new Suggest(this.#input);

  connectedCallback(): void {
    this.#input.placeholder = words.placeholder;
    const close = element('button', { type: 'button' }, words.close);
    close.addEventListener('click', () => this.#dialog.close());
    const { status, spoken, notices, list } = this.#suggest;
    const head = element('form', { action: `${base}tim-kiem/`, method: 'get', role: 'search' }, this.#input, close);
    this.#dialog.append(
      head,
      status,
      spoken,
      notices,
      list,
      element('p', { className: 'small' }, this.#all, ` · ${words.keys}`),
    );
    this.append(this.#dialog);
    this.#input.addEventListener('input', () => this.#address());
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
    list.addEventListener('click', () => this.#dialog.close());
  }

  #address(): void {
    this.#all.href = searchPage(this.#input.value.trim());
  }

  open(): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#address();
    this.#input.select();
    this.#input.focus();
    // Loads what the first search needs while the first word is typed.
    void this.#suggest.run();
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

/** Lets a box of the page suggest, below itself. */
export function suggestIn(input: HTMLInputElement): void {
  if (input.role === 'combobox') return;
  const sheet = element('div', { className: 'suggestions', hidden: true });
  const suggest = new Suggest(input, (open) => (sheet.hidden = !open));
  sheet.append(suggest.status, suggest.notices, suggest.list);
  (input.form ?? input).append(suggest.spoken, sheet);
  const leave = (event: FocusEvent) => {
    if (!input.form?.contains(event.relatedTarget as Node | null)) suggest.close();
  };
  input.form?.addEventListener('focusout', leave);
  input.addEventListener('focus', () => void suggest.run());
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || sheet.hidden) return;
    event.preventDefault();
    suggest.close();
  });
  // A result takes its click before the box loses the focus.
  sheet.addEventListener('mousedown', (event) => event.preventDefault());
  void suggest.run();
}
