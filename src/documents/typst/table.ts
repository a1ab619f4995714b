import type { FormatProfile, StyleName } from '../profile.ts';
import { textOf, type HeaderCell, type Run, type Table, type TableRow } from '../tree.ts';
import { wrapText } from '../wrap-text.ts';
import { call, join, mm, pt } from './code.ts';
import { paragraph } from './text.ts';

/** Left and right of the text in a cell, in millimetres, as in Word. */
const INSET = 1.23;
/** A row higher than this part of a page may be split; others go to the next page whole. */
const WHOLE = 0.6;

/** A table whose header is repeated and whose group rows stay with their first row. Lengths in millimetres. */
export function tableCode(table: Table, profile: FormatProfile, page: { width: number; height: number }): string {
  const shares = table.columns.reduce((sum, { width }) => sum + width, 0);
  const widths = table.columns.map(({ width }) => (width / shares) * page.width);
  return call(
    'table',
    {
      columns: `(${widths.map(mm).join(', ')},)`,
      stroke: '0.5pt',
      inset: `(x: ${mm(INSET)}, y: 0pt)`,
    },
    call(
      'table.header',
      { repeat: 'true' },
      ...table.headerRows.flatMap((row) => row.map((cell) => headCell(cell, profile))),
    ),
    ...table.rows.map((row) => rowCode(row, table, widths, profile, page.height)),
  );
}

function headCell({ content, columnSpan, rowSpan }: HeaderCell, profile: FormatProfile): string {
  return call(
    'table.cell',
    {
      colspan: columnSpan === undefined ? undefined : String(columnSpan),
      rowspan: rowSpan === undefined ? undefined : String(rowSpan),
      align: 'center + horizon',
    },
    cellText('tableHead', [content], profile),
  );
}

function rowCode(row: TableRow, table: Table, widths: number[], profile: FormatProfile, pageHeight: number): string {
  if (row.kind === 'group') {
    const labelled = row.label.length > 0;
    const span = table.columns.length - (labelled ? 1 : 0);
    const title = call('table.cell', { colspan: String(span) }, cellText('tableGroup', [row.title], profile));
    // A header of the second level is never left alone at the foot of a page.
    return call(
      'table.header',
      { level: '2', repeat: 'false' },
      ...(labelled ? [cellText('tableGroup', [row.label], profile, 'center')] : []),
      title,
    );
  }
  const { size } = profile.styles.tableText;
  const lines = row.cells.map((cell, i) =>
    cell.flatMap((runs) => wrapText(textOf(runs), (widths[i] ?? 20) - 2 * INSET, size)),
  );
  const height = Math.max(...lines.map(({ length }) => length)) * size * 1.15 * (25.4 / 72);
  const breakable = height > pageHeight * WHOLE ? 'true' : 'false';
  return table.columns
    .map(({ align }, i) => {
      const cell = row.cells[i] ?? [];
      return call('table.cell', { breakable }, cellText('tableText', cell, profile, align));
    })
    .join(', ');
}

/** The paragraphs of a cell. */
function cellText(
  style: StyleName,
  paragraphs: Run[][],
  profile: FormatProfile,
  align?: 'left' | 'center' | 'right',
): string {
  const { before = 0, after = 0 } = profile.styles[style];
  const given = paragraphs.length > 0 ? paragraphs : [[]];
  const written = given.map((runs) => paragraph(style, runs, profile, { ...(align ? { align } : {}), before: 0 }));
  return `pad(top: ${pt(before)}, bottom: ${pt(after)}, ${join(written)})`;
}
