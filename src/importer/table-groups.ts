/** Tables whose first column has the group and whose tasks carry their number in the text, anew in each group. */
import { markOf } from './outline.ts';
import type { Sorted } from './table-rows.ts';
import { joinRow, openTask, type Cells, type Open, type TableRow } from './table-task.ts';

const ROMAN = /^([IVXLC]+)\s*[.)/:–-]/u;

interface Run {
  labels: string[];
  tasks: Open[];
}

const titleOf = (cells: Cells) => cells.get('title') ?? cells.get('goal') ?? cells.get('activities') ?? '';

export function groupedRows(rows: readonly TableRow[]): Sorted {
  const sorted: Sorted = { tasks: [], groups: [], totals: [], unread: [] };
  const runs: Run[] = [];
  for (const [i, at] of rows.entries()) {
    const { row, cells, above } = at;
    const label = above.has('group') ? '' : (cells.get('group') ?? '');
    const title = above.has('title') ? '' : titleOf(cells);
    let run = runs.at(-1);
    const named = !title && label && cells.size === 1 ? label : across(at, title);
    if (named) {
      // A row of its own for the group.
      sorted.groups.push(row);
      runs.push({ labels: [named], tasks: [] });
      continue;
    }
    if (!title && !label) {
      const open = run?.tasks.at(-1);
      if (open && above.has('title')) open.more.push(new Map(cells));
      if (open) joinOrKeep(open, at);
      else sorted.unread.push(row);
      continue;
    }
    const mark = markOf(title);
    let number = mark.kind === 'number' ? Number(mark.label) : undefined;
    const begins = ROMAN.test(label);
    if (number === undefined && !label && run?.tasks.length && /^\p{Ll}/u.test(title)) {
      const open = run.tasks.at(-1);
      if (open) joinRow(open, at);
      continue;
    }
    if (number === undefined) {
      // A forgotten "1.": the next row says so.
      const next = rows[i + 1];
      const after = next && markOf(titleOf(next.cells));
      const expected = begins || !run ? 1 : (run.tasks.at(-1)?.number ?? 0) + 1;
      number = after?.kind === 'number' && Number(after.label) > 1 && begins ? Number(after.label) - 1 : expected;
    }
    const last = run?.tasks.at(-1)?.number ?? 0;
    const fresh = !run || (run.tasks.length > 0 && (number <= last || (begins && run.labels.length > 0)));
    if (fresh) {
      run = { labels: [], tasks: [] };
      runs.push(run);
    }
    if (label) run?.labels.push(label);
    const open = openTask('', at, '', number);
    open.cells.delete('group');
    open.cells.set(
      cells.has('title') ? 'title' : cells.has('goal') ? 'goal' : 'activities',
      mark.kind === 'number' ? mark.text : title,
    );
    run?.tasks.push(open);
  }
  sorted.tasks = numbered(runs);
  return sorted;
}

/** A group's name that stands across the row, in whatever column it begins. */
const across = ({ row, cells, above }: TableRow, title: string) =>
  cells.size === (above.has('group') && cells.has('group') ? 2 : 1) &&
  title &&
  (row.wide?.length ?? 0) >= 2 &&
  row.cells[0] &&
  !/^\d/u.test(title)
    ? title
    : '';

function joinOrKeep(open: Open, at: TableRow): void {
  if (!at.above.has('title')) joinRow(open, at);
  else open.task.raw.push(...at.row.cells);
}

function numbered(runs: readonly Run[]): Open[] {
  const tasks: Open[] = [];
  const filled = runs.filter((run) => run.tasks.length);
  for (const [i, run] of filled.entries()) {
    const group = run.labels.join(' ').replace(/\s+/gu, ' ').trim();
    const prefix = ROMAN.exec(group)?.[1] ?? (filled.length > 1 ? String(i + 1) : '');
    for (const open of run.tasks) {
      open.task.no = [prefix, String(open.number ?? '')].filter(Boolean).join('.');
      if (group) open.task.group = group;
      tasks.push(open);
    }
  }
  return tasks;
}
