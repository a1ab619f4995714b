/** Days against the reader's today. Every function is given the day: nothing here asks the clock. */
import { addDays, spanOf, weekday, type Day } from '../model/days.ts';

/** Where a row stands on a day. `undated` is a deadline that names no day by itself ("Thường xuyên"). */
export const STATUSES = ['overdue', 'this-week', 'this-month', 'later', 'undated'] as const;
export type Status = (typeof STATUSES)[number];

const HOUR = 3_600_000;

/** The day in Vietnam at an instant. Vietnam has kept UTC+7, without summer time, since 1975. */
export function todayInVietnam(now: Date): Day {
  return new Date(now.getTime() + 7 * HOUR).toISOString().slice(0, 10);
}

/** The Sunday that ends the week of a day; weeks begin on Monday. */
export function endOfWeek(day: Day): Day {
  return addDays(day, (7 - weekday(day)) % 7);
}

/**
 * Where a row stands that falls due on some days. What counts is the first of them that is still ahead: a row is
 * overdue once the last one has passed. Whether the work was done is not known to the papers.
 */
export function statusOn(days: readonly Day[], today: Day): Status {
  let next: Day | undefined;
  for (const day of days) if (day >= today && (next === undefined || day < next)) next = day;
  if (next === undefined) return days.length ? 'overdue' : 'undated';
  if (next <= endOfWeek(today)) return 'this-week';
  return next <= spanOf(today.slice(0, 7)).end ? 'this-month' : 'later';
}

/** `2023-Q4` for a day of it. */
export function quarterOf(day: Day): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
