/** The sheet of the rows of the table that are shown: one line above them, and columns as wide as what they hold. */
import { SHOWN_WORDS, taskTable as words } from '../i18n/table.ts';
import { exportHeads, type ExportOf } from '../table/export.ts';
import { WIDTHS } from './tasks/task-workbook.ts';
import type { SheetFrame } from './xlsx/sheet.ts';

/** In millimetres, by the head of the column. */
const WIDTH: Record<string, number> = {
  [SHOWN_WORDS.so]: WIDTHS.no,
  [SHOWN_WORDS['nhiem-vu']]: WIDTHS.task,
  [SHOWN_WORDS.nam]: WIDTHS.no,
  [words.dueDay]: WIDTHS.day,
};

export const filteredSheet = (name: string, { shown, rows }: Pick<ExportOf, 'shown' | 'rows'>): SheetFrame => ({
  // Excel takes 31 characters, and none of these.
  name: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
  above: [name],
  columns: exportHeads(shown).map((header) => ({
    header,
    width: WIDTH[header] ?? WIDTHS.other,
    ...(header === SHOWN_WORDS.so ? { align: 'center' as const } : {}),
  })),
  filter: true,
  count: rows.length,
});
