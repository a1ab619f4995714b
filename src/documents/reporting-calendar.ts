/** Reporting duties as calendar entries. */
import type { ReportingDuty } from '../catalogue/types.ts';
import { calendarFile as words } from '../i18n/table.ts';
import { duesOf } from '../table/from-catalogue.ts';
import { entriesOf, names, type CalendarOptions } from './duty-calendar.ts';
import type { CalendarItem } from './ics.ts';

/** The entries of reporting duties. */
export function* reportingEntries(
  duties: Iterable<ReportingDuty>,
  of: (duty: ReportingDuty) => { unitName: string; issuedOn: string | null },
  options: CalendarOptions = {},
): Generator<CalendarItem> {
  for (const duty of duties) {
    const { unitName, issuedOn } = of(duty);
    yield* entriesOf(
      {
        id: duty.id,
        title: duty.name,
        year: duty.year,
        url: duty.url,
        issuedOn,
        notes: [
          words.unit(unitName, duty.year),
          ...(duty.reporter.length ? [words.reporter(names(duty.reporter))] : []),
          ...(duty.recipient === null ? [] : [words.recipient(duty.recipient)]),
          ...(duty.window ? [words.window(duty.window.from, duty.window.to)] : []),
        ],
        categories: [words.reporting],
        dues: duesOf(duty.deadline),
      },
      options,
    );
  }
}
