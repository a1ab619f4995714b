/** Deadlines of the products of a task, where one cell says them all. */
import { parseDeadline } from '../model/deadline.ts';
import { fold } from '../text/normalise.ts';
import { oneLine } from './pieces.ts';

/** Whether a wording is that of a deadline, also of one that cannot be read: it speaks of days, months or quarters. */
export const isDeadline = (text: string, year: number | undefined): boolean =>
  parseDeadline(text, year === undefined ? {} : { year }) !== undefined ||
  /(?<!\p{L})(?:tháng|quý|quí|ngày|năm|tuần|thường xuyên|đột xuất|\d{1,2}\/\d{1,4})(?!\p{L})/iu.test(text);

/**
 * "Kế hoạch: Quý I/2027", "Báo cáo: Tháng 12/2027": a deadline after the name of each product.
 *
 * @returns the deadline of each product, or nothing when the parts are not so
 */
export function pairedParts(products: readonly string[], parts: readonly string[]): (string | undefined)[] | undefined {
  const byName = new Map<string, string>();
  for (const part of parts) {
    const at = part.lastIndexOf(': ');
    if (at < 0) return undefined;
    byName.set(fold(oneLine(part.slice(0, at))), oneLine(part.slice(at + 2)));
  }
  const found = products.map((name) => byName.get(fold(oneLine(name))));
  // One product of a task may have no deadline; a part that names none is no part of such a list.
  return parts.length > 0 && found.filter((day) => day !== undefined).length === byName.size ? found : undefined;
}
