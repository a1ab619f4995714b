/** A stretch with a nearer word on when in it: "Quý I/2026 (trước ngày 15/3/2026)", "trong năm 2026, chậm nhất 30/11". */
import { deadlineSpan } from './extent.ts';
import type { Deadline, Reading } from './kinds.ts';

const STRETCHES = ['month', 'quarter', 'year', 'period'];
/** Whether it is a stretch of the calendar of nothing in particular. */
export const isPlainStretch = (deadline: Deadline): boolean =>
  STRETCHES.includes(deadline.kind) && deadline.of === undefined;

/** The two as one, where the second lies in the first. */
export function narrowed(outer: Deadline, inner: Deadline): (Reading & { of?: string }) | undefined {
  if (!STRETCHES.includes(outer.kind) || inner.of !== undefined) return undefined;
  const { start, end } = deadlineSpan(outer);
  const nearer = deadlineSpan(inner);
  if (start === null || end === null || nearer.end === null || nearer.end < start || nearer.end > end) return undefined;
  const of = outer.of === undefined ? {} : { of: outer.of };
  if (inner.kind === 'before') return { kind: 'period', from: start, to: nearer.end, ...of };
  if (!isPlainStretch(inner) || nearer.start === null || nearer.start < start) return undefined;
  return { ...inner, ...of };
}
