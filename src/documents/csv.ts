/**
 * Rows as CSV that Excel opens with its accents: UTF-8 with a byte-order mark, `;` between cells, CRLF between
 * rows, every cell in quotes.
 */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const text = rows.map((row) => row.map(quoted).join(';')).join('\r\n');
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
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
