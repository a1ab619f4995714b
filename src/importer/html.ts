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

/** @param place where the part stands in the file */
export function htmlBlocks(html: string, place: string): Block[] {
  const blocks: Block[] = [];
  const tables: Row[][] = [];
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
    onopentag(name) {
      if (SILENT.has(name)) silent++;
      if (BLOCKS.has(name) || name === 'td' || name === 'th') flush();
      if (name === 'table') tables.push([]);
      else if (name === 'tr') tables.at(-1)?.push({ cells: [], place });
      else if (name === 'td' || name === 'th') tables.at(-1)?.at(-1)?.cells.push('');
    },
    ontext(data) {
      if (!silent) text += data;
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent--;
      if (!BLOCKS.has(name) && name !== 'td' && name !== 'th') return;
      flush();
      if (name !== 'table') return;
      const rows = tables.pop()?.filter(({ cells }) => cells.some(Boolean)) ?? [];
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
