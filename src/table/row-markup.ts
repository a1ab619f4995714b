/** Rows of the table as HTML, everything escaped: one definition for the pages without a script and for the script. */
import { taskTable as words, SHOWN_WORDS } from '../i18n/table.ts';
import { escapeAttribute, escapeText } from '../markup/element.ts';
import type { Day } from '../model/days.ts';
import { rowId, rowUrl, type Row } from './row.ts';
import { cellOf, type ShownName } from './shown.ts';

export interface RowsLook {
  shown: readonly ShownName[];
  /** The reader's day; empty in a page that is written for any day. */
  today: Day;
  /** The site's root, without the slash at its end. */
  base: string;
  /** The rows that are picked, where rows can be. */
  picked?: ReadonlySet<string>;
}

const link = (base: string, path: string, text: string) => {
  const [page = '', fragment] = path.split('#');
  const address = `${base}${page}${fragment ? `#${encodeURIComponent(fragment)}` : ''}`;
  return `<a href="${escapeAttribute(address)}">${escapeText(text)}</a>`;
};

const soft = (text: string) => `<span class="soft">${escapeText(text)}</span>`;

/** The box by which a row is picked. */
export function pickBox(row: Row, picked: ReadonlySet<string>): string {
  const label = escapeAttribute(words.pick(row.no, row.paper.unitName));
  return `<input type="checkbox" aria-label="${label}"${picked.has(rowId(row)) ? ' checked' : ''}>`;
}

function cell(name: ShownName, row: Row, { today, base, picked }: RowsLook): string {
  if (name === 'so') {
    const box = picked ? pickBox(row, picked) : '';
    return `<td role="cell" class="task-no">${box}${link(base, rowUrl(row), row.no)}</td>`;
  }
  const { lines, inherited } = cellOf(name, row, today);
  const made = lines.map(({ text, path }) => (path ? link(base, path, text) : escapeText(text)));
  const title = name === 'nhiem-vu';
  const inside =
    made.length === 0
      ? soft(words.notStated)
      : made.length > 1
        ? `<ul>${made.map((line) => `<li>${line}</li>`).join('')}</ul>`
        : title
          ? (made[0] as string)
          : `<span>${made[0] as string}</span>`;
  const more = inherited ? ` ${soft(`(${words.inheritedRow})`)}` : '';
  return `<td role="cell" ${title ? 'class="task-title"' : `data-label="${SHOWN_WORDS[name]}"`}>${inside}${more}</td>`;
}

/** @param index the place among all rows of the table, heads included, from 1; none where all rows are in the page */
export function rowMarkup(row: Row, look: RowsLook, index?: number): string {
  const place = index === undefined ? '' : ` aria-rowindex="${index}"`;
  const cells = look.shown.map((name) => cell(name, row, look)).join('');
  return `<tr role="row" data-task="${escapeAttribute(rowId(row))}"${place}>${cells}</tr>`;
}

/** The head of a group of rows. */
export function groupMarkup(name: string, index: number, columns: number): string {
  const head = `<th scope="colgroup" role="columnheader" colspan="${columns}">${escapeText(name)}</th>`;
  return `<tr role="row" class="group-row" aria-rowindex="${index}">${head}</tr>`;
}
