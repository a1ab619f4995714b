/** The facets: beside each other above the table, or on a phone in a sheet that says how much is left. */
import { taskTable as words } from '../../i18n/table.ts';

export class FacetSheet {
  readonly #form: HTMLFormElement;
  readonly #dialog: HTMLDialogElement;
  readonly #facets: HTMLElement;

  constructor(form: HTMLFormElement) {
    const find = (selector: string) => form.querySelector(selector) as HTMLElement;
    this.#form = form;
    this.#dialog = find('dialog') as HTMLDialogElement;
    this.#facets = find('.facets');
    const place = find('.facets-place');
    const body = find('.sheet-body');
    form.addEventListener('click', (event) => {
      const { name } = (event.target as HTMLElement).closest('button') ?? { name: '' };
      if (name === 'bo-loc') {
        body.append(this.#facets);
        this.#dialog.showModal();
      }
      if (name === 'dong' || name === 'xem') this.#dialog.close();
      if (name === 'them') this.#more(!this.#facets.classList.contains('all'));
    });
    this.#dialog.addEventListener('close', () => place.append(this.#facets));
    // The answer comes into sight where a phone has its sheet.
    find('[name=xem]').addEventListener('click', () => find('.table-bar').scrollIntoView());
    this.#closeOutside();
  }

  get open(): boolean {
    return this.#dialog.open;
  }

  show(count: string, results: string, chosen: number): void {
    const find = (selector: string) => this.#form.querySelector(selector) as HTMLElement;
    find('.sheet-count').textContent = count;
    find('[name=xem]').textContent = words.showResults(results);
    find('button[name=bo-loc]').textContent = words.filtered(chosen);
  }

  #more(all: boolean): void {
    this.#facets.classList.toggle('all', all);
    const button = this.#facets.querySelector('[name=them]') as HTMLButtonElement;
    button.setAttribute('aria-expanded', String(all));
    button.textContent = all ? words.fewerFacets : words.moreFacets;
  }

  /** A facet opens over the table: it closes when the reader turns to something else, or says so. */
  #closeOutside(): void {
    const opened = () => this.#form.querySelector<HTMLDetailsElement>('details[name=bo-loc][open]');
    document.addEventListener('pointerdown', (event) => {
      const part = opened();
      if (part && !this.open && !part.contains(event.target as Node)) part.open = false;
    });
    this.#form.addEventListener('focusout', (event) => {
      const part = opened();
      const to = event.relatedTarget as Node | null;
      if (part && !this.open && to && part.contains(event.target as Node) && !part.contains(to)) part.open = false;
    });
    this.#form.addEventListener('keydown', (event) => {
      const part = opened();
      if (event.key !== 'Escape' || !part || this.open) return;
      part.open = false;
      part.querySelector('summary')?.focus();
    });
  }
}
