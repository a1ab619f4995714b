/** The deadline of a row whose time stands in several columns: "Từ ngày" and "Đến ngày", or marks below years, quarters, months. */
import { fold } from '../text/normalise.ts';
import { fromRoman, toRoman } from '../text/roman.ts';
import { oneLine } from './pieces.ts';

/** A column that stands for a time: the year 2026, the third quarter, the fifth month. */
export interface Span {
  of: 'year' | 'quarter' | 'month';
  number: number;
}

const quarter = (text: string) => (/^\d$/u.test(text) ? Number(text) : fromRoman(text.toUpperCase()));

/**
 * The time that the name of a column says.
 *
 * @param above what spans it and others, folded: `quy`, `thang`
 */
export function spanNamed(name: string, above: string): Span | undefined {
  const key = fold(name).trim();
  const year = /^(?:nam )?(20\d\d)$/u.exec(key)?.[1];
  if (year) return { of: 'year', number: Number(year) };
  const inQuarter = /^(?:quy|q\.?) ?([1-4]|iv|i{1,3})$/u.exec(key)?.[1] ?? (/\bquy\b/u.test(above) ? key : '');
  if (/^(?:[1-4]|iv|i{1,3})$/u.test(inQuarter)) return { of: 'quarter', number: quarter(inQuarter) ?? 0 };
  const inMonth = /^(?:thang|t\.?) ?(\d{1,2})$/u.exec(key)?.[1] ?? (/\bthang\b/u.test(above) ? key : '');
  const month = /^\d{1,2}$/u.test(inMonth) ? Number(inMonth) : 0;
  return month >= 1 && month <= 12 ? { of: 'month', number: month } : undefined;
}

/** "Tháng 3, 4", "Quý I, III", "2026 - 2028": the times of the columns that have a mark. */
export function spansWording(spans: readonly Span[]): string {
  const wordings = (['year', 'quarter', 'month'] as const).map((of) => {
    const numbers = spans.filter((span) => span.of === of).map(({ number }) => number);
    const [first = 0] = numbers;
    const last = numbers.at(-1) ?? 0;
    if (!numbers.length) return '';
    const name = (number: number) => (of === 'quarter' ? toRoman(number) : String(number));
    const run = numbers.length > 1 && last - first === numbers.length - 1;
    if (of === 'year' && run) return `${first} - ${last}`;
    if (of === 'month' && run && numbers.length > 2) return `Từ tháng ${first} đến tháng ${last}`;
    return `${{ year: 'Năm', quarter: 'Quý', month: 'Tháng' }[of]} ${numbers.map(name).join(', ')}`;
  });
  return wordings.filter(Boolean).join('; ');
}

/** Within a sentence: "Tháng 2" is "tháng 2", a bare day is "ngày 01/02/2026". */
function inSentence(text: string): string {
  const day = oneLine(text);
  if (/^\d{1,2}\/20\d\d$/u.test(day)) return `tháng ${day}`;
  if (/^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d+)?$/u.test(day)) return `ngày ${day}`;
  return day.replace(/^(?:Tháng|Quý|Tuần|Ngày|Năm|Đầu|Giữa|Cuối|Nửa)(?=\s)/u, (word) => word.toLowerCase());
}

/** "Từ ngày 01/02/2026 đến ngày 30/6/2026": the two ends of a deadline as one wording. */
export function betweenWording(start: string, end: string): string {
  if (start === end) return start;
  if (!end) return start && `Từ ${inSentence(start)}`;
  const until = inSentence(end).replace(/^đến\s+/iu, '');
  return start ? `Từ ${inSentence(start)} đến ${until}` : `Đến ${until}`;
}

const UNITS = /^(?:tháng|quý|năm|tuần|ngày)$/iu;
/** Whether a cell is a number of what its column is named for: "12" below "Tháng". */
export const isSpan = (column: string, cell: string): boolean =>
  UNITS.test(column.trim()) && /^(?:\d|[IV]+\b)/u.test(cell.trim());

/** "Tháng 12": such a number with the name of its column. */
export const spanOf = (column: string, cell: string): string => {
  const name = column.trim().toLowerCase();
  return isSpan(column, cell) ? `${name.charAt(0).toUpperCase()}${name.slice(1)} ${cell.trim()}` : cell;
};
