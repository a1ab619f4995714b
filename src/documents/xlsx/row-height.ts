/** Heights of rows with wrapped text: a reader that does not fit them by itself (LibreOffice) cuts the text off. */
import { wrapText } from '../wrap-text.ts';

/** The highest row that Excel takes, in points. */
const HIGHEST = 409;
/** Left and right of the text inside a cell, in millimetres. */
const PADDING = 2.4;

/** The height in points of a row with cells in columns of these widths in millimetres. */
export function rowHeight(cells: readonly string[], widths: readonly number[], size: number): number {
  const lines = cells.map((cell, i) => wrapText(cell, (widths[i] ?? 20) - PADDING, size).length);
  return Math.min(HIGHEST, Math.ceil(Math.max(1, ...lines) * size * 1.25 + 4));
}
