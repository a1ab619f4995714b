/**
 * How a comparison of two papers looks, as elements: written to HTML at build, made into nodes by the browser for any
 * two papers that a reader chooses.
 */
import { comparePapers, ROW_STATES, type Comparison, type RowState } from '../catalogue/comparison.ts';
import type { PaperSlice } from '../catalogue/paper-slice.ts';
import { comparePage as say } from '../i18n/compare.ts';
import { element, type Element } from '../markup/element.ts';
import {
  apart,
  cards,
  tag,
  targetCell,
  targetText,
  taskItem,
  taskTableRow,
  type CompareContext,
  type Side,
} from './compare-rows.ts';

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
