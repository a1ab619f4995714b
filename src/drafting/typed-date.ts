/** A day as civil servants type it (15/01/2027), or a month whose day is still open (01/2027), and back. */
import { dayOf } from '../model/days.ts';

const two = (digits: string) => digits.padStart(2, '0');

/** What is no day and no month stays as it was typed, for the check to say so. */
export function typedDate(text: string): string {
  const typed = text.trim();
  const day = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed);
  if (day) return dayOf(Number(day[3]), Number(day[2]), Number(day[1])) ?? typed;
  const month = /^(?:tháng\s+)?(\d{1,2})[/.-](\d{4})$/iu.exec(typed);
  const number = Number(month?.[1]);
  return month && number >= 1 && number <= 12 ? `${month[2] ?? ''}-${two(month[1] ?? '')}` : typed;
}

export function shownDate(date: string): string {
  return /^\d{4}(?:-\d{2}){0,2}$/.test(date) ? date.split('-').reverse().join('/') : date;
}
