/** The tasks of a draft: a line for each, which opens into its fields. */
import { DEADLINE_WORDINGS } from '../../../model/deadline/usual.ts';
import { reviewNotes } from '../../../drafting/review.ts';
import { rowsKey, tasksOf, type DraftTask } from '../../../drafting/draft.ts';
import { addTask, byArea } from '../../../drafting/tasks.ts';
import { draftWords as words } from '../../../i18n/drafting.ts';
import { element } from '../../element.ts';
import { button, fieldLabel, framed, idOf, part, said } from '../fields.ts';
import type { Form } from '../form.ts';
import { areasOf, DEADLINE_LIST, taskEditor } from './task-editor.ts';

export function tasksPart(form: Form): HTMLElement {
  const tasks = tasksOf(form.draft);
  const areas = form.registers.areas.map(({ id }) => id);
  const areaName = (id: string) => form.known.areas.get(id)?.name ?? id;
  let index = 0;
  const groups = [...byArea(tasks)].map(([area, own]) =>
    element(
      'div',
      { className: 'task-group' },
      element('h3', {}, areaName(area)),
      ...own.map(() => row(form, index++)),
      adder(form, words.addTask, words.addIn(areaName(area)), () => area, `add-${area}`),
    ),
  );
  const used = new Set(tasks.map(({ area }) => area));
  const free = areasOf(form).filter(({ id }) => !used.has(id));
  const select = element('select', {}, ...free.map((area) => new Option(area.name, area.id)));
  const year = form.draft.data.year;
  const list = element(
    'datalist',
    { id: DEADLINE_LIST },
    ...DEADLINE_WORDINGS.map((text) => new Option(year ? text.replace(/20\d\d/, String(year)) : text)),
  );
  const made = part(
    'tasks',
    rowsKey(form.draft.data.kind) === 'tasks' ? words.parts.tasks : fieldLabel('directions'),
    said(`${words.taskCount(tasks.length)}. ${words.tasksHelp}`),
    element('ul', { className: 'field-notes' }),
    list,
    ...groups,
    ...(free.length
      ? [
          framed(
            { path: 'add-area', label: words.addArea },
            element(
              'div',
              { className: 'fill' },
              select,
              adder(form, words.add, words.addTask, () => select.value || (areas[0] ?? ''), 'add-other'),
            ),
          ),
        ]
      : []),
  );
  made.dataset['path'] = rowsKey(form.draft.data.kind);
  made.hidden = !form.schema.properties?.[rowsKey(form.draft.data.kind)];
  return made;
}

function adder(form: Form, label: string, spoken: string, area: () => string, id: string): HTMLElement {
  const made = button(
    label,
    () => {
      const next = addTask(
        form.draft,
        area(),
        form.registers.areas.map((one) => one.id),
      );
      const at = tasksOf(next).findLastIndex((task) => task.area === area());
      form.rebuild(next, ['tasks'], `${rowsKey(next.data.kind)}.${at}.title`);
    },
    { title: spoken },
  );
  made.id = idOf(id);
  return made;
}

/** The line of a task: number, what is to be done, by whom and when. */
function summarise(summary: HTMLElement, task: DraftTask, notes: number): void {
  const due =
    task.deadline ??
    task.products
      ?.map(({ deadline }) => deadline)
      .filter(Boolean)
      .join('; ');
  const meta = [task.lead?.join(', ') || words.noLead, due || words.noDeadline];
  const badge = summary.querySelector('.badge') ?? element('span', { className: 'badge', hidden: true });
  summary.replaceChildren(
    element('b', {}, task.no),
    element('span', { className: 'task-line' }, task.title || words.noTitle, element('small', {}, meta.join(' · '))),
    ...(notes ? [element('span', { className: 'tag review' }, words.review)] : []),
    badge,
  );
}

function row(form: Form, index: number): HTMLElement {
  const made = element('details', { className: 'task' });
  const task = tasksOf(form.draft)[index];
  if (!task) return made;
  const path = `${rowsKey(form.draft.data.kind)}.${index}`;
  made.dataset['path'] = path;
  made.id = idOf(path);
  const summary = element('summary');
  summarise(summary, task, reviewNotes(form.draft, task.no).length);
  made.append(summary);
  made.addEventListener('toggle', () => {
    if (made.open) edit(made, form);
    else made.querySelector('.task-editor')?.remove();
  });
  return made;
}

/** Puts the fields of a row under its line, unless they are there. */
function edit(made: HTMLDetailsElement, form: Form): void {
  const summary = made.querySelector('summary');
  if (!summary || made.querySelector('.task-editor')) return;
  const path = made.dataset['path'] ?? '';
  const index = Number(path.split('.')[1]);
  const retell = () => {
    const now = tasksOf(form.draft)[index];
    if (now) summarise(summary, now, reviewNotes(form.draft, now.no).length);
  };
  made.append(taskEditor(form, index, path, retell));
}

/** Opens the row at a place, so that its fields are there. */
export function openTask(made: HTMLDetailsElement, form: Form): void {
  made.open = true;
  // The event comes later; whoever asked wants the fields now.
  edit(made, form);
}
