/** A table that was copied in a spreadsheet or in Word: from the HTML that they give, or from text with tabs. */
import { importText } from '../i18n/import.ts';
import { normalise } from '../text/normalise.ts';
import type { Row, Table } from './blocks.ts';
import { htmlBlocks } from './html.ts';

/** Rows of text with tabs between cells; a cell with line ends or tabs of its own stands in quotes. */
export function tabbedRows(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*)/uy;
  let at = 0;
  while (at <= text.length) {
    field.lastIndex = at;
    const [whole = '', quoted, bare = ''] = field.exec(text) ?? [];
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (text[at] === '\t') at += 1;
    else if (at >= text.length) break;
    else {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      if (at >= text.length) break;
      rows.push([]);
    }
  }
  return rows;
}

const cellOf = (text: string) =>
  normalise(text)
    .split(/\r?\n/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter(Boolean)
    .join('\n');

/** Fewer are a sentence, not a table. */
const isTable = (rows: readonly Row[]) => rows.some(({ cells }) => cells.filter(Boolean).length >= 2);

/** The table of a clipboard; nothing where it has none. */
export function clipboardTable(html: string, text: string): Table | undefined {
  const tables = html ? htmlBlocks(html, '').filter((block) => block.kind === 'table') : [];
  const fromHtml = tables.flatMap(({ rows }) => rows);
  const rows = isTable(fromHtml)
    ? fromHtml
    : tabbedRows(text).map((cells) => ({ cells: cells.map(cellOf), place: '' }));
  const filled = rows.filter(({ cells }) => cells.some(Boolean));
  if (!isTable(filled)) return undefined;
  const width = Math.max(...filled.map(({ cells }) => cells.length));
  return {
    kind: 'table',
    place: '',
    rows: filled.map((row, i) => ({
      ...row,
      cells: Array.from({ length: width }, (_, k) => row.cells[k] ?? ''),
      place: importText.pastedRow(i + 1),
    })),
  };
}
