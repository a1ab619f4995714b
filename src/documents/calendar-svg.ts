/**
 * Calendars as SVG, drawn when the site is built. Every picture stands beside a list or a table that says the same;
 * colours come from the style sheet by class.
 */
import { addDays, daysInMonth, weekday, type Day } from '../model/days.ts';
import { el, text, type Child, type Xml } from './ooxml/xml.ts';

/** A window of data, and the day on which its report is due. */
export interface Bar {
  from: Day;
  to: Day;
  due: Day | null;
}

/** The width of a month's sheet. */
const WIDTH = 960;
/** The width of a year's columns: narrow, so that their letters can be read on a phone. */
const YEAR_WIDTH = 400;
/** The width of a strip, which is drawn as wide as its place. */
const STRIP = 1000;
const two = (number: number) => String(number).padStart(2, '0');
const onWeekend = (day: Day) => weekday(day) % 6 === 0;

/** How far into its year a day is, from 0 to 1. */
function share(day: Day): number {
  const year = Number(day.slice(0, 4));
  let days = 0;
  for (let month = 1; month < Number(day.slice(5, 7)); month++) days += daysInMonth(year, month);
  return (days + Number(day.slice(8)) - 1) / (daysInMonth(year, 2) === 29 ? 366 : 365);
}

const svg = (label: string, kind: string, width: number, height: number, ...children: (Child | Child[])[]): Xml =>
  el(
    'svg',
    { class: `calendar ${kind}`, viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': label },
    ...children,
  );

/** A year: a column for each month, as high as the number of its deadlines. */
export function yearSvg(
  counts: readonly number[],
  words: { label: string; months: readonly string[]; hrefs: readonly (string | null)[] },
): Xml {
  const month = YEAR_WIDTH / 12;
  const [high, top] = [72, 18];
  const base = top + high;
  const most = Math.max(1, ...counts);
  return svg(
    words.label,
    'year',
    YEAR_WIDTH,
    base + 22,
    counts.map((count, i) => {
      const size = Math.round((count / most) * high);
      const x = i * month;
      const column = [
        el('rect', { class: 'column', x: round(x + 4), y: base - size, width: round(month - 8), height: size }),
        count > 0 && el('text', { class: 'number', x: round(x + month / 2), y: base - size - 5 }, text(String(count))),
        el('text', { class: 'month', x: round(x + month / 2), y: base + 17 }, text(words.months[i] ?? '')),
      ];
      const href = words.hrefs[i];
      return href
        ? el('a', { href }, el('title', {}, text(`${words.months[i] ?? ''}: ${count}`)), ...column)
        : el('g', { 'aria-hidden': 'true' }, ...column);
    }),
    el('line', { class: 'axis', x1: 0, y1: base, x2: YEAR_WIDTH, y2: base }),
  );
}

/** A window of data within a year, with the day on which the report is due; what it says stands beside it in words. */
export function windowSvg(year: number, { from, to, due }: Bar): Xml {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const start = from < first ? 0 : share(from) * STRIP;
  const end = to > last ? STRIP : share(to) * STRIP + STRIP / 365;
  const mark = due === null || due < first || due > last ? null : Math.min(STRIP - 8, share(due) * STRIP);
  return el(
    'svg',
    { class: 'calendar strip', viewBox: `0 0 ${STRIP} 12`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    el('rect', { class: 'track', x: 0, y: 5, width: STRIP, height: 2 }),
    el('rect', { class: 'window', x: round(start), y: 1, width: round(Math.max(3, end - start)), height: 10 }),
    mark !== null &&
      el('rect', {
        class: due !== null && onWeekend(due) ? 'due weekend' : 'due',
        x: round(mark),
        y: 0,
        width: 8,
        height: 12,
      }),
  );
}

const round = (value: number) => Math.round(value * 10) / 10;

/** What a day of a month holds. */
export interface DayCell {
  count: number;
  /** Whether a window of data is open. */
  open: boolean;
  href: string | null;
  label: string;
}

/** A month as weeks from Monday: each day with its number of deadlines, and a strip while a window is open. */
export function monthSvg(
  month: string,
  day: (day: Day) => DayCell,
  words: { label: string; weekdays: readonly string[] },
): Xml {
  const first = `${month}-01`;
  const days = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
  const lead = (weekday(first) + 6) % 7;
  const weeks = Math.ceil((lead + days) / 7);
  const [width, height, head] = [WIDTH / 7, 84, 28];
  return svg(
    words.label,
    'month-sheet',
    WIDTH,
    head + weeks * height + 1,
    words.weekdays.map((name, i) =>
      el('text', { class: 'month', x: round(i * width + width / 2), y: 18, 'aria-hidden': 'true' }, text(name)),
    ),
    Array.from({ length: days }, (_, i) => {
      const date = addDays(first, i);
      const { count, open, href, label } = day(date);
      const x = round(((lead + i) % 7) * width);
      const y = head + Math.floor((lead + i) / 7) * height;
      const content = [
        el('rect', { class: 'cell', x, y, width: round(width), height }),
        open && el('rect', { class: 'window', x, y: y + height - 8, width: round(width), height: 7 }),
        el('text', { class: 'date', x: x + 8, y: y + 26 }, text(String(i + 1))),
        count > 0 && el('text', { class: 'number', x: round(x + width / 2), y: y + 60 }, text(String(count))),
      ];
      const attributes = { class: onWeekend(date) ? 'day weekend' : 'day', 'data-day': `${month}-${two(i + 1)}` };
      return href
        ? el('a', { ...attributes, href }, el('title', {}, text(label)), ...content)
        : el('g', { ...attributes, 'aria-hidden': 'true' }, ...content);
    }),
  );
}
