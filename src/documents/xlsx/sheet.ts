/** `xl/worksheets/sheetN.xml` (ECMA-376 part 1, 18.3.1.99; the order of its children is fixed). */
import type { Day } from '../../model/days.ts';
import { el, text, type Child, type Xml } from '../ooxml/xml.ts';
import type { FormatProfile } from '../profile.ts';
import { wrapText } from '../wrap-text.ts';
import { rowHeight } from './row-height.ts';
import { CELL_SIZE, DIGIT_PIXELS, STYLE, TITLE_SIZE } from './styles.ts';
import { cellText, type Cell } from '../../text/cell.ts';
import type { Sheet, SheetColumn } from './workbook.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Rows below the last one to which choosing from a list applies, for tasks that are added. */
const SPARE_ROWS = 200;

/** A sheet without its rows, of which only the number is known. */
export type SheetFrame = Omit<Sheet, 'rows'> & { count: number };

export const frameOf = ({ rows, ...sheet }: Sheet): SheetFrame => ({ ...sheet, count: rows.length });

/** Where the parts of a sheet are, in the rows of Excel, which count from 1. */
export function layoutOf(sheet: SheetFrame): { header: number; first: number; last: number; lastColumn: string } {
  const header = aboveLines(sheet).length + 1;
  return { header, first: header + 1, last: header + sheet.count, lastColumn: columnName(sheet.columns.length) };
}

/** 1 → A, 27 → AA. */
export function columnName(number: number): string {
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return number > 26 ? columnName(Math.floor((number - 1) / 26)) + letter : letter;
}

/** A whole sheet; `selected` for the one that is open at first. */
export function sheetXml(sheet: Sheet, profile: FormatProfile, selected: boolean): Xml {
  const { start, row, end } = sheetPieces(frameOf(sheet), profile, selected);
  return [start, ...sheet.rows.map(row), end].join('') as Xml;
}

/**
 * A sheet in pieces, so that one of any length can be written row by row.
 *
 * @param fitted whether rows get their heights here, which some readers do not work out by themselves
 */
export function sheetPieces(
  sheet: SheetFrame,
  profile: FormatProfile,
  selected: boolean,
  fitted = true,
): { start: string; row: (cells: Sheet['rows'][number], index: number) => string; end: string } {
  const { header, last, lastColumn } = layoutOf(sheet);
  const table = `A${header}:${lastColumn}${last}`;
  const start = [
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
  ];
  const end = [
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
  ];
  const widths = sheet.columns.map(({ width }) => width);
  const styles = sheet.columns.map(({ align }) => (align === 'center' ? STYLE.centre : STYLE.text));
  return {
    start: `<worksheet xmlns="${MAIN}">${start.join('')}<sheetData>${headRows(sheet, widths).join('')}`,
    row: (cells, index) =>
      rowXml(header + 1 + index, cells, styles, fitted ? rowHeight(cells.map(cellText), widths, CELL_SIZE) : undefined),
    end: `</sheetData>${end.filter(Boolean).join('')}</worksheet>`,
  };
}

/** The lines above the table, and the heads of its columns. */
function headRows(sheet: SheetFrame, widths: number[]): Xml[] {
  const heads = sheet.columns.map((column) => column.header);
  const lines = aboveLines(sheet);
  return [
    ...lines.map(({ line, style, size }, i) => rowXml(i + 1, [line], [style], rowHeight([''], [], size))),
    rowXml(
      lines.length + 1,
      heads,
      heads.map(() => STYLE.header),
      rowHeight(heads, widths, CELL_SIZE),
    ),
  ];
}

function rowXml(number: number, cells: readonly Cell[], styles: readonly number[], height?: number): Xml {
  return el(
    'row',
    { r: number, ht: height, customHeight: height && 1 },
    cells.map((value, j) => cell(`${columnName(j + 1)}${number}`, value, styles[j] ?? STYLE.text)),
  );
}

/**
 * The lines above the table, a row each: a cell over the whole width would have to be merged, and LibreOffice
 * then no longer repeats the header on each page.
 */
function aboveLines({
  above,
  columns,
}: Pick<Sheet, 'above' | 'columns'>): { line: string; style: number; size: number }[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return above.flatMap((text, i) => {
    const size = i === 0 ? TITLE_SIZE : CELL_SIZE;
    return wrapText(text, whole, size).map((line) => ({ line, style: i === 0 ? STYLE.title : STYLE.note, size }));
  });
}

/** The longest text that a formula of Excel takes. */
const LONGEST_LINK = 250;

function cell(reference: string, value: Cell, style: number): Xml {
  if (typeof value === 'number') return el('c', { r: reference, s: STYLE.number }, el('v', {}, text(String(value))));
  if (typeof value !== 'string' && 'day' in value)
    return el('c', { r: reference, s: STYLE.day }, el('v', {}, text(String(serialOf(value.day)))));
  if (typeof value !== 'string' && value.link.length <= LONGEST_LINK)
    return el(
      'c',
      { r: reference, s: STYLE.link, t: 'str' },
      el('f', {}, text(`HYPERLINK("${value.link.replaceAll('"', '%22')}")`)),
      el('v', {}, text(value.link)),
    );
  const said = cellText(value);
  if (said === '') return el('c', { r: reference, s: style });
  return el(
    'c',
    { r: reference, s: style, t: 'inlineStr' },
    el('is', {}, el('t', { 'xml:space': 'preserve' }, text(said))),
  );
}

/** A day as Excel counts it: 1 is 1 January 1900, and its year 1900 has a 29 February. */
const serialOf = (day: Day): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);

function validations(sheet: SheetFrame): Child {
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
