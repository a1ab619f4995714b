/** One facet as a closed part with a list of boxes; a long list is searched, and not shown whole. */
import { FACET_WORDS, taskTable as words, valueName } from '../../i18n/table.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Counted, FacetName } from '../../table/facets.ts';
import { fold } from '../../text/normalise.ts';
import { make } from './row-view.ts';

/** A list longer than this gets a field to search it. */
const LONG = 12;
const MOST = 40;

export class FacetView {
  readonly #name: FacetName;
  readonly #part: HTMLDetailsElement;
  readonly #note: HTMLElement;
  readonly #field: HTMLInputElement;
  readonly #list = make('ul', { class: 'plain' });
  readonly #rest = make('p', { class: 'small soft' });
  #values: Counted[] = [];
  #chosen: readonly string[] = [];

  /** @param part the `<details>` of the facet, with its summary */
  constructor(part: HTMLDetailsElement, change: (name: FacetName, chosen: string[]) => void) {
    this.#part = part;
    this.#name = part.dataset['facet'] as FacetName;
    this.#note = make('span', { class: 'soft' });
    part.querySelector('summary')?.append(' ', this.#note);
    this.#field = make('input', { type: 'search', 'aria-label': words.findValue(FACET_WORDS[this.#name]) });
    this.#field.hidden = true;
    const group = make(
      'div',
      { role: 'group', 'aria-label': FACET_WORDS[this.#name] },
      this.#field,
      this.#list,
      this.#rest,
    );
    part.append(group);
    part.addEventListener('toggle', () => this.#draw());
    this.#field.addEventListener('input', (event) => {
      event.stopPropagation();
      this.#draw();
    });
    this.#field.addEventListener('keydown', (event) => event.key === 'Enter' && event.preventDefault());
    this.#list.addEventListener('change', (event) => {
      event.stopPropagation();
      const { value, checked } = event.target as HTMLInputElement;
      const others = this.#chosen.filter((id) => id !== value);
      change(this.#name, checked ? [...others, value] : others);
    });
  }

  show(values: Counted[], chosen: readonly string[]): void {
    this.#values = values;
    this.#chosen = chosen;
    this.#note.textContent = chosen.length ? words.chosen(chosen.length) : '';
    this.#part.toggleAttribute('data-chosen', chosen.length > 0);
    this.#draw();
  }

  #draw(): void {
    if (!this.#part.open) return;
    this.#field.hidden = this.#values.length <= LONG;
    const wanted = fold(this.#field.hidden ? '' : this.#field.value.trim());
    const nameOf = ({ id, name }: Counted) => valueName(this.#name, id, name);
    const found = wanted
      ? this.#values.filter((value) => this.#chosen.includes(value.id) || fold(nameOf(value)).includes(wanted))
      : this.#values;
    const focused = (document.activeElement as HTMLInputElement | null)?.value;
    const hadFocus = this.#list.contains(document.activeElement);
    this.#list.replaceChildren(
      ...found.slice(0, MOST).map((value) => {
        const { id, count } = value;
        const box = make('input', { type: 'checkbox', value: id });
        box.checked = this.#chosen.includes(id);
        return make(
          'li',
          {},
          make('label', {}, box, ` ${nameOf(value)} `, make('span', { class: 'soft' }, `(${formatNumber(count)})`)),
        );
      }),
    );
    if (hadFocus) [...this.#list.querySelectorAll('input')].find((box) => box.value === focused)?.focus();
    const more = found.length - MOST;
    this.#rest.textContent = more > 0 ? words.moreValues(more) : found.length ? '' : words.noValues;
    this.#rest.hidden = !this.#rest.textContent;
  }
}
