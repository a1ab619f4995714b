/** The text of an HTML part that a Word file takes in whole (altChunk): paragraphs and tables. */
import { Parser } from 'htmlparser2';
import { normalise } from '../text/normalise.ts';
import type { Block, Row } from './blocks.ts';

const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'br',
  'tr',
  'table',
  'ul',
  'ol',
  'body',
  'section',
  'blockquote',
]);
const SILENT = new Set(['script', 'style', 'title', 'head']);

/** More columns or rows than a cell of a paper spans. */
const MOST_SPANNED = 200;

/** A cell, and how far it reaches to the right and down. */
interface Span {
  columns: number;
  rows: number;
}

/** The rows as a grid: what a cell spans is empty, and marked as going on with it. */
function spread(rows: readonly Row[], spans: ReadonlyMap<Row, readonly Span[]>): Row[] {
  const below = new Map<number, number>();
  return rows.map((row) => {
    const cells: string[] = [];
    const up: number[] = [];
    const wide: number[] = [];
    const skip = () => {
      for (let left = below.get(cells.length); left !== undefined; left = below.get(cells.length)) {
        if (left > 1) below.set(cells.length, left - 1);
        else below.delete(cells.length);
        up.push(cells.length);
        cells.push('');
      }
    };
    // Spans that begin in this row reach into the next ones only.
    const begun: [column: number, rows: number][] = [];
    for (const [k, cell] of row.cells.entries()) {
      skip();
      const { columns = 1, rows: down = 1 } = spans.get(row)?.[k] ?? {};
      for (let i = 0; i < columns; i++) {
        if (i > 0) wide.push(cells.length);
        if (down > 1) begun.push([cells.length, down - 1]);
        cells.push(i === 0 ? cell : '');
      }
    }
    skip();
    for (const [column, down] of begun) below.set(column, down);
    return { cells, place: row.place, ...(up.length ? { up } : {}), ...(wide.length ? { wide } : {}) };
  });
}

/** @param place where the part stands in the file */
export function htmlBlocks(html: string, place: string): Block[] {
  const blocks: Block[] = [];
  const tables: Row[][] = [];
  const spans = new Map<Row, Span[]>();
  let text = '';
  let silent = 0;
  const flush = () => {
    const line = normalise(text).replace(/\s+/gu, ' ').trim();
    text = '';
    if (!line) return;
    const cells = tables.at(-1)?.at(-1)?.cells;
    const last = cells?.length ? cells.length - 1 : undefined;
    if (cells && last !== undefined) cells[last] = cells[last] ? `${cells[last]}\n${line}` : line;
    else blocks.push({ kind: 'paragraph', text: line, place, gap: true, cell: false });
  };
  const parser = new Parser({
    onopentag(name, { colspan, rowspan }) {
      if (SILENT.has(name)) silent++;
      if (BLOCKS.has(name) || name === 'td' || name === 'th') flush();
      if (name === 'table') tables.push([]);
      else if (name === 'tr') tables.at(-1)?.push({ cells: [], place });
      else if (name === 'td' || name === 'th') {
        const row = tables.at(-1)?.at(-1);
        if (!row) return;
        row.cells.push('');
        const counted = (given: string | undefined) => Math.min(Math.max(1, Number(given) || 1), MOST_SPANNED);
        spans.set(row, [...(spans.get(row) ?? []), { columns: counted(colspan), rows: counted(rowspan) }]);
      }
    },
    ontext(data) {
      if (!silent) text += data;
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent--;
      if (!BLOCKS.has(name) && name !== 'td' && name !== 'th') return;
      flush();
      if (name !== 'table') return;
      const rows = spread(tables.pop() ?? [], spans).filter(({ cells }) => cells.some(Boolean));
      const outer = tables.at(-1)?.at(-1)?.cells;
      if (outer?.length)
        outer[outer.length - 1] = [outer.at(-1), ...rows.flatMap(({ cells }) => cells)].filter(Boolean).join('\n');
      else if (rows.length) blocks.push({ kind: 'table', rows, place });
    },
  });
  parser.end(html);
  flush();
  return blocks;
}
