/** The form in which a paper is drafted: its parts, the draft that they change, and what follows from each change. */
import { fetchJson } from '../fetch-json.ts';
import type { Template } from '../../catalogue/types.ts';
import { blankCount, blanksOf } from '../../drafting/blanks.ts';
import { identityOf, rowsKey, starterDraft, withIdentity, type Draft } from '../../drafting/draft.ts';
import { isMissing } from '../../drafting/missing.ts';
import { knownWith } from '../../drafting/own-units.ts';
import { knownFrom, schemaOf, type Registers } from '../../drafting/registers.ts';
import type { Path } from '../../drafting/schema.ts';
import { draftWords as words } from '../../i18n/drafting.ts';
import { slug } from '../../text/slug.ts';
import { element } from '../element.ts';
import { checkList, placeOf, showBeside } from './check-view.ts';
import { newDesk, type Ask } from './desk.ts';
import { button, idOf, said } from './fields.ts';
import type { Form, PartName } from './form.ts';
import {
  basesPart,
  blanksPart,
  endPart,
  headPart,
  identityPart,
  publishPart,
  sectionsPart,
  sourcePart,
} from './parts.ts';
import { newPreview } from './preview.ts';
import { likelyYear } from './likely-year.ts';
import { saveAs } from './save-as.ts';
import * as store from './store.ts';
import { targetsPart } from './targets.ts';
import { takeFromPaper } from './take.ts';
import { openTask, tasksPart } from './tasks.ts';
import type { unreadDrafts } from './unread-drafts.ts';
import type { Checked } from './worker.ts';

const PARTS: Record<PartName, (form: Form) => HTMLElement> = {
  identity: identityPart,
  source: sourcePart,
  blanks: blanksPart,
  head: headPart,
  bases: basesPart,
  sections: sectionsPart,
  targets: targetsPart,
  tasks: tasksPart,
  end: endPart,
  publish: publishPart,
};
const ALL = Object.keys(PARTS) as PartName[];

/** Milliseconds without a key after which preview, checks and store follow. */
const PAUSE = 250;
/** So many pieces of the sheet change while somebody writes in one place. */
const FEW = 3;
/** Changes that can be taken back. */
const UNDO = 30;

type View = 'edit' | 'preview' | 'check';

class DraftForm extends HTMLElement implements Form {
  template!: Template;
  registers!: Registers;
  schema!: Form['schema'];
  draft!: Draft;
  ask!: Ask;
  readonly panel = element('div', { className: 'draft-panel no-print' });
  /** Drafts as they were, each with the key under which it is stored. */
  #before: { draft: Draft; id: string }[] = [];
  #site!: Form['known'];
  readonly #file = element('input', { type: 'file', accept: '.docx,.xlsx,.mdx,.md,.txt', hidden: true });
  #timer = 0;
  #checks = 0;
  /** The blanks that are listed. */
  #blanks = '';
  #checked: Checked | undefined;
  /** Places of the fields in which somebody has been. */
  #touched = new Set<string>();
  #papers: ReturnType<Form['papers']> | undefined;
  #nodes = new Map<PartName, HTMLElement>();
  #preview!: ReturnType<typeof newPreview>;
  #unread = element('div', { className: 'draft-unread no-print' });
  #status = element('p', { className: 'draft-status' });
  #list = element('div', { className: 'draft-check', id: 'kiem-tra' });
  #views = new Map<View, HTMLButtonElement>();
  #undo = button(words.undo, () => this.#takeBack());

  connectedCallback(): void {
    this.querySelector('.draft-loading')?.removeAttribute('hidden');
    void this.#start().catch(() => {
      this.querySelector('.draft-loading')?.replaceChildren(words.failed);
    });
  }

  /** The registers, with the units of the draft that the site does not have. */
  get known(): Form['known'] {
    return knownWith(this.#site, this.draft);
  }

  get site(): Form['known'] {
    return this.#site;
  }

  /** Whether a paper of this kind has tasks, or what a report has in their place. */
  get #hasRows(): boolean {
    return this.schema.properties?.[rowsKey(this.template.kind)] !== undefined;
  }

  get base(): string {
    return this.dataset['base'] ?? '/';
  }

  papers(): ReturnType<Form['papers']> {
    const asked = (this.#papers ??= fetchJson<{ papers: Awaited<ReturnType<Form['papers']>> }>(
      this.dataset['papers'] ?? '',
    ).then(({ papers }) => papers.filter(([, , room]) => room === 'ke-hoach')));
    asked.catch(() => (this.#papers = undefined));
    return asked;
  }

  async #start(): Promise<void> {
    [this.template, this.registers] = await Promise.all([
      fetchJson<Template>(this.dataset['template'] ?? ''),
      fetchJson<Registers>(this.dataset['registers'] ?? ''),
    ]);
    this.#site = knownFrom(this.registers);
    this.schema = schemaOf(this.template.kind, this.registers.schemas);
    this.ask = newDesk();
    void this.ask({ do: 'start', registers: this.registers, template: this.template });
    const { stored, kept, isOld = false } = await this.#restore();
    const unread = store.hasUnread(this.template.id) || store.isHeld() ? await import('./unread-drafts.ts') : null;
    this.draft = stored ?? starterDraft(this.template, this.#site);
    this.#build();
    if (unread) this.#showUnread(unread.unreadDrafts);
    this.say(kept ?? (stored ? words.restored : words.fresh));
    this.#fromAddress(stored !== null);
    addEventListener('storage', (event) => this.#changedElsewhere(event));
    // What was typed within the last moment is stored before the page goes.
    addEventListener('pagehide', () => {
      if (this.#timer) this.#keep();
    });
    document.addEventListener('paste', (event) => this.#paste(event));
    this.#follow(isOld);
  }

  /** The draft that the address names, or else the last one; what cannot be read is put aside. */
  async #restore(): Promise<{ stored: Draft | null; kept?: string; isOld?: boolean }> {
    const params = new URLSearchParams(location.search);
    const unit = this.#site.units.has(params.get('don-vi') ?? '') ? params.get('don-vi') : null;
    let kept: string | undefined;
    store.begin(this.template.id);
    for (;;) {
      const found = store.find(this.template.id, params.get('ban'), ({ data }) => unit === null || data.unit === unit);
      if (!found) return { stored: null, ...(kept === undefined ? {} : { kept }) };
      const stored = await this.ask({ do: 'restore', text: found.text });
      if (stored) {
        store.use(this.template.id, found);
        // What versions before this one stored moves to a key of its own.
        const isOld = found.key === store.ownKey(this.template.id);
        return { stored, isOld, ...(kept === undefined ? {} : { kept }) };
      }
      kept = (await import('./unread-drafts.ts')).putAside(this.template.id, found.key);
      if (store.isHeld()) return { stored: null, kept };
    }
  }

  /** `?don-vi=<unit>` and `?tu=<paper>`: whose draft it is, and from which plan it starts. */
  #fromAddress(isStored: boolean): void {
    const params = new URLSearchParams(location.search);
    const unit = this.known.units.get(params.get('don-vi') ?? '');
    if (unit && !isStored) {
      this.rebuild(withIdentity(this.draft, this.template, this.known, { unit, year: likelyYear() }), 'all');
    }
    const paper = params.get('tu');
    const panel = this.querySelector<HTMLElement>('.take');
    if (paper !== null && panel) takeFromPaper(this, panel, paper);
  }

  // Building ---------------------------------------------------------------------------------------

  #build(): void {
    const sheets = element('div', { className: 'sheets' });
    const preview = element('section', { className: 'draft-preview' }, sheets);
    preview.setAttribute('aria-label', words.preview);
    // A region that scrolls must be reached by the keyboard.
    preview.tabIndex = 0;
    this.#preview = newPreview(sheets);
    this.#list.setAttribute('role', 'region');
    this.#list.setAttribute('aria-label', words.views.check);
    this.#list.tabIndex = 0;
    this.#status.setAttribute('role', 'status');
    const form = element('form', { className: 'draft-parts', autocomplete: 'off' });
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('focusout', ({ target }) => {
      const path =
        target instanceof HTMLElement ? target.closest<HTMLElement>('[data-path]')?.dataset['path'] : undefined;
      if (path === undefined || this.#touched.has(path)) return;
      this.#touched.add(path);
      // What stands beside a field is left alone, where nothing is added: somebody may be about to press it.
      if (this.#checked?.problems.some((problem) => isMissing(problem) && problem.path.join('.') === path))
        this.#showBeside();
    });
    for (const name of ALL) {
      const node = PARTS[name](this);
      this.#nodes.set(name, node);
      form.append(node);
    }
    this.replaceChildren(
      this.#toolbar(),
      this.#unread,
      this.panel,
      element(
        'div',
        { className: 'draft-columns' },
        form,
        element('div', { className: 'draft-side' }, preview, this.#list),
      ),
    );
    this.#show('edit');
  }

  /** Lists above the form what could not be read. */
  #showUnread(list: typeof unreadDrafts): void {
    const now = list(this.template.id, (done) => {
      this.#showUnread(list);
      this.say(done);
    });
    this.#unread.replaceChildren(...now);
  }

  chooseFile(): void {
    this.#file.click();
  }

  #toolbar(): HTMLElement {
    const file = this.#file;
    file.setAttribute('aria-label', words.open);
    file.onchange = () => {
      const [chosen] = file.files ?? [];
      if (chosen) void this.#open(chosen);
      file.value = '';
    };
    const views = element('div', { className: 'draft-views' });
    views.setAttribute('role', 'group');
    views.setAttribute('aria-label', words.viewsLabel);
    for (const view of ['edit', 'preview', 'check'] as const) {
      const made = button(words.views[view], () => this.#show(view));
      made.dataset['for'] = view;
      this.#views.set(view, made);
      views.append(made);
    }
    this.#undo.disabled = true;
    const more = button(words.more, () => more.setAttribute('aria-expanded', String(bar.classList.toggle('open'))), {
      className: 'quiet draft-more',
    });
    more.setAttribute('aria-expanded', 'false');
    const tools = element(
      'div',
      { className: 'draft-files' },
      button(words.drafts, () => void this.#showDrafts()),
      button(words.open, () => this.chooseFile()),
      file,
      ...(this.#hasRows
        ? [button(words.paste, () => void import('./paste-rows.ts').then(({ askForRows }) => askForRows(this)))]
        : []),
      button(words.save, () => void this.#saveFile()),
      button(words.docx, () => void this.#saveDocx(), { className: 'strong' }),
      ...(this.#hasRows ? [button(words.xlsx, () => void this.#saveXlsx())] : []),
      button(words.print, () => void this.#print()),
      this.#undo,
      button(words.erase, () => this.#erase()),
      more,
    );
    tools.setAttribute('role', 'group');
    tools.setAttribute('aria-label', words.toolbar);
    const bar = element('div', { className: 'draft-bar no-print' }, views, tools, this.#status);
    return bar;
  }

  #show(view: View): void {
    this.dataset['view'] = view;
    for (const [name, made] of this.#views) made.setAttribute('aria-pressed', String(name === view));
  }

  // Changing ---------------------------------------------------------------------------------------

  change(next: Draft): void {
    this.draft = next;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#follow(), PAUSE);
  }

  rebuild(next: Draft, parts: readonly PartName[] | 'all', focus?: string): void {
    this.#remember();
    if (this.#isOfAnother(next)) store.begin(this.template.id);
    this.#replace(next, parts);
    if (focus !== undefined) this.#focus(focus);
  }

  begin(next: Draft): void {
    this.#remember();
    if (this.#timer) this.#keep();
    store.begin(this.template.id);
    this.#replace(next, 'all');
  }

  #remember(): void {
    this.#before = [...this.#before, { draft: this.draft, id: store.ownId() }].slice(-UNDO);
    this.#undo.disabled = false;
  }

  /** Whether a change makes the paper of a unit and year, in which something was written, that of another. */
  #isOfAnother({ data }: Draft): boolean {
    const { unit, year } = identityOf(this.draft, this.known);
    if (!unit || year === null || (data.unit === unit.id && data.year === year)) return false;
    if (this.#timer) this.#keep();
    const start = withIdentity(starterDraft(this.template, this.known), this.template, this.known, { unit, year });
    return JSON.stringify(start) !== JSON.stringify(this.draft);
  }

  #replace(next: Draft, parts: readonly PartName[] | 'all'): void {
    this.draft = next;
    for (const name of parts === 'all' ? ALL : parts) {
      const made = PARTS[name](this);
      this.#nodes.get(name)?.replaceWith(made);
      this.#nodes.set(name, made);
    }
    clearTimeout(this.#timer);
    this.#follow();
  }

  #takeBack(): void {
    const before = this.#before.pop();
    this.#undo.disabled = this.#before.length === 0;
    if (!before) return;
    if (before.id !== store.ownId()) {
      if (this.#timer) this.#keep();
      store.begin(this.template.id, before.id);
    }
    this.#replace(before.draft, 'all');
    this.say(words.undone);
  }

  /** What follows from a change: store, preview, checks, the list of blanks. */
  #follow(keep = true): void {
    if (keep) this.#keep();
    void this.#check(this.#draw());
  }

  /** Stores the draft; one that another tab has stored since stays beside it. */
  #keep(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const { unit, year } = identityOf(this.draft, this.known);
    const about = `${[unit?.name ?? words.noUnitYet, year].filter(Boolean).join(', ')}: ${this.template.title}`;
    const before = store.ownId();
    const saved = store.save(this.draft, about);
    const time = new Date().toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' });
    this.say(saved === 'failed' ? words.notStored : words.stored(time));
    this.#showAddress();
    if (saved === 'apart') this.#askAboutTabs(before);
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
    if (change === 'erased') this.say(words.erasedElsewhere);
    // What was typed here and is not stored yet, or was stored over, is kept apart at once.
    else if (this.#timer || change === 'overwritten') this.#keep();
    else this.#askAboutTabs();
  }

  /** @param theirs the draft of the other tab, where what was typed here is stored apart */
  #askAboutTabs(theirs?: string): void {
    void import('./drafts-list.ts').then(({ askAboutTabs }) =>
      askAboutTabs(this, theirs !== undefined, () => void this.#openStored(theirs ?? store.ownId())),
    );
  }

  /** Opens a stored draft; what is open is stored first, unless another tab has stored it since. */
  async #openStored(id: string): Promise<void> {
    if (this.#timer) this.#keep();
    const found = store.find(this.template.id, id);
    const draft = found?.id === id ? await this.ask({ do: 'restore', text: found.text }) : null;
    if (!found || !draft) return;
    this.#before = [];
    this.#undo.disabled = true;
    store.use(this.template.id, found);
    this.draft = draft;
    this.panel.replaceChildren();
    this.#build();
    this.#showAddress();
    this.#follow(false);
    this.say(words.restored);
  }

  async #showDrafts(): Promise<void> {
    if (this.#timer) this.#keep();
    const { showDrafts } = await import('./drafts-list.ts');
    showDrafts(this, {
      open: (id) => void this.#openStored(id),
      fresh: () => this.#startAnew(words.begun),
      erased: () => this.#startAnew(words.erased),
    });
  }

  /** The template as it is published, as a draft that is stored when something is written in it. */
  #startAnew(done: string): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#before = [];
    this.#undo.disabled = true;
    store.begin(this.template.id);
    this.draft = starterDraft(this.template, this.#site);
    this.panel.replaceChildren();
    this.#build();
    this.#showAddress();
    this.#follow(false);
    this.say(done);
  }

  /** Rows of a table are no text for a field. */
  #paste(event: ClipboardEvent): void {
    const html = event.clipboardData?.getData('text/html') ?? '';
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const rows = html.split(/<t[dh][\s>]/i).length > 2 || (text.includes('\t') && text.trim().includes('\n'));
    const { target } = event;
    if (!rows || !this.#hasRows) return;
    event.preventDefault();
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    const copied = { html, text, ...(isField ? { field: target } : {}) };
    void import('./paste-rows.ts').then(({ showRows }) => showRows(this, copied));
  }

  async #draw(): Promise<void> {
    const changed = this.#preview(await this.ask({ do: 'draw', draft: this.draft }));
    this.#lookAt(changed);
  }

  /** The sheet follows what is written: the piece that it changed comes into view, where the sheet scrolls by itself. */
  #lookAt(changed: readonly Node[]): void {
    const [piece] = changed;
    const sheet = this.querySelector('.draft-preview');
    if (changed.length > FEW || !(piece instanceof HTMLElement) || !sheet || sheet.scrollHeight <= sheet.clientHeight)
      return;
    const [at, frame] = [piece.getBoundingClientRect(), sheet.getBoundingClientRect()];
    if (at.bottom < frame.top || at.top > frame.bottom) sheet.scrollTop += at.top - frame.top - frame.height / 3;
  }

  /** @param drawn when the draft is on the sheet */
  async #check(drawn: Promise<void>): Promise<void> {
    const number = ++this.#checks;
    this.dataset['asked'] = String(number);
    if (this.#isBlank()) {
      this.#checked = { problems: [], leftovers: [], blanks: [] };
      this.#showBeside();
      this.#list.replaceChildren(said(words.checkLater));
      this.#showCount(0);
      await drawn;
      this.dataset['checked'] = String(number);
      return;
    }
    const checked = await this.ask({ do: 'check' });
    // Answers about an earlier state say nothing of this one.
    if (number !== this.#checks) return;
    this.#checked = checked;
    this.#showBeside();
    this.#list.replaceChildren(...checkList(this, checked, (path) => this.#go(path)));
    const count = checked.problems.length + checked.leftovers.length + blankCount(checked.blanks);
    this.#showCount(count);
    this.#showBlanks(JSON.stringify(checked.blanks));
    this.dataset['checked'] = String(number);
  }

  #showCount(count: number): void {
    const tab = this.#views.get('check');
    if (tab) tab.textContent = count ? `${words.views.check} (${count})` : words.views.check;
  }

  /** Whether nobody has written anything yet: in the template as it is published there is nothing to be found. */
  #isBlank(): boolean {
    const { unit, year } = this.draft.data;
    if (unit !== undefined || year !== undefined) return false;
    return JSON.stringify(this.draft) === JSON.stringify(starterDraft(this.template, this.#site));
  }

  #showBeside(): void {
    if (this.#checked) showBeside(this, this, this.#checked, this.#touched);
  }

  /** The list of blanks anew, when there are others and nobody is filling one in. */
  #showBlanks(blanks: string): void {
    const now = this.#nodes.get('blanks');
    if (blanks === this.#blanks || !now || now.contains(document.activeElement)) return;
    this.#blanks = blanks;
    const made = PARTS.blanks(this);
    now.replaceWith(made);
    this.#nodes.set('blanks', made);
  }

  say(text: string): void {
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }

  /** Leads to the field of a place. */
  #go(path: Path): void {
    if (!matchMedia('(width >= 72rem)').matches) this.#show('edit');
    const row = placeOf(this, path.slice(0, 2));
    if (row instanceof HTMLDetailsElement) {
      openTask(row, this);
      this.#showBeside();
    }
    const place = placeOf(this, path);
    place?.scrollIntoView({ block: 'center' });
    place?.querySelector<HTMLElement>('input, textarea, select, summary')?.focus({ preventScroll: true });
  }

  #focus(place: string): void {
    const row = placeOf(this, place.split('.').slice(0, 2));
    if (row instanceof HTMLDetailsElement) openTask(row, this);
    const field = document.getElementById(idOf(place)) ?? row;
    const target = field?.matches('details') ? field.querySelector<HTMLElement>('summary') : field;
    target?.focus();
    if (target && (target.getBoundingClientRect().top < 0 || target.getBoundingClientRect().bottom > innerHeight))
      target.scrollIntoView({ block: 'center' });
  }

  // Files ------------------------------------------------------------------------------------------

  /** The name of a file: unit, year, template; the template's alone while nobody has taken the draft. */
  #fileName(): string {
    const { unit, year } = identityOf(this.draft, this.known);
    return unit ? [year, this.template.id, unit.id].filter(Boolean).join('-') : this.template.id;
  }

  #download(bytes: Uint8Array | string, type: string, end: string): void {
    saveAs(new Blob([bytes as BlobPart], { type }), `${slug(this.#fileName())}.${end}`);
  }

  async #saveFile(): Promise<void> {
    this.#download(await this.ask({ do: 'write', draft: this.draft }), 'text/markdown;charset=utf-8', 'mdx');
  }

  /** Asks before a paper of somebody's own leaves with blanks; the blank form is meant to have them. */
  #isMeant(): boolean {
    const count = this.draft.data.unit === undefined ? 0 : blankCount(blanksOf(this.draft));
    return count === 0 || confirm(words.blanksAsk(count));
  }

  async #saveDocx(): Promise<void> {
    if (!this.#isMeant()) return;
    const bytes = await this.ask({ do: 'docx', draft: this.draft });
    this.#download(bytes, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx');
  }

  async #saveXlsx(): Promise<void> {
    const bytes = await this.ask({ do: 'xlsx', draft: this.draft });
    this.#download(bytes, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx');
  }

  async #print(): Promise<void> {
    if (!this.#isMeant()) return;
    await this.#draw();
    print();
  }

  async #open(file: File): Promise<void> {
    const { openFile } = await import('./open-file.ts');
    await openFile(this, file, (problems) =>
      this.#status.replaceChildren(
        words.refused(file.name),
        element('ul', { className: 'refusal' }, ...problems.slice(0, 8).map((text) => element('li', {}, text))),
      ),
    );
  }

  #erase(): void {
    if (!confirm(words.eraseAsk)) return;
    store.erase(this.template.id, store.ownId());
    this.#startAnew(words.erased);
  }
}

customElements.define('draft-form', DraftForm);
