/** Reports as calendar entries. */
import { calendarFile as words } from '../i18n/table.ts';
import type { ReportRow } from '../table/reports.ts';
import { entriesOf, type CalendarOptions } from './duty-calendar.ts';
import type { CalendarItem } from './ics.ts';

/** The entries of the reports that papers ask for. */
export function* reportingEntries(rows: Iterable<ReportRow>, options: CalendarOptions = {}): Generator<CalendarItem> {
  for (const row of rows) {
    yield* entriesOf(
      {
        paper: row.paper,
        known: [row.name, row.recipient ?? '', ...row.by],
        title: row.name,
        year: row.year,
        url: row.url,
        issuedOn: row.issuedOn,
        notes: [
          words.unit(row.unitName, row.year),
          ...(row.by.length ? [words.reporter(row.by.join(', '))] : []),
          ...(row.recipient === undefined ? [] : [words.recipient(row.recipient)]),
          ...(row.window ? [words.window(row.window.from, row.window.to)] : []),
        ],
        categories: [words.reporting],
        dues: row.dues,
      },
      options,
    );
  }
}
