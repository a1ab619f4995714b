/** The bar above the form: what of the page is in view, what is done with the draft, and what was said last. */
import { draftWords as words } from '../../i18n/drafting.ts';
import { element } from '../element.ts';
import { button } from './fields.ts';

export const VIEWS = ['edit', 'preview', 'check'] as const;
export type View = (typeof VIEWS)[number];

/** What the buttons do. `paste` and `xlsx` are left out for a paper without rows. */
export interface Tools {
  show: (view: View) => void;
  drafts: () => void;
  open: (file: File) => void;
  paste?: () => void;
  save: () => void;
  docx: () => void;
  xlsx?: () => void;
  print: () => void;
  undo: () => void;
  erase: () => void;
}

export class Toolbar {
  readonly node: HTMLElement;
  readonly #views = new Map<View, HTMLButtonElement>();
  readonly #file = element('input', { type: 'file', accept: '.docx,.xlsx,.mdx,.md,.txt', hidden: true });
  readonly #status = element('p', { className: 'draft-status' });
  readonly #undo: HTMLButtonElement;

  constructor(tools: Tools) {
    const file = this.#file;
    file.setAttribute('aria-label', words.open);
    file.onchange = () => {
      const [chosen] = file.files ?? [];
      if (chosen) tools.open(chosen);
      file.value = '';
    };
    this.#undo = button(words.undo, tools.undo);
    this.#undo.disabled = true;
    this.#status.setAttribute('role', 'status');
    const unfold = (isOpen: boolean) => {
      this.node.classList.toggle('open', isOpen);
      more.setAttribute('aria-expanded', String(isOpen));
    };
    const more = button(words.more, () => unfold(!this.node.classList.contains('open')), {
      className: 'quiet draft-more',
    });
    more.setAttribute('aria-expanded', 'false');
    const files = element(
      'div',
      { className: 'draft-files' },
      button(words.drafts, tools.drafts),
      button(words.open, () => this.chooseFile()),
      file,
      ...(tools.paste ? [button(words.paste, tools.paste)] : []),
      button(words.save, tools.save),
      button(words.docx, tools.docx, { className: 'strong' }),
      ...(tools.xlsx ? [button(words.xlsx, tools.xlsx)] : []),
      button(words.print, tools.print),
      this.#undo,
      button(words.erase, tools.erase),
      more,
    );
    // On a phone what was folded out covers a third of the page: it closes before the button that was pressed acts.
    files.addEventListener(
      'click',
      ({ target }) => {
        if (target === more || !this.node.classList.contains('open')) return;
        unfold(false);
        if (target instanceof HTMLElement && target.offsetParent === null) more.focus({ preventScroll: true });
      },
      true,
    );
    files.setAttribute('role', 'group');
    files.setAttribute('aria-label', words.toolbar);
    this.node = element('div', { className: 'draft-bar no-print' }, this.#viewButtons(tools), files, this.#status);
  }

  #viewButtons({ show }: Tools): HTMLElement {
    const views = element('div', { className: 'draft-views' });
    views.setAttribute('role', 'group');
    views.setAttribute('aria-label', words.viewsLabel);
    for (const view of VIEWS) {
      const made = button(words.views[view], () => show(view));
      made.dataset['for'] = view;
      this.#views.set(view, made);
      views.append(made);
    }
    return views;
  }

  chooseFile(): void {
    this.#file.click();
  }

  /** Marks the view that is shown. */
  press(view: View): void {
    for (const [name, made] of this.#views) made.setAttribute('aria-pressed', String(name === view));
  }

  /** Says on its button how many places the checks would have seen to. */
  showCount(count: number): void {
    const tab = this.#views.get('check');
    if (tab) tab.textContent = count ? `${words.views.check} (${count})` : words.views.check;
  }

  allowUndo(isAllowed: boolean): void {
    this.#undo.disabled = !isAllowed;
  }

  /** Says a line, or shows what is more than one. */
  say(text: string, ...more: Node[]): void {
    if (more.length) this.#status.replaceChildren(text, ...more);
    else if (this.#status.textContent !== text) this.#status.textContent = text;
  }
}
