/** The calendar cut into years and months, as its pages have it. */
import type { Day } from '../model/days.ts';
import { calendar, type CalendarEntry } from './questions.ts';
import type { Catalogue, ReportingDuty } from './types.ts';

export interface CalendarYear {
  year: string;
  /** By month, `2023-12`. */
  months: Map<string, CalendarEntry[]>;
  /** The duties with a window of data that is open in this year, in the order of their days. */
  windows: (ReportingDuty & { window: { from: Day; to: Day } })[];
}

/** Every year with something due, newest first. */
export function calendarYears(catalogue: Catalogue): CalendarYear[] {
  const years = new Map<string, CalendarYear>();
  for (const entry of calendar(catalogue)) {
    const year = entry.day.slice(0, 4);
    let known = years.get(year);
    if (!known) years.set(year, (known = { year, months: new Map(), windows: [] }));
    const month = entry.day.slice(0, 7);
    const list = known.months.get(month);
    if (list) list.push(entry);
    else known.months.set(month, [entry]);
    // With the year in which the report is due, though a window may begin in December before it.
    if (entry.duty?.window) known.windows.push({ ...entry.duty, window: entry.duty.window });
  }
  return [...years.values()].toReversed();
}
