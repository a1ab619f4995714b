import { el, type Xml } from '../ooxml/xml.ts';
import type { HeaderCell, Table, TableColumn, TableRow } from '../tree.ts';
import { paragraph } from './paragraph.ts';
import type { Scope } from './scope.ts';

type DataRow = Extract<TableRow, { kind: 'data' }>;

/**
 * A table with borders, a header that is repeated on each page, and rows that are not split between pages.
 * `keepNext` keeps its last row on the page of what follows.
 */
export function tableXml(table: Table, scope: Scope, keepNext = false): Xml {
  const widths = columnWidths(table.columns, scope.textWidth);
  return el(
    'w:tbl',
    {},
    el(
      'w:tblPr',
      {},
      el('w:tblW', { 'w:w': sum(widths), 'w:type': 'dxa' }),
      borders(),
      el('w:tblLayout', { 'w:type': 'fixed' }),
      el('w:tblCellMar', {}, cellMargin('w:left'), cellMargin('w:right')),
      el('w:tblLook', {
        'w:firstRow': 1,
        'w:lastRow': 0,
        'w:firstColumn': 0,
        'w:lastColumn': 0,
        'w:noHBand': 1,
        'w:noVBand': 1,
      }),
      el('w:tblCaption', { 'w:val': table.caption }),
    ),
    el(
      'w:tblGrid',
      {},
      widths.map((width) => el('w:gridCol', { 'w:w': width })),
    ),
    headerRows(table.headerRows, widths, scope),
    bodyRows(table, widths, scope, keepNext),
  );
}

/** Whole twips by the shares of the columns; the last one takes what rounding leaves. */
function columnWidths(columns: TableColumn[], total: number): number[] {
  const shares = sum(columns.map((column) => column.width));
  const widths = columns.map((column) => Math.floor((column.width / shares) * total));
  const last = widths.length - 1;
  return widths.map((width, i) => (i === last ? width + total - sum(widths) : width));
}

function headerRows(rows: HeaderCell[][], widths: number[], scope: Scope): Xml[] {
  /** Where a cell from above reaches down: for how many more rows, and over how many columns. */
  const taken = widths.map(() => ({ rows: 0, span: 1 }));
  return rows.map((cells) => {
    const rest = [...cells];
    const row: Xml[] = [];
    for (let column = 0; column < widths.length;) {
      const above = taken[column];
      if (above && above.rows > 0) {
        above.rows--;
        row.push(cell(widths, column, above.span, [paragraph('tableHead', [], scope)], { merge: 'continue' }));
        column += above.span;
        continue;
      }
      const next = rest.shift() ?? { content: [] };
      const span = Math.min(next.columnSpan ?? 1, widths.length - column);
      const deep = (next.rowSpan ?? 1) > 1;
      if (deep) taken[column] = { rows: (next.rowSpan ?? 1) - 1, span };
      const content = [paragraph('tableHead', next.content, scope, { keepNext: true })];
      row.push(cell(widths, column, span, content, { ...(deep ? { merge: 'restart' as const } : {}), middle: true }));
      column += span;
    }
    return el('w:tr', {}, el('w:trPr', {}, el('w:cantSplit'), el('w:tblHeader')), row);
  });
}

function bodyRows(table: Table, widths: number[], scope: Scope, keepNext: boolean): Xml[] {
  const last = table.rows.at(-1);
  const written: Xml[] = [];
  for (let i = 0; i < table.rows.length;) {
    const row = table.rows[i];
    if (!row) break;
    if (row.kind === 'group') {
      written.push(groupRow(row, widths, scope));
      i++;
      continue;
    }
    const items = itemsFrom(table.rows, i, row);
    const lines = items.map((item) => dataRow(item, table.columns, widths, scope, keepNext && item === last));
    written.push(...(row.repeats === undefined ? lines : [repeatingSection(row.repeats, lines, scope)]));
    i += items.length;
  }
  return written;
}

/** The row, and those after it that belong to the same list of items. */
function itemsFrom(rows: TableRow[], start: number, first: DataRow): DataRow[] {
  const items = [first];
  for (let i = start + 1; first.repeats !== undefined; i++) {
    const next = rows[i];
    if (next?.kind !== 'data' || next.repeats !== first.repeats) break;
    items.push(next);
  }
  return items;
}

function groupRow(row: Extract<TableRow, { kind: 'group' }>, widths: number[], scope: Scope): Xml {
  return el(
    'w:tr',
    {},
    el('w:trPr', {}, el('w:cantSplit')),
    ...(row.label.length > 0
      ? [
          cell(widths, 0, 1, [paragraph('tableGroup', row.label, scope, { align: 'center' })]),
          cell(widths, 1, widths.length - 1, [paragraph('tableGroup', row.title, scope)]),
        ]
      : [cell(widths, 0, widths.length, [paragraph('tableGroup', row.title, scope)])]),
  );
}

function dataRow(row: DataRow, columns: TableColumn[], widths: number[], scope: Scope, keepNext: boolean): Xml {
  const cells = columns.map((column, i) => {
    const given = row.cells[i] ?? [];
    // Word calls a cell without a paragraph damaged.
    const paragraphs = given.length > 0 ? given : [[]];
    const options = { keepNext, ...(column.align === 'left' ? {} : { align: column.align }) };
    return cell(
      widths,
      i,
      1,
      paragraphs.map((runs) => paragraph('tableText', runs, scope, options)),
    );
  });
  return el('w:tr', {}, el('w:trPr', {}, el('w:cantSplit')), cells);
}

/** A repeating section (MS-DOCX 2.5.3): Word shows a plus sign that adds an item after the one in hand. */
function repeatingSection(name: string, rows: Xml[], scope: Scope): Xml {
  return el(
    'w:sdt',
    {},
    el(
      'w:sdtPr',
      {},
      el('w:tag', { 'w:val': name }),
      el('w:id', { 'w:val': scope.nextId() }),
      el('w15:repeatingSection'),
    ),
    el(
      'w:sdtContent',
      {},
      rows.map((row) =>
        el(
          'w:sdt',
          {},
          el('w:sdtPr', {}, el('w:id', { 'w:val': scope.nextId() }), el('w15:repeatingSectionItem')),
          el('w:sdtContent', {}, row),
        ),
      ),
    ),
  );
}

function cell(
  widths: number[],
  column: number,
  span: number,
  content: Xml[],
  options: { merge?: 'restart' | 'continue'; middle?: boolean } = {},
): Xml {
  return el(
    'w:tc',
    {},
    el(
      'w:tcPr',
      {},
      el('w:tcW', { 'w:w': sum(widths.slice(column, column + span)), 'w:type': 'dxa' }),
      span > 1 && el('w:gridSpan', { 'w:val': span }),
      options.merge && el('w:vMerge', { 'w:val': options.merge }),
      options.middle && el('w:vAlign', { 'w:val': 'center' }),
    ),
    content,
  );
}

function borders(): Xml {
  return el(
    'w:tblBorders',
    {},
    ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV'].map((side) =>
      el(side, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' }),
    ),
  );
}

function cellMargin(side: string): Xml {
  return el(side, { 'w:w': 70, 'w:type': 'dxa' });
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
