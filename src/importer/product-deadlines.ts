/** Deadlines of the products of a task, where one cell says them all. */
import { parseDeadline } from '../model/deadline.ts';
import { fold } from '../text/normalise.ts';
import { oneLine } from './pieces.ts';

/** Whether a wording is that of a deadline, also of one that cannot be read: it speaks of days, months or quarters. */
export const isDeadline = (text: string, year: number | undefined): boolean =>
  parseDeadline(text, year === undefined ? {} : { year }) !== undefined ||
  /(?<!\p{L})(?:tháng|quý|quí|ngày|năm|tuần|thường xuyên|đột xuất|\d{1,2}\/\d{1,4})(?!\p{L})/iu.test(text);

/**
 * "Kế hoạch: Quý I/2027", "Báo cáo: Tháng 12/2027": a deadline after the name of each product, set down in the products;
 * one that is named only there is a product too.
 *
 * @returns whether the parts are so
 */
export function takeNamed(
  products: { name: string; deadline?: string }[],
  parts: readonly string[],
  year: number | undefined,
): boolean {
  const named = parts.map((part) => {
    const at = part.lastIndexOf(': ');
    return { name: oneLine(part.slice(0, Math.max(0, at))), day: oneLine(part.slice(at + 2)) };
  });
  const find = (name: string) => products.find((product) => fold(product.name) === fold(name));
  const known = named.filter(({ name }) => find(name)).length;
  const isList =
    known === named.length ||
    (known > 0 &&
      named.length > 1 &&
      named.every(({ name, day }) => name && name.length < 80 && isDeadline(day, year)));
  if (!named.length || !isList || named.some(({ name }) => !name)) return false;
  for (const { name, day } of named) {
    const product = find(name);
    if (product) product.deadline = day;
    else products.push({ name, deadline: day });
  }
  return true;
}
