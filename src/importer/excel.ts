/** .xlsx → blocks: every sheet that has anything, cells as they are shown; what cannot be read is named. */
import { strFromU8 } from 'fflate';
import { messages } from '../i18n/import.ts';
import { normalise } from '../text/normalise.ts';
import { flattenLayout, joinCut, type Block, type Row } from './blocks.ts';
import { CellValues } from './excel-values.ts';
import { limitRows, openPackage, partText, relationsOf } from './package.ts';
import { Refusal } from './refusal.ts';
import { all, childOf, childrenOf, parseXml, textOf, type Element } from './xml.ts';

const MAX_CELLS = 400_000;
const MAX_COLUMNS = 200;
const WORKBOOK = 'xl/workbook.xml';

/** `C12` → 2 (columns from 0). */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]*/u.exec(reference)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

const lines = (text: string) =>
  normalise(text)
    .split(/\r?\n/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter(Boolean);

interface Sheet {
  rows: Row[];
  remarks: Block[];
  cells: number;
}

/** The rows of a sheet with anything in them, merged cells marked. */
function readSheet(root: Element, name: string, values: CellValues, before: number): Sheet {
  const sheet: Sheet = { rows: [], remarks: [], cells: before };
  const remark = (place: string, text: string) => sheet.remarks.push({ kind: 'remark', place, text });
  const byNumber = new Map<number, Row>();
  for (const [i, row] of all(root, 'row').entries()) {
    const number = Number(row.attributes.get('r') ?? i + 1);
    const place = messages.atSheetRow(name, number);
    const cells: string[] = [];
    for (const cell of childrenOf(row, 'c')) {
      const reference = cell.attributes.get('r');
      const column = reference ? columnOf(reference) : cells.length;
      if (column < 0 || column >= MAX_COLUMNS || ++sheet.cells > MAX_CELLS) throw new Refusal(messages.bomb);
      while (cells.length < column) cells.push('');
      const shown = values.shown(cell);
      const formula = shown === undefined ? childOf(cell, 'f') : undefined;
      if (shown === undefined) {
        remark(
          place,
          formula ? messages.formula(reference ?? '', textOf(formula)) : messages.stringMissing(reference ?? ''),
        );
      }
      // A blank, and not an empty cell, which says what the one above it says.
      cells[column] = formula ? messages.formulaBlank : lines(shown ?? '').join('\n');
    }
    if (!cells.some(Boolean)) continue;
    const found: Row = { cells, place };
    if (row.attributes.get('hidden') === '1' || row.attributes.get('hidden') === 'true')
      remark(place, messages.hiddenRow);
    byNumber.set(number, found);
    sheet.rows.push(found);
  }
  const columns = all(root, 'col').filter(({ attributes }) => /^(?:1|true)$/u.test(attributes.get('hidden') ?? ''));
  const width = Math.max(0, ...sheet.rows.map(({ cells }) => cells.length));
  if (columns.some(({ attributes }) => Number(attributes.get('min')) <= width))
    remark(messages.atSheet(name), messages.hiddenColumns);
  markMerged(root, byNumber);
  return sheet;
}

function markMerged(root: Element, rows: ReadonlyMap<number, Row>): void {
  for (const merge of all(root, 'mergeCell')) {
    const [, from = '', top = '', to = '', bottom = ''] =
      /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/u.exec(merge.attributes.get('ref') ?? '') ?? [];
    if (!from || columnOf(to) - columnOf(from) > MAX_COLUMNS) continue;
    for (const [number, row] of rows) {
      if (number < Number(top) || number > Number(bottom)) continue;
      for (let column = columnOf(from); column <= columnOf(to); column++) {
        if (number > Number(top)) row.up = [...(row.up ?? []), column];
        else if (column > columnOf(from)) row.wide = [...(row.wide ?? []), column];
      }
    }
  }
}

/** What hangs on the sheets without standing in a cell: comments, text in shapes, page heads and feet. */
function around(parts: ReadonlyMap<string, Uint8Array>): Block[] {
  const blocks: Block[] = [];
  for (const [path, part] of parts) {
    if (/^xl\/(?:[^/]+\/)?(?:threadedComment|comment)s?\d*\.xml$/u.test(path)) {
      for (const comment of all(parseXml(strFromU8(part)), 'comment')) {
        const text = lines(all(comment, 't').map(textOf).join(' ')).join(' ');
        blocks.push({
          kind: 'remark',
          place: messages.atCell(comment.attributes.get('ref') ?? ''),
          text: messages.comment('', text),
        });
      }
    } else if (/^xl\/drawings\/[^/]+\.xml$/u.test(path)) {
      const root = parseXml(strFromU8(part));
      const said = [
        ...all(root, 't').map(textOf),
        ...all(root, 'cNvPr').map(({ attributes }) => attributes.get('descr') ?? ''),
      ];
      for (const text of said.flatMap(lines)) blocks.push({ kind: 'furniture', place: messages.drawing, text });
    }
  }
  return blocks;
}

/** Page heads and feet, without the codes for pages, dates and fonts. */
function margins(root: Element, name: string): Block[] {
  const foot = childOf(root, 'headerFooter');
  const texts = (foot?.children ?? []).map((child) => (typeof child === 'string' ? '' : textOf(child)));
  return texts
    .flatMap((text) => text.replace(/&(?:"[^"]*"|K[0-9A-F]{6}|\d+|[A-Z])/giu, '\n').split('\n'))
    .map((text) => normalise(text).trim())
    .filter((text) => /\p{L}{2}/u.test(text))
    .map((text) => ({ kind: 'furniture', place: messages.atSheet(name), text }));
}

/** Reads an Excel file. */
export function readExcel(bytes: Uint8Array): Block[] {
  const parts = openPackage(bytes);
  const workbookXml = partText(parts, WORKBOOK);
  if (workbookXml === undefined) throw new Refusal(messages.notExcel);
  const workbook = parseXml(workbookXml);
  const relations = relationsOf(parts, WORKBOOK);
  const values = new CellValues(workbook, partText(parts, 'xl/styles.xml'), partText(parts, 'xl/sharedStrings.xml'));
  const blocks: Block[] = [];
  let cells = 0;
  for (const { attributes } of all(workbook, 'sheet')) {
    const name = attributes.get('name') ?? '';
    const xml = partText(parts, relations.get(attributes.get('id') ?? '') ?? '');
    if (xml === undefined) {
      blocks.push({ kind: 'remark', place: messages.atSheet(name), text: messages.sheetMissing });
      continue;
    }
    limitRows(xml, '</row>');
    const root = parseXml(xml);
    const hidden = /hidden/iu.test(attributes.get('state') ?? '');
    const sheet = readSheet(root, name, values, cells);
    cells = sheet.cells;
    if (hidden && sheet.rows.length) {
      // Lists that other cells choose from, as a rule: kept for comparing, and no part of the paper.
      blocks.push({ kind: 'remark', place: messages.atSheet(name), text: messages.hiddenSheet(sheet.rows.length) });
      for (const row of sheet.rows)
        blocks.push({
          kind: 'furniture',
          place: `${row.place} (${messages.hidden})`,
          text: row.cells.filter(Boolean).join(' | '),
        });
    } else blocks.push(...sheetBlocks(sheet.rows));
    blocks.push(...sheet.remarks, ...margins(root, name));
  }
  blocks.push(...around(parts));
  if (blocks.every(({ kind }) => kind === 'remark')) throw new Refusal(messages.empty);
  return joinCut(flattenLayout(blocks));
}

/** The lines above and below the table, which stand in one cell each, are paragraphs. */
function sheetBlocks(rows: readonly Row[]): Block[] {
  const filled = (row: Row) => row.cells.filter(Boolean);
  // A table of two columns has two cells in its first row, and nowhere more.
  const [begins] = rows;
  const two =
    rows.length > 2 &&
    begins !== undefined &&
    filled(begins).length === 2 &&
    rows.every((row) => filled(row).length <= 2);
  const first = rows.findIndex((row) => filled(row).length >= (two ? 2 : 3));
  const last = two ? rows.length - 1 : rows.findLastIndex((row) => filled(row).length >= 2);
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
