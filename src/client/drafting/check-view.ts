/** What the checks found: beside the fields, and as a list that leads to them. */
import { rowsKey, tasksOf } from '../../drafting/draft.ts';
import { withReplaced, type PlacedLeftover } from '../../drafting/leftovers.ts';
import type { Path } from '../../drafting/schema.ts';
import { draftFileWords, draftWords as words } from '../../i18n/drafting.ts';
import { SEVERITY_NAMES } from '../../i18n/names.ts';
import { element } from '../element.ts';
import { button, said } from './fields.ts';
import type { Form } from './form.ts';
import type { Checked } from './worker.ts';

/** The nearest place on the page that a path names: its own field, or what that is a part of. */
export function placeOf(root: ParentNode, path: Path): HTMLElement | null {
  for (let length = path.length; length > 0; length--) {
    const name = path.slice(0, length).join('.');
    const found = root.querySelector<HTMLElement>(`[data-path="${CSS.escape(name)}"]`);
    if (found) return found;
  }
  return null;
}

function notesIn(place: HTMLElement): HTMLElement | null {
  return place.querySelector<HTMLElement>(':scope > .field-notes, :scope > .task-editor > .field-notes');
}

/** Tells every field what is wrong with it. */
export function showBeside(root: HTMLElement, form: Form, { problems, leftovers }: Checked): void {
  for (const list of root.querySelectorAll('.field-notes')) list.replaceChildren();
  for (const box of root.querySelectorAll('[aria-invalid]')) box.removeAttribute('aria-invalid');
  const counts = new Map<HTMLElement, number>();
  const put = (path: Path, item: HTMLElement, isError: boolean) => {
    const place = placeOf(root, path);
    if (!place) return;
    notesIn(place)?.append(item);
    if (isError && place.matches('.field')) place.querySelector('input, textarea, select')?.setAttribute('aria-invalid', 'true'); // prettier-ignore
    const task = place.closest<HTMLElement>('.task');
    if (task) counts.set(task, (counts.get(task) ?? 0) + 1);
  };
  for (const { path, severity, message, hint } of problems)
    put(
      path,
      element('li', { className: severity }, ...(hint ? [`${message}. `, element('span', {}, hint)] : [message])),
      severity === 'error',
    );
  for (const leftover of leftovers) put(leftover.path, leftoverItem(form, leftover), false);
  for (const task of root.querySelectorAll<HTMLElement>('.task')) {
    const badge = task.querySelector<HTMLElement>('.badge');
    const count = counts.get(task) ?? 0;
    if (!badge) continue;
    badge.hidden = count === 0;
    badge.textContent = count ? `${words.views.check} ${count}` : '';
  }
}

/** A leftover with what can be put in its place. */
function leftoverItem(form: Form, leftover: PlacedLeftover): HTMLElement {
  const { found, instead } = leftover;
  const item = element('li', { className: 'leftover' });
  if (instead === null) item.append(words.lookAt(found));
  else item.append(button(words.replaceWith(found, instead), () => form.rebuild(withReplaced(form.draft, leftover), 'all', leftover.path.join('.')))); // prettier-ignore
  return item;
}

/** The list of everything, in the order of the paper. */
export function checkList(form: Form, { problems, leftovers }: Checked, go: (path: Path) => void): Node[] {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const replaceable = leftovers.filter(({ instead }) => instead !== null).length;
  const items = problems.map(({ path, severity, message }) => {
    const open = button(message, () => go(path), { className: 'link' });
    return element(
      'li',
      { className: severity },
      element('b', {}, `${SEVERITY_NAMES[severity]}: `),
      ...(path.length ? [open] : [message]),
      ...(placeName(form, path) ? [element('small', {}, placeName(form, path))] : []),
    );
  });
  const marked = leftovers.map((leftover) => {
    const { text, start, end, path } = leftover;
    const from = Math.max(0, start - 40);
    return element(
      'li',
      {},
      button(`…${text.slice(from, start)}`, () => go(path), { className: 'link' }),
      element('mark', {}, text.slice(start, end)),
      `${text.slice(end, end + 40)}… `,
      leftoverItem(form, leftover).firstChild ?? '',
      ...(placeName(form, path) ? [element('small', {}, placeName(form, path))] : []),
    );
  });
  const all = async () => {
    form.rebuild(await form.ask({ do: 'clean', draft: form.draft }), 'all');
    form.say(words.replaced(replaceable));
  };
  return [
    element('p', { className: 'verdict' }, words.problems(errors, problems.length - errors)),
    said(words.checkHelp),
    element('ul', { className: 'found' }, ...items),
    ...(marked.length
      ? [
          element('h3', {}, words.leftovers),
          said(words.leftoverCount(marked.length)),
          ...(replaceable ? [button(words.replaceAll(replaceable), () => void all(), { className: '' })] : []),
          element('ul', { className: 'found' }, ...marked),
        ]
      : []),
  ];
}

/** Where a path is, in the words of the paper: "Nhiệm vụ II.3". */
function placeName(form: Form, [first, index]: Path): string {
  const key = rowsKey(form.draft.data.kind);
  if (first === key && typeof index === 'number') return `${words.parts.tasks} ${tasksOf(form.draft)[index]?.no ?? ''}`;
  if (first === 'sections' && typeof index === 'number') return form.draft.sections[index]?.heading ?? '';
  return draftFileWords.fields[String(first)] ?? '';
}
