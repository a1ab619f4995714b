/** The fields of the form by their places in the draft. */
import type { Path } from '../../drafting/schema.ts';
import { idOf } from './fields.ts';
import type { Form } from './form.ts';
import { openTask } from './parts/tasks.ts';

/** The nearest place on the page that a path names: its own field, or what that is a part of. */
export function placeOf(root: ParentNode, path: Path): HTMLElement | null {
  for (let length = path.length; length > 0; length--) {
    const name = path.slice(0, length).join('.');
    const found = root.querySelector<HTMLElement>(`[data-path="${CSS.escape(name)}"]`);
    if (found) return found;
  }
  return null;
}

/** The place in the draft of the field that has the focus. */
export const focusedPlace = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-path]')?.dataset['path'];

/** Opens the task in which a place is. */
function openRow(root: ParentNode, form: Form, path: Path): HTMLElement | null {
  const row = placeOf(root, path.slice(0, 2));
  if (row instanceof HTMLDetailsElement) openTask(row, form);
  return row;
}

/** Leads to the field of a place. @param opened called once the task around it has its fields */
export function goTo(root: ParentNode, form: Form, path: Path, opened: () => void): void {
  if (openRow(root, form, path) instanceof HTMLDetailsElement) opened();
  const place = placeOf(root, path);
  place?.scrollIntoView({ block: 'center' });
  place?.querySelector<HTMLElement>('input, textarea, select, summary')?.focus({ preventScroll: true });
}

/** Puts the focus into a field after the form was made anew, with as little scrolling as can be. */
export function focusOn(root: ParentNode, form: Form, place: string): void {
  const row = openRow(root, form, place.split('.'));
  const field = document.getElementById(idOf(place)) ?? row;
  const target = field?.matches('details') ? field.querySelector<HTMLElement>('summary') : field;
  target?.focus();
  if (target && (target.getBoundingClientRect().top < 0 || target.getBoundingClientRect().bottom > innerHeight))
    target.scrollIntoView({ block: 'center' });
}
