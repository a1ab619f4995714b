/** .docx → blocks, through mammoth. */
import { Worker } from 'node:worker_threads';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { messages } from '../i18n/import.ts';
import { normalise } from '../text/normalise.ts';
import { flattenLayout, joinCut, type Block, type Paragraph, type Row } from './blocks.ts';
import { writeNumbers } from './numbering.ts';
import { limitRows, openPackage, partText } from './package.ts';
import { Refusal } from './refusal.ts';
import { all, parseXml, textOf } from './xml.ts';

/** The part of mammoth's document tree that is read. */
export interface WordTree {
  type: string;
  value?: string;
  href?: string;
  note?: string;
  colSpan?: number;
  rowSpan?: number;
  children: WordTree[];
}

const TIMEOUT = 60_000;
/** More columns or rows than a cell of a paper spans; a number in a file can be anything. */
const MAX_SPAN = 200;
const MAIN = 'word/document.xml';

/** mammoth in a thread: its authors advise one with a time limit for files of unknown origin. */
function readTree(buffer: Uint8Array): Promise<{ tree?: WordTree; notes: WordTree[] }> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./word-worker.ts', import.meta.url), {
      workerData: buffer,
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    const timer = setTimeout(() => {
      reject(new Refusal(messages.timeout));
      void worker.terminate();
    }, TIMEOUT);
    worker.once('message', (message: { tree?: WordTree; notes: WordTree[] }) => {
      clearTimeout(timer);
      resolve(message);
      void worker.terminate();
    });
    worker.once('error', () => {
      clearTimeout(timer);
      reject(new Refusal(messages.damaged));
    });
  });
}

/** Line breaks and tabs of a paragraph end a line: forms use them to lay out several lines in one. */
function lines(tree: WordTree): string[] {
  const text = inline(tree);
  return text.split(/[\n\t]/u).map((item) => item.replace(/\s+/gu, ' ').trim());
}

function inline(tree: WordTree): string {
  switch (tree.type) {
    case 'text':
      return normalise(tree.value ?? '');
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    case 'paragraph':
    case 'run':
    case 'document':
      return tree.children.map(inline).join('');
    case 'hyperlink': {
      const shown = tree.children.map(inline).join('');
      // The address is kept beside the words when they do not say it.
      return tree.href && !tree.href.includes(shown.trim()) ? `${shown} (${normalise(tree.href)})` : shown;
    }
    default:
      return tree.children.map(inline).join('');
  }
}

class Reader {
  readonly blocks: Block[] = [];
  #paragraphs = 0;
  #tables = 0;
  #gap = true;

  read(children: readonly WordTree[], footnote = false): void {
    for (const child of children) {
      if (child.type === 'table') this.#table(child);
      else if (child.type === 'paragraph') this.#paragraph(child, footnote);
      else this.read(child.children, footnote);
    }
  }

  #paragraph(tree: WordTree, footnote: boolean): void {
    this.#paragraphs++;
    for (const text of lines(tree)) {
      if (!text) {
        this.#gap = true;
        continue;
      }
      const place = messages.atParagraph(this.#paragraphs);
      if (/^(?:[-–]?\s*\d{1,3}\s*[-–]?)$/u.test(text)) this.blocks.push({ kind: 'furniture', text, place });
      else {
        this.blocks.push({
          kind: 'paragraph', text, place, gap: this.#gap, cell: false, ...(footnote ? { footnote } : {}),
        } satisfies Paragraph); // prettier-ignore
      }
      this.#gap = false;
    }
  }

  #cell(tree: WordTree): string {
    return tree.children
      .flatMap((child) =>
        child.type === 'table'
          ? child.children.flatMap((row) => row.children.map((cell) => this.#cell(cell)))
          : child.type === 'paragraph'
            ? lines(child)
            : [this.#cell(child)],
      )
      .filter(Boolean)
      .join('\n');
  }

  #table(tree: WordTree): void {
    this.#tables++;
    this.#gap = true;
    const rows: Row[] = [];
    /** How many more rows each column is taken by a cell from above. */
    const taken: number[] = [];
    for (const row of tree.children) {
      if (row.type !== 'tableRow') continue;
      const cells: string[] = [];
      const skip = () => {
        while ((taken[cells.length] ?? 0) > 0) {
          taken[cells.length] = (taken[cells.length] ?? 0) - 1;
          cells.push('');
        }
      };
      for (const cell of row.children) {
        skip();
        for (let k = 0; k < Math.min(cell.colSpan ?? 1, MAX_SPAN); k++) {
          taken[cells.length] = Math.min(cell.rowSpan ?? 1, MAX_SPAN) - 1;
          cells.push(k === 0 ? this.#cell(cell) : '');
        }
      }
      skip();
      rows.push({ cells, place: messages.atTableRow(this.#tables, rows.length + 1) });
    }
    const width = Math.max(0, ...rows.map((row) => row.cells.length));
    for (const row of rows) while (row.cells.length < width) row.cells.push('');
    if (rows.length) this.blocks.push({ kind: 'table', rows, place: messages.atTableRow(this.#tables, 1) });
  }
}

/** Reads a Word file. What stands at the head and the foot of its pages comes last, as page furniture. */
export async function readWord(bytes: Uint8Array): Promise<Block[]> {
  const parts = openPackage(bytes);
  const document = partText(parts, MAIN);
  if (document === undefined) throw new Refusal(messages.notWord);
  limitRows(document, '</w:tr>');
  parseXml(document);
  const numbering = partText(parts, 'word/numbering.xml');
  const safe: Record<string, Uint8Array> = {};
  for (const [path, part] of parts) safe[path] = part;
  if (numbering) safe[MAIN] = strToU8(writeNumbers(document, numbering, partText(parts, 'word/styles.xml')));
  const { tree, notes } = await readTree(zipSync(safe, { level: 0 }));
  if (!tree) throw new Refusal(messages.notWord);
  const reader = new Reader();
  reader.read(tree.children);
  for (const note of notes) reader.read(note.children, true);
  for (const [path, part] of parts) {
    if (!/^word\/(?:header|footer)\d*\.xml$/u.test(path)) continue;
    for (const paragraph of all(parseXml(strFromU8(part)), 'p')) {
      const text = normalise(all(paragraph, 't').map(textOf).join('')).trim();
      if (text) reader.blocks.push({ kind: 'furniture', text, place: path });
    }
  }
  if (reader.blocks.length === 0) throw new Refusal(messages.empty);
  return joinCut(flattenLayout(reader.blocks));
}
