/** What a workbook says, without a file format. Text is text: `=1+1` stays what it is. */
import type { Cell } from '../../text/cell.ts';
import type { DocumentMeta } from '../tree.ts';

export interface Workbook {
  meta: DocumentMeta;
  sheets: Sheet[];
}

export interface Sheet {
  name: string;
  /** Lines above the table, over its whole width: the title first. */
  above: string[];
  columns: SheetColumn[];
  rows: Cell[][];
  /** Frozen header with a filter on each column, for a table that is looked through. */
  filter: boolean;
  /** Names for the columns of this sheet that other sheets choose from, with the number of their words. */
  listNames?: { name: string; count: number }[];
}

export interface SheetColumn {
  header: string;
  /** In millimetres. */
  width: number;
  align?: 'left' | 'center';
  /** The name of a list that the cells are chosen from; other words are allowed after a question. */
  list?: { name: string; prompt: string; otherwise: string };
}
