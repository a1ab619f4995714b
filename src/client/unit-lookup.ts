/** What a former unit is today, as somebody types its name: `/don-vi/tra-cuu/?q=…`. The list is loaded when it is needed. */
import { lookup as words } from '../i18n/lookup.ts';
import { UnitFinder, type Existing, type FoundUnit } from '../national/find.ts';
import type { PackedUnits } from '../national/packed.ts';
import { element } from './element.ts';

class UnitLookup extends HTMLElement {
  #finder: Promise<UnitFinder> | undefined;
  /** The number of the last question: answers to earlier ones are dropped. */
  #asked = 0;

  connectedCallback(): void {
    const { form, field } = this;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#answer();
    });
    field.addEventListener('focus', () => void this.#load().catch(() => undefined), { once: true });
    field.addEventListener('input', () => void this.#answer());
    addEventListener('popstate', () => this.#readAddress());
    this.#readAddress();
  }

  get form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }
  get field(): HTMLInputElement {
    return this.querySelector('input') as HTMLInputElement;
  }

  #readAddress(): void {
    this.field.value = new URLSearchParams(location.search).get('q')?.slice(0, this.field.maxLength) ?? '';
    void this.#answer();
  }

  /** Asked for again after a failure. */
  #load(): Promise<UnitFinder> {
    return (this.#finder ??= this.#fetch().catch((error: unknown) => {
      this.#finder = undefined;
      throw error;
    }));
  }

  async #fetch(): Promise<UnitFinder> {
    const response = await fetch(this.dataset['list'] ?? '');
    if (!response.ok) throw new Error(response.url);
    return new UnitFinder((await response.json()) as PackedUnits);
  }

  async #answer(): Promise<void> {
    const asked = ++this.#asked;
    const typed = this.field.value.trim();
    history.replaceState(null, '', typed ? `?${new URLSearchParams({ q: typed })}` : location.pathname);
    if (!typed) {
      this.#show('', []);
      return;
    }
    if (!this.#finder) this.#show(words.loading, []);
    const finder = await this.#load().catch(() => undefined);
    if (asked !== this.#asked) return;
    if (!finder) {
      this.#show(words.failed, []);
      return;
    }
    const { found, count } = finder.find(typed);
    this.#show(count ? words.found(count, found.length) : words.none(typed), found);
  }

  #show(status: string, found: readonly FoundUnit[]): void {
    (this.querySelector('.status') as HTMLElement).textContent = status;
    (this.querySelector('.lookup-found') as HTMLElement).replaceChildren(...found.map((unit) => this.#line(unit)));
  }

  #line(unit: FoundUnit): HTMLElement {
    const now = unit.kind === 'former-district' ? words.districtNow : unit.now.length > 1 ? words.split : words.now;
    return element(
      'li',
      {},
      element('h3', {}, [unit.name, ...unit.above].join(', ')),
      element('p', { className: 'small soft' }, words.kinds[unit.kind], ...this.#pageOf(unit)),
      ...(unit.now.length ? [element('p', {}, `${now} `, ...this.#existing(unit.now))] : []),
      ...(unit.before.length ? [element('p', {}, `${words.before} ${unit.before.join(', ')}.`)] : []),
    );
  }

  #pageOf({ page }: FoundUnit): (Node | string)[] {
    return page === undefined ? [] : [' · ', this.#link(page, words.page)];
  }

  #link(page: string, text: string): HTMLElement {
    return element('a', { href: `${this.dataset['units'] ?? ''}${page}/` }, text);
  }

  /** Names, with links where the site has a page; the province once, after the last commune of it. */
  #existing(units: readonly Existing[]): (Node | string)[] {
    return units.flatMap(({ name, province, page }, i) => {
      const next = units[i + 1];
      const of = province !== undefined && next?.province !== province ? ` (${province})` : '';
      return [page === undefined ? name : this.#link(page, name), `${of}${next ? ', ' : '.'}`];
    });
  }
}

customElements.define('unit-lookup', UnitLookup);
