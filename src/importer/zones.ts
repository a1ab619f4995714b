/** The parts of a paper: head, body, ending, appendix, and the tables among them. */
import { isAttachedLine } from './attached.ts';
import { isCapitals, type Block, type Paragraph, type Table } from './blocks.ts';
import { beginsSignature, RECIPIENTS } from './ending.ts';
import { isTaskTable } from './table.ts';
import type { Finding } from './account.ts';
import { isTypeLine } from './identity.ts';

/** How an appendix begins: in capitals, or alone on its line as Nghị định 30/2020/NĐ-CP has it. */
export const APPENDIX = /^PHỤ LỤC(?:\s|$)|^Phụ lục(?:\s+(?:số\s+)?(?:[IVX]+|\d{1,2}))?\s*[.:–-]?\s*$/u;
export const isAppendix = (text: string): boolean => APPENDIX.test(text);
const TOP = /^(?:[IVX]+|1|A)\s*[.)/:–-]\s*\S|^(?:Phần|PHẦN)\s+(?:I|1|thứ nhất|THỨ NHẤT)(?![\p{L}\d])/u;

export interface Zones {
  head: Paragraph[];
  body: Paragraph[];
  ending: Paragraph[];
  /** The appendix and everything after it, and tables of tasks wherever they stand. */
  appendix: Paragraph[];
  footnotes: Paragraph[];
  taskTables: Table[];
  /** Tables of tasks that stand in the body, by the paragraph that each follows. */
  taskTablesAfter: Map<Paragraph, Table>;
  /** Other tables, with the paragraph that each follows. */
  tables: { table: Table; after: Paragraph | undefined }[];
  furniture: Finding[];
  /** What is said to the editor of the file itself. */
  remarks: Finding[];
}

/** The paragraphs from the head of the appendix in which the first table of tasks stands; of the first, where none does. */
export function appendixOfTasks({ appendix, taskTablesAfter }: Zones): Paragraph[] {
  const at = appendix.findIndex((paragraph) => taskTablesAfter.has(paragraph));
  const from = appendix.findLastIndex(({ text }, i) => i <= at && isAppendix(text));
  return appendix.slice(Math.max(0, from));
}

/** Where an appendix begins that does not say that it is one: lines in capitals above a table behind the signature. */
function unnamedAppendix(paragraphs: readonly Paragraph[], after: ReadonlySet<Paragraph>): number {
  const signature = paragraphs.findLastIndex(({ text }) => beginsSignature(text));
  const at = paragraphs.findIndex((paragraph, i) => signature >= 0 && i > signature && after.has(paragraph));
  const isTitle = ({ text }: Paragraph) => isAttachedLine(text) || (isCapitals(text) && text.length > 8);
  let from = at;
  while (from > signature + 1 && paragraphs.slice(from - 1, from).every(isTitle)) from--;
  const first = paragraphs[from];
  return at >= 0 && first && isTitle(first) ? from : paragraphs.length;
}

/** Where recipients and signature begin that stand behind the last appendix, with no table after them. */
function endBehind(
  paragraphs: readonly Paragraph[],
  appendixAt: number,
  aboveTables: ReadonlySet<Paragraph>,
): number | undefined {
  const from = Math.max(appendixAt, paragraphs.findLastIndex((paragraph) => aboveTables.has(paragraph)) + 1);
  const at = paragraphs.findIndex(({ text }, i) => i >= from && (RECIPIENTS.test(text) || beginsSignature(text)));
  return at > appendixAt ? at : undefined;
}

/** Cuts the sequence of blocks into the parts of a paper. Nothing is left out. */
export function zonesOf(blocks: readonly Block[]): Zones {
  const zones: Zones = {
    head: [],
    body: [],
    ending: [],
    appendix: [],
    footnotes: [],
    taskTables: [],
    taskTablesAfter: new Map(),
    tables: [],
    furniture: [],
    remarks: [],
  };
  const paragraphs: Paragraph[] = [];
  let taskWidth = 0;
  let last: Paragraph | undefined;
  // A report gives nobody a task: its tables are what they are.
  const report = blocks.some(
    (block) => block.kind === 'paragraph' && isTypeLine(block.text) && /^BÁO/iu.test(block.text),
  );
  for (const block of blocks) {
    if (block.kind === 'remark') zones.remarks.push({ place: block.place, text: block.text });
    else if (block.kind === 'furniture') zones.furniture.push({ place: block.place, text: block.text });
    else if (block.kind === 'table') {
      const width = block.rows[0]?.cells.length ?? 0;
      // A table that goes on after a page's end may come without its header.
      if (!report && (isTaskTable(block) || (taskWidth > 0 && width === taskWidth))) {
        taskWidth = width;
        zones.taskTables.push(block);
        if (last) zones.taskTablesAfter.set(last, block);
      } else zones.tables.push({ table: block, after: last });
    } else if (block.footnote) zones.footnotes.push(block);
    else {
      paragraphs.push(block);
      last = block;
      if (isAppendix(block.text)) taskWidth = 0;
    }
  }
  const typeAt = paragraphs.findIndex(({ text }) => isTypeLine(text));
  const first = paragraphs.findIndex(({ text }, i) => i > typeAt && TOP.test(text));
  const start = typeAt < 0 && first < 0 ? paragraphs.length : first < 0 ? paragraphs.length : first;
  let appendixAt = paragraphs.findIndex(({ text }, i) => i > typeAt && APPENDIX.test(text));
  const aboveTables = new Set([...zones.taskTablesAfter.keys(), ...zones.tables.flatMap(({ after }) => after ?? [])]);
  if (appendixAt < 0) appendixAt = unnamedAppendix(paragraphs, aboveTables);
  const recipientsAt = paragraphs.findLastIndex(({ text }, i) => i < appendixAt && RECIPIENTS.test(text));
  const signatureAt = paragraphs.findIndex(
    ({ text }, i) => i > Math.max(typeAt, 3) && i < appendixAt && beginsSignature(text),
  );
  const ends = [recipientsAt, signatureAt].filter((at) => at > typeAt && at >= 0);
  // The signature may stand behind the appendices.
  const behind = !ends.length && typeAt >= 0 ? endBehind(paragraphs, appendixAt, aboveTables) : undefined;
  const endingAt = ends.length ? Math.min(...ends) : appendixAt;
  if (typeAt < 0 && first < 0) {
    // No paper, an appendix alone.
    zones.appendix = paragraphs;
    return zones;
  }
  zones.head = paragraphs.slice(0, Math.min(start, endingAt, appendixAt));
  zones.body = paragraphs.slice(zones.head.length, Math.min(endingAt, appendixAt));
  zones.ending =
    behind === undefined ? paragraphs.slice(Math.min(endingAt, appendixAt), appendixAt) : paragraphs.slice(behind);
  zones.appendix = paragraphs.slice(appendixAt, behind);
  return zones;
}
