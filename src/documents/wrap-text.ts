import { boldTextWidth } from './text-width.ts';

/**
 * The lines that a text takes in a width in millimetres, broken between words. Measured with the widths of
 * bold letters, so that what is too much is a little room.
 */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line === '' || boldTextWidth(longer, size) <= width) line = longer;
      else {
        lines.push(line);
        line = word;
      }
      // A word longer than the line is broken wherever the line ends.
      while (boldTextWidth(line, size) > width && line.length > 1) {
        let end = line.length - 1;
        while (end > 1 && boldTextWidth(line.slice(0, end), size) > width) end--;
        lines.push(line.slice(0, end));
        line = line.slice(end);
      }
    }
    lines.push(line);
  }
  return lines;
}
