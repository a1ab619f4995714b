/** Small Word and Excel files for the tests of the importer, written as those programs write them. */
import { strToU8, zipSync } from 'fflate';

export interface WordParagraph {
  text: string;
  bold?: boolean;
  /** Numbered by Word: the list's id and the level in it. */
  list?: [id: number, level: number];
}
export interface WordTable {
  /** A cell is its lines; `null` goes on with the cell above. */
  rows: (string | null)[][];
}
export type WordPart = string | WordParagraph | WordTable;

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escape = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

function paragraph({ text, bold, list }: WordParagraph): string {
  const number = list ? `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>` : '';
  return `<w:p><w:pPr>${number}</w:pPr><w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`;
}

function table({ rows }: WordTable): string {
  const cell = (text: string | null, column: number, row: number) => {
    const begins = text !== null && rows[row + 1]?.[column] === null;
    const merge = text === null ? '<w:vMerge/>' : begins ? '<w:vMerge w:val="restart"/>' : '';
    const lines = (text ?? '').split('\n').map((line) => paragraph({ text: line }));
    return `<w:tc><w:tcPr>${merge}</w:tcPr>${lines.join('')}</w:tc>`;
  };
  return `<w:tbl>${rows.map((row, r) => `<w:tr>${row.map((text, c) => cell(text, c, r)).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** Entries of a zip: text, or bytes as they are. */
export type Entries = Record<string, string | Uint8Array>;

/** Zips entries. The date is fixed, so that the bytes are the same every time. */
export function zip(entries: Entries): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const [path, content] of Object.entries(entries))
    files[path] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1, 12) });
}

const relations = (list: string) => `${HEAD}<Relationships xmlns="${RELATIONS}">${list}</Relationships>`;
const types = (list: string) =>
  `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${list}</Types>`;

/** Lists that Word numbers: the format and the text of each level, by the list's id. */
export type Lists = Record<number, [format: string, text: string][]>;

function numbering(lists: Lists): string {
  const abstract = Object.entries(lists).map(
    ([id, levels]) =>
      `<w:abstractNum w:abstractNumId="${id}">${levels
        .map(
          ([format, text], i) =>
            `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
        )
        .join('')}</w:abstractNum>`,
  );
  const used = Object.keys(lists).map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`);
  return `${HEAD}<w:numbering xmlns:w="${W}">${abstract.join('')}${used.join('')}</w:numbering>`;
}

/** The entries of a Word file; `more` adds to them or takes their place. */
export function wordEntries(parts: readonly WordPart[], more: Entries = {}, lists: Lists = {}): Entries {
  const body = parts
    .map((part) =>
      typeof part === 'string' ? paragraph({ text: part }) : 'rows' in part ? table(part) : paragraph(part),
    )
    .join('');
  return {
    '[Content_Types].xml': types(
      '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>',
    ),
    '_rels/.rels': relations(`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`),
    'word/document.xml': `${HEAD}<w:document xmlns:w="${W}" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
    'word/numbering.xml': numbering(lists),
    'word/_rels/document.xml.rels': relations(
      `<Relationship Id="rId1" Type="${OFFICE}/numbering" Target="numbering.xml"/>`,
    ),
    ...more,
  };
}

/** A Word file. */
export const wordFile = (parts: readonly WordPart[], more: Entries = {}, lists: Lists = {}) =>
  zip(wordEntries(parts, more, lists));

export const externalRelation = (type: string, target: string) =>
  relations(`<Relationship Id="rId9" Type="${OFFICE}/${type}" Target="${target}" TargetMode="External"/>`);

const column = (index: number): string =>
  (index < 26 ? '' : column(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** The entries of an Excel file with one sheet. Numbers are dates, in a format that shows them so. */
export function excelEntries(rows: readonly (readonly (string | number)[])[], more: Entries = {}): Entries {
  const strings: string[] = [];
  const sheet = rows
    .map((row, r) => {
      const cells = row.map((value, c) => {
        if (value === '') return '';
        const at = `${column(c)}${r + 1}`;
        if (typeof value === 'number') return `<c r="${at}" s="1"><v>${value}</v></c>`;
        strings.push(value);
        return `<c r="${at}" t="s"><v>${strings.length - 1}</v></c>`;
      });
      return `<row r="${r + 1}">${cells.join('')}</row>`;
    })
    .join('');
  const S = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return {
    '[Content_Types].xml': types(
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>',
    ),
    '_rels/.rels': relations(`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${S}" xmlns:r="${OFFICE}"><sheets><sheet name="Phụ lục" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`,
    ),
    'xl/worksheets/sheet1.xml': `${HEAD}<worksheet xmlns="${S}"><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${S}">${strings.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${S}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ...more,
  };
}

/** An Excel file. */
export const excelFile = (rows: readonly (readonly (string | number)[])[], more: Entries = {}) =>
  zip(excelEntries(rows, more));
