/**
 * What every kind of file is read into before anything is understood: paragraphs, tables and page furniture,
 * in the order of the original, each with its place there.
 */

export interface Paragraph {
  kind: 'paragraph';
  text: string;
  /** Where it stands in the original, in Vietnamese: `dòng 12`, `đoạn 7`. */
  place: string;
  /** Whether blank space comes before it. */
  gap: boolean;
  /** Whether it begins a cell of a table that is there for layout only. */
  cell: boolean;
  footnote?: true;
}

export interface Row {
  /** The lines of a cell are separated by line ends. */
  cells: string[];
  place: string;
  /** The columns whose cell goes on with the one above, and those that the cell to the left spans. */
  up?: readonly number[];
  wide?: readonly number[];
}

export interface Table {
  kind: 'table';
  rows: Row[];
  place: string;
}

/** Page numbers, running heads and the like. */
export interface Furniture {
  kind: 'furniture';
  text: string;
  place: string;
}

/** What is said to the editor of the file, which is no part of the paper: comments, changes, what cannot be read. */
export interface Remark {
  kind: 'remark';
  text: string;
  place: string;
}

export type Block = Paragraph | Table | Furniture | Remark;

/** A list mark at the start of a paragraph, after which a new sentence begins. */
const LIST_MARK = /^(?:[-–—+•·*]\s|(?:[IVXLC]+|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)/]\s)/u;
const ENDS = /[.;:!?…]["”’)]*$/u;

export const isCapitals = (text: string) => /\p{Lu}/u.test(text) && text === text.toUpperCase();

/** Whether `next` goes on with the sentence of `before`, which the end of a page or of a line has cut. */
function continues(before: Paragraph, next: Paragraph): boolean {
  if (next.cell || next.footnote || before.footnote || LIST_MARK.test(next.text) || ENDS.test(before.text))
    return false;
  if (isCapitals(before.text)) return false;
  if (/,$/.test(before.text)) return !next.gap || /^\p{Ll}/u.test(next.text);
  return /^\p{Ll}/u.test(next.text);
}

/** Puts together the paragraphs that a page's end has cut in two. Page furniture in between stays, after them. */
export function joinCut(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  let last: Paragraph | undefined;
  for (const block of blocks) {
    if (block.kind === 'paragraph' && last && continues(last, block)) {
      last.text = `${last.text} ${block.text}`;
      last.place = `${last.place.replace(/–.*/u, '')}–${block.place.replace(/^\D+/u, '')}`;
      continue;
    }
    const copy = { ...block };
    joined.push(copy);
    if (copy.kind === 'paragraph') last = copy;
    else if (copy.kind === 'table') last = undefined;
  }
  return joined;
}

const HEAD = /cộng h[òo][àa]? xã hội|độc lập\s*[-–]\s*tự do|đảng cộng sản việt nam|^[^\S\n]*số\s*:/imu;
const RECIPIENTS = /^[^\S\n]*nơi nhận\s*:/imu;
const SIGNATURE = /^[^\S\n]*(?:TM|KT|TL|TUQ|T\/M)\s*\.?\s+\p{Lu}{2}/mu;

/**
 * Tables without rules around the header and the signature are no data: their cells become paragraphs. Beside the
 * recipients stands the signature, so they are read column by column.
 */
export function flattenLayout(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'table' || block.rows.length > 12) return [block];
    const has = (form: RegExp) => block.rows.some((row) => row.cells.some((cell) => form.test(cell)));
    const ending = has(RECIPIENTS) || has(SIGNATURE);
    if (!ending && (block.rows.length > 6 || !has(HEAD))) return [block];
    const width = Math.max(...block.rows.map(({ cells }) => cells.length));
    const cells = ending
      ? Array.from({ length: width }, (_, k) =>
          block.rows.map((row) => ({ cell: row.cells[k] ?? '', place: row.place })),
        ).flat()
      : block.rows.flatMap((row) => row.cells.map((cell) => ({ cell, place: row.place })));
    return cells.flatMap(({ cell, place }) =>
      cell
        .split('\n')
        .filter((text) => text.trim())
        .map((text, i): Paragraph => ({ kind: 'paragraph', text: text.trim(), place, gap: i === 0, cell: i === 0 })),
    );
  });
}
