/** The numbers of a paper in the order of their series: sections, points, tasks. */
import type { Path } from '../content/source.ts';
import { POINT_LETTERS } from '../text/order.ts';
import { partRank } from '../text/parts.ts';
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

/** A number that begins a paragraph of the body: "3. Nâng cao …", "b) Rà soát …". */
interface RunIn {
  step: string;
  line: number;
}

export interface Series {
  /** What the numbers have before their last step: `V.2`. */
  parent: string;
  items: Numbered[];
}

export function rank(step: string): number | undefined {
  if (/^\d+$/.test(step)) return Number(step);
  // No series of sections has a hundred: "C" follows B.
  const part = /^[A-H]$/.test(step) ? partRank(step) : undefined;
  if (part !== undefined) return part;
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

/** "3. …", "**c)** …", "1.2. …" at the beginning of a line, with the mark of a list or an escape before it. */
const RUN_IN = /^\s*(?:[-*+>]\s+)?\**((?:[IVXLC]+|\d{1,2}|\p{Ll})(?:\.\d{1,2})*)\\?[.)]\**\s/u;

/** Numbers that run in with their text: they are counted like those of headings. */
export const runIns = perObject(({ paper }: PaperSubject): RunIn[] => {
  const lines = paper.body.split('\n');
  const first = lines.findIndex((line) => /^#{1,6}\s/u.test(line));
  const shift = (paper.sections[0]?.line ?? first) - first;
  return lines.flatMap((line, i) => {
    const no = RUN_IN.exec(line)?.[1];
    return no === undefined ? [] : [{ step: no.split('.').at(-1) ?? no, line: i + shift }];
  });
});

/** Whether a number of a series stands in the body, between two lines where the series is one of headings. */
export function standsInBody(subject: PaperSubject, wanted: number, like: Numbered, after?: Numbered): boolean {
  const lineOf = (item: Numbered | undefined) => (item && 'line' in item.where ? item.where.line : undefined);
  const [from, to] = [lineOf(after) ?? 0, lineOf(like) ?? Infinity];
  const isLetter = /^\p{Ll}$/u.test(like.step);
  return runIns(subject).some(
    ({ step, line }) => rank(step) === wanted && /^\p{Ll}$/u.test(step) === isLetter && line > from && line < to,
  );
}
