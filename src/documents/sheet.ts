/** A table as one sheet of an Excel workbook (ECMA-376), written row by row so that its size does not matter. */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { officeFiles, zipTime, type Part } from './ooxml/package.ts';
import { el, text, XML_HEAD, type Xml } from './ooxml/xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** `A`, `B`, … `AA` for the columns from 0. */
function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

const cell = (value: string, style: number): string =>
  `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${text(value)}</t></is></c>`;
/** One row; the strings around the cells are fixed, and every text in them is escaped. */
const row = (cells: readonly string[], style: number): string =>
  `<row>${cells.map((value) => cell(value, style)).join('')}</row>`;

const STYLES = el(
  'styleSheet',
  { xmlns: MAIN },
  el('fonts', { count: 2 }, el('font'), el('font', {}, el('b'))),
  el(
    'fills',
    { count: 2 },
    el('fill', {}, el('patternFill', { patternType: 'none' })),
    el('fill', {}, el('patternFill', { patternType: 'gray125' })),
  ),
  el('borders', { count: 1 }, el('border', {}, el('left'), el('right'), el('top'), el('bottom'), el('diagonal'))),
  el('cellStyleXfs', { count: 1 }, el('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
  el(
    'cellXfs',
    { count: 3 },
    ...[
      { fontId: 0, wrap: 0 },
      { fontId: 1, wrap: 1 },
      { fontId: 0, wrap: 1 },
    ].map(({ fontId, wrap }) =>
      el(
        'xf',
        { numFmtId: 0, fontId, fillId: 0, borderId: 0, xfId: 0, applyFont: 1, applyAlignment: 1 },
        el('alignment', { vertical: 'top', wrapText: wrap }),
      ),
    ),
  ),
);

const part = (path: string, kind: string, content: Xml): Part => ({
  path,
  contentType: `${TYPE}.${kind}+xml`,
  content,
});

/**
 * A workbook of one sheet: bold heads that stay in view, a filter over them, text in every cell.
 *
 * @returns the bytes, in pieces
 */
export function* writeXlsx(
  sheet: string,
  heads: readonly string[],
  rows: Iterable<readonly string[]>,
): Generator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error) throw error;
    pieces.push(data);
  });
  const add = (path: string) => {
    const file = new ZipDeflate(path, { level: 3 });
    file.mtime = zipTime();
    zip.add(file);
    return file;
  };
  const SHEET = 'xl/worksheets/sheet1.xml';
  const files = officeFiles(
    [
      part(
        'xl/workbook.xml',
        'sheet.main',
        el(
          'workbook',
          { xmlns: MAIN, 'xmlns:r': RELATION },
          // Excel takes 31 characters, and none of these.
          el(
            'sheets',
            {},
            el('sheet', { name: sheet.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31), sheetId: 1, 'r:id': 'rId1' }),
          ),
        ),
      ),
      part('xl/styles.xml', 'styles', STYLES),
      part(SHEET, 'worksheet', '' as Xml),
    ],
    {
      '': [{ id: 'rId1', type: `${RELATION}/officeDocument`, target: 'xl/workbook.xml' }],
      'xl/workbook.xml': [
        { id: 'rId1', type: `${RELATION}/worksheet`, target: 'worksheets/sheet1.xml' },
        { id: 'rId2', type: `${RELATION}/styles`, target: 'styles.xml' },
      ],
    },
  );
  files.delete(SHEET);
  for (const [path, xml] of files) add(path).push(strToU8(xml), true);

  const file = add(SHEET);
  const widths = heads.map((_, i) => el('col', { min: i + 1, max: i + 1, width: i === 2 ? 60 : 24, customWidth: 1 }));
  const view = el(
    'sheetViews',
    {},
    el(
      'sheetView',
      { workbookViewId: 0 },
      el('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' }),
    ),
  );
  file.push(
    strToU8(`${XML_HEAD}<worksheet xmlns="${MAIN}">${view}${el('cols', {}, widths)}<sheetData>${row(heads, 1)}`),
  );
  let count = 1;
  let piece = '';
  for (const cells of rows) {
    piece += row(cells, 2);
    if (++count % 2000 === 0) {
      file.push(strToU8(piece));
      piece = '';
      yield* pieces;
      pieces = [];
    }
  }
  const filter = el('autoFilter', { ref: `A1:${letters(heads.length - 1)}${count}` });
  file.push(strToU8(`${piece}</sheetData>${filter}</worksheet>`), true);
  zip.end();
  yield* pieces;
}
