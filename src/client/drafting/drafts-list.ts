/** The list of stored drafts, and the question when two tabs write the same one. Loaded when either is needed. */
import { numbered } from '../../drafting/same-name.ts';
import { listWords as words } from '../../i18n/drafts-list.ts';
import { element } from '../element.ts';
import { button, part, said } from './fields.ts';
import type { Form } from './form.ts';
import { erase, list, ownId, type Listed } from './store.ts';

/** What the form does with a draft of the list. */
export interface Acts {
  open(id: string): void;
  fresh(): void;
  /** The draft that is open was erased. */
  erased(): void;
}

const timeOf = (saved: number) =>
  new Date(saved).toLocaleString('vi-VN', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });

/** Shows the list in the form's panel; where it is shown already, closes it. */
export function showDrafts(form: Form, acts: Acts): void {
  const { panel } = form;
  const drafts = numbered(list(), words.nth);
  const close = () => panel.replaceChildren();
  const item = (draft: Listed & { name: string }) => {
    const { name, template, id } = draft;
    const isOpen = template === form.template.id && id === ownId();
    const address = `${form.base}mau/${template}/soan/?ban=${id}`;
    const open = () => (template === form.template.id ? acts.open(id) : location.assign(address));
    const remove = () => {
      if (!confirm(words.eraseAsk(name))) return;
      erase(template, id);
      if (isOpen) acts.erased();
      showDrafts(form, acts);
      form.say(words.erasedOne);
      panel.querySelector<HTMLElement>('button')?.focus();
    };
    return element(
      'li',
      {},
      element(
        'span',
        {},
        name,
        element('small', {}, [words.savedAt(timeOf(draft.saved)), ...(isOpen ? [words.isOpen] : [])].join(' · ')),
      ),
      ...(isOpen ? [] : [button(words.open, open, { title: words.openOf(name) })]),
      button(words.erase, remove, { title: words.eraseOf(name) }),
    );
  };
  const fresh = button(words.fresh, () => acts.fresh());
  panel.replaceChildren(
    part(
      'drafts',
      words.title,
      said(drafts.length ? `${words.count(drafts.length)}. ${words.help}` : words.none),
      element('ul', { className: 'drafts' }, ...drafts.map(item)),
      element('div', { className: 'item-tools' }, fresh, button(words.close, close)),
    ),
  );
  panel.scrollIntoView({ block: 'nearest' });
  fresh.focus({ preventScroll: true });
}

/**
 * Asks what shall be open here, now that another tab has stored the same draft.
 *
 * @param isApart whether what was typed here is stored as a draft of its own
 */
export function askAboutTabs(form: Form, isApart: boolean, takeTheirs: () => void): void {
  const { panel } = form;
  const close = () => panel.replaceChildren();
  panel.replaceChildren(
    part(
      'tabs',
      words.tabsTitle,
      said(isApart ? words.apart : words.changed),
      element(
        'div',
        { className: 'item-tools' },
        button(words.keepMine, close),
        button(words.takeTheirs, () => {
          close();
          takeTheirs();
        }),
      ),
    ),
  );
  // Whoever is typing goes on typing: the question waits above, and is said.
  form.say(isApart ? words.apart : words.changed);
}
