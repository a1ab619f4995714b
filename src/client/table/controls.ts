/** The controls around the table: what is written and pressed in them, and how they show the state. */
import { taskTable as words } from '../../i18n/table.ts';
import type { FacetName } from '../../table/facets.ts';
import type { Query, View } from '../../table/query.ts';
import { isShown, SHOWN_NAMES, type ShownName } from '../../table/shown.ts';
import type { Format } from './engine.ts';

/** What is asked for by the controls. */
export interface Actions {
  change: (change: Partial<Query>) => void;
  layOut: (change: Partial<View>) => void;
  export: (format: Format) => void;
  print: () => void;
  cancel: () => void;
  /** One choice is taken back; with `null`, all that narrows the table. */
  remove: (facet: FacetName | null, id: string) => void;
}

export class Controls {
  readonly #form: HTMLFormElement;

  constructor(form: HTMLFormElement, actions: Actions) {
    this.#form = form;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', ({ target }) => {
      if ((target as HTMLInputElement).name === 'q') actions.change({ text: this.#field('q').value });
    });
    form.addEventListener('change', ({ target }) => this.#changed(target as HTMLInputElement, actions));
    form.addEventListener('click', ({ target }) => {
      const button = (target as HTMLElement).closest('button');
      if (button) this.#pressed(button, actions);
    });
  }

  #field(name: string): HTMLInputElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement;
  }

  get #columns(): HTMLInputElement[] {
    return [...this.#form.querySelectorAll<HTMLInputElement>('input[name^=cot-]')];
  }

  #changed({ name, value, checked }: HTMLInputElement, { change, layOut }: Actions): void {
    if (name === 'nhom') change({ group: (value || null) as Query['group'] });
    if (name === 'xep') {
      const by = value.replace(/^-/, '');
      change({ sort: isShown(by) ? { by, descending: value.startsWith('-') } : null });
    }
    if (name === 'chi-chon') change({ onlyPicked: checked });
    if (name === 'gon') layOut({ dense: checked });
    if (name.startsWith('cot-')) {
      const kept = new Set(this.#columns.filter((box) => box.checked).map((box) => box.value));
      layOut({ shown: SHOWN_NAMES.filter((item) => item === 'so' || kept.has(item)) });
    }
  }

  #pressed({ name, value }: HTMLButtonElement, actions: Actions): void {
    if (name === 'tai') actions.export(value as Format);
    if (name === 'in') actions.print();
    if (name === 'dung') actions.cancel();
    if (name === 'bo') {
      const [facet, id] = value.split('=') as [FacetName, string | undefined];
      if (id === undefined) actions.remove(null, '');
      else actions.remove(facet, id);
    }
  }

  /** Shows the state. */
  show({ text, sort, group, picked, onlyPicked }: Query, { dense, shown }: View): void {
    if (this.#field('q').value !== text) this.#field('q').value = text;
    this.#field('nhom').value = group ?? '';
    this.#field('xep').value = sort ? `${sort.descending ? '-' : ''}${sort.by}` : '';
    this.#field('gon').checked = dense;
    this.#field('chi-chon').checked = onlyPicked;
    this.#field('chi-chon').disabled = !picked.length && !onlyPicked;
    const count = this.#form.querySelector('.picked');
    if (count) count.textContent = picked.length ? words.picked(picked.length) : '';
    for (const box of this.#columns) box.checked = shown.includes(box.value as ShownName);
  }

  focusText(): void {
    this.#field('q').focus({ preventScroll: true });
  }

  /** Whether what takes long can be broken off. */
  offerCancel(isOffered: boolean): void {
    this.#field('dung').hidden = !isOffered;
  }
}
