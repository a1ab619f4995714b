/** Days and what can be worked out of them. Without zod, so that pages of readers may use it. */

/** A day as `YYYY-MM-DD`. Days are days in Vietnam; none of them is ever turned into an instant. */
export type Day = string;

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The number of days of a month; month is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether a text is a real year, month or day: `2023`, `2023-12`, `2023-12-04`. */
export function isPartialDate(text: string): boolean {
  const match = PARTIAL.exec(text);
  if (!match) return false;
  const [, year, month, day] = match.map(Number);
  if (!year || year < 1945 || year > 2100) return false;
  if (match[2] === undefined) return true;
  if (!month || month > 12) return false;
  return match[3] === undefined || (Boolean(day) && (day ?? 0) <= daysInMonth(year, month));
}

/** A day that exists, as `YYYY-MM-DD`, from its numbers; `undefined` when there is no such day. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isPartialDate(text) ? text : undefined;
}

/** The day that lies `count` days after (or before, when negative) another. */
export function addDays(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + count)).toISOString().slice(0, 10);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date)).getUTCDay();
}

/** First and last day of a year, a month or a day. */
export function spanOf(partial: string): { start: Day; end: Day } {
  const [year = '0', month, day] = partial.split('-');
  if (day) return { start: partial, end: partial };
  if (month) {
    const last = String(daysInMonth(Number(year), Number(month))).padStart(2, '0');
    return { start: `${year}-${month}-01`, end: `${year}-${month}-${last}` };
  }
  return { start: `${year}-01-01`, end: `${year}-12-31` };
}
