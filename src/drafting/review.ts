/** Notes on tasks that were taken over and changed on the way. */
import type { Draft } from './draft.ts';

/** The rule of the notes that ask for a second look. */
export const REVIEW = 'draft.review';

/** The notes that ask to look again at a row. */
export const reviewNotes = (draft: Draft, no: string) =>
  (draft.data.notes ?? []).filter(({ rule, at }) => rule === REVIEW && at === no);

/** The draft without the notes that ask to look again at a row. */
export function reviewed(draft: Draft, no: string): Draft {
  const notes = (draft.data.notes ?? []).filter(({ rule, at }) => rule !== REVIEW || at !== no);
  const data = { ...draft.data, notes };
  if (!notes.length) Reflect.deleteProperty(data, 'notes');
  return { ...draft, data };
}
