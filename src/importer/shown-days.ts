/** Days as spreadsheets put them on the clipboard, in the way of papers: 15/11/2026. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (number: number) => String(number).padStart(2, '0');
const written = (day: number, month: number, year: number) =>
  `${two(day)}/${two(month)}/${year < 100 ? 2000 + year : year}`;

/** A text that is a day in a form that can only be read in one way; any other text stays. */
export function paperDay(text: string): string {
  const iso = /^(20\d\d)-(\d{2})-(\d{2})(?:[T ]00:00(?::00)?)?$/u.exec(text);
  if (iso) return written(Number(iso[3]), Number(iso[2]), Number(iso[1]));
  const named = /^(\d{1,2})[- ]([a-z]{3})[- ](\d{2}|20\d\d)$/iu.exec(text);
  const month = MONTHS.indexOf(named?.[2]?.toLowerCase() ?? '') + 1;
  if (named && month) return written(Number(named[1]), month, Number(named[3]));
  const american = /^(\d{1,2})\/(\d{1,2})\/(20\d\d)$/u.exec(text);
  if (american && Number(american[2]) > 12 && Number(american[1]) <= 12)
    return written(Number(american[2]), Number(american[1]), Number(american[3]));
  return text;
}

/** The first and the last day of this century, counted as spreadsheets count. */
const [FIRST, LAST] = [36_526, 73_050];
const UNIX_EPOCH = 25_569;
const DAY = 86_400_000;

/** The same in a column of days, where a bare number is a day that has lost its form. */
export function paperDayIn(text: string): string {
  const serial = /^\d{5}$/u.test(text) ? Number(text) : 0;
  if (serial < FIRST || serial > LAST) return paperDay(text);
  const date = new Date((serial - UNIX_EPOCH) * DAY);
  return written(date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear());
}
