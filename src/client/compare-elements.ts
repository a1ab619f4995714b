/**
 * How a comparison of two papers looks, as elements: written to HTML at build, made into nodes by the browser for any
 * two papers that a reader chooses.
 */
import {
  comparePapers,
  ROW_STATES,
  TASK_PARTS,
  taskTexts,
  type Abbreviation,
  type Comparison,
  type RowState,
  type TargetRow,
  type TaskPart,
  type TaskRow,
} from '../catalogue/comparison.ts';
import type { PaperSlice } from '../catalogue/paper-slice.ts';
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

type Side = 'a' | 'b';
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
function taskItem(task: Task, side: Side, { href }: CompareContext): Element {
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
function apart(names: Record<Side, string>, items: Record<Side, readonly Element[]>): Element {
  const column = (side: Side) =>
    element(
      'div',
      {},
      element('h4', {}, say.onlyOf(names[side], items[side].length)),
      items[side].length ? element('ul', { class: 'apart' }, items[side]) : element('p', { class: 'soft' }, say.none),
    );
  return element('div', { class: 'sides' }, column('a'), column('b'));
}

const tag = (state: RowState) =>
  element(
    'td',
    { role: 'cell', class: 'compare-state' },
    element('span', { class: `tag state-${state}` }, say.tag[state]),
  );

function taskTableRow(row: TaskRow, labels: Record<Side, string>, context: CompareContext): Element {
  return element(
    'tr',
    { role: 'row', 'data-a': row.a?.id, 'data-b': row.b?.id, 'data-state': row.state },
    tag(row.state),
    taskCell(row, 'a', labels.a, context),
    taskCell(row, 'b', labels.b, context),
  );
}

function targetText(target: Target, { href }: CompareContext): Nested[] {
  const sign = OP_SIGNS[target.op];
  const levels = target.level.map((level) => TARGET_LEVEL_NAMES[level] ?? level).join(', ');
  return [
    element('a', { href: href(target.url) }, target.indicator),
    ': ',
    element('b', {}, formatTarget(sign, target.value ?? undefined, target.valueUnit)),
    element('span', { class: 'task-meta small' }, `${table.level}: ${levels}`),
  ];
}

const targetCell = (target: Target | null, label: string, context: CompareContext): Element =>
  cell(label, ...(target ? targetText(target, context) : []));

function cards(caption: string, columns: readonly string[], rows: readonly Element[]): Element {
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

function summary(comparison: Comparison): Element {
  const { counts } = comparison;
  const name = (state: RowState) =>
    state === 'only-a' || state === 'only-b'
      ? `${say.states[state]} ${state === 'only-a' ? 'A' : 'B'}`
      : say.states[state];
  const row = (label: string, anchor: string, of: Record<RowState, number>) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, element('a', { href: `#${anchor}` }, label)),
      ROW_STATES.map((state) => element('td', { class: 'num' }, of[state])),
    );
  return element(
    'div',
    {},
    element(
      'div',
      { class: 'table-scroll' },
      element(
        'table',
        { class: 'small-table' },
        element('caption', {}, say.summaryCaption),
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            element('th', { scope: 'col' }, say.part),
            ROW_STATES.map((state) => element('th', { scope: 'col', class: 'num' }, name(state))),
          ),
        ),
        element('tbody', {}, [
          row(say.tasks, 'so-nhiem-vu', counts.tasks),
          row(say.targets, 'so-chi-tieu', counts.targets),
        ]),
      ),
    ),
    element('p', {}, say.deadlines(counts.deadlines, counts.oneDeadline)),
    element('p', { class: 'notice small' }, say.key),
  );
}

/** What a reader calls a paper: its unit and its year. */
const sliceLabel = (slice: PaperSlice) => `${slice.unit.name}, ${String(slice.paper.year)}`;

function basisList(label: string, items: PaperSlice['basis'], { href }: CompareContext): Element[] {
  return [
    element('h3', {}, label),
    items.length
      ? element(
          'ul',
          {},
          items.map((item) => element('li', {}, element('a', { href: href(item.url) }, item.name))),
        )
      : element('p', { class: 'soft' }, say.nothing),
  ];
}

/** Everything below the heading of a comparison. */
export function compareView(a: PaperSlice, b: PaperSlice, context: CompareContext): Element {
  const comparison = comparePapers(a, b, context.abbreviations);
  const name = (slice: PaperSlice, side: string) => `${side}: ${sliceLabel(slice)}`;
  const labels = { a: name(a, 'A'), b: name(b, 'B') };
  const columns = [say.state, labels.a, labels.b];
  const link = (slice: PaperSlice, side: string) =>
    element(
      'p',
      {},
      `${side}: `,
      element('a', { href: context.href(slice.paper.url) }, slice.paper.name),
      element('span', { class: 'task-meta small' }, `${slice.unit.name} · ${slice.paper.code}`),
    );
  const names = { a: sliceLabel(a), b: sliceLabel(b) };
  const isPair = (row: { state: RowState }) => row.state === 'changed' || row.state === 'same';
  const rank = (row: { state: RowState }) => ROW_STATES.indexOf(row.state);
  const paired = comparison.tasks.filter(isPair).toSorted((x, y) => rank(x) - rank(y));
  const areas = context.areas.filter((area) => comparison.tasks.some((row) => !isPair(row) && row.area === area.id));
  const pairedTargets = comparison.targets.filter(isPair).toSorted((x, y) => rank(x) - rank(y));
  const targetItems = (side: Side) =>
    comparison.targets.flatMap((row) => {
      const target = row.state === `only-${side}` ? row[side] : null;
      if (!target) return [];
      return element('li', { [`data-${side}`]: target.id, 'data-state': row.state }, ...targetText(target, context));
    });
  return element('div', { class: 'comparison' }, [
    element('div', { class: 'sides' }, element('div', {}, link(a, 'A')), element('div', {}, link(b, 'B'))),
    element('h2', { id: 'tom-tat' }, say.summary),
    summary(comparison),
    element('h2', { id: 'so-nhiem-vu' }, say.tasks),
    element('h3', { id: 'nhiem-vu-cap' }, say.paired(paired.length)),
    paired.length === 0
      ? element('p', { class: 'soft' }, say.unlike)
      : cards(
          say.tasks,
          columns,
          paired.map((row) => taskTableRow(row, labels, context)),
        ),
    areas.map((area) => {
      const items = (side: Side) =>
        comparison.tasks.flatMap((row) => {
          const task = row.area === area.id && row.state === `only-${side}` ? row[side] : null;
          return task ? taskItem(task, side, context) : [];
        });
      return element(
        'section',
        { 'aria-labelledby': `so-${area.id}` },
        element('h3', { id: `so-${area.id}` }, area.name),
        apart(names, { a: items('a'), b: items('b') }),
      );
    }),
    element('h2', { id: 'so-chi-tieu' }, say.targets),
    comparison.targets.length === 0 && element('p', { class: 'soft' }, say.nothing),
    pairedTargets.length > 0 &&
      cards(
        say.targets,
        columns,
        pairedTargets.map((row) =>
          element(
            'tr',
            { role: 'row', 'data-a': row.a?.id, 'data-b': row.b?.id, 'data-state': row.state },
            tag(row.state),
            targetCell(row.a, labels.a, context),
            targetCell(row.b, labels.b, context),
          ),
        ),
      ),
    comparison.targets.some((row) => !isPair(row)) && [
      element('h3', { id: 'chi-tieu-rieng' }, say.apart),
      apart(names, { a: targetItems('a'), b: targetItems('b') }),
    ],
    element('h2', { id: 'so-can-cu' }, say.basis),
    basisList(say.shared(comparison.basis.both.length), comparison.basis.both, context),
    basisList(say.onlyIn(names.a, comparison.basis.a.length), comparison.basis.a, context),
    basisList(say.onlyIn(names.b, comparison.basis.b.length), comparison.basis.b, context),
  ]);
}
