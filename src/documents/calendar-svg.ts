/**
 * Calendars as SVG, drawn when the site is built. Every picture stands beside a list or a table that says the same;
 * colours come from the style sheet by class.
 */
import { addDays, daysInMonth, weekday, type Day } from '../model/days.ts';
import { el, text, type Child, type Xml } from './ooxml/xml.ts';

export interface Bar {
  label: string;
  from: Day;
  to: Day;
  /** The day on which it is due. */
  due: Day | null;
  href: string;
}

const WIDTH = 960;
const two = (number: number) => String(number).padStart(2, '0');
const onWeekend = (day: Day) => weekday(day) % 6 === 0;

/** How far into its year a day is, from 0 to 1. */
function share(day: Day): number {
  const year = Number(day.slice(0, 4));
  let days = 0;
  for (let month = 1; month < Number(day.slice(5, 7)); month++) days += daysInMonth(year, month);
  return (days + Number(day.slice(8)) - 1) / (daysInMonth(year, 2) === 29 ? 366 : 365);
}

const svg = (label: string, height: number, ...children: (Child | Child[])[]): Xml =>
  el('svg', { class: 'calendar', viewBox: `0 0 ${WIDTH} ${height}`, role: 'group', 'aria-label': label }, ...children);

/**
 * A year: a column for each month, as high as the number of its deadlines, and below it the windows of data as
 * bars that end in the day on which the report is due; one on a weekend is marked.
 */
export function yearSvg(
  year: number,
  counts: readonly number[],
  bars: readonly Bar[],
  words: { label: string; months: readonly string[]; hrefs: readonly (string | null)[]; windows: string },
): Xml {
  const month = WIDTH / 12;
  const [high, top] = [90, 18];
  const base = top + high;
  const most = Math.max(1, ...counts);
  const line = 26;
  const start = base + 58;
  const height = bars.length ? start + bars.length * line + 6 : base + 30;
  const first = `${year}-01-01`;
  const last = `${year}-12-31`;
  return svg(
    words.label,
    height,
    counts.map((count, i) => {
      const size = Math.round((count / most) * high);
      const x = i * month;
      const column = [
        el('rect', { class: 'column', x: x + 10, y: base - size, width: month - 20, height: size }),
        count > 0 && el('text', { class: 'number', x: x + month / 2, y: base - size - 5 }, text(String(count))),
        el('text', { class: 'month', x: x + month / 2, y: base + 20 }, text(words.months[i] ?? '')),
      ];
      const href = words.hrefs[i];
      return href
        ? el('a', { href }, el('title', {}, text(`${words.months[i] ?? ''}: ${count}`)), ...column)
        : el('g', { 'aria-hidden': 'true' }, ...column);
    }),
    el('line', { class: 'axis', x1: 0, y1: base, x2: WIDTH, y2: base }),
    bars.length > 0 && el('text', { class: 'title', x: 0, y: base + 44 }, text(words.windows)),
    bars.map((bar, i) => {
      const y = start + i * line;
      const from = bar.from < first ? 0 : share(bar.from) * WIDTH;
      const to = bar.to > last ? WIDTH : share(bar.to) * WIDTH + month / 31;
      const due = bar.due === null || bar.due < first || bar.due > last ? null : share(bar.due) * WIDTH + month / 62;
      return el(
        'a',
        { href: bar.href },
        el('rect', { class: 'window', x: round(from), y, width: round(Math.max(3, to - from)), height: 18, rx: 3 }),
        due !== null &&
          el('circle', {
            class: bar.due !== null && onWeekend(bar.due) ? 'due weekend' : 'due',
            cx: round(Math.min(WIDTH - 7, due)),
            cy: y + 9,
            r: 6,
          }),
        el('text', { class: 'label', x: round(Math.min(from + 6, WIDTH - 320)), y: y + 13.5 }, text(bar.label)),
      );
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
        el('text', { class: 'date', x: x + 8, y: y + 18 }, text(String(i + 1))),
        count > 0 && el('text', { class: 'number', x: round(x + width / 2), y: y + 54 }, text(String(count))),
      ];
      const attributes = { class: onWeekend(date) ? 'day weekend' : 'day', 'data-day': `${month}-${two(i + 1)}` };
      return href
        ? el('a', { ...attributes, href }, el('title', {}, text(label)), ...content)
        : el('g', { ...attributes, 'aria-hidden': 'true' }, ...content);
    }),
  );
}
