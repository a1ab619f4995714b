/** The fields of one task: what, by whom, when, with which products. */
import { isFor, isOffered } from '../../../catalogue/offered.ts';
import type { Area } from '../../../model/areas.ts';
import { reviewed, reviewNotes } from '../../../drafting/review.ts';
import { offeredLevels, rowsKey, tasksOf, type DraftProduct, type DraftTask } from '../../../drafting/draft.ts';
import { schemaAt } from '../../../drafting/schema-at.ts';
import { changeTask, duplicateTask, moveTask, removeTask } from '../../../drafting/tasks.ts';
import { draftWords as words } from '../../../i18n/drafting.ts';
import { element } from '../../element.ts';
import { combobox, type Choice } from '../combobox.ts';
import { button, fieldLabel, framed, idOf, linesField, selectField, textField } from '../fields.ts';
import { helpOf, linesOf, type Form } from '../form.ts';

export const DEADLINE_LIST = 'ds-thoi-han';

/** The areas of the drafter's level, and those that the draft has already. */
export function areasOf(form: Form): Area[] {
  const levels = offeredLevels(form.draft, form.template, form.known);
  const used = new Set(tasksOf(form.draft).map(({ area }) => area));
  return form.registers.areas.filter((area) => used.has(area.id) || isFor(area, levels));
}

/** @param retell called when the line above the fields has to follow */
export function taskEditor(form: Form, index: number, path: string, retell: () => void): HTMLElement {
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
            ...(part === 'deadline' ? { list: DEADLINE_LIST } : {}),
          }),
        ]
      : [];
  const review = reviewNotes(form.draft, now.no);
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
    ...text('title', fieldLabel('taskTitle')),
    selectField({
      path: `${path}.area`,
      label: fieldLabel('area'),
      value: now.area,
      choices: areasOf(form).map((area) => [area.id, area.name]),
      changed: (area) => {
        const next = changeTask(form.draft, index, { area }, areas);
        again(next, `${key}.${tasksOf(next).findLastIndex((one) => one.area === area)}`);
      },
    }),
    ...text('goal', fieldLabel('goal')),
    ...(has('activities')
      ? [
          linesField({
            path: `${path}.activities`,
            label: fieldLabel('activities'),
            value: now.activities?.join('\n'),
            changed: (value) => set({ activities: linesOf(value) }),
          }),
        ]
      : []),
    ...(has('products') ? [products(path, task, set)] : []),
    ...(has('lead') ? [actors(form, 'lead', path, task, set), actors(form, 'coordinating', path, task, set)] : []),
    ...text('deadline', fieldLabel('deadline')),
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
      element('legend', {}, fieldLabel('products')),
      ...all.map((product, i) => {
        const field = (part: 'name' | 'deadline' | 'embeddedIn', label: string) =>
          textField({
            path: `${path}.products.${i}.${part}`,
            label,
            value: product[part],
            changed: (value) => setOne(i, { [part]: value.trim() }),
            ...(part === 'deadline' ? { list: DEADLINE_LIST } : {}),
          });
        const line = element(
          'div',
          { className: 'field-row product' },
          field('name', fieldLabel('productName')),
          field('deadline', fieldLabel('productDeadline')),
          field('embeddedIn', fieldLabel('embeddedIn')),
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
    .map((agency) => ({ value: agency.name, label: agency.name, also: agency.aliases.join('\n') }));
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
  return framed({ path: own, label: fieldLabel(part), help: words.actorsHelp }, element('div', {}, chips, root));
}
