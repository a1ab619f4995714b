/** Reads generated files back, by readers that share no code with the writers. */
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A table as rows of cells; the lines of a cell are joined by line ends. */
export type Rows = string[][];

export interface WordFile {
  /** Every paragraph outside tables of data, in order. */
  paragraphs: string[];
  /** Tables with borders, header rows included. */
  tables: Rows[];
}

export function zipText(bytes: Uint8Array, path: string): string {
  return strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
}

/** The words of a Word file: paragraphs and tables of `word/document.xml`. */
export function readDocx(bytes: Uint8Array): WordFile {
  const body = xml(zipText(bytes, 'word/document.xml'));
  const tables: Rows[] = [];
  const paragraphs: string[] = [];
  const paragraphText = (node: Node) =>
    all(node, 'w:t', 'w:br')
      .map((item) => (item.name === 'w:br' ? '\n' : text(item)))
      .join('');
  const walk = (node: Node) => {
    for (const child of node.children) {
      if (child.name === 'w:p') paragraphs.push(paragraphText(child));
      else if (child.name === 'w:tbl' && all(child, 'w:tblBorders').length > 0) {
        tables.push(
          all(child, 'w:tr').map((row) =>
            all(row, 'w:tc').map((cell) => all(cell, 'w:p').map(paragraphText).join('\n')),
          ),
        );
      } else walk(child);
    }
  };
  walk(body);
  return { paragraphs, tables };
}

/** The sheets of a workbook by name, every row of cells as it stands. */
export function readXlsx(bytes: Uint8Array): Map<string, Rows> {
  const names = all(xml(zipText(bytes, 'xl/workbook.xml')), 'sheet').map((sheet) => sheet.attributes['name'] ?? '');
  return new Map(
    names.map((name, i) => [
      name,
      all(xml(zipText(bytes, `xl/worksheets/sheet${i + 1}.xml`)), 'row').map((row) => {
        const cells: string[] = [];
        for (const cell of all(row, 'c')) {
          const column = (cell.attributes['r'] ?? '').replace(/\d+$/, '');
          cells[[...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1] = text(
            all(cell, 'v')[0] ?? cell,
          );
        }
        return Array.from(cells, (cell: string | undefined) => cell ?? '');
      }),
    ]),
  );
}

/** The rows of a CSV file with `;` between cells (RFC 4180 otherwise). */
export function readCsv(bytes: Uint8Array): Rows {
  const source = strFromU8(bytes).replace(/^\uFEFF/, '');
  const rows: Rows = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n|$)/gy;
  for (let match = cell.exec(source); match && match.index < source.length; match = cell.exec(source)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

export interface PdfPage {
  /** In millimetres. */
  width: number;
  height: number;
  /** Pieces of text with their places in millimetres, from the left and the top to the base line. */
  texts: { text: string; left: number; right: number; top: number; size: number }[];
  /** The rows of tables on this page by the tags of the PDF; the header is tagged on its first page only. */
  tables: Rows[];
}

interface StructNode {
  role?: string;
  type?: string;
  id?: string;
  children?: StructNode[];
}

const MM = 25.4 / 72;

/** The pages of a PDF: places of its text, and its tables by their tags. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const file = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const texts: PdfPage['texts'] = [];
    const marked = new Map<string, string>();
    const open: (string | null)[] = [];
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('str' in item) {
        const [, , , size = 0, left = 0, bottom = 0] = item.transform as number[];
        if (item.str.trim() !== '') {
          texts.push({
            text: item.str,
            left: left * MM,
            right: (left + item.width) * MM,
            top: (height - bottom) * MM,
            size,
          });
        }
        const id = open.findLast((name) => name !== null);
        // A line end is a space, or nothing after a dash; both are left to the comparison.
        if (id) marked.set(id, `${marked.get(id) ?? ''}${item.hasEOL ? ' ' : ''}${item.str}`);
      } else if (item.type.startsWith('begin')) open.push((item as { id?: string | null }).id ?? null);
      else open.pop();
    }
    pages.push({ width: width * MM, height: height * MM, texts, tables: tablesOf(await page.getStructTree(), marked) });
  }
  await task.destroy();
  return pages;
}

function tablesOf(root: StructNode | null, marked: Map<string, string>): Rows[] {
  const found: Rows[] = [];
  const words = (node: StructNode): string =>
    node.type === 'content' ? (marked.get(node.id ?? '') ?? '') : (node.children ?? []).map(words).join('');
  const lines = (cell: StructNode) => (cell.children ?? []).map((line) => words(line).trim()).join('\n');
  const rowsOf = (node: StructNode): StructNode[] =>
    node.role === 'TR' ? [node] : (node.children ?? []).flatMap(rowsOf);
  const walk = (node: StructNode) => {
    if (node.role === 'Table') {
      // The tree of a page names every row of a table that is on it; those of other pages have no words here.
      const rows = rowsOf(node).map((row) => (row.children ?? []).map(lines));
      found.push(rows.filter((row) => row.some((cell) => cell !== '')));
    } else for (const child of node.children ?? []) walk(child);
  };
  if (root) walk(root);
  return found;
}

/** Cells without any white space, to compare what was wrapped with what was not. */
export function bare(rows: Rows): Rows {
  return rows.map((row) => row.map((cell) => cell.replace(/\s+/g, '')));
}

// A little XML: the parts are well-formed (the validator says so), so tags and text are all there is. --------------

interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  text: string;
}

function xml(source: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const [, close, name = '', attributes = '', empty, words] of source.matchAll(
    /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>|([^<]+)|<[?!][^>]*>/g,
  )) {
    const parent = open.at(-1) ?? root;
    if (words !== undefined) parent.text += decoded(words);
    else if (close) open.pop();
    else if (name) {
      const node: Node = { name, attributes: {}, children: [], text: '' };
      for (const [, key = '', value = ''] of attributes.matchAll(/([\w:]+)="([^"]*)"/g))
        node.attributes[key] = decoded(value);
      parent.children.push(node);
      if (!empty) open.push(node);
    }
  }
  return root;
}

function decoded(words: string): string {
  return words
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

function all(node: Node, ...names: string[]): Node[] {
  return node.children.flatMap((child) => [...(names.includes(child.name) ? [child] : []), ...all(child, ...names)]);
}

function text(node: Node): string {
  return node.text + node.children.map(text).join('');
}
