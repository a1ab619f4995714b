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

/**
 * The years of the calendar, those that papers speak of first, newest first; what is due in others, which a slip of the pen
 * in one paper is enough for, stands behind them.
 */
export function listedYears(catalogue: Catalogue): { spoken: CalendarYear[]; other: CalendarYear[] } {
  const spans = catalogue.papers.map(({ year, period }) => [
    Math.min(year, Number(period?.from.slice(0, 4) ?? year)),
    // What a year's paper asks for may be due after its end.
    Math.max(year + 1, Number(period?.to.slice(0, 4) ?? year)),
  ]);
  const years = calendarYears(catalogue);
  const isSpoken = ({ year }: CalendarYear) =>
    spans.some(([from = 0, to = 0]) => from <= Number(year) && Number(year) <= to);
  const { spoken = [], other = [] } = Object.groupBy(years, (year) => (isSpoken(year) ? 'spoken' : 'other'));
  return { spoken, other };
}

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
