/** The months that a report's title says it is about. */
import { importText as ui } from '../i18n/import.ts';
import { dayOf, spanOf } from '../model/days.ts';
import { fromRoman } from '../text/roman.ts';
import type { Account } from './account.ts';

const month = (year: number, number: number) => `${year}-${String(number).padStart(2, '0')}`;
const span = (year: number, from: number, to: number) => ({
  from: `${month(year, from)}-01`,
  to: spanOf(month(year, to)).end,
});

/** First and last day, and whether the title said so; the whole year where it did not. */
export function reportSpan(title: string, year: number): { from: string; to: string; said: boolean } {
  const quarter = /quý\s+(IV|I{1,3}|[1-4])(?![\p{L}\d])/iu.exec(title)?.[1];
  if (quarter) {
    const at = fromRoman(quarter.toUpperCase()) ?? Number(quarter);
    return { ...span(year, at * 3 - 2, at * 3), said: true };
  }
  if (/^(?:(?!tháng đầu).)*(?:6|06|sáu) tháng cuối/isu.test(title)) return { ...span(year, 7, 12), said: true };
  const months = /(\d{1,2})\s+tháng(?!\s+\d)/iu.exec(title)?.[1] ?? (/sáu tháng/iu.test(title) ? '6' : undefined);
  if (months && Number(months) >= 1 && Number(months) <= 12) return { ...span(year, 1, Number(months)), said: true };
  const one = /tháng\s+(\d{1,2})(?!\d)/iu.exec(title)?.[1];
  if (one && Number(one) >= 1 && Number(one) <= 12) return { ...span(year, Number(one), Number(one)), said: true };
  return { ...span(year, 1, 12), said: false };
}

/** The days between which a report's figures are counted: as its text says, or its title. */
export function reportPeriod(
  title: string,
  texts: readonly string[],
  year: number | undefined,
  account: Account,
): { from: string; to: string } | undefined {
  for (const text of texts) {
    // What stands above a table is about that table.
    if (/^bảng\s/iu.test(text)) continue;
    const match =
      /từ (?:ngày )?(\d{1,2})\/(\d{1,2})\/(\d{4}) đến (?:hết )?(?:ngày )?(\d{1,2})\/(\d{1,2})\/(\d{4})/iu.exec(text);
    const [from, to] = [1, 4].map((at) => dayOf(Number(match?.[at + 2]), Number(match?.[at + 1]), Number(match?.[at])));
    if (from && to) return { from, to };
  }
  if (year === undefined) return undefined;
  const { from, to, said } = reportSpan(title, year);
  if (!said) account.question(ui.wholePaper, ui.periodGuessed(year));
  return { from, to };
}
