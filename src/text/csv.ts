/**
 * CSV as Excel with Vietnamese settings opens it: UTF-8 with a byte-order mark, `;` between cells (the comma is the
 * decimal sign), CRLF after each row, every cell in quotes.
 */

/** The byte-order mark that a file begins with; without it Excel takes the text for another encoding. */
export const CSV_START = '\uFEFF';

/** One row, its line end included. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(quoted).join(';')}\r\n`;

/** A whole file. */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(CSV_START + rows.map(csvRow).join(''));
}

function quoted(cell: string): string {
  return `"${guarded(cell).replaceAll('"', '""')}"`;
}

/**
 * A cell that no spreadsheet takes for a formula: one that begins with = + - @, a tab or a line end gets an
 * apostrophe (OWASP, CSV injection). A dash of a list, as Vietnamese lists begin, becomes an en dash instead.
 */
export function guarded(cell: string): string {
  const item = cell.replace(/^- /, '– ');
  return /^[=+\-@\t\r\n＝＋－＠]/.test(item) ? `'${item}` : item;
}
