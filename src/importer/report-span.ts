/** The months that a report's title says it is about. */
import { importText as ui } from '../i18n/import.ts';
import { dayOf, spanOf } from '../model/days.ts';
import { deadlineSpan, parseDeadline } from '../model/deadline.ts';
import { fromRoman } from '../text/roman.ts';
import type { Account } from './account.ts';

interface Span {
  from: string;
  to: string;
}

/** What is to be done next, which a report names after what it is about: "…, phương hướng 6 tháng cuối năm". */
const NEXT =
  /(?:[,;]|\s[-–]|\s(?:và|cùng))\s*(?:(?:đề ra|xây dựng|triển khai|một số)\s+)?(?:phương hướng|phương án|nhiệm vụ|kế hoạch|mục tiêu|giải pháp|định hướng|trọng tâm|chương trình công tác|dự kiến)(?![\p{L}]).*$/isu;
const DAYS = /(\d{1,2})\/(\d{1,2})\/(\d{4})\s*(?:[-–—]|đến(?:\s+hết)?(?:\s+ngày)?)\s*(\d{1,2})\/(\d{1,2})\/(\d{4})/iu;

const month = (year: number, number: number) => `${year}-${String(number).padStart(2, '0')}`;
const months = (year: number, from: number, to: number): Span => ({
  from: `${month(year, from)}-01`,
  to: spanOf(month(year, to)).end,
});

function daysIn(text: string): Span | undefined {
  const match = DAYS.exec(text);
  const [from, to] = [1, 4].map((at) => dayOf(Number(match?.[at + 2]), Number(match?.[at + 1]), Number(match?.[at])));
  return from && to && from < to ? { from, to } : undefined;
}

const NUMBER: Record<string, number> = { ba: 3, sáu: 6, chín: 9 };

/** Every stretch of the year that a title names: "quý III và 9 tháng đầu năm" names two. */
function stretchesOf(title: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  const list =
    /(?<!\p{L})quý\s+((?:IV|I{1,3}|[1-4])(?:(?:\s*,\s*|\s+và\s+)(?:quý\s+)?(?:IV|I{1,3}|[1-4])(?![\p{L}\d]))*)(?![\p{L}\d])/giu;
  for (const [, numbers = ''] of title.matchAll(list))
    for (const number of numbers.match(/IV|I{1,3}|[1-4]/giu) ?? []) {
      const at = fromRoman(number.toUpperCase()) ?? Number(number);
      found.push({ from: at * 3 - 2, to: at * 3 });
    }
  for (const [, count = '', edge] of title.matchAll(
    /(?<![\p{L}\d])(\d{1,2}|ba|sáu|chín)\s+tháng(?!\s+\d)(?:\s+(đầu|cuối))?/giu,
  )) {
    const size = NUMBER[count.toLowerCase()] ?? Number(count);
    if (size < 1 || size > 12) continue;
    found.push(edge?.toLowerCase() === 'cuối' ? { from: 13 - size, to: 12 } : { from: 1, to: size });
  }
  for (const [, number] of title.matchAll(/(?<!\d\s)(?<!\p{L})tháng\s+(\d{1,2})(?!\d)/giu))
    if (Number(number) >= 1 && Number(number) <= 12) found.push({ from: Number(number), to: Number(number) });
  if (
    /(?:và|,)\s+(?:tổng kết\s+)?cả\s+năm(?!\p{L})|và\s+(?:tổng kết\s+)?năm\s+20\d\d/iu.test(title) ||
    (!found.length && /(?<!\p{L})năm\s+20\d\d(?!\s*[-–—]\s*20)/iu.test(title))
  )
    found.push({ from: 1, to: 12 });
  return found;
}

/** First and last day, and whether the title said so; the whole year where it did not. */
export function reportSpan(title: string, year: number): Span & { said: boolean } {
  const days = daysIn(title);
  if (days) return { ...days, said: true };
  const about = title.replace(NEXT, '');
  const school = /(?:học k[ỳì]\s+(?:II?|[12])\s+)?năm\s+học\s+\d{4}\s*[-–—]\s*\d{4}/iu.exec(about)?.[0];
  const term = school === undefined ? undefined : parseDeadline(school);
  const lessons = term === undefined ? undefined : deadlineSpan(term);
  if (lessons?.start && lessons.end) return { from: lessons.start, to: lessons.end, said: true };
  const years = /(?<!\d)(20\d{2})\s*(?:[-–—]|đến(?:\s+năm)?)\s*(20\d{2})(?!\d)/u.exec(about);
  if (years?.[1] && years[2] && years[1] < years[2])
    return { from: `${years[1]}-01-01`, to: `${years[2]}-12-31`, said: true };
  const found = stretchesOf(about);
  if (!found.length) return { ...months(year, 1, 12), said: false };
  const [from, to] = [Math.min(...found.map((one) => one.from)), Math.max(...found.map((one) => one.to))];
  return { ...months(year, from, to), said: true };
}

/** The kind of report that its title says, by the months that it is about. */
export function reportKind(title: string): 'annual-report' | 'half-year-report' | 'quarter-report' | 'periodic-report' {
  const { from, to, said } = reportSpan(title, 2000);
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  const whole = from.endsWith('-01') && from.slice(0, 4) === to.slice(0, 4) && spanOf(to.slice(0, 7)).end === to;
  if (/năm\s+học/iu.test(title)) return /học\s+k[ỳì]/iu.test(title) ? 'periodic-report' : 'annual-report';
  if (!whole || !said) return /cả\s+năm/iu.test(title) ? 'annual-report' : 'periodic-report';
  if (first === 1 && last === 12) return 'annual-report';
  if (last - first === 5 && first % 6 === 1) return 'half-year-report';
  return last - first === 2 && first % 3 === 1 ? 'quarter-report' : 'periodic-report';
}

/** The days between which a report's figures are counted: as its title says, its text, or its title less nearly. */
export function reportPeriod(
  title: string,
  texts: readonly string[],
  year: number | undefined,
  account: Account,
): Span | undefined {
  const days = daysIn(title);
  if (days) return days;
  for (const text of texts) {
    // What stands above a table is about that table.
    if (/^bảng\s/iu.test(text)) continue;
    const match = /từ (?:ngày )?(\d{1,2}\/\d{1,2}\/\d{4}) đến (?:hết )?(?:ngày )?(\d{1,2}\/\d{1,2}\/\d{4})/iu.exec(
      text,
    );
    const span = match && daysIn(`${match[1] ?? ''} - ${match[2] ?? ''}`);
    if (span) return span;
  }
  if (year === undefined) return undefined;
  const { from, to, said } = reportSpan(title, year);
  if (!said) account.question(ui.wholePaper, ui.periodGuessed(year));
  return { from, to };
}
