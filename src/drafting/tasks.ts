/** The table of tasks of a draft: rows added, moved and numbered. Rows of one area stand together, as in the paper. */
import { toRoman } from '../text/roman.ts';
import { tasksOf, withTasks, type Draft, type DraftNote, type DraftTask } from './draft.ts';

/** The rows of each area, in the order of the paper. */
export function byArea(tasks: readonly DraftTask[]): Map<string, DraftTask[]> {
  const areas = new Map<string, DraftTask[]>();
  for (const task of tasks) areas.set(task.area, [...(areas.get(task.area) ?? []), task]);
  return areas;
}

/** Rows numbered anew, `I.1` to the last; notes that name a row follow it. */
function numbered(draft: Draft, tasks: readonly DraftTask[], added: readonly DraftNote[] = []): Draft {
  const renamed = new Map<string, string>();
  const rows = [...byArea(tasks).values()].flatMap((own, i) =>
    own.map((task, j) => {
      const no = `${toRoman(i + 1)}.${j + 1}`;
      renamed.set(task.no, no);
      return { ...task, no };
    }),
  );
  const kept = new Set(tasks.map(({ no }) => no));
  const all = new Set(tasksOf(draft).map(({ no }) => no));
  const next = withTasks(draft, rows);
  const before = [...(next.data.notes ?? []), ...added];
  if (before.length === 0) return next;
  const notes = before
    .filter(({ at }) => kept.has(at) || !all.has(at))
    .map((note) => ({ ...note, at: renamed.get(note.at) ?? note.at }));
  const data = { ...next.data, notes };
  if (!notes.length) Reflect.deleteProperty(data, 'notes');
  return { ...next, data };
}

/** A row that is not yet one of the draft: no other has its number. */
const free = (tasks: readonly DraftTask[]) => {
  const taken = new Set(tasks.map(({ no }) => no));
  let i = tasks.length + 1;
  while (taken.has(`x${i}`)) i += 1;
  return `x${i}`;
};

/** Puts rows, each with notes about it, at the end of their areas; a new area comes where `areas` has it. */
export function addTasks(
  draft: Draft,
  added: readonly DraftTask[],
  areas: readonly string[],
  notes: readonly (readonly DraftNote[])[] = [],
): Draft {
  let rows = [...tasksOf(draft)];
  const said: DraftNote[] = [];
  for (const [i, task] of added.entries()) {
    const own = { ...task, no: free(rows) };
    for (const note of notes[i] ?? []) said.push({ ...note, at: own.no });
    const last = rows.findLastIndex(({ area }) => area === task.area);
    const rank = areas.indexOf(task.area);
    const next = last >= 0 ? last + 1 : rows.findIndex(({ area }) => areas.indexOf(area) > rank);
    rows = next < 0 ? [...rows, own] : rows.toSpliced(next, 0, own);
  }
  return numbered(draft, rows, said);
}

export function addTask(draft: Draft, area: string, areas: readonly string[]): Draft {
  return addTasks(draft, [{ no: '', area, title: '' }], areas);
}

export function removeTask(draft: Draft, index: number): Draft {
  return numbered(draft, tasksOf(draft).toSpliced(index, 1));
}

/** The row once more, below itself. */
export function duplicateTask(draft: Draft, index: number): Draft {
  const rows = tasksOf(draft);
  const task = rows[index];
  return task ? numbered(draft, rows.toSpliced(index + 1, 0, { ...task, no: free(rows) })) : draft;
}

/** Moves a row up (-1) or down (+1) among the rows of its area. */
export function moveTask(draft: Draft, index: number, by: -1 | 1): Draft {
  const rows = tasksOf(draft);
  const task = rows[index];
  const other = rows[index + by];
  if (!task || !other || other.area !== task.area) return draft;
  return numbered(draft, rows.with(index, other).with(index + by, task));
}

/** Changes a row; in another area it goes to that one's end. */
export function changeTask(draft: Draft, index: number, change: Partial<DraftTask>, areas: readonly string[]): Draft {
  const rows = tasksOf(draft);
  const task = rows[index];
  if (!task) return draft;
  const next = { ...task, ...change };
  if (change.area === undefined || change.area === task.area) return withTasks(draft, rows.with(index, next));
  const without = withTasks(draft, rows.toSpliced(index, 1));
  return addTasks(without, [next], areas);
}
