/**
 * Calendar files (RFC 5545). Everything lasts a whole day, written as a date without a time: such a day is the
 * same day in every time zone, so that no VTIMEZONE is needed and no calendar moves it.
 */
import { addDays, type Day } from '../model/days.ts';

export interface Rule {
  /** An RRULE without `UNTIL`: `FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1`. */
  rule: string;
  until: Day;
}

export interface CalendarItem {
  /** Does not change with the same duty: a calendar that is read again knows it by this. */
  uid: string;
  /** The day it falls due, the first time where it comes again; none makes it a to-do without a date. */
  day: Day | null;
  repeats?: Rule;
  summary: string;
  description: string;
  categories: readonly string[];
  /** When the duty was laid down, as a day: the same build gives the same bytes. */
  stamp: Day;
  /** A full address; relative ones are not allowed. */
  url?: string;
}

const compact = (day: Day) => day.replaceAll('-', '');
const escape = (text: string) =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    // eslint-disable-next-line no-control-regex -- the standard allows none but the tab
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');

/** Octets of a character in UTF-8, by its first UTF-16 unit. */
const octetsOf = (unit: number) => (unit < 0x80 ? 1 : unit < 0x800 ? 2 : (unit & 0xfc00) === 0xd800 ? 4 : 3);

/** A content line, folded at 75 octets and never inside a character. */
export function foldLine(line: string): string {
  let folded = '';
  let from = 0;
  let octets = 0;
  for (let i = 0; i < line.length; i++) {
    const size = octetsOf(line.charCodeAt(i));
    if (octets + size > 75) {
      folded += `${line.slice(from, i)}\r\n `;
      from = i;
      octets = 1;
    }
    octets += size;
    // The second half of a pair goes with the first.
    if (size === 4) i++;
  }
  return `${folded}${line.slice(from)}\r\n`;
}

/** What comes every day or week needs no reminder. */
const OFTEN = /^FREQ=(?:DAILY|WEEKLY)/;

/** A reminder at nine in the morning of the third day before: the day of an entry begins at midnight. */
const alarm = (summary: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  'TRIGGER:-P2DT15H',
  `DESCRIPTION:${escape(summary)}`,
  'END:VALARM',
];

function item(entry: CalendarItem): string {
  const { day } = entry;
  const kind = day === null ? 'VTODO' : 'VEVENT';
  const lines = [
    `BEGIN:${kind}`,
    `UID:${escape(entry.uid)}`,
    `DTSTAMP:${compact(entry.stamp)}T000000Z`,
    ...(day === null
      ? ['STATUS:NEEDS-ACTION']
      : [
          `DTSTART;VALUE=DATE:${compact(day)}`,
          // The end of an event is the day after its last.
          `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
          ...(entry.repeats ? [`RRULE:${entry.repeats.rule};UNTIL=${compact(entry.repeats.until)}`] : []),
          'TRANSP:TRANSPARENT',
        ]),
    `SUMMARY:${escape(entry.summary)}`,
    `DESCRIPTION:${escape(entry.description)}`,
    ...(entry.categories.length ? [`CATEGORIES:${entry.categories.map(escape).join(',')}`] : []),
    ...(entry.url === undefined ? [] : [`URL:${entry.url}`]),
    ...(day === null || OFTEN.test(entry.repeats?.rule ?? '') ? [] : alarm(entry.summary)),
    `END:${kind}`,
  ];
  return lines.map(foldLine).join('');
}

/** The beginning, the entries in pieces, and the end of a calendar. */
export function* icsPieces(name: string, entries: Iterable<CalendarItem>): Generator<string> {
  yield [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kho ke hoach CCHC//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escape(name)}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
  ]
    .map(foldLine)
    .join('');
  let piece = '';
  const used = new Map<string, number>();
  for (const entry of entries) {
    // Duties of the same words are told apart by their order.
    const count = (used.get(entry.uid) ?? 0) + 1;
    used.set(entry.uid, count);
    piece += item(count === 1 ? entry : { ...entry, uid: entry.uid.replace(/(?=@|$)/u, `-${count}`) });
    if (piece.length > 500_000) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}END:VCALENDAR\r\n`;
}

/** A whole calendar as text. */
export const writeIcs = (name: string, entries: Iterable<CalendarItem>): string =>
  [...icsPieces(name, entries)].join('');
