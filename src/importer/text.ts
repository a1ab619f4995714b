/** Text as it is pasted from Word or taken out of a PDF. Pure: text in, blocks out. */
import { fileKind } from '../text/file-kind.ts';
import { legacyBytes } from '../text/legacy.ts';
import { normalise } from '../text/normalise.ts';
import { importText, messages } from '../i18n/import.ts';
import { flattenLayout, isCapitals, joinCut, type Block, type Paragraph, type Row, type Table } from './blocks.ts';
import { beginsSignature, RECIPIENTS } from './ending.ts';
import { Refusal } from './refusal.ts';
import { headerOf } from './table-header.ts';
import { isAppendix } from './zones.ts';

const MAX_BYTES = 4_000_000;

/** The text of a .txt file: UTF-8 or UTF-16 with its mark. Anything else is refused. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > MAX_BYTES) throw new Refusal(messages.tooLarge(bytes.length, MAX_BYTES));
  const kind = fileKind(bytes);
  if (kind) throw new Refusal(messages.notText(kind));
  const mark = `${bytes[0] ?? 0},${bytes[1] ?? 0}`;
  const encoding = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const legacy = legacyBytes(bytes);
    throw new Refusal(legacy ? messages.legacy(legacy) : messages.notUtf8);
  }
  if (text.includes('\0'))
    throw new Refusal(legacyBytes(bytes) === 'UTF-16' ? messages.legacy('UTF-16') : messages.binary);
  if (!text.trim()) throw new Refusal(messages.empty);
  return text;
}

/** Marks of emphasis, as text taken out of a page by a program often has them. */
const plain = (text: string) =>
  text
    .replace(/\*{2,}/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])\*(?=[\p{L}\p{N}(“"])|(?<=[\p{L}\p{N})”".,;:…])\*(?![\p{L}\p{N}])/gu, '')
    .replace(/[^\S\n]+/gu, ' ')
    .trim();

const FURNITURE = /^(?:(?:trang\s*)?[-–]?\s*\d{1,3}\s*[-–]?|trang \d+\s*\/\s*\d+|\d+\s*\/\s*\d+)$/iu;
const FIRST_COLUMN = /^\t\s*(?:stt|tt|số tt)\.?\s*$/iu;
const tabs = (text: string) => text.split('\t').length - 1;
const lineAt = (index: number) => messages.atLine(index + 1);

/** Reads the whole text of a file. */
export function readText(text: string): Block[] {
  const lines = normalise(text.replace(/^\uFEFF/, '').replace(/\f/g, '\n')).split(/\r\n?|\n/u);
  const blocks: Block[] = [];
  let gap = true;
  const cells = cellLinesAt(lines);
  if (cells !== undefined) blocks.push({ kind: 'remark', text: importText.cellLines, place: lineAt(cells) });
  for (let i = 0; i < lines.length;) {
    const raw = lines[i] ?? '';
    const table = FIRST_COLUMN.test(raw)
      ? cellPerLine(lines, i)
      : tabs(raw) >= 2 || isPiped(raw)
        ? rowPerLine(lines, i)
        : RECIPIENTS.test(raw)
          ? sideBySide(lines, i)
          : undefined;
    if (table) {
      blocks.push(...table.blocks);
      i = table.next;
      gap = true;
      continue;
    }
    const footnote = /^\s*\uFFFD/u.test(raw);
    const found = plain(raw.replace(/\uFFFD/gu, ''));
    // Rules and bars that a page drew around its lines say nothing.
    if (!found || /^[|_=–—-]+$/u.test(found)) gap ||= !found;
    else if (FURNITURE.test(found)) blocks.push({ kind: 'furniture', text: found, place: lineAt(i) });
    else {
      const cell = /^\s*\t/u.test(raw);
      blocks.push({
        kind: 'paragraph',
        text: found,
        place: lineAt(i),
        gap,
        cell,
        ...(footnote ? { footnote } : {}),
      } satisfies Paragraph);
      gap = false;
    }
    i++;
  }
  return joinCut(flattenLayout(blocks));
}

/**
 * "Nơi nhận" with the signature beside it, a tab between the two: line by line, or as Word gives the row of a table, in
 * which only the last line of one cell and the first of the next share a line. The recipients come first.
 */
function sideBySide(lines: readonly string[], from: number): { blocks: Block[]; next: number } | undefined {
  const [left, right]: [Paragraph[], Paragraph[]] = [[], []];
  let i = from;
  for (; i < lines.length && !isAppendix((lines[i] ?? '').trim()); i++) {
    const [first = '', ...others] = (lines[i] ?? '').split('\t');
    const [here, beside] = [plain(first), plain(others.join(' '))];
    const side = others.length || !right.length || /^[-–+•]/u.test(here) ? left : right;
    const add = (to: Paragraph[], text: string) => {
      if (text) to.push({ kind: 'paragraph', text, place: lineAt(i), gap: false, cell: true });
    };
    add(side, here);
    add(right, beside);
  }
  return right.some(({ text }) => beginsSignature(text)) ? { blocks: [...left, ...right], next: i } : undefined;
}

/** Where a table begins that has each cell on a line of its own, without a sign of where its rows end. */
function cellLinesAt(lines: readonly string[]): number | undefined {
  const at = lines.findIndex((line, i) => {
    if (!/^\s*(?:stt|tt|số tt)\.?\s*$/iu.test(line) || line.includes('\t')) return false;
    const cells = lines
      .slice(i, i + 20)
      .map((cell) => cell.trim())
      .filter(Boolean);
    return [3, 4, 5, 6, 7, 8].some((width) => headerOf(cells.slice(0, width)) !== undefined);
  });
  return at < 0 ? undefined : at;
}

const isPiped = (line: string) => /^\s*\|[^|]*\|.*\|\s*$/u.test(line);

/** One line a row, cells between tabs or bars. */
function rowPerLine(lines: readonly string[], from: number): { blocks: Block[]; next: number } {
  const rows: Row[] = [];
  let i = from;
  for (; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (isPiped(line)) {
      const cells = line.trim().slice(1, -1).split('|').map(plain);
      if (!cells.every((cell) => /^:?-+:?$/u.test(cell))) rows.push({ cells, place: lineAt(i) });
    } else if (tabs(line) >= 2) rows.push({ cells: line.split('\t').map(plain), place: lineAt(i) });
    else break;
  }
  return { blocks: [{ kind: 'table', rows, place: lineAt(from) } satisfies Table], next: i };
}

/** What can only stand after a table: a heading or the recipients. */
const AFTER_TABLE = (text: string) =>
  /^(?:nơi nhận|ghi chú\s*:)/iu.test(text) ||
  (isCapitals(text) && text.length > 12) ||
  /^[IVX]+\.\s+\p{Lu}{2}/u.test(text);

/**
 * One line a cell, each after a tab, as Word gives a table when it is copied as text. The lines of a cell go on
 * without a tab, over blank lines too; the header, up to its first blank line, says how many columns there are.
 */
function cellPerLine(lines: readonly string[], from: number): { blocks: Block[]; next: number } | undefined {
  let width = 0;
  while (/^\t/u.test(lines[from + width] ?? '')) width++;
  if (width < 3) return undefined;
  const cells: { lines: string[]; index: number }[] = [];
  const furniture: Block[] = [];
  let blank = false;
  let i = from;
  for (; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const text = plain(line);
    if (/^\s*\t/u.test(line)) cells.push({ lines: [text], index: i });
    else if (!text) {
      blank = true;
      continue;
    } else if (cells.length % width === 0 && blank && AFTER_TABLE(text)) break;
    else if (cells.length % width === 0 && blank && FURNITURE.test(text))
      furniture.push({ kind: 'furniture', text, place: lineAt(i) });
    else cells.at(-1)?.lines.push(text);
    blank = false;
  }
  const rows: Row[] = [];
  for (let at = 0; at < cells.length; at += width) {
    const row = cells.slice(at, at + width);
    rows.push({
      cells: Array.from({ length: width }, (_, k) => (row[k]?.lines ?? []).filter(Boolean).join('\n')),
      place: lineAt(row[0]?.index ?? from),
    });
  }
  return { blocks: [{ kind: 'table', rows, place: lineAt(from) } satisfies Table, ...furniture], next: i };
}
