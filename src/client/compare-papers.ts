/** Any two papers side by side, named in the address: `/so-sanh/?a=<paper>&b=<paper>`. */
import { fetchJson } from './fetch-json.ts';
import type { PaperSlice } from '../catalogue/paper-slice.ts';

interface Choice {
  /** The id, what it is called, and the folder of its page. */
  papers: [id: string, label: string, folder: string][];
  areas: { id: string; name: string }[];
  abbreviations: { short: string; long: string }[];
}

class ComparePapers extends HTMLElement {
  #choice: Promise<Choice> | undefined;
  /** The number of the last comparison asked for: answers to earlier ones are dropped. */
  #asked = 0;

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      const chosen = new URLSearchParams(this.#selects.map((select) => [select.name, select.value]));
      history.pushState(null, '', `${location.pathname}?${chosen}`);
      void this.#show();
    });
    if (this.dataset['more'] === 'true')
      for (const select of this.#selects)
        select.addEventListener('focus', () => void this.#fill().catch(() => undefined), { once: true });
    addEventListener('popstate', () => void this.#show());
    void this.#show();
  }

  get #form() {
    return this.querySelector('form') as HTMLFormElement;
  }
  get #selects() {
    return [...this.querySelectorAll('select')];
  }
  get #status() {
    return this.querySelector('.status') as HTMLElement;
  }
  /** Its sentences come with the page, so that the page need not load those of the whole site. */
  #say(what?: 'same' | 'loading' | 'failed'): void {
    this.#status.textContent = (what && this.dataset[what]) ?? '';
  }
  get #outcome() {
    return this.querySelector('.outcome') as HTMLElement;
  }
  get #base() {
    return (this.dataset['base'] ?? '/').replace(/\/$/, '');
  }

  #load(): Promise<Choice> {
    const asked = (this.#choice ??= fetchJson<Choice>(this.dataset['list'] ?? ''));
    asked.catch(() => (this.#choice = undefined));
    return asked;
  }

  /** All papers into both lists, which hold the newest until then. */
  async #fill(): Promise<void> {
    const { papers } = await this.#load();
    for (const select of this.#selects) {
      if (select.options.length >= papers.length) continue;
      const chosen = select.value;
      select.replaceChildren(...papers.map(([id, label]) => new Option(label, id, false, id === chosen)));
    }
  }

  async #show(): Promise<void> {
    const asked = ++this.#asked;
    const params = new URLSearchParams(location.search);
    const [a, b] = [params.get('a'), params.get('b')];
    this.#outcome.replaceChildren();
    this.#say();
    for (const select of this.#selects) {
      const id = params.get(select.name);
      if (!id) continue;
      if (![...select.options].some((option) => option.value === id)) await this.#fill().catch(() => undefined);
      if (asked !== this.#asked) return;
      select.value = id;
    }
    if (!a || !b) return;
    if (a === b) {
      this.#say('same');
      return;
    }
    this.#say('loading');
    try {
      const [choice, view] = await Promise.all([this.#load(), import('./compare-view.ts')]);
      const slices = await Promise.all(
        [a, b].map((id) => {
          const found = choice.papers.find(([other]) => other === id);
          if (!found) throw new Error(id);
          return fetchJson<PaperSlice>(`${this.#base}/${found[2]}/${id}.json`);
        }),
      );
      if (asked !== this.#asked) return;
      const [first, second] = slices as [PaperSlice, PaperSlice];
      this.#outcome.replaceChildren(view.comparisonNode(first, second, choice, this.#base));
      this.#say();
    } catch {
      if (asked === this.#asked) this.#say('failed');
    }
  }
}

customElements.define('compare-papers', ComparePapers);
