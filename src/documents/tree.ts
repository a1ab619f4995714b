/**
 * The neutral tree of an administrative paper: what it says and what each piece is, without a file format.
 * Builders (`template-document.ts` …) make one; writers (`docx.ts` …) turn it into bytes. How a piece looks
 * is the business of the format profile (`nd30-2020.ts`), not of the tree.
 */

export interface Document {
  meta: DocumentMeta;
  /** In reading order. The first one is the paper itself, an appendix starts a section of its own. */
  sections: Section[];
  /** What the head of every page says of the file, which is no part of the paper. */
  runningHead?: string;
}

export interface DocumentMeta {
  title: string;
  subject?: string;
  /** The body that issues the paper; never a person. */
  creator?: string;
  /** `YYYY-MM-DD`. Left out, the file carries no date: a builder has no clock. */
  date?: string;
  /** Further properties of the file, by the field names of Nghị định 30/2020/NĐ-CP, Phụ lục VI. */
  properties?: Record<string, string>;
}

export interface Section {
  orientation: 'portrait' | 'landscape';
  /** Whether pages are counted from 1 again; the first page of a count shows no number. */
  restartPages: boolean;
  blocks: Block[];
}

export type Block =
  | EditorialNote
  | Letterhead
  | TitleBlock
  | Addressees
  | Bases
  | Declaration
  | Heading
  | Paragraph
  | List
  | Table
  | SignatureZone
  | AppendixStart;

/** What a reader has to know about the file before reading it; no part of the paper. */
export interface EditorialNote {
  kind: 'note';
  content: Run[];
}

/** Issuer and national title side by side, with number and place below them when the paper has its own. */
export interface Letterhead {
  kind: 'letterhead';
  parentBody?: Run[];
  issuer: Run[];
  number?: Run[];
  /** Trích yếu of a letter, below its number: "V/v …". */
  about?: Run[];
  placeAndDate?: Run[];
  /** Whether it is a paper of the Party, whose head names the Party and not the nation. */
  party?: true;
}

export interface TitleBlock {
  kind: 'title';
  /** Tên loại: KẾ HOẠCH, BÁO CÁO. */
  name: Run[];
  /** Trích yếu nội dung. */
  subject: Run[];
  /** "(Kèm theo Quyết định …)", for a paper that is issued by another one. */
  attachedTo?: Run[];
}

/** Kính gửi: one addressee on the line, several one a line below it, each with its mark at the end. */
export interface Addressees {
  kind: 'addressees';
  lines: Run[][];
}

/** Căn cứ, one a line; the marks at the end of a line are part of its text. */
export interface Bases {
  kind: 'bases';
  lines: Run[][];
}

/** A line in the middle between the parts of a Decision: who decides, and the word by which it is decided. */
export interface Declaration {
  kind: 'declaration';
  content: Run[];
}

export interface Heading {
  kind: 'heading';
  level: HeadingLevel;
  content: Run[];
}
export type HeadingLevel = 1 | 2 | 3;

export interface Paragraph {
  kind: 'paragraph';
  content: Run[];
}

export interface List {
  kind: 'list';
  marker: '-' | '+';
  items: Run[][];
}

export interface Table {
  kind: 'table';
  caption: string;
  columns: TableColumn[];
  /** Rows that are repeated on each page; a table of one header row has one. */
  headerRows: HeaderCell[][];
  rows: TableRow[];
}

export interface TableColumn {
  /** Share of the width; the shares are added up, so any unit will do. */
  width: number;
  align: 'left' | 'center' | 'right';
}

/** Cells run from left to right; a place taken by a `rowSpan` from above is left out. */
export interface HeaderCell {
  content: Run[];
  columnSpan?: number;
  rowSpan?: number;
}

export type TableRow =
  /** A group without a label has its title across the whole table. */
  | { kind: 'group'; label: Run[]; title: Run[] }
  | {
      kind: 'data';
      cells: TableCell[];
      /** Rows in a row with the same key are items of one list to which the person filling it in adds rows. */
      repeats?: string;
    };

/** The paragraphs of one cell. */
export type TableCell = Run[][];

export interface SignatureZone {
  kind: 'signature';
  /** Nơi nhận, one a line, with the dash before and the mark after it. */
  recipients: Run[][];
  /** Who signs on the left, in the place of the recipients: the secretary of minutes. */
  beside?: { authority: Run[][]; name: Run[] };
  /** Quyền hạn and chức vụ, one a line: TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH. */
  authority: Run[][];
  /** What stands in the place of signature and seal: "(Đã ký)". */
  mark?: Run[];
  name?: Run[];
}

export interface AppendixStart {
  kind: 'appendix';
  /** "Phụ lục", or "Phụ lục I" when there are several. */
  label: string;
  title: Run[];
  /** "(Kèm theo …)". */
  attachedTo?: Run[];
}

export type Run = TextRun | FieldRun;

export interface TextRun {
  kind: 'text';
  /** A line end (`\n`) is a line break inside the paragraph. */
  text: string;
  bold?: boolean;
  italic?: boolean;
}

/** A place to fill in: a content control in Word, an input in the browser. */
export interface FieldRun {
  kind: 'field';
  /** Same name, same fact: all fields of one name are filled with the same words. */
  name: string;
  /** What the person filling it in reads as its name. */
  label: string;
  /** A sentence on what to fill in. */
  help?: string;
  /** Shown as long as there is no value. */
  prompt: string;
  value?: string;
  input: FieldInput;
  bold?: boolean;
  italic?: boolean;
}

export type FieldInput =
  | { type: 'text' }
  /** Any number of paragraphs, a line of the value each; best the only run of its paragraph. */
  | { type: 'paragraphs' }
  /** The value is `YYYY-MM-DD`; it is shown as `dd/MM/yyyy`. */
  | { type: 'date' }
  /** One of the choices, or words of one's own. */
  | { type: 'choice'; choices: string[] };

/** A run of plain text. */
export function plain(text: string): TextRun {
  return { kind: 'text', text };
}

/** What a field shows: its value (a date as `dd/MM/yyyy`), or its prompt. */
export function shownText(run: Run): string {
  if (run.kind === 'text') return run.text;
  if (run.value === undefined || run.value === '') return run.prompt;
  const day = run.input.type === 'date' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(run.value) : null;
  return day ? `${day[3]}/${day[2]}/${day[1]}` : run.value;
}

/** The text of runs as a reader sees it. */
export function textOf(runs: Run[]): string {
  return runs.map(shownText).join('');
}
