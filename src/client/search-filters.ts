/** The filters of the search page: several values of each facet, with counts; what is chosen stands as chips. */
import { search as words } from '../i18n/search.ts';
import { compareVietnamese } from '../text/order.ts';
import { element } from './element.ts';

const FACETS = Object.keys(words.facets) as (keyof typeof words.facets)[];

export class Filters {
  readonly #sheet: HTMLDetailsElement;
  readonly #chips: HTMLElement;
  readonly #changed: () => void;
  /** By facet. */
  readonly #chosen = new Map<string, Set<string>>(FACETS.map((name) => [name, new Set()]));

  /** @param changed is called when somebody chose something */
  constructor(root: HTMLElement, changed: () => void) {
    this.#sheet = root.querySelector('.search-filters') as HTMLDetailsElement;
    this.#chips = root.querySelector('.chosen') as HTMLElement;
    this.#changed = changed;
    this.#sheet.addEventListener('change', (event) => {
      const { name, value, checked } = event.target as HTMLInputElement;
      this.#set(name, value, checked);
    });
    const close = () => {
      this.#sheet.open = false;
      this.#sheet.querySelector('summary')?.focus();
    };
    this.#sheet.querySelector('.filters-done')?.addEventListener('click', close);
    this.#sheet.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') close();
    });
  }

  read(params: URLSearchParams): void {
    for (const name of FACETS) this.#chosen.set(name, new Set(params.getAll(name)));
    this.#showChips();
  }

  write(params: URLSearchParams): void {
    for (const [name, values] of this.#chosen) for (const value of values) params.append(name, value);
  }

  /** `year~2023`, as search takes them. @param but a facet that is left out */
  values(but = ''): string[] {
    return [...this.#chosen].flatMap(([name, values]) =>
      name === but ? [] : [...values].map((value) => `${name}~${value}`),
    );
  }

  /** The facets of which something is chosen. */
  get names(): string[] {
    return FACETS.filter((name) => this.#chosen.get(name)?.size);
  }

  clear(): void {
    for (const values of this.#chosen.values()) values.clear();
    this.#showChips();
    this.#changed();
  }

  #set(name: string, value: string, chosen: boolean): void {
    const values = this.#chosen.get(name);
    if (chosen) values?.add(value);
    else values?.delete(value);
    this.#showChips();
    this.#changed();
  }

  #showChips(): void {
    const chips = [...this.#chosen].flatMap(([name, values]) =>
      [...values].map((value) => {
        const label = words.facets[name as keyof typeof words.facets];
        const chip = element(
          'button',
          { type: 'button', ariaLabel: words.unchoose(label, value) },
          `${label}: ${value} ✕`,
        );
        chip.addEventListener('click', () => this.#set(name, value, false));
        return element('li', {}, chip);
      }),
    );
    if (chips.length > 1) {
      const all = element('button', { type: 'button' }, words.noneFilters);
      all.addEventListener('click', () => this.clear());
      chips.push(element('li', {}, all));
    }
    this.#chips.replaceChildren(...chips);
    this.#chips.hidden = chips.length === 0;
    const summary = this.#sheet.querySelector('summary');
    const count = this.values().length;
    if (summary) summary.textContent = count ? words.filtersChosen(count) : words.filters;
  }

  /** Fills the values in, with what would be found by each. */
  fill(counts: Readonly<Record<string, number>>): void {
    const sorted = Object.entries(counts).sort(([a], [b]) => compareVietnamese(a, b));
    for (const name of FACETS) {
      const field = this.#sheet.querySelector(`[data-facet="${name}"]`);
      const own = sorted
        .filter(([key]) => key.startsWith(`${name}~`))
        .map(([key, count]): [string, number] => [key.slice(name.length + 1), count]);
      const chosen = this.#chosen.get(name) ?? new Set();
      for (const value of chosen) if (!own.some(([known]) => known === value)) own.unshift([value, 0]);
      // The newest year first.
      if (name === 'year') own.sort(([a], [b]) => (a < b ? 1 : -1));
      field
        ?.querySelector('.values')
        ?.replaceChildren(
          ...own.map(([value, count]) =>
            element(
              'label',
              {},
              element('input', { type: 'checkbox', name, value, checked: chosen.has(value) }),
              ` ${value} (${count})`,
            ),
          ),
        );
      if (field instanceof HTMLElement) field.hidden = own.length === 0;
    }
  }
}
