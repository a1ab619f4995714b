/** The form in which a paper is drafted: its parts, the draft that they change, and what follows from each change. */
import type { Template } from '../../catalogue/types.ts';
import { identityOf, rowsKey, starterDraft, withIdentity, type Draft } from '../../drafting/draft.ts';
import { knownWith } from '../../drafting/own-units.ts';
import { knownFrom, schemaOf, type Registers } from '../../drafting/registers.ts';
import { isUntouched } from '../../drafting/untouched.ts';
import { draftWords as words } from '../../i18n/drafting.ts';
import { element } from '../element.ts';
import { fetchJson } from '../fetch-json.ts';
import { Checks } from './checks.ts';
import { copiedRows } from './copied-rows.ts';
import { newDesk, type Ask } from './desk.ts';
import { isMeant, saveDocx, saveFile, saveXlsx } from './downloads.ts';
import type { Form, PartName, Rebuilt } from './form.ts';
import { Keeper } from './keeper.ts';
import { likelyYear } from './likely-year.ts';
import { ALL_PARTS, PARTS } from './parts/all.ts';
import { focusOn, goTo } from './places.ts';
import { lookAt, newPreview } from './preview.ts';
import * as store from './store.ts';
import { takeFromPaper } from './take.ts';
import { Toolbar, type View } from './toolbar.ts';
import { UndoList } from './undo-list.ts';
import type { unreadDrafts } from './unread-drafts.ts';

class DraftForm extends HTMLElement implements Form {
  template!: Template;
  registers!: Registers;
  schema!: Form['schema'];
  draft!: Draft;
  ask!: Ask;
  readonly panel = element('div', { className: 'draft-panel no-print' });
  readonly #before = new UndoList();
  #site!: Form['known'];
  /** The blanks that are listed. */
  #blanks = '';
  #nodes = new Map<PartName, HTMLElement>();
  #preview!: ReturnType<typeof newPreview>;
  readonly #unread = element('div', { className: 'draft-unread no-print' });
  #bar!: Toolbar;
  readonly #keeper = new Keeper(this, (draft, said) => this.#open(draft, said));
  readonly #checks = new Checks(this, {
    go: (path) => {
      if (!matchMedia('(width >= 72rem)').matches) this.#show('edit');
      goTo(this, this, path, () => this.#checks.showBeside());
    },
    count: (count) => this.#bar.showCount(count),
    blanks: (blanks) => this.#showBlanks(JSON.stringify(blanks)),
  });

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

  get papersAddress(): string {
    return this.dataset['papers'] ?? '';
  }

  async #start(): Promise<void> {
    [this.template, this.registers] = await Promise.all([
      fetchJson<Template>(this.dataset['template'] ?? ''),
      fetchJson<Registers>(this.dataset['registers'] ?? ''),
    ]);
    this.#site = knownFrom(this.registers);
    this.schema = schemaOf(this.template.kind, this.registers.schemas);
    this.#bar = this.#newBar();
    this.ask = newDesk();
    void this.ask({ do: 'start', registers: this.registers, template: this.template });
    const { draft, said, isOld = false } = await this.#keeper.restore();
    const unread = store.hasUnread(this.template.id) || store.isHeld() ? await import('./unread-drafts.ts') : null;
    this.draft = draft ?? starterDraft(this.template, this.#site);
    this.#build();
    if (unread) this.#showUnread(unread.unreadDrafts);
    this.say(said ?? (draft ? words.restored : words.fresh));
    this.#fromAddress(draft !== null);
    this.#keeper.listen();
    document.addEventListener('paste', (event) => this.#paste(event));
    this.#follow(isOld);
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

  #build(): void {
    const sheets = element('div', { className: 'sheets' });
    const preview = element('section', { className: 'draft-preview' }, sheets);
    preview.setAttribute('aria-label', words.preview);
    // A region that scrolls must be reached by the keyboard.
    preview.tabIndex = 0;
    this.#preview = newPreview(sheets);
    const form = element('form', { className: 'draft-parts', autocomplete: 'off' });
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('focusout', ({ target }) => {
      const path =
        target instanceof HTMLElement ? target.closest<HTMLElement>('[data-path]')?.dataset['path'] : undefined;
      if (path !== undefined) this.#checks.touch(path);
    });
    form.append(...ALL_PARTS.map((name) => this.#make(name)));
    this.replaceChildren(
      this.#bar.node,
      this.#unread,
      this.panel,
      element(
        'div',
        { className: 'draft-columns' },
        form,
        element('div', { className: 'draft-side' }, preview, this.#checks.list),
      ),
    );
    this.#show('edit');
  }

  /** Makes a part anew, in its place if it has one. */
  #make(name: PartName): HTMLElement {
    const made = PARTS[name](this);
    this.#nodes.get(name)?.replaceWith(made);
    this.#nodes.set(name, made);
    return made;
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
    this.#bar.chooseFile();
  }

  #newBar(): Toolbar {
    return new Toolbar({
      show: (view) => this.#show(view),
      drafts: () => void this.#keeper.showDrafts(),
      open: (file) => void this.#openFile(file),
      save: () => void saveFile(this).then(() => this.#keeper.isKept()),
      docx: () => void saveDocx(this),
      print: () => void this.#print(),
      undo: () => this.#takeBack(),
      erase: () => this.#keeper.erase(),
      ...(this.#hasRows
        ? {
            paste: () => void import('./paste-rows.ts').then(({ askForRows }) => askForRows(this)),
            xlsx: () => void saveXlsx(this),
          }
        : {}),
    });
  }

  #show(view: View): void {
    this.dataset['view'] = view;
    this.#bar.press(view);
  }

  change(next: Draft): void {
    this.draft = next;
    this.#keeper.wait(() => this.#follow());
  }

  rebuild(next: Draft, parts: Rebuilt, focus?: string): void {
    this.#remember();
    if (this.#isOfAnother(next)) this.#keeper.begin();
    this.#replace(next, parts);
    if (focus !== undefined) focusOn(this, this, focus);
  }

  begin(next: Draft): void {
    this.#remember();
    this.#keeper.flush();
    this.#keeper.begin();
    this.#replace(next, 'all');
  }

  #remember(): void {
    this.#before.add({ draft: this.draft, id: store.ownId() });
    this.#bar.allowUndo(true);
  }

  /** Whether a change makes the paper of a unit and year, in which something was written, that of another. */
  #isOfAnother({ data }: Draft): boolean {
    const { unit, year } = identityOf(this.draft, this.known);
    if (!unit || year === null || (data.unit === unit.id && data.year === year)) return false;
    this.#keeper.flush();
    return !isUntouched(this.draft, this.template, this.#site);
  }

  #replace(next: Draft, parts: Rebuilt): void {
    this.draft = next;
    const following = ALL_PARTS.filter((name) => parts === 'all' || name !== 'identity');
    for (const name of typeof parts === 'string' ? following : parts) this.#make(name);
    this.#keeper.stop();
    this.#follow();
  }

  #takeBack(): void {
    const before = this.#before.take();
    this.#bar.allowUndo(!this.#before.isEmpty);
    if (!before) return;
    if (before.id !== store.ownId()) {
      this.#keeper.flush();
      this.#keeper.begin(before.id);
    }
    this.#replace(before.draft, 'all');
    this.say(words.undone);
  }

  /** What follows from a change: store, preview, checks, the list of blanks. */
  #follow(keep = true): void {
    if (keep) this.#keeper.keep();
    void this.#checks.run(this.#draw());
  }

  /** Another draft, which is stored already or has nothing in it yet. */
  #open(draft: Draft, said: string): void {
    this.#before.clear();
    this.#bar.allowUndo(false);
    this.draft = draft;
    this.panel.replaceChildren();
    this.#build();
    this.#follow(false);
    this.say(said);
  }

  /** Rows of a table are no text for a field. */
  #paste(event: ClipboardEvent): void {
    const copied = this.#hasRows ? copiedRows(event) : null;
    if (!copied) return;
    event.preventDefault();
    void import('./paste-rows.ts').then(({ showRows }) => showRows(this, copied));
  }

  async #draw(): Promise<void> {
    const changed = this.#preview(await this.ask({ do: 'draw', draft: this.draft }));
    lookAt(changed, this.querySelector('.draft-preview'));
  }

  /** The list of blanks anew, when there are others and nobody is filling one in. */
  #showBlanks(blanks: string): void {
    const now = this.#nodes.get('blanks');
    if (blanks === this.#blanks || !now || now.contains(document.activeElement)) return;
    this.#blanks = blanks;
    this.#make('blanks');
  }

  say(text: string): void {
    this.#bar.say(text);
  }

  async #print(): Promise<void> {
    if (!(await isMeant(this))) return;
    await this.#draw();
    print();
  }

  async #openFile(file: File): Promise<void> {
    const { openFile } = await import('./open-file.ts');
    await openFile(this, file, (problems) =>
      this.#bar.say(
        words.refused(file.name),
        element('ul', { className: 'refusal' }, ...problems.slice(0, 8).map((text) => element('li', {}, text))),
      ),
    );
  }
}

customElements.define('draft-form', DraftForm);
