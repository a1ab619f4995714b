/**
 * A Word or Excel file of the project's own: what it prints besides the paper's words is taken out, its tables and lists
 * go back to their keys. What was changed in the file since is what they say.
 */
import { columnWords, fileHeadings, fileWords, sheetWords } from '../i18n/documents.ts';
import { TASK_SHEET_COLUMNS } from '../documents/tasks/task-workbook.ts';
import type { Block, Paragraph, Row, Table } from './blocks.ts';
import { readOwnTable, wholeTaskTable, type Keys, type OwnKey } from './own-tables.ts';
import { oneLine } from './pieces.ts';
import type { ReadTask } from './table-task.ts';

export interface OwnFile {
  keys: Partial<Record<OwnKey, Keys[]>>;
  /** Whether the file says that its table of tasks was made from prose. */
  fromProse: boolean;
  /** What the file says of the paper, where it is one that was published. */
  status?: 'draft' | 'issued';
  blocks: Block[];
}

const RESTATED = fileWords.restated('').slice(0, 19);
const APPENDIX_MENTION = /^Nhiệm vụ cụ thể tại Phụ lục kèm theo (?:Kế hoạch|Báo cáo) này\.$/u;
const CLOSING = /^Trên đây là nội dung (?:Kế hoạch|Báo cáo) do Kho biên tập lại\.(?:\/\.)?$/u;
/** What a published paper's file says around its sections in the words that any paper has. */
const FRAME =
  /^(?:\S.* (?:ban hành (?:Kế hoạch|Chương trình)|báo cáo) \S.* như sau:|Trên đây là (?:Kế hoạch|Chương trình|Báo cáo) \S.*\.\/\.)$/u;
const FROM_PROSE = /^\(Bảng do Kho lập từ lời văn của /u;
const HEADINGS = new Set(Object.values(fileHeadings).map((name) => name.toLowerCase()));

const isHeading = (block: Block | undefined, name?: string): boolean =>
  block?.kind === 'paragraph' &&
  (name === undefined ? HEADINGS.has(block.text.toLowerCase()) : block.text.toLowerCase() === name.toLowerCase());

/** Sentences that the project adds to every file. */
/** The note on the first page of what the project publishes. */
export const isRestated = (text: string): boolean => text.startsWith(RESTATED);
const isAdded = (text: string) => isRestated(text) || APPENDIX_MENTION.test(text) || CLOSING.test(text);

/** Columns that the project's sheets have beside a wording: it says the same. */
const BESIDE = new Set<string>([columnWords.dueDay, columnWords.number]);

function withoutBeside(block: Block): Block {
  const names =
    block.kind === 'table' ? block.rows.find(({ cells }) => BESIDE.has(oneLine(cells.at(-1) ?? '')))?.cells : [];
  if (block.kind !== 'table' || !names?.length) return block;
  const width = names.length - 1;
  return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.slice(0, width) })) };
}

/** Takes apart a file that the project made; any other comes back as it is. */
export function takeOwn(all: readonly Block[]): OwnFile {
  const blocks = sheets(all.map(withoutBeside));
  const own = blocks.some(
    (block) => (block.kind === 'paragraph' && isAdded(block.text)) || (block.kind === 'table' && readOwnTable(block)),
  );
  const found: OwnFile = { keys: {}, fromProse: false, blocks: [] };
  if (!own) return { ...found, blocks: [...blocks] };
  let list: 'budget' | 'limitations' | undefined;
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'table') {
      const table = readOwnTable(block);
      list = undefined;
      if (table) found.keys[table.key] = [...(found.keys[table.key] ?? []), ...table.rows];
      else found.blocks.push(wholeTaskTable(block));
      continue;
    }
    if (block.kind !== 'paragraph') {
      if (block.kind !== 'furniture' || block.text !== fileWords.runningHead) found.blocks.push(block);
      continue;
    }
    const bullet = /^[-–]\s+(\S.*)$/su.exec(block.text)?.[1];
    if (list && bullet) {
      const text = oneLine(bullet).replace(/(?<!\.)\.?\/?\.?$/u, (end) => (end === '.' ? '.' : ''));
      found.keys[list] = [...(found.keys[list] ?? []), list === 'budget' ? money(text) : { text }];
      continue;
    }
    list = undefined;
    if (block.text.startsWith(RESTATED)) found.status = block.text.includes(fileWords.draft) ? 'draft' : 'issued';
    if (isAdded(block.text) || (found.status && FRAME.test(block.text))) continue;
    if (FROM_PROSE.test(block.text)) found.fromProse = true;
    else if (isHeading(block) && headsOwn(block, blocks[i + 1])) {
      if (isHeading(block, fileHeadings.budget)) list = 'budget';
      if (isHeading(block, fileHeadings.limitations)) list = 'limitations';
    } else found.blocks.push(block);
  }
  // The same targets stand in a sheet of their own.
  return found;
}

/** "Ngân sách xã: các nhiệm vụ. Phòng Kinh tế lập dự toán": the source, what for, how. */
function money(text: string): Keys {
  const [, source = text, rest = ''] = /^([^:]+): (\S.*)$/su.exec(text) ?? [];
  const [what, ...how] = rest.split(/(?<=[\p{L})])\. (?=\p{Lu})/u);
  return { source, for: what || undefined, procedure: how.join('. ') || undefined };
}

/** Whether a heading is followed by the project's own table or list. */
const headsOwn = (heading: Paragraph, next: Block | undefined): boolean =>
  (next?.kind === 'table' && readOwnTable(next) !== undefined) ||
  (next?.kind === 'paragraph' &&
    /^[-–]\s/u.test(next.text) &&
    (isHeading(heading, fileHeadings.budget) || isHeading(heading, fileHeadings.limitations)));

const headIs = (table: Table, names: readonly string[]) =>
  names.every((name, i) => oneLine(table.rows[0]?.cells[i] ?? '') === name) &&
  (table.rows[0]?.cells.filter(Boolean).length ?? 0) === names.length;

/** What a report says of the time after it stands in the sheet of tasks. */
function asDirections(block: Block): Block {
  if (
    block.kind !== 'table' ||
    !headIs(
      block,
      TASK_SHEET_COLUMNS.map(({ header }) => header),
    )
  )
    return block;
  const [head, ...rows] = block.rows;
  const cells = (row: Row, i: number) => (i ? [0, 2, 6].map((k) => row.cells[k] ?? '') : DIRECTIONS);
  return { ...block, rows: [head, ...rows].flatMap((row, i) => (row ? [{ ...row, cells: cells(row, i) }] : [])) };
}

const DIRECTIONS = [columnWords.no, columnWords.direction, columnWords.deadline];

/** Sheets of the project's workbooks: lists to choose from are left out, facts on the paper become lines of it. */
function sheets(blocks: readonly Block[]): Block[] {
  const about = blocks.find((block) => block.kind === 'table' && headIs(block, [sheetWords.item, sheetWords.content]));
  const isLists = (block: Block) => block.kind === 'table' && headIs(block, [columnWords.area, columnWords.agency]);
  const rest = blocks.filter((block) => block !== about && !isLists(block));
  if (about?.kind !== 'table') return rest;
  const facts = about.rows
    .slice(1)
    .map(({ cells, place }) => ({ name: oneLine(cells[0] ?? ''), text: oneLine(cells[1] ?? ''), place }));
  const of = (name: string) => facts.filter((fact) => fact.name === name && fact.text);
  const line = (text: string, place: string): Paragraph => ({ kind: 'paragraph', text, place, gap: true, cell: true });
  // What issues a paper has its number and day: the line that names it says them.
  const ownFacts = (name: string) => (of(sheetWords.attachedTo).length ? [] : of(name));
  const [title] = of(sheetWords.title);
  const [, kind = '', subject = ''] = /^(Kế hoạch|Báo cáo|Chương trình)\s+(.*)$/su.exec(title?.text ?? '') ?? [];
  const place = title?.place ?? '';
  const notes = of(sheetWords.note);
  const said = new Set([title?.text, ...notes.map(({ text }) => text)]);
  const signed = [sheetWords.authority, sheetWords.position, sheetWords.mark, sheetWords.signer].flatMap(of);
  const head = [
    ...notes.map(({ text, place: at }) => line(text, at)),
    ...of(sheetWords.heading).map(({ text, place: at }) => line(text, at)),
    ...of(sheetWords.parentBody).map(({ text, place: at }) => line(text.toUpperCase(), at)),
    ...of(sheetWords.unit).map(({ text, place: at }) => line(text.toUpperCase(), at)),
    ...ownFacts(sheetWords.code).map(({ text, place: at }) => line(`Số: ${text}`, at)),
    ...ownFacts(sheetWords.issuedOn).map(({ text, place: at }) =>
      line(`${of(sheetWords.place)[0]?.text ?? '_'}, ${text}`, at),
    ),
    ...(kind ? [line(kind.toUpperCase(), place), line(subject.charAt(0).toUpperCase() + subject.slice(1), place)] : []),
    ...of(sheetWords.attachedTo).map(({ text, place: at }) => line(`(Kèm theo ${text})`, at)),
    ...of(sheetWords.addressedTo).map(({ text, place: at }) => line(`Kính gửi: ${text}`, at)),
    ...of(sheetWords.figures).map(({ text, place: at }) => line(`${text}.`, at)),
    ...of(sheetWords.basis).map(({ text, place: at }) => line(text, at)),
  ];
  const [recipient] = of(sheetWords.recipients);
  const ending = [
    ...(recipient ? [line('Nơi nhận:', recipient.place)] : []),
    ...of(sheetWords.recipients).map(({ text, place: at }) => line(`- ${text}`, at)),
    ...signed.flatMap(({ text, place: at }) => text.split(/\s+\/\s+/u).map((one) => line(one, at))),
  ];
  // Lines above a table say again what the paper is.
  const repeats = (block: Block) =>
    block.kind === 'paragraph' &&
    (said.has(block.text) || (title !== undefined && block.text.startsWith(`${title.text} – `)));
  const body = rest.filter((block) => !repeats(block));
  return [...head, ...(kind === 'Báo cáo' ? body.map(asDirections) : body), ...ending];
}

/** In a file of an issued paper, a row that has a day and neither a lead nor a product is one of a schedule. */
export function markScheduled(tasks: readonly ReadTask[]): void {
  for (const task of tasks)
    if (!task.parent && !task.lead.length && !task.products.length && task.deadline) task.scheduled = true;
}
