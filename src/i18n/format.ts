/** Numbers, dates and names as Vietnamese administrative papers write them. No clock, no ICU. */
import type { Day } from '../model/days.ts';

/**
 * A leading zero on days below 10 and on the months 1 and 2 only (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II,
 * mục 4).
 */
const monthNumber = (month: string) => (Number(month) <= 2 ? month : String(Number(month)));

/** `04/01/2023`, `01/7/2025`; a month without its day `tháng 12/2023`; a year `năm 2023`. */
export function formatDate(partial: string): string {
  const [year = '', month, day] = partial.split('-');
  if (month && day) return `${day}/${monthNumber(month)}/${year}`;
  return month ? `tháng ${monthNumber(month)}/${year}` : `năm ${year}`;
}

/** `ngày 04 tháng 01 năm 2023`, with blanks for what the paper leaves blank (Nghị định 30/2020, Phụ lục I). */
export function formatDateInWords(partial: string): string {
  const [year = '', month, day] = partial.split('-');
  return `ngày ${day ?? '…'} tháng ${month ? monthNumber(month) : '…'} năm ${year}`;
}

/** `01/10/2023 – 05/12/2023`. */
export function formatSpan(from: Day, to: Day): string {
  return from === to ? formatDate(from) : `${formatDate(from)} – ${formatDate(to)}`;
}

/** Thousands with dots, decimals with a comma: `14.083`, `99,15`. */
export function formatNumber(value: number, decimals?: number): string {
  const text = decimals === undefined ? String(value) : value.toFixed(decimals);
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return fraction ? `${grouped},${fraction}` : grouped;
}

/** `38%` or `99,16%`: two decimals unless they are zero. */
export function formatPercent(value: number): string {
  return `${formatNumber(value, Number.isInteger(value) ? 0 : 2)}%`;
}

/** The first letter as a capital. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * What a target asks for: `trên 86%`, `từ 5 hình thức`, `tăng`. A measure that is itself a level goes before its
 * number: `từ mức độ 3`.
 */
export function formatTarget(sign: string, value: number | undefined, measure: string | null): string {
  if (value === undefined) return sign;
  const number = formatNumber(value);
  const amount =
    measure === null || measure === '%'
      ? `${number}${measure ?? ''}`
      : measure.startsWith('mức')
        ? `${measure} ${number}`
        : `${number} ${measure}`;
  return sign ? `${sign} ${amount}` : amount;
}
