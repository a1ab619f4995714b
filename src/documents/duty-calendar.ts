/** Duties as calendar entries: each dated duty once, what comes again as one entry with a rule. */
import { addDays, spanOf, weekday, type Day } from '../model/days.ts';
import type { Frequency, Recurrence } from '../model/deadline.ts';
import { addressIn, isElsewhere } from '../util/elsewhere.ts';
import { rowUrl, unitOf, type Due, type Row } from '../table/row.ts';
import { calendarFile as words, RECURRENCE_NAMES } from '../i18n/table.ts';
import { fold } from '../text/normalise.ts';
import { shortKey } from '../util/short-key.ts';
import type { CalendarItem, Rule } from './ics.ts';

/** From the shortest: a duty "every quarter and every year" is one entry, since the year ends with a quarter. */
const FREQUENCIES: readonly Frequency[] = [
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'reporting-period',
  'semiannual',
  'annual',
];
const MONTHS_OF: Partial<Record<Frequency, number>> = {
  monthly: 1,
  quarterly: 3,
  'reporting-period': 3,
  semiannual: 6,
  annual: 12,
};

/**
 * The first day and the rule of what comes again.
 *
 * @param year the first year of the paper
 * @param last its last one
 * @param from the day of the paper, before which nothing falls due
 */
export function recurrence(
  { again }: Pick<Due, 'again'>,
  year: number,
  last = year,
  from: Day | null = null,
): { every: Frequency; day: Day; rule: Rule } | null {
  const every = FREQUENCIES.find((item) => again?.every.includes(item));
  if (!again || !every) return null;
  const until = `${last}-12-31`;
  const first = [`${year}-01-01`, ...(from === null ? [] : [from])].sort().at(-1) ?? '';
  const interval = again.interval ?? 1;
  if (every === 'daily') {
    // Working days: the first day that is one.
    const day = [0, 1, 2].map((i) => addDays(first, i)).find((item) => weekday(item) % 6 !== 0) ?? first;
    return { every, day, rule: { rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', until } };
  }
  if (every === 'weekly') {
    const on = again.weekday ?? FRIDAY;
    const day = addDays(first, (on + 7 - weekday(first)) % 7);
    const step = interval > 1 ? `INTERVAL=${interval};` : '';
    return { every, day, rule: { rule: `FREQ=WEEKLY;${step}BYDAY=${BYDAY[on] ?? 'FR'}`, until } };
  }
  const months = (MONTHS_OF[every] ?? 12) * interval;
  // The 31st is the last day of every month; a 29th or 30th that February lacks stays out, as in all calendars.
  const end = again.day === undefined || again.day === 'last' || again.day > 30;
  // What is due before the first is due on the last day of the month before.
  const early = again.before && again.day === 1;
  const month = monthOf(again, months) - (early ? 1 : 0);
  const on = end || early || typeof again.day !== 'number' ? 'last' : again.day - (again.before ? 1 : 0);
  let at = month;
  while (dayIn(year, at, on) < first && dayIn(year, at + months, on) <= until) at += months;
  const day = dayIn(year, at, on);
  return {
    every,
    day,
    rule: {
      rule: `FREQ=MONTHLY;INTERVAL=${months};BYMONTHDAY=${on === 'last' ? -1 : on}`,
      // What is due after its period is due once more after the last year.
      until: again.month === 'next' ? spanOf(addDays(until, 1).slice(0, 7)).end : until,
    },
  };
}

const FRIDAY = 5;
const BYDAY = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** The month of the year in which it first falls due: the last of its period, unless it says another. */
function monthOf({ month, quarter }: Recurrence, months: number): number {
  if (typeof month === 'number') return month;
  if (quarter !== undefined) return quarter * 3;
  return month === 'first' ? 1 : month === 'next' ? months + 1 : months;
}

/** A day of a month, which may be one before or after the year. */
function dayIn(year: number, month: number, day: number | 'last'): Day {
  const at = year * 12 + month - 1;
  const text = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  return day === 'last' ? spanOf(text).end : `${text}-${String(day).padStart(2, '0')}`;
}

export interface CalendarOptions {
  /** What stands before the address of a row, where it is known. */
  site?: string;
  /** Rows without a day as to-dos without a date, so that no row is missing. */
  undated?: boolean;
  /** Which of the days of a row are asked for; without it all are. */
  isAsked?: (day: Day) => boolean;
}

/** What falls due, with what a calendar says of it. */
export interface Subject {
  /** The id of its paper. */
  paper: string;
  /** What it is and whose, by which a calendar knows it again: its number in the paper may change. */
  known: readonly string[];
  title: string;
  year: number;
  /** The last year of a paper for several. */
  lastYear?: number | undefined;
  url: string;
  /** The day of issue of the paper, or as much of it as is known. */
  issuedOn: string | null;
  notes: string[];
  categories: string[];
  dues: readonly Due[];
}

/** The id of an entry, the same however its paper is numbered and whatever other marks its words have. */
export const uidOf = ({ paper, known }: Pick<Subject, 'paper' | 'known'>, part = ''): string =>
  `${paper.replaceAll('/', '.')}.${shortKey(known.map(fold).join('|'))}${part}@kho-ke-hoach-cchc`;

export function* entriesOf(
  subject: Subject,
  { site, undated = false, isAsked }: CalendarOptions,
): Generator<CalendarItem> {
  const { dues, year, lastYear } = subject;
  const uid = (part = '') => uidOf(subject, part);
  const issued = subject.issuedOn === null ? null : spanOf(subject.issuedOn).start;
  // A calendar program has no page that a relative address could start from: without a whole one there is none.
  const known = site !== undefined || isElsewhere(subject.url);
  const address = known ? [encodeURI(addressIn(site ?? '', subject.url))] : [];
  const describe = (lines: string[]) => [...lines, ...subject.notes, ...address].join('\n');
  const common = {
    categories: subject.categories,
    stamp: issued ?? `${year}-01-01`,
    ...(address[0] === undefined ? {} : { url: address[0] }),
  };
  let written = false;
  for (const [i, due] of dues.entries()) {
    const again = recurrence(due, year, lastYear, issued);
    const day = again?.day ?? due.day;
    // A day before that of the paper is a slip of the paper: nobody is reminded of it.
    if (day === null || (issued !== null && day < issued)) continue;
    if (isAsked && (again || !isAsked(day))) continue;
    written = true;
    yield {
      // The number of the part is there only where there are several, so that one alone keeps its id.
      uid: uid(dues.length > 1 ? `.${i + 1}` : ''),
      day,
      ...(again ? { repeats: again.rule } : {}),
      summary: due.of === undefined ? subject.title : `${due.of}: ${subject.title}`,
      description: describe([
        words.deadline(due.raw),
        ...(again ? [words.repeats(RECURRENCE_NAMES[again.every])] : []),
      ]),
      ...common,
    };
  }
  if (written || !undated) return;
  const raw = dues
    .map((due) => due.raw)
    .filter(Boolean)
    .join('; ');
  yield {
    uid: uid(),
    day: null,
    summary: subject.title,
    description: describe(raw ? [words.deadline(raw)] : []),
    ...common,
  };
}

export const names = (list: readonly { as: string }[]) => list.map((actor) => actor.as).join(', ');

/** The entries of rows of the task table. */
export function* rowEntries(rows: Iterable<Row>, options: CalendarOptions = {}): Generator<CalendarItem> {
  for (const row of rows) {
    const { paper, leads, coordinating } = row;
    yield* entriesOf(
      {
        paper: paper.id,
        known: [row.title, ...leads.map(({ as }) => as)],
        title: row.title,
        year: paper.year,
        lastYear: paper.lastYear,
        url: rowUrl(row),
        issuedOn: paper.issuedOn,
        notes: [
          words.unit(unitOf(paper), paper.year),
          ...(leads.length ? [words.lead(names(leads))] : []),
          ...(coordinating.length ? [words.coordinating(names(coordinating))] : []),
        ],
        categories: [row.area.name],
        dues: row.deadline.dues,
      },
      options,
    );
  }
}
