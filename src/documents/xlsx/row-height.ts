/** Heights of rows with wrapped text: a reader that does not fit them by itself (LibreOffice) cuts the text off. */
import { boldTextWidth } from '../text-width.ts';

/** The highest row that Excel takes, in points. */
const HIGHEST = 409;
/** Left and right of the text inside a cell, in millimetres. */
const PADDING = 2.4;

/**
 * The height in points for cells in columns of these widths in millimetres. Counted with the widths of bold
 * letters, so that what is too much is a little air.
 */
export function rowHeight(cells: readonly string[], widths: readonly number[], size: number): number {
  const lines = cells.map((cell, i) => wrappedLines(cell, (widths[i] ?? 20) - PADDING, size));
  return Math.min(HIGHEST, Math.ceil(Math.max(1, ...lines) * size * 1.25 + 4));
}

/** How many lines a text takes in a width in millimetres, broken between words. */
export function wrappedLines(text: string, width: number, size: number): number {
  const space = boldTextWidth(' ', size);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines++;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const needed = boldTextWidth(word, size);
      if (used > 0 && used + space + needed > width) {
        lines++;
        used = 0;
      }
      used += (used > 0 ? space : 0) + needed;
      // A word longer than the line is broken wherever the line ends.
      if (used > width) {
        lines += Math.floor(used / width);
        used %= width;
      }
    }
  }
  return lines;
}
