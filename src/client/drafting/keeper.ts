/** Keeps the form's draft on the reader's machine as it changes, and opens others that are kept there. */
import { identityOf, starterDraft, type Draft } from '../../drafting/draft.ts';
import { draftWords as words } from '../../i18n/drafting.ts';
import type { Form } from './form.ts';
import * as store from './store.ts';

/** Milliseconds without a key after which preview, checks and store follow. */
const PAUSE = 250;

export interface Restored {
  /** `null` where nothing is kept that can be read. */
  draft: Draft | null;
  /** What is said of drafts that were put aside. */
  said?: string;
  /** Whether it stands where versions before this one stored it. */
  isOld?: boolean;
}

export class Keeper {
  readonly #form: Form;
  /** Shows another draft in the form. */
  readonly #show: (draft: Draft, said: string) => void;
  #timer = 0;
  /** Whether something was written that the browser would not store. */
  #isAtRisk = false;

  constructor(form: Form, show: (draft: Draft, said: string) => void) {
    this.#form = form;
    this.#show = show;
  }

  /** Follows what other tabs store, and stores what was typed within the last moment before the page goes. */
  listen(): void {
    addEventListener('storage', (event) => this.#changedElsewhere(event));
    addEventListener('pagehide', () => this.flush());
    addEventListener('beforeunload', (event) => {
      this.flush();
      if (this.#isAtRisk) event.preventDefault();
    });
  }

  /** The draft that the address names, or else the last one; what cannot be read is put aside. */
  async restore(): Promise<Restored> {
    const { template, site, ask } = this.#form;
    const params = new URLSearchParams(location.search);
    const unit = site.units.has(params.get('don-vi') ?? '') ? params.get('don-vi') : null;
    let said: string | undefined;
    store.begin(template.id);
    for (;;) {
      const found = store.find(template.id, params.get('ban'), ({ data }) => unit === null || data.unit === unit);
      const spoken = said === undefined ? {} : { said };
      if (!found) return { draft: null, ...spoken };
      const draft = await ask({ do: 'restore', text: found.text });
      if (draft) {
        store.use(template.id, found);
        // What versions before this one stored moves to a key of its own.
        return { draft, isOld: found.key === store.ownKey(template.id), ...spoken };
      }
      said = (await import('./unread-drafts.ts')).putAside(template.id, found.key);
      if (store.isHeld()) return { draft: null, said };
    }
  }

  /** Asks where the draft that is open is stored nowhere. */
  #mayReplace(): boolean {
    return !this.#isAtRisk || confirm(words.notStoredAsk);
  }

  /** The draft was saved as a file. */
  isKept(): void {
    this.#isAtRisk = false;
  }

  /** Waits for a pause in typing. */
  wait(follow: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(follow, PAUSE);
  }

  /** Waits no longer; what is not stored yet is not stored. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
  }

  /** Stores what was typed within the last moment. */
  flush(): void {
    if (this.#timer) this.keep();
  }

  /** Stores the draft; one that another tab has stored since stays beside it. */
  keep(): void {
    this.stop();
    const { draft, known, template } = this.#form;
    const { unit, year } = identityOf(draft, known);
    const about = `${[unit?.name ?? words.noUnitYet, year].filter(Boolean).join(', ')}: ${template.title}`;
    const before = store.ownId();
    const saved = store.save(draft, about);
    this.#isAtRisk = saved === 'failed';
    const time = new Date().toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' });
    this.#form.say(saved === 'failed' ? words.notStored : words.stored(time));
    this.#showAddress();
    if (saved === 'apart') this.#askAboutTabs(before);
  }

  /** From now on the form has a draft of its own, or the one with an id. */
  begin(id?: string): void {
    store.begin(this.#form.template.id, id);
  }

  async showDrafts(): Promise<void> {
    this.flush();
    const { showDrafts } = await import('./drafts-list.ts');
    showDrafts(this.#form, {
      open: (id) => void this.#open(id),
      fresh: () => {
        if (this.#mayReplace()) this.#startAnew(words.begun);
      },
      erased: () => this.#startAnew(words.erased),
    });
  }

  /** Asks, then forgets the draft. */
  erase(): void {
    if (!confirm(words.eraseAsk)) return;
    store.erase(this.#form.template.id, store.ownId());
    this.#startAnew(words.erased);
  }

  /** The address names the draft, so that loading the page anew opens the same one. */
  #showAddress(): void {
    const address = new URL(location.href);
    if (address.searchParams.get('ban') === store.ownId()) return;
    address.searchParams.set('ban', store.ownId());
    history.replaceState(history.state, '', address);
  }

  #changedElsewhere(event: StorageEvent): void {
    const change = store.changeElsewhere(event);
    if (change === 'none') return;
    if (change === 'erased') this.#form.say(words.erasedElsewhere);
    // What was typed here and is not stored yet, or was stored over, is kept apart at once.
    else if (this.#timer || change === 'overwritten') this.keep();
    else this.#askAboutTabs();
  }

  /** @param theirs the draft of the other tab, where what was typed here is stored apart */
  #askAboutTabs(theirs?: string): void {
    void import('./drafts-list.ts').then(({ askAboutTabs }) =>
      askAboutTabs(this.#form, theirs !== undefined, () => void this.#open(theirs ?? store.ownId())),
    );
  }

  /** Opens a stored draft; what is open is stored first, unless another tab has stored it since. */
  async #open(id: string): Promise<void> {
    this.flush();
    const { template, ask } = this.#form;
    const found = store.find(template.id, id);
    const draft = found?.id === id ? await ask({ do: 'restore', text: found.text }) : null;
    if (!found || !draft || !this.#mayReplace()) return;
    this.#isAtRisk = false;
    store.use(template.id, found);
    this.#showAddress();
    this.#show(draft, words.restored);
  }

  /** The template as it is published, as a draft that is stored when something is written in it. */
  #startAnew(said: string): void {
    this.stop();
    this.#isAtRisk = false;
    this.begin();
    this.#showAddress();
    this.#show(starterDraft(this.#form.template, this.#form.site), said);
  }
}
