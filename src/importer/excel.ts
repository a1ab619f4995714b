/** .xlsx → blocks: every sheet that has anything, rows as they stand, dates as they are shown. */
import { messages } from '../i18n/import.ts';
import { normalise } from '../text/normalise.ts';
import { flattenLayout, joinCut, type Block, type Row } from './blocks.ts';
import { limitRows, openPackage, partText } from './package.ts';
import { Refusal } from './refusal.ts';
import { all, childOf, childrenOf, parseXml, textOf, type Element } from './xml.ts';

const MAX_CELLS = 400_000;
const MAX_COLUMNS = 200;

/** The text of a shared or inline string, without what only tells how to read it aloud. */
function richText(element: Element): string {
  return element.children
    .map((child) =>
      typeof child === 'string' || child.name === 'rPh' ? '' : child.name === 't' ? textOf(child) : richText(child),
    )
    .join('');
}

/** `C12` → 2 (columns from 0). */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]*/u.exec(reference)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Which cell formats show a date: the built-in ones and those whose code has days, months or years. */
function dateFormats(styles: string | undefined): Set<number> {
  const found = new Set<number>();
  if (!styles) return found;
  const root = parseXml(styles);
  const custom = new Set(
    all(root, 'numFmt')
      .filter((item) => /[dmy]/iu.test((item.attributes.get('formatCode') ?? '').replace(/"[^"]*"|\[[^[\]]*\]/gu, '')))
      .map((item) => Number(item.attributes.get('numFmtId'))),
  );
  for (const [i, format] of childrenOf(childOf(root, 'cellXfs') ?? root, 'xf').entries()) {
    const id = Number(format.attributes.get('numFmtId'));
    if ((id >= 14 && id <= 17) || id === 22 || custom.has(id)) found.add(i);
  }
  return found;
}

/** A day counted from the end of 1899, as spreadsheets do. */
function dateText(serial: number): string {
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`;
}

/** Reads an Excel file. */
export function readExcel(bytes: Uint8Array): Block[] {
  const parts = openPackage(bytes);
  const workbook = partText(parts, 'xl/workbook.xml');
  if (workbook === undefined) throw new Refusal(messages.notExcel);
  const relations = new Map(
    all(parseXml(partText(parts, 'xl/_rels/workbook.xml.rels') ?? '<none/>'), 'Relationship').map((item) => [
      item.attributes.get('Id') ?? '',
      item.attributes.get('Target') ?? '',
    ]),
  );
  const sharedXml = partText(parts, 'xl/sharedStrings.xml');
  const shared = sharedXml ? childrenOf(parseXml(sharedXml), 'si').map(richText) : [];
  const dates = dateFormats(partText(parts, 'xl/styles.xml'));
  const blocks: Block[] = [];
  let count = 0;
  for (const sheet of all(parseXml(workbook), 'sheet')) {
    const name = sheet.attributes.get('name') ?? '';
    const target = (relations.get(sheet.attributes.get('id') ?? '') ?? '').replace(/^\/?(?:xl\/)?/u, '');
    const xml = partText(parts, `xl/${target}`);
    if (xml === undefined) continue;
    limitRows(xml, '</row>');
    const rows: Row[] = [];
    for (const [i, row] of all(parseXml(xml), 'row').entries()) {
      const cells: string[] = [];
      for (const cell of childrenOf(row, 'c')) {
        const reference = cell.attributes.get('r');
        const column = reference ? columnOf(reference) : cells.length;
        if (column < 0 || column >= MAX_COLUMNS || ++count > MAX_CELLS) throw new Refusal(messages.bomb);
        while (cells.length < column) cells.push('');
        const type = cell.attributes.get('t');
        const inline = childOf(cell, 'is');
        const value = childOf(cell, 'v');
        const raw = value ? textOf(value) : '';
        const text =
          type === 's'
            ? (shared[Number(raw)] ?? '')
            : inline
              ? richText(inline)
              : !type && raw && dates.has(Number(cell.attributes.get('s') ?? 0)) && Number.isFinite(Number(raw))
                ? dateText(Number(raw))
                : raw;
        cells[column] = normalise(text)
          .split(/\r?\n/u)
          .map((line) => line.replace(/\s+/gu, ' ').trim())
          .filter(Boolean)
          .join('\n');
      }
      if (cells.some(Boolean)) {
        rows.push({ cells, place: messages.atSheetRow(name, Number(row.attributes.get('r') ?? i + 1)) });
      }
    }
    blocks.push(...sheetBlocks(rows));
  }
  if (blocks.length === 0) throw new Refusal(messages.empty);
  return joinCut(flattenLayout(blocks));
}

/** The lines above and below the table, which stand in one cell each, are paragraphs. */
function sheetBlocks(rows: readonly Row[]): Block[] {
  const filled = (row: Row) => row.cells.filter(Boolean);
  const first = rows.findIndex((row) => filled(row).length >= 3);
  const last = rows.findLastIndex((row) => filled(row).length >= 2);
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  const table: Row[] = [];
  const blocks: Block[] = [];
  const paragraph = (row: Row) => {
    for (const cell of filled(row)) {
      for (const text of cell.split('\n'))
        blocks.push({ kind: 'paragraph', text, place: row.place, gap: true, cell: true });
    }
  };
  for (const [i, row] of rows.entries()) {
    if (first < 0 || i < first) paragraph(row);
    else if (i <= last) table.push({ ...row, cells: Array.from({ length: width }, (_, k) => row.cells[k] ?? '') });
  }
  const [top] = table;
  if (top) blocks.push({ kind: 'table', rows: table, place: top.place });
  if (first >= 0) for (const row of rows.slice(last + 1)) paragraph(row);
  return blocks;
}
