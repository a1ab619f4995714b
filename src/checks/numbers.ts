/** The numbers of a paper in the order of their series: sections, points, tasks. */
import type { Path } from '../content/source.ts';
import { POINT_LETTERS } from '../text/order.ts';
import { fromRoman } from '../text/roman.ts';
import { perObject } from '../util/per-object.ts';
import type { PaperSubject } from './rule.ts';

export interface Numbered {
  /** The whole number: `V.2.đ`. */
  no: string;
  /** The last step: `đ`. */
  step: string;
  rank: number;
  where: Path | { line: number; column: number };
  unnumbered: boolean;
  /** Only its parts are numbered: "II.7-2" says that there is a II.7. */
  implied: boolean;
}

export interface Series {
  /** What the numbers have before their last step: `V.2`. */
  parent: string;
  items: Numbered[];
}

function rank(step: string): number | undefined {
  if (/^\d+$/.test(step)) return Number(step);
  if (/^[IVXLC]+$/.test(step)) return fromRoman(step);
  const letter = POINT_LETTERS.indexOf(step);
  return letter < 0 ? undefined : letter + 1;
}

function series(entries: { no: string; where: Numbered['where']; unnumbered?: boolean }[]): Series[] {
  const found = new Map<string, Numbered[]>();
  const seen = new Set<string>();
  const whole = entries.flatMap((entry) => [
    ...[...entry.no.matchAll(/[.-]/g)].map((mark) => ({
      ...entry,
      no: entry.no.slice(0, mark.index),
      unnumbered: false,
      implied: true,
    })),
    { ...entry, implied: false },
  ]);
  for (const { no, where, unnumbered = false, implied } of whole) {
    const [, parent = '', step = ''] = /^(?:(.*)[.-])?([^.-]+)$/u.exec(no) ?? [];
    const value = rank(step);
    // "17b" is a row that an editor put below 17; a duty may name its point twice.
    if (value === undefined || seen.has(no)) continue;
    seen.add(no);
    const items = found.get(parent) ?? [];
    items.push({ no, step, rank: value, where, unnumbered, implied });
    found.set(parent, items);
  }
  return [...found].map(([parent, items]) => ({ parent, items }));
}

/** The series of a paper: its headings, its tasks or directions, the points of its duties. */
export const seriesOf = perObject(({ paper, data, type }: PaperSubject): Series[] => {
  const rows = type === 'plan' ? 'tasks' : 'directions';
  const sections = paper.sections.flatMap(({ no, line }) => (no === null ? [] : [{ no, where: { line, column: 1 } }]));
  const headings = new Set(sections.map(({ no }) => no));
  const duties = data.duties.flatMap(({ at }, i) =>
    at === undefined || headings.has(at) ? [] : [{ no: at, where: ['duties', i, 'at'] }],
  );
  return [
    ...series(sections),
    ...series(paper.tasks.map(({ no, unnumbered }, i) => ({ no, unnumbered, where: [rows, i, 'no'] }))),
    // A point that a duty names counts only within a series of points: not every point gives a duty.
    ...series(duties).filter(({ items }) => items.length > 2),
  ];
});
