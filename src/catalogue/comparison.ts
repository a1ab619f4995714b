/**
 * Two papers set beside each other, from their slices of the data sets: so that the pages drawn at build and the
 * comparison that the browser draws of any two papers come from one definition.
 */
import type { PaperSlice } from './paper-slice.ts';
import { perObject } from '../util/per-object.ts';
import { longForms, matchRows, profileOf, wordChanges, type LongForms, type Piece } from './similarity.ts';

type Task = PaperSlice['tasks'][number];
type Target = PaperSlice['targets'][number];

/** `same`: nothing differs; `changed`: one row in other words, or with another lead, product or deadline. */
export type RowState = 'same' | 'changed' | 'only-a' | 'only-b';
export const ROW_STATES: readonly RowState[] = ['changed', 'same', 'only-a', 'only-b'];

export interface TaskRow {
  state: RowState;
  area: string;
  a: Task | null;
  b: Task | null;
  /** Where both have the row: what changed in each part, `null` for what did not. */
  changes: Record<TaskPart, Piece[] | null>;
}

export const TASK_PARTS = ['title', 'products', 'leads', 'coordinating', 'deadline'] as const;
export type TaskPart = (typeof TASK_PARTS)[number];

export interface TargetRow {
  state: RowState;
  a: Target | null;
  b: Target | null;
}

export interface Comparison {
  tasks: TaskRow[];
  targets: TargetRow[];
  basis: { both: PaperSlice['basis']; a: PaperSlice['basis']; b: PaperSlice['basis'] };
  counts: {
    tasks: Record<RowState, number>;
    targets: Record<RowState, number>;
    /** Tasks of both papers with a deadline in each, not the same one. */
    deadlines: number;
    /** Tasks of both papers with a deadline in one of them only. */
    oneDeadline: number;
  };
}

/** The parts of a task as texts. */
export function taskTexts(task: Task): Record<TaskPart, string> {
  return {
    title: task.title,
    products: task.products.map((product) => product.name).join('; '),
    leads: task.leads.map((actor) => actor.as).join(', '),
    coordinating: task.coordinating.map((actor) => actor.as).join(', '),
    deadline: deadlineText(task),
  };
}

function deadlineText(task: Task): string {
  const dated = task.products.filter((product) => product.deadline !== null);
  if (task.deadline.kind === 'per-product' && dated.length > 0)
    return dated.map((product) => `${product.name}: ${product.deadline?.raw ?? ''}`).join('; ');
  return task.deadline.raw;
}

/** Case, tone placement, punctuation and abbreviations are no change. */
const key = (text: string, forms: LongForms) => profileOf(text, forms).words;

function taskRow(a: Task | null, b: Task | null, forms: LongForms): TaskRow {
  const none = { title: null, products: null, leads: null, coordinating: null, deadline: null };
  if (!a || !b) return { state: a ? 'only-a' : 'only-b', area: (a ?? b)?.area ?? '', a, b, changes: none };
  const [before, after] = [taskTexts(a), taskTexts(b)];
  const changes = Object.fromEntries(
    TASK_PARTS.map((part) => [
      part,
      before[part] === after[part] || key(before[part], forms) === key(after[part], forms)
        ? null
        : wordChanges(before[part], after[part]),
    ]),
  ) as TaskRow['changes'];
  const changed = a.area !== b.area || TASK_PARTS.some((part) => changes[part] !== null);
  return { state: changed ? 'changed' : 'same', area: a.area, a, b, changes };
}

/** Targets belong together when they say so (`measures`, for the same levels), or when they have the same name. */
function targetRows(a: readonly Target[], b: readonly Target[], forms: LongForms): TargetRow[] {
  const asks = (target: Target) => [target.op, target.value, target.valueUnit].join(' ');
  const levels = (target: Target) => target.level.toSorted().join(' ');
  const tests: ((x: Target, y: Target) => boolean)[] = [
    (x, y) => x.measures !== null && x.measures === y.measures && levels(x) === levels(y),
    (x, y) => key(x.indicator, forms) === key(y.indicator, forms) && levels(x) === levels(y),
    // One each: the levels may differ, as when a school restates the targets of its district.
    (x, y) =>
      x.measures !== null &&
      [a, b].every((list) => list.filter((item) => item.measures === x.measures).length === 1) &&
      x.measures === y.measures,
  ];
  const partner = new Map<Target, Target>();
  const taken = new Set<Target>();
  for (const test of tests) {
    for (const x of a) {
      if (partner.has(x)) continue;
      const y = b.find((item) => !taken.has(item) && test(x, item));
      if (!y) continue;
      partner.set(x, y);
      taken.add(y);
    }
  }
  return [
    ...a.map((x): TargetRow => {
      const y = partner.get(x) ?? null;
      return { state: y ? (asks(x) === asks(y) ? 'same' : 'changed') : 'only-a', a: x, b: y };
    }),
    ...b.filter((y) => !taken.has(y)).map((y): TargetRow => ({ state: 'only-b', a: null, b: y })),
  ];
}

const countStates = (rows: readonly { state: RowState }[]) =>
  Object.fromEntries(ROW_STATES.map((state) => [state, rows.filter((row) => row.state === state).length])) as Record<
    RowState,
    number
  >;

/** An abbreviation of the registry. */
export interface Abbreviation {
  short: string;
  long: string;
}
/** The abbreviations of a site are one list, read once. */
const formsOf = perObject(longForms);

/**
 * What two papers share and where they differ. Every task, target and basis of both is in it exactly once.
 *
 * @param abbreviations count as their long forms: one paper writes `TTHC`, the other `thủ tục hành chính`
 */
export function comparePapers(a: PaperSlice, b: PaperSlice, abbreviations: readonly Abbreviation[] = []): Comparison {
  const forms = formsOf(abbreviations);
  const tasks = matchRows(a.tasks, b.tasks, forms).map((match) => taskRow(match.a, match.b, forms));
  const targets = targetRows(a.targets, b.targets, forms);
  const has = (slice: PaperSlice, id: string) => slice.basis.some((item) => item.id === id);
  const otherDeadline = tasks.filter((row) => row.changes.deadline !== null);
  const inBoth = otherDeadline.filter(({ a, b }) => a && b && deadlineText(a) && deadlineText(b)).length;
  return {
    tasks,
    targets,
    basis: {
      both: a.basis.filter((item) => has(b, item.id)),
      a: a.basis.filter((item) => !has(b, item.id)),
      b: b.basis.filter((item) => !has(a, item.id)),
    },
    counts: {
      tasks: countStates(tasks),
      targets: countStates(targets),
      deadlines: inBoth,
      oneDeadline: otherDeadline.length - inBoth,
    },
  };
}
