/** The calendar cut into years and months, as its pages have it. */
import type { Day } from '../model/days.ts';
import { once } from './indexed.ts';
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
export const calendarYears = (catalogue: Catalogue): readonly CalendarYear[] =>
  once(catalogue, 'calendar years', () => readYears(catalogue));

function readYears(catalogue: Catalogue): CalendarYear[] {
  const years = new Map<string, CalendarYear>();
  const entries = calendar(catalogue);
  for (const entry of entries) {
    const year = entry.day.slice(0, 4);
    let known = years.get(year);
    if (!known) years.set(year, (known = { year, months: new Map(), windows: [] }));
    const month = entry.day.slice(0, 7);
    const list = known.months.get(month);
    if (list) list.push(entry);
    else known.months.set(month, [entry]);
  }
  for (const { duty } of entries) {
    if (!duty?.window) continue;
    const { window } = duty;
    // A window may begin in the December before the year of its report.
    for (const known of years.values()) {
      if (window.from <= `${known.year}-12-31` && window.to >= `${known.year}-01-01`)
        known.windows.push({ ...duty, window });
    }
  }
  return [...years.values()].toReversed();
}
