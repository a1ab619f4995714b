/** What stretches of the calendar are made of: the year that is meant, and a day, month, quarter, year or period of it. */
import { fromRoman } from '../../text/roman.ts';
import { addDays, isPartialDate, spanOf, type Day } from '../days.ts';
import type { Context, Reading } from './kinds.ts';
import { numberOf } from './wording.ts';

/** First and last day, with what a single one is read as. */
export interface Stretch {
  from: Day;
  to: Day;
  reading: Reading;
  /** Whether the year stands in the wording. */
  dated: boolean;
}

/** A year in two figures, which only a slash before it tells from anything else. */
export const SHORT = '(?:2[4-9]|3\\d)';
export const QUARTER = String.raw`(?:iv|i{1,3}|[1-4]|một|hai|ba|bốn|tư)`;
/** The year behind a month or quarter, with what ties it to them; "năm sau" is the one after the paper's. */
export const IN_YEAR = String.raw`(?:(?: ?[/.-] ?|[,.]? (?:của )?năm |,? )(\d{4}|(?<=\/ ?)${SHORT}|sau|tới|kế tiếp|tiếp theo|liền kề|trước(?: liền kề)?))?`;
const NEXT = /^(?:sau|tới|kế tiếp|tiếp theo|liền kề)$/u;
const PREVIOUS = /^trước(?: liền kề)?$/u;

/** The year that a wording names, or the paper's when it names none; `undefined` for a year that cannot be. */
export function yearOf(named: string | undefined, { year }: Context): number | undefined {
  if (named === undefined) return year;
  if (NEXT.test(named)) return year === undefined ? undefined : year + 1;
  if (PREVIOUS.test(named)) return year === undefined ? undefined : year - 1;
  const whole = /^\d\d$/u.test(named) ? `20${named}` : named;
  return /^\d{4}$/u.test(whole) && isPartialDate(whole) ? Number(whole) : undefined;
}

export const schoolYearOf = ({ schoolYear }: Context) =>
  schoolYear === undefined ? undefined : Number(schoolYear.slice(0, 4));

/** The year of a month without one; a school year has its first months in one year and its last in the next. */
export function yearOfMonth(named: string | undefined, month: number, context: Context): number | undefined {
  const first = schoolYearOf(context);
  return named === undefined && first !== undefined ? first + (month < 8 ? 1 : 0) : yearOf(named, context);
}

export const monthText = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}`;
/** A month in figures, in words or in Roman numerals; `tháng năm` alone is none, as it may be any month of a year. */
export const MONTH = String.raw`(?:\d{1,2}|một|hai|ba|tư|năm(?= ?/| năm)|sáu|bảy|tám|chín|mười(?: một| hai)?|x?i{1,3}|i?[vx]|vi{1,3})`;
export const monthNumber = (text: string): number => fromRoman(text) ?? numberOf(text);
export const isMonth = (month: number) => month >= 1 && month <= 12;

/** From the first day of one month to the last of another. */
const months = (year: number, from: number, to: number) => ({
  from: spanOf(monthText(year, from)).start,
  to: spanOf(monthText(year, to)).end,
});

export function aDay(date: Day | undefined, dated: boolean): Stretch | undefined {
  return date === undefined
    ? undefined
    : { from: date, to: date, reading: { kind: 'before', date, inclusive: true }, dated };
}
export function aMonth(year: number | undefined, month: number, dated: boolean): Stretch | undefined {
  if (!year || !isMonth(month)) return undefined;
  return { ...months(year, month, month), reading: { kind: 'month', year, month }, dated };
}
export const quarterNumber = (text: string): number => fromRoman(text) ?? numberOf(text);
export function quarters(year: number | undefined, from: number, to: number, dated: boolean): Stretch | undefined {
  if (!year || from > to) return undefined;
  return { ...months(year, from * 3 - 2, to * 3), reading: { kind: 'quarter', year, from, to }, dated };
}
export function aYear(year: number | undefined, dated: boolean): Stretch | undefined {
  if (!year) return undefined;
  return { ...months(year, 1, 12), reading: { kind: 'year', year }, dated };
}
export function aPeriod(from: Day | undefined, to: Day | undefined, dated: boolean): Stretch | undefined {
  if (from === undefined || to === undefined || from > to) return undefined;
  return { from, to, reading: { kind: 'period', from, to }, dated };
}
export const monthsPeriod = (year: number | undefined, from: number, to: number, dated: boolean) => {
  if (!year || !isMonth(from) || !isMonth(to) || from > to) return undefined;
  const span = months(year, from, to);
  return aPeriod(span.from, span.to, dated);
};

/** Between two school years. */
export const summer = (year: number | undefined, dated: boolean) => monthsPeriod(year, 6, 8, dated);

/** Lessons begin in September and the year ends before 31 May (khung kế hoạch thời gian năm học); terms turn in January. */
const SCHOOL = { first: '09-01', middle: '01-31', last: '05-31' };
export function schoolYear(first: number | undefined, term: string | undefined, dated: boolean): Stretch | undefined {
  if (!first) return undefined;
  const middle = `${first + 1}-${SCHOOL.middle}`;
  const from = term === 'ii' || term === '2' ? addDays(middle, 1) : `${first}-${SCHOOL.first}`;
  return aPeriod(from, term === 'i' || term === '1' ? middle : `${first + 1}-${SCHOOL.last}`, dated);
}
