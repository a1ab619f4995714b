/** The rows of a comparison of two papers: pairs of tasks and targets, and what only one of them has. */
import {
  TASK_PARTS,
  taskTexts,
  type Abbreviation,
  type RowState,
  type TargetRow,
  type TaskPart,
  type TaskRow,
} from '../catalogue/comparison.ts';
import type { Piece } from '../catalogue/similarity.ts';
import { formatTarget } from '../i18n/format.ts';
import { comparePage as say } from '../i18n/compare.ts';
import { table } from '../i18n/paper-page.ts';
import { OP_SIGNS, TARGET_LEVEL_NAMES } from '../i18n/ui.ts';
import { element, type Content, type Element, type Nested } from '../markup/element.ts';

export interface CompareContext {
  /** The names of the areas, in their order. */
  areas: readonly { id: string; name: string }[];
  /** The abbreviations of the registry. */
  abbreviations: readonly Abbreviation[];
  /** An address of this site for a link. */
  href: (path: string) => string;
}

export type Side = 'a' | 'b';
type Task = NonNullable<TaskRow['a']>;
type Target = NonNullable<TargetRow['a']>;

const PART_LABELS: Record<TaskPart, string> = {
  title: table.task,
  products: table.product,
  leads: table.lead,
  coordinating: table.coordinating,
  deadline: table.deadline,
};

/** A text of one side, with the words that only it has marked. */
function marked(text: string, changes: readonly Piece[] | null, side: Side): Nested {
  if (!changes) return text;
  const own = side === 'a' ? 'del' : 'ins';
  return changes
    .filter((piece) => piece.kind === 'same' || piece.kind === own)
    .flatMap((piece, i): Content[] => [
      ...(i > 0 ? [' '] : []),
      piece.kind === 'same' ? piece.text : element(own, {}, piece.text),
    ]);
}

function cell(label: string, ...children: Nested[]): Element {
  return element('td', { role: 'cell', 'data-label': label }, element('div', {}, ...children));
}

function taskCell(row: TaskRow, side: Side, label: string, { href, areas }: CompareContext): Element {
  const task: Task | null = row[side];
  if (!task) return cell(label);
  const texts = taskTexts(task);
  const parts = TASK_PARTS.filter((part) => part !== 'title' && (texts[part] !== '' || row.changes[part] !== null));
  const area =
    side === 'b' && row.a && task.area !== row.a.area ? areas.find((item) => item.id === task.area) : undefined;
  return cell(
    label,
    element('a', { href: href(task.url) }, task.no),
    '. ',
    marked(texts.title, row.changes.title, side),
    parts.map((part) =>
      element(
        'span',
        { class: 'task-meta' },
        `${PART_LABELS[part]}: `,
        texts[part] === '' ? say.unstated : marked(texts[part], row.changes[part], side),
      ),
    ),
    area && element('span', { class: 'task-meta' }, say.otherArea(area.name)),
  );
}

/** What only one paper has: packed, since there is nothing beside it. */
export function taskItem(task: Task, side: Side, { href }: CompareContext): Element {
  const texts = taskTexts(task);
  const parts = TASK_PARTS.filter((part) => part !== 'title' && texts[part] !== '');
  return element(
    'li',
    { [`data-${side}`]: task.id, 'data-state': `only-${side}` },
    element('a', { href: href(task.url) }, task.no),
    `. ${texts.title}`,
    parts.map((part) => element('span', { class: 'task-meta small' }, `${PART_LABELS[part]}: ${texts[part]}`)),
  );
}

/** Two columns of what only the one and only the other paper has. */
export function apart(names: Record<Side, string>, items: Record<Side, readonly Element[]>): Element {
  const column = (side: Side) =>
    element(
      'div',
      {},
      element('h4', {}, say.onlyOf(names[side], items[side].length)),
      items[side].length ? element('ul', { class: 'apart' }, items[side]) : element('p', { class: 'soft' }, say.none),
    );
  return element('div', { class: 'sides' }, column('a'), column('b'));
}

export const tag = (state: RowState) =>
  element(
    'td',
    { role: 'cell', class: 'compare-state' },
    element('span', { class: `tag state-${state}` }, say.tag[state]),
  );

export function taskTableRow(row: TaskRow, labels: Record<Side, string>, context: CompareContext): Element {
  return element(
    'tr',
    { role: 'row', 'data-a': row.a?.id, 'data-b': row.b?.id, 'data-state': row.state },
    tag(row.state),
    taskCell(row, 'a', labels.a, context),
    taskCell(row, 'b', labels.b, context),
  );
}

export function targetText(target: Target, { href }: CompareContext): Nested[] {
  const sign = OP_SIGNS[target.op];
  const levels = target.level.map((level) => TARGET_LEVEL_NAMES[level] ?? level).join(', ');
  return [
    element('a', { href: href(target.url) }, target.indicator),
    ': ',
    element('b', {}, formatTarget(sign, target.value ?? undefined, target.valueUnit)),
    element('span', { class: 'task-meta small' }, `${table.level}: ${levels}`),
  ];
}

export const targetCell = (target: Target | null, label: string, context: CompareContext): Element =>
  cell(label, ...(target ? targetText(target, context) : []));

export function cards(caption: string, columns: readonly string[], rows: readonly Element[]): Element {
  return element(
    'div',
    { class: 'table-scroll' },
    element(
      'table',
      { class: 'cards compare', role: 'table' },
      element('caption', { class: 'visually-hidden' }, caption),
      element(
        'thead',
        { role: 'rowgroup' },
        element(
          'tr',
          { role: 'row' },
          columns.map((column) => element('th', { scope: 'col', role: 'columnheader' }, column)),
        ),
      ),
      element('tbody', { role: 'rowgroup' }, rows),
    ),
  );
}
