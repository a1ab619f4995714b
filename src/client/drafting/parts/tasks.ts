/** The tasks of a draft: a line for each, which opens into its fields. */
import { DEADLINE_WORDINGS } from '../../model/deadline/usual.ts';
import { isFor, isOffered } from '../../catalogue/offered.ts';
import type { Area } from '../../model/areas.ts';
import { REVIEW, reviewed } from '../../drafting/review.ts';
import { offeredLevels, rowsKey, tasksOf, type DraftProduct, type DraftTask } from '../../drafting/draft.ts';
import { schemaAt } from '../../drafting/schema-at.ts';
import { addTask, byArea, changeTask, duplicateTask, moveTask, removeTask } from '../../drafting/tasks.ts';
import { draftFileWords, draftWords as words } from '../../i18n/drafting.ts';
import { element } from '../element.ts';
import { combobox, type Choice } from './combobox.ts';
import { button, framed, idOf, linesField, part, said, selectField, textField } from './fields.ts';
import { helpOf, linesOf, type Form } from './form.ts';

const name = (key: string) => draftFileWords.fields[key] ?? key;
const LIST = 'ds-thoi-han';

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
    { id: LIST },
    ...DEADLINE_WORDINGS.map((text) => new Option(year ? text.replace(/20\d\d/, String(year)) : text)),
  );
  const made = part(
    'tasks',
    rowsKey(form.draft.data.kind) === 'tasks' ? words.parts.tasks : name('directions'),
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
  const key = rowsKey(form.draft.data.kind);
  const task = tasksOf(form.draft)[index];
  const made = element('details', { className: 'task' });
  if (!task) return made;
  const path = `${key}.${index}`;
  made.dataset['path'] = path;
  made.id = idOf(path);
  const summary = element('summary');
  const notesOf = (no: string) => (form.draft.data.notes ?? []).filter(({ rule, at }) => rule === REVIEW && at === no);
  summarise(summary, task, notesOf(task.no).length);
  const retell = () => {
    const now = tasksOf(form.draft)[index];
    if (now) summarise(summary, now, notesOf(now.no).length);
  };
  made.append(summary);
  made.addEventListener('toggle', () => {
    const editor = made.querySelector('.task-editor');
    if (!made.open) editor?.remove();
    else if (!editor) made.append(taskEditor(form, index, path, retell));
  });
  return made;
}

/** Opens the row at a place, so that its fields are there. */
export function openTask(made: HTMLDetailsElement, form: Form): void {
  if (made.open) return;
  made.open = true;
  // The event comes later; whoever asked wants the fields now.
  const path = made.dataset['path'] ?? '';
  const index = Number(path.split('.')[1]);
  const summary = made.querySelector('summary');
  if (!made.querySelector('.task-editor') && summary)
    made.append(
      taskEditor(form, index, path, () => {
        const now = tasksOf(form.draft)[index];
        if (now)
          summarise(
            summary,
            now,
            (form.draft.data.notes ?? []).filter(({ rule, at }) => rule === REVIEW && at === now.no).length,
          );
      }),
    );
}

function taskEditor(form: Form, index: number, path: string, retell: () => void): HTMLElement {
  const key = rowsKey(form.draft.data.kind);
  const areas = form.registers.areas.map(({ id }) => id);
  const task = () => tasksOf(form.draft)[index] ?? { no: '', area: 'A0', title: '' };
  const now = task();
  /** The schema's own words on a part of a task; `undefined` where rows of this kind have no such part. */
  const has = (part: string) => schemaAt(form.schema, [key, 0, part]);
  const set = (change: Partial<DraftTask>) => {
    const empty = Object.entries(change).filter(
      ([part, value]) => part !== 'title' && (value === '' || (Array.isArray(value) && value.length === 0)),
    );
    let next = changeTask(form.draft, index, change, areas);
    for (const [part] of empty) next = without(next, part);
    form.change(next);
    retell();
  };
  const without = (draft: Form['draft'], part: string) => {
    const row = { ...tasksOf(draft)[index] } as DraftTask;
    Reflect.deleteProperty(row, part);
    const data = { ...draft.data, [key]: tasksOf(draft).with(index, row) };
    return { ...draft, data };
  };
  const again = (next: Form['draft'], focus: string) => form.rebuild(next, ['tasks'], focus);
  const text = (part: 'title' | 'goal' | 'deadline' | 'condition', label: string) =>
    has(part)
      ? [
          (part === 'deadline' || part === 'condition' ? textField : linesField)({
            path: `${path}.${part}`,
            label,
            help: helpOf(form, [key, 0, part], label),
            value: now[part],
            changed: (value) => set({ [part]: value.replace(/\s*\n\s*/g, ' ').trim() }),
            ...(part === 'deadline' ? { list: LIST } : {}),
          }),
        ]
      : [];
  const review = (form.draft.data.notes ?? []).filter(({ rule, at }) => rule === REVIEW && at === now.no);
  return element(
    'div',
    { className: 'task-editor' },
    ...(review.length
      ? [
          element(
            'div',
            { className: 'note review' },
            element('p', {}, element('b', {}, words.reviewTitle)),
            element('ul', {}, ...review.map((note) => element('li', {}, note.text))),
            button(words.reviewDone, () => again(reviewed(form.draft, now.no), path)),
          ),
        ]
      : []),
    ...text('title', name('taskTitle')),
    selectField({
      path: `${path}.area`,
      label: name('area'),
      value: now.area,
      choices: areasOf(form).map((area) => [area.id, area.name]),
      changed: (area) => {
        const next = changeTask(form.draft, index, { area }, areas);
        again(next, `${key}.${tasksOf(next).findLastIndex((one) => one.area === area)}`);
      },
    }),
    ...text('goal', name('goal')),
    ...(has('activities')
      ? [
          linesField({
            path: `${path}.activities`,
            label: name('activities'),
            value: now.activities?.join('\n'),
            changed: (value) => set({ activities: linesOf(value) }),
          }),
        ]
      : []),
    ...(has('products') ? [products(path, task, set)] : []),
    ...(has('lead') ? [actors(form, 'lead', path, task, set), actors(form, 'coordinating', path, task, set)] : []),
    ...text('deadline', name('deadline')),
    element(
      'div',
      { className: 'item-tools' },
      button(words.up, () => again(moveTask(form.draft, index, -1), `${key}.${index - 1}`), {
        title: words.upOf(now.no),
      }),
      button(words.down, () => again(moveTask(form.draft, index, 1), `${key}.${index + 1}`), {
        title: words.downOf(now.no),
      }),
      button(words.duplicate, () => again(duplicateTask(form.draft, index), `${key}.${index + 1}`)),
      button(words.delete, () => again(removeTask(form.draft, index), `${key}.${Math.max(0, index - 1)}`)),
    ),
    element('ul', { className: 'field-notes' }),
  );
}

type Set = (change: Partial<DraftTask>) => void;

function products(path: string, task: () => DraftTask, set: Set): HTMLElement {
  const box = element('fieldset', { className: 'products' });
  const draw = () => {
    const all = task().products ?? [];
    const setOne = (i: number, change: Partial<DraftProduct>) => {
      const next = { ...(task().products?.[i] ?? { name: '' }), ...change };
      for (const [part, value] of Object.entries(change))
        if (value === '' && part !== 'name') Reflect.deleteProperty(next, part);
      set({ products: (task().products ?? []).with(i, next) });
    };
    box.replaceChildren(
      element('legend', {}, name('products')),
      ...all.map((product, i) => {
        const field = (part: 'name' | 'deadline' | 'embeddedIn', label: string) =>
          textField({
            path: `${path}.products.${i}.${part}`,
            label,
            value: product[part],
            changed: (value) => setOne(i, { [part]: value.trim() }),
            ...(part === 'deadline' ? { list: LIST } : {}),
          });
        const line = element(
          'div',
          { className: 'field-row product' },
          field('name', name('productName')),
          field('deadline', name('productDeadline')),
          field('embeddedIn', name('embeddedIn')),
          button(
            words.remove,
            () => {
              set({ products: all.toSpliced(i, 1) });
              draw();
            },
            { title: words.removeOf(product.name || words.productNth(i + 1)) },
          ),
        );
        line.dataset['path'] = `${path}.products.${i}`;
        return line;
      }),
      button(words.addProduct, () => {
        set({ products: [...(task().products ?? []), { name: '' }] });
        draw();
        box.querySelector<HTMLInputElement>('.product:last-of-type input')?.focus();
      }),
    );
  };
  draw();
  return box;
}

/** Agencies of the drafter's level that exist, found by any of their spellings. */
function agencies(form: Form): Choice[] {
  const levels = offeredLevels(form.draft, form.template, form.known);
  return form.registers.agencies
    .filter((agency) => isOffered(agency, levels))
    .map((agency) => ({ value: agency.name, label: agency.name, also: agency.aliases.join(' ') }));
}

/** The areas of the drafter's level, and those that the draft has already. */
function areasOf(form: Form): Area[] {
  const levels = offeredLevels(form.draft, form.template, form.known);
  const used = new Set(tasksOf(form.draft).map(({ area }) => area));
  return form.registers.areas.filter((area) => used.has(area.id) || isFor(area, levels));
}

function actors(form: Form, part: 'lead' | 'coordinating', path: string, task: () => DraftTask, set: Set): HTMLElement {
  const own = `${path}.${part}`;
  const chips = element('ul', { className: 'actors' });
  const draw = () => {
    const names = task()[part] ?? [];
    chips.hidden = names.length === 0;
    chips.replaceChildren(
      ...names.map((one, i) =>
        element(
          'li',
          {},
          one,
          button(
            '×',
            () => {
              set({ [part]: names.toSpliced(i, 1) });
              draw();
              input.focus();
            },
            { title: words.removeOf(one), className: 'chip-remove' },
          ),
        ),
      ),
    );
  };
  const choices = agencies(form);
  const { root, input } = combobox({
    id: idOf(own),
    clears: true,
    choices: () => choices,
    chosen: (value) => {
      const names = task()[part] ?? [];
      if (!names.includes(value)) set({ [part]: [...names, value] });
      draw();
    },
  });
  draw();
  return framed({ path: own, label: name(part), help: words.actorsHelp }, element('div', {}, chips, root));
}
