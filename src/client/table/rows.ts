/** The head and the rows of the table on the page. */
import { SHOWN_WORDS, taskTable as words } from '../../i18n/table.ts';
import { DEFAULT_VIEW, type Query } from '../../table/query.ts';
import { groupMarkup, pickBox, rowMarkup, type RowsLook } from '../../table/row-markup.ts';
import { rowId, type Row } from '../../table/row.ts';
import { isShown, sortKey, type ShownName } from '../../table/shown.ts';
import { make, rowElements } from './row-view.ts';

/** The heads of the columns, each a button where the rows can be sorted by it; the focus stays on its button. */
export function showHead(table: HTMLTableElement, shown: readonly ShownName[], sort: Query['sort']): void {
  const row = table.tHead?.rows[0];
  const focused = row?.contains(document.activeElement) && (document.activeElement as HTMLButtonElement).value;
  row?.replaceChildren(
    ...shown.map((name) => {
      const sorted = sort?.by === name;
      const label = sorted ? words.sortBy(SHOWN_WORDS[name], sort.descending) : SHOWN_WORDS[name];
      const head = make('th', { scope: 'col', role: 'columnheader', 'data-column': name });
      if (sortKey(name)) head.append(make('button', { type: 'button', value: name }, label));
      else head.append(label);
      if (sorted) head.setAttribute('aria-sort', sort.descending ? 'descending' : 'ascending');
      return head;
    }),
  );
  if (focused) row?.querySelector<HTMLElement>(`button[value="${focused}"]`)?.focus();
}

const NONE: ReadonlySet<string> = new Set();

/** Keeps the rows that the page came with, and gives each its box; `false` where they are not those of the answer. */
export function keepRows(table: HTMLTableElement, answer: readonly Row[], look: RowsLook): boolean {
  const body = table.tBodies[0];
  if (look.shown.join() !== DEFAULT_VIEW.shown.join() || !body || !answer.length) return false;
  const rows = [...body.rows];
  if (answer.some((row, i) => rows[i]?.dataset['task'] !== rowId(row))) return false;
  for (const row of rows.slice(answer.length)) row.remove();
  for (const [i, row] of answer.entries())
    rows[i]?.cells[0]?.insertAdjacentHTML('afterbegin', pickBox(row, look.picked ?? NONE));
  return true;
}

/** The title of a group, above so many rows. */
export interface Heading {
  title: string;
  count: number;
}

/** Puts rows into the table, of which the first has a place in the answer; each group has a head, on each page. */
export function putRows(
  table: HTMLTableElement,
  from: number,
  rows: readonly Row[],
  look: RowsLook,
  groups: readonly Heading[],
): void {
  const heads = new Map<number, string>();
  let start = 0;
  for (const { title, count } of groups) {
    if (start + count > from) heads.set(Math.max(start, from), groupMarkup(title, look.shown.length));
    start += count;
  }
  const made = rows.map((row, i) => (heads.get(from + i) ?? '') + rowMarkup(row, look));
  table.tBodies[0]?.replaceChildren(...rowElements(made.join('')));
}

/** Tells of a head that is pressed and of a row whose box is ticked or not. */
export function listenToRows(
  table: HTMLTableElement,
  { sort, pick }: { sort: (by: ShownName) => void; pick: (id: string, isPicked: boolean) => void },
): void {
  table.addEventListener('click', ({ target }) => {
    const by = (target as HTMLElement).closest<HTMLButtonElement>('th button')?.value;
    if (by !== undefined && isShown(by)) sort(by);
  });
  table.tBodies[0]?.addEventListener('change', ({ target }) => {
    const box = target as HTMLInputElement;
    const id = box.closest('tr')?.dataset['task'];
    if (id) pick(id, box.checked);
  });
}
