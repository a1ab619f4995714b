/** The days between which a deadline lies. */
import { addDays, spanOf, type Day } from '../days.ts';
import type { Deadline } from './kinds.ts';

/**
 * First and last day of a deadline, where it has any. A deadline "before" a day ends on the day before it.
 * Several deadlines span from the first day to the last, open on a side where one of them is.
 */
export function deadlineSpan(deadline: Deadline): { start: Day | null; end: Day | null } {
  switch (deadline.kind) {
    case 'before':
      return { start: null, end: deadline.inclusive ? deadline.date : addDays(deadline.date, -1) };
    case 'from':
      return { start: deadline.date, end: null };
    case 'period':
      return { start: deadline.from, end: deadline.to };
    case 'quarter': {
      const first = String(deadline.from * 3 - 2).padStart(2, '0');
      const last = String(deadline.to * 3).padStart(2, '0');
      return { start: `${deadline.year}-${first}-01`, end: spanOf(`${deadline.year}-${last}`).end };
    }
    case 'month':
      return spanOf(`${deadline.year}-${String(deadline.month).padStart(2, '0')}`);
    case 'year':
      return spanOf(String(deadline.year));
    case 'recurring':
      return deadline.year ? spanOf(String(deadline.year)) : { start: null, end: null };
    case 'several':
    case 'per-product': {
      const spans = deadline.parts.map(deadlineSpan).filter((span) => span.start !== null || span.end !== null);
      const starts = spans.map((span) => span.start).sort();
      const ends = spans.map((span) => span.end).sort();
      return {
        start: starts.includes(null) ? null : (starts[0] ?? null),
        end: ends.includes(null) ? null : (ends.at(-1) ?? null),
      };
    }
    default:
      return { start: null, end: null };
  }
}
