/** `xl/worksheets/sheetN.xml` (ECMA-376 part 1, 18.3.1.99; the order of its children is fixed). */
import { el, text, type Child, type Xml } from '../ooxml/xml.ts';
import type { FormatProfile } from '../profile.ts';
import { wrapText } from '../wrap-text.ts';
import { rowHeight } from './row-height.ts';
import { CELL_SIZE, DIGIT_PIXELS, STYLE, TITLE_SIZE } from './styles.ts';
import type { Sheet, SheetColumn } from './workbook.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Rows below the last one to which choosing from a list applies, for tasks that are added. */
const SPARE_ROWS = 200;

/** Where the parts of a sheet are, in the rows of Excel, which count from 1. */
export function layoutOf(sheet: Sheet): { header: number; first: number; last: number; lastColumn: string } {
  const header = aboveLines(sheet).length + 1;
  return { header, first: header + 1, last: header + sheet.rows.length, lastColumn: columnName(sheet.columns.length) };
}

/** 1 → A, 27 → AA. */
export function columnName(number: number): string {
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return number > 26 ? columnName(Math.floor((number - 1) / 26)) + letter : letter;
}

/** A whole sheet; `selected` for the one that is open at first. */
export function sheetXml(sheet: Sheet, profile: FormatProfile, selected: boolean): Xml {
  const { header, last, lastColumn } = layoutOf(sheet);
  const table = `A${header}:${lastColumn}${last}`;
  return el(
    'worksheet',
    { xmlns: MAIN },
    el('sheetPr', {}, el('pageSetUpPr', { fitToPage: 1 })),
    el('dimension', { ref: `A1:${lastColumn}${last}` }),
    el(
      'sheetViews',
      {},
      el(
        'sheetView',
        { showGridLines: 0, tabSelected: selected ? 1 : undefined, workbookViewId: 0 },
        sheet.filter &&
          el('pane', { ySplit: header, topLeftCell: `A${header + 1}`, activePane: 'bottomLeft', state: 'frozen' }),
        sheet.filter && el('selection', { pane: 'bottomLeft', activeCell: `A${header + 1}`, sqref: `A${header + 1}` }),
      ),
    ),
    el('sheetFormatPr', { defaultRowHeight: 16 }),
    el(
      'cols',
      {},
      sheet.columns.map(({ width }, i) =>
        el('col', { min: i + 1, max: i + 1, width: characters(width), customWidth: 1 }),
      ),
    ),
    el('sheetData', {}, rows(sheet)),
    sheet.filter && el('autoFilter', { ref: table }),
    validations(sheet),
    el('printOptions', { horizontalCentered: 1 }),
    pageMargins(profile),
    el('pageSetup', { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 }),
    // As on paper: the number in the middle of the top margin, none on the first page.
    el(
      'headerFooter',
      { differentFirst: 1 },
      el('oddHeader', {}, text(`&C&"${profile.font.family}"&${profile.pageNumber.size}&P`)),
    ),
    el('ignoredErrors', {}, el('ignoredError', { sqref: `A1:${lastColumn}${last}`, numberStoredAsText: 1 })),
  );
}

function rows(sheet: Sheet): Xml[] {
  const widths = sheet.columns.map(({ width }) => width);
  const lines: { cells: string[]; styles: number[]; height: number }[] = [
    ...aboveLines(sheet).map(({ line, style, size }) => ({
      cells: [line],
      styles: [style],
      height: rowHeight([''], [], size),
    })),
    {
      cells: sheet.columns.map((column) => column.header),
      styles: sheet.columns.map(() => STYLE.header),
      height: rowHeight(sheet.columns.map((column) => column.header), widths, CELL_SIZE), // prettier-ignore
    },
    ...sheet.rows.map((cells) => ({
      cells,
      styles: sheet.columns.map(({ align }) => (align === 'center' ? STYLE.centre : STYLE.text)),
      height: rowHeight(cells, widths, CELL_SIZE),
    })),
  ];
  return lines.map(({ cells, styles, height }, i) =>
    el(
      'row',
      { r: i + 1, ht: height, customHeight: 1 },
      cells.map((value, j) => cell(`${columnName(j + 1)}${i + 1}`, value, styles[j] ?? STYLE.text)),
    ),
  );
}

/**
 * The lines above the table, a row each: a cell over the whole width would have to be merged, and LibreOffice
 * then no longer repeats the header on each page.
 */
function aboveLines({ above, columns }: Sheet): { line: string; style: number; size: number }[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return above.flatMap((text, i) => {
    const size = i === 0 ? TITLE_SIZE : CELL_SIZE;
    return wrapText(text, whole, size).map((line) => ({ line, style: i === 0 ? STYLE.title : STYLE.note, size }));
  });
}

function cell(reference: string, value: string, style: number): Xml {
  if (value === '') return el('c', { r: reference, s: style });
  return el(
    'c',
    { r: reference, s: style, t: 'inlineStr' },
    el('is', {}, el('t', { 'xml:space': 'preserve' }, text(value))),
  );
}

function validations(sheet: Sheet): Child {
  const { first, last } = layoutOf(sheet);
  const found = sheet.columns.flatMap(({ list }, i) =>
    list ? [validation(list, `${columnName(i + 1)}${first}:${columnName(i + 1)}${last + SPARE_ROWS}`)] : [],
  );
  return found.length > 0 && el('dataValidations', { count: found.length }, found);
}

function validation({ name, prompt, otherwise }: NonNullable<SheetColumn['list']>, sqref: string): Xml {
  return el(
    'dataValidation',
    {
      type: 'list',
      errorStyle: 'warning',
      allowBlank: 1,
      showInputMessage: 1,
      showErrorMessage: 1,
      error: otherwise,
      prompt,
      sqref,
    },
    el('formula1', {}, text(name)),
  );
}

function pageMargins({ page: { margin, headerDistance } }: FormatProfile): Xml {
  const inches = (mm: number) => (mm / 25.4).toFixed(4);
  return el('pageMargins', {
    left: inches(margin.left),
    right: inches(margin.right),
    top: inches(margin.top),
    bottom: inches(margin.bottom),
    header: inches(headerDistance),
    footer: inches(headerDistance),
  });
}

/** The width of a column in digits of the standard font, which is how a workbook counts (18.3.1.13). */
function characters(mm: number): string {
  return (((mm / 25.4) * 96) / DIGIT_PIXELS).toFixed(2);
}
