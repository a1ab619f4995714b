/** Rows of the table as HTML, everything escaped: one definition for the pages without a script and for the script. */
import { taskTable as words, SHOWN_WORDS } from '../i18n/table.ts';
import { escapeAttribute, escapeText } from '../markup/element.ts';
import { formatDate } from '../i18n/format.ts';
import type { Day } from '../model/days.ts';
import { addressIn } from '../util/elsewhere.ts';
import type { ReportRow } from './reports.ts';
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
  const address = `${addressIn(base, page)}${fragment ? `#${encodeURIComponent(fragment)}` : ''}`;
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

export function rowMarkup(row: Row, look: RowsLook): string {
  const cells = look.shown.map((name) => cell(name, row, look)).join('');
  return `<tr role="row" data-task="${escapeAttribute(rowId(row))}">${cells}</tr>`;
}

/** The head of a group of rows. */
export function groupMarkup(name: string, columns: number): string {
  const head = `<th scope="colgroup" role="columnheader" colspan="${columns}">${escapeText(name)}</th>`;
  return `<tr role="row" class="group-row">${head}</tr>`;
}

/** Reports as items of a list: the day, what, whose, by whom and to whom. */
export const reportMarkup = (rows: readonly ReportRow[], base: string): string =>
  rows
    .map(({ name, raw, days, unitName, year, by, via, recipient, url }) => {
      const [day] = days;
      const when = day === undefined ? '' : `<time datetime="${day}">${formatDate(day)}</time>`;
      const facts = [
        `${unitName}, ${year}`,
        raw,
        ...(by.length ? [words.reportBy(by.join('; '))] : []),
        ...(via === undefined ? [] : [words.reportVia(via)]),
        ...(recipient === undefined ? [] : [words.reportTo(recipient)]),
      ];
      const about = `<span class="task-meta small">${escapeText(facts.join(' · '))}</span>`;
      return `<li>${when}<span>${link(base, url, name)}${about}</span></li>`;
    })
    .join('');
