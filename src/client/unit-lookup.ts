/** What a former unit is today, as somebody types its name: `/don-vi/tra-cuu/?q=…`. The list is loaded when it is needed. */
import { lookup as words } from '../i18n/lookup.ts';
import { UnitFinder, type Existing, type FoundUnit } from '../national/find.ts';
import type { PackedUnits } from '../national/packed.ts';
import { kept } from '../util/kept.ts';
import { element } from './element.ts';
import { fetchJson } from './fetch-json.ts';

class UnitLookup extends HTMLElement {
  /** By the address of the list: one, once it was asked for. */
  readonly #finders = new Map<string, Promise<UnitFinder>>();
  /** The number of the last question: answers to earlier ones are dropped. */
  #asked = 0;

  connectedCallback(): void {
    const { form, field } = this;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask();
    });
    field.addEventListener('focus', () => void this.#load().catch(() => undefined), { once: true });
    field.addEventListener('input', () => this.#ask());
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

  /** What was typed, in the address too. */
  #ask(): void {
    const q = this.field.value.trim();
    history.replaceState(null, '', location.pathname + (q && `?${new URLSearchParams({ q })}`) + location.hash);
    void this.#answer();
  }

  #load(): Promise<UnitFinder> {
    const list = this.dataset['list'] ?? '';
    return kept(this.#finders, list, async () => new UnitFinder(await fetchJson<PackedUnits>(list)));
  }

  async #answer(): Promise<void> {
    const asked = ++this.#asked;
    const typed = this.field.value.trim();
    if (!typed) {
      this.#show('', []);
      return;
    }
    if (!this.#finders.size) this.#show(words.loading, []);
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
