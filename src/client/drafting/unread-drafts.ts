/** Stored drafts that cannot be read: kept one beside the other, to be taken as files or removed. Loaded when there is one. */
import { formatNumber } from '../../i18n/format.ts';
import { unreadDraftWords as words } from '../../i18n/unread-drafts.ts';
import { slug } from '../../text/slug.ts';
import { element } from '../element.ts';
import { button, part, said } from './fields.ts';
import { saveAs } from '../save-as.ts';
import { hold, isHeld, unreadKey } from './store.ts';

/** What every machine opens. */
const TYPE = 'text/plain;charset=utf-8';

/** The key of each by its number; the first has none. */
const keyOf = (template: string, number: number) => unreadKey(template) + (number > 1 ? `:${number}` : '');

function numbers(template: string): number[] {
  const start = unreadKey(template);
  return Object.keys(localStorage)
    .filter((name) => name === start || name.startsWith(`${start}:`))
    .map((name) => Number(name.slice(start.length + 1) || 1))
    .toSorted((a, b) => a - b);
}

/** Where that stands which could not be moved. */
let stuck = '';

/** Puts what cannot be read beside the others, so that nothing of it is lost; what there is to say of it. */
export function putAside(template: string, own: string): string {
  const text = localStorage.getItem(own);
  if (text === null) return words.moved;
  const key = keyOf(template, (numbers(template).at(-1) ?? 0) + 1);
  try {
    // There may be no room for it twice.
    localStorage.removeItem(own);
    localStorage.setItem(key, text);
    return words.moved;
  } catch {
    hold(true);
    stuck = own;
    localStorage.setItem(own, text);
    return words.notMoved;
  }
}

/** The list of them, the oldest first, or nothing where there are none; what could not be moved is the last. */
export function unreadDrafts(template: string, removed: (done: string) => void): HTMLElement[] {
  const keys = [...numbers(template).map((number) => keyOf(template, number)), ...(isHeld() ? [stuck] : [])];
  const items = keys.map((key, i) => {
    const name = words.nth(i + 1);
    const text = localStorage.getItem(key) ?? '';
    const remove = () => {
      if (!confirm(words.removeAsk(name))) return;
      localStorage.removeItem(key);
      if (key === stuck) hold(false);
      removed(words.removed);
    };
    const save = () => saveAs(new Blob([text], { type: TYPE }), `${slug(name)}-${template}.txt`);
    return element(
      'li',
      {},
      element('span', {}, `${name} (${words.characters(formatNumber(text.length))})`),
      button(words.save, save, { title: words.saveOf(name) }),
      button(words.remove, remove, { title: words.removeOf(name) }),
    );
  });
  return items.length ? [part('unread', words.title, said(words.help), element('ul', {}, ...items))] : [];
}
