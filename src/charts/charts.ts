/**
 * The charts of the site: numbers in, SVG out, drawn at build. Each is as wide as a phone's column, so that its letters
 * keep their size on every screen; colours come from the style sheet, by class. What a chart says stands in a table
 * beside it.
 */
import { element, type Content, type Element } from '../markup/element.ts';

/** A drawing as wide as it says, or as the column where that is narrower. */
function drawing(title: string, width: number, height: number, children: Content[]): Element {
  return element(
    'svg',
    {
      class: 'chart',
      role: 'img',
      'aria-label': title,
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      width,
      height,
    },
    children,
  );
}

/** Words on lines of about so many letters: no name runs out of its drawing, and none is cut. */
function wrapped(words: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length && longer.length <= letters) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const LINE = 17;
/** The lines of a label, the first of them at `y`. */
const labelLines = (lines: readonly string[], x: number, y: number): Element[] =>
  lines.map((line, i) => element('text', { x, y: y + i * LINE, class: 'chart-label' }, line));

export interface Bar {
  label: string;
  value: number;
  /** What the value is a part of; the longest bar otherwise. */
  of?: number;
  /** The figure as it is written at the end of the line. */
  text: string;
}

const BARS = { width: 328, row: 44, thick: 10 };

/** Horizontal bars, each below its label: parts of a whole where `of` is given, else lengths beside each other. */
export function barChart(title: string, bars: readonly Bar[]): Element {
  const { width, row, thick } = BARS;
  const longest = Math.max(1, ...bars.map((bar) => bar.of ?? bar.value));
  let bottom = 0;
  const lines = bars.flatMap((bar): Content[] => {
    const whole = bar.of ?? longest;
    const length = whole === 0 ? 0 : (Math.min(bar.value, whole) / whole) * width;
    const label = wrapped(bar.label, 34);
    const top = bottom;
    const y = top + (label.length - 1) * LINE;
    bottom = y + row;
    return [
      ...labelLines(label, 0, top + 16),
      element('text', { x: width, y: y + 16, class: 'chart-value', 'text-anchor': 'end' }, bar.text),
      element('rect', { x: 0, y: y + 24, width, height: thick, rx: 2, class: 'chart-track' }),
      ...(length > 0
        ? [
            element('rect', {
              x: 0,
              y: y + 24,
              width: Math.max(2, length),
              height: thick,
              rx: 2,
              class: 'chart-bar',
            }),
          ]
        : []),
    ];
  });
  return drawing(title, width, Math.max(row, bottom), lines);
}

export interface HeatRow {
  label: string;
  values: readonly number[];
}

const HEAT = { left: 2, cell: 24, gap: 2, row: 50, head: 22 };
const SHADES = 4;

/** The shade of a value, 0 (none) to 4, by its share of the largest. */
export function shadeOf(value: number, largest: number): number {
  return value <= 0 || largest <= 0 ? 0 : Math.min(SHADES, Math.ceil((value / largest) * SHADES));
}

/**
 * A heat map: a row of cells below each label. A cell holds its number, so that nothing hangs on its colour.
 *
 * @param columns the heads of the cells, two letters at most
 */
export function heatMap(title: string, columns: readonly string[], rows: readonly HeatRow[]): Element {
  const { left, cell, gap, row, head } = HEAT;
  const largest = Math.max(0, ...rows.flatMap((item) => item.values));
  const middle = (i: number) => left + i * cell + cell / 2;
  const heads = columns.map((text, i) =>
    element('text', { x: middle(i), y: 14, class: 'chart-head', 'text-anchor': 'middle' }, text),
  );
  let bottom = head;
  const body = rows.flatMap((item) => {
    const label = wrapped(item.label, 42);
    const top = bottom;
    const y = top + (label.length - 1) * LINE;
    bottom = y + row;
    return [
      ...labelLines(label, left, top + 16),
      ...item.values.flatMap((value, j) => [
        element('rect', {
          x: left + j * cell,
          y: y + 22,
          width: cell - gap,
          height: cell - gap,
          rx: 2,
          class: `chart-shade-${shadeOf(value, largest)}`,
        }),
        ...(value > 0
          ? [
              element(
                'text',
                {
                  x: middle(j) - gap / 2,
                  y: y + 37,
                  class: `chart-cell chart-on-${shadeOf(value, largest)}`,
                  'text-anchor': 'middle',
                },
                value,
              ),
            ]
          : []),
      ]),
    ];
  });
  return drawing(title, left + columns.length * cell, bottom, [...heads, ...body]);
}

export interface Mark {
  value: number;
  /** `target` is a line, `result` a disc: told apart without colour. */
  kind: 'target' | 'result';
}

const STRIP = { width: 120, height: 24, edge: 6 };

/** Values on one line from 0 to `full`: where targets stand and where results do. */
export function stripChart(title: string, marks: readonly Mark[], full: number): Element {
  const { width, height, edge } = STRIP;
  const top = Math.max(full, ...marks.map((mark) => mark.value), 1);
  const x = (value: number) => edge + (Math.max(0, value) / top) * (width - 2 * edge);
  // One for each place, however many stand there.
  const distinct = [...new Map(marks.map((mark) => [`${mark.kind} ${String(mark.value)}`, mark])).values()];
  const sorted = distinct.toSorted((a, b) => a.value - b.value || (a.kind < b.kind ? 1 : -1));
  return drawing(title, width, height, [
    element('line', { x1: edge, y1: height / 2, x2: width - edge, y2: height / 2, class: 'chart-axis' }),
    ...sorted.map(({ value, kind }) =>
      kind === 'target'
        ? element('line', { x1: x(value), y1: 3, x2: x(value), y2: height - 3, class: 'chart-target' })
        : element('circle', { cx: x(value), cy: height / 2, r: 4.5, class: 'chart-result' }),
    ),
  ]);
}
