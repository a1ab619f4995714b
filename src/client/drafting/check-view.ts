/** What the checks found: beside the fields, and as a list that leads to them. */
import { rowsKey, tasksOf } from '../../drafting/draft.ts';
import type { PlacedLeftover } from '../../drafting/leftovers.ts';
import { withReplaced } from '../../drafting/replaced.ts';
import type { Path } from '../../drafting/schema.ts';
import { wordsBeside } from '../../drafting/beside.ts';
import { blankCount } from '../../drafting/blanks.ts';
import { fieldName } from '../../drafting/field-name.ts';
import { isMissing } from '../../drafting/missing.ts';
import { valueAt } from '../../drafting/value-at.ts';
import { draftFileWords as fileWords, draftWords as words } from '../../i18n/drafting.ts';
import { SEVERITY_NAMES } from '../../i18n/names.ts';
import { slug } from '../../text/slug.ts';
import { element } from '../element.ts';
import { button, said } from './fields.ts';
import type { Form } from './form.ts';
import { placeOf } from './places.ts';
import type { Checked } from './worker.ts';

function notesIn(place: HTMLElement): HTMLElement | null {
  return place.querySelector<HTMLElement>(':scope > .field-notes, :scope > .task-editor > .field-notes');
}

/** Tells every field what is wrong with it; what is not there, only where somebody has been. */
export function showBeside(
  root: HTMLElement,
  form: Form,
  { problems, leftovers }: Checked,
  touched: ReadonlySet<string>,
): void {
  for (const list of root.querySelectorAll('.field-notes')) list.replaceChildren();
  for (const box of root.querySelectorAll('[aria-invalid]')) box.removeAttribute('aria-invalid');
  const counts = new Map<HTMLElement, number>();
  const put = (path: Path, item: HTMLElement, isError: boolean) => {
    const place = placeOf(root, path);
    if (!place) return;
    notesIn(place)?.append(item);
    if (isError && place.matches('.field'))
      place.querySelector('input, textarea, select')?.setAttribute('aria-invalid', 'true');
    const task = place.closest<HTMLElement>('.task');
    if (task) counts.set(task, (counts.get(task) ?? 0) + 1);
  };
  for (const problem of problems) {
    const { path, severity, hint } = problem;
    const missing = isMissing(problem);
    if (missing && !touched.has(path.join('.'))) continue;
    const message = problem.rule === 'schema.missing' ? fileWords.missing(problem.message) : problem.message;
    const item = element(
      'li',
      { className: severity },
      ...(hint ? [`${message}. `, element('span', {}, hint)] : [message]),
    );
    put(path, item, severity === 'error');
  }
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
  else
    item.append(
      button(words.replaceWith(found, instead), () =>
        form.rebuild(withReplaced(form.draft, leftover), 'all', leftover.path.join('.')),
      ),
    );
  return item;
}

/** The list of everything, in the order of the paper. */
export function checkList(form: Form, { problems, leftovers, blanks }: Checked, go: (path: Path) => void): Node[] {
  const missing = problems.filter(isMissing).length;
  const errors = problems.filter((problem) => problem.severity === 'error' && !isMissing(problem)).length;
  const replaceable = leftovers.filter(({ instead }) => instead !== null).length;
  const items = problems.map((problem) => {
    const { path, severity, message } = problem;
    const open = button(message, () => go(path), { className: 'link' });
    return element(
      'li',
      { className: severity },
      element('b', {}, `${isMissing(problem) ? fileWords.missingWord : SEVERITY_NAMES[severity]}: `),
      ...(path.length ? [open] : [message]),
      ...(placeName(form, path) && placeName(form, path) !== message
        ? [element('small', {}, placeName(form, path))]
        : []),
    );
  });
  const marked = leftovers.map((leftover) => {
    const { text, start, end, path } = leftover;
    const { before, after } = wordsBeside(text, start, end, 40);
    return element(
      'li',
      {},
      button(before, () => go(path), { className: 'link' }),
      element('mark', {}, text.slice(start, end)),
      `${after} `,
      leftoverItem(form, leftover).firstChild ?? '',
      ...(placeName(form, path) ? [element('small', {}, placeName(form, path))] : []),
    );
  });
  const all = async () => {
    form.rebuild(await form.ask({ do: 'clean', draft: form.draft }), 'all');
    form.say(words.replaced(replaceable));
  };
  return [
    element(
      'p',
      { className: 'verdict' },
      words.problems(missing, errors, problems.length - missing - errors, blankCount(blanks)),
    ),
    said(words.checkHelp),
    element('ul', { className: 'found' }, ...items),
    ...blankList(form, blanks, go),
    ...(marked.length
      ? [
          element('h2', {}, words.leftovers),
          said(words.leftoverCount(marked.length)),
          ...(replaceable ? [button(words.replaceAll(replaceable), () => void all(), { className: '' })] : []),
          element('ul', { className: 'found' }, ...marked),
        ]
      : []),
  ];
}

/** A blank with some of the words on its two sides. */
function around(draft: Form['draft'], path: Path, blank: string): string {
  const root: unknown = path[0] === 'sections' || path[0] === 'ownBases' ? draft : draft.data;
  const found = valueAt(root, path);
  const text = typeof found === 'string' ? found : blank;
  const start = text.indexOf(blank);
  const { before, after } = wordsBeside(text, start, start + blank.length, 32);
  return before + blank + after;
}

/** What is still to be filled in: once where one word fills all of a name, each place by itself where not. */
function blankList(form: Form, blanks: Checked['blanks'], go: (path: Path) => void): Node[] {
  const count = blankCount(blanks);
  if (count === 0) return [];
  const line = (text: string, place: string, path: Path) =>
    element(
      'li',
      {},
      button(text, () => go(path), { className: 'link' }),
      element('small', {}, place),
    );
  const items = blanks.flatMap(({ label, count: times, places, shared }) =>
    shared
      ? [line(`[${label}]`, words.blankCount(times), ['blank', slug(label)])]
      : places.length === 0
        ? [element('li', {}, `[${label}]`, element('small', {}, `${words.blankCount(times)}, ${words.blankInWord}`))]
        : places.map((path) => {
            const more = times > places.length ? `, ${words.blankCount(times)}` : '';
            return line(around(form.draft, path, `[${label}]`), placeName(form, path) + more, path);
          }),
  );
  return [
    element('h2', {}, words.blanksLeft(count)),
    said(words.blanksLeftHelp),
    element('ul', { className: 'found' }, ...items),
  ];
}

/** Where a path is, in the words of the paper: "Nhiệm vụ II.3". */
function placeName(form: Form, path: Path): string {
  const [first, index] = path;
  const key = rowsKey(form.draft.data.kind);
  if (first === key && typeof index === 'number') return `${words.parts.tasks} ${tasksOf(form.draft)[index]?.no ?? ''}`;
  if (first === 'sections' && typeof index === 'number') return form.draft.sections[index]?.heading ?? '';
  return fieldName(path.filter((step) => typeof step === 'string').slice(0, 2)) ?? '';
}
