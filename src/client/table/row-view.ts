/** Rows of the table as elements, the same as the pages have them without a script. */
import { taskTable as words, SHOWN_WORDS } from '../../i18n/table.ts';
import type { Day } from '../../model/days.ts';
import { rowId, rowUrl, type Row } from '../../table/row.ts';
import { cellOf, type ShownName } from '../../table/shown.ts';

export interface RowView {
  shown: readonly ShownName[];
  today: Day;
  /** The site's root, without the slash at its end. */
  base: string;
  picked: ReadonlySet<string>;
}

/** An element with attributes and children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

const link = (base: string, path: string, text: string) => {
  const [page = '', fragment] = path.split('#');
  return make('a', { href: `${base}${page}${fragment ? `#${encodeURIComponent(fragment)}` : ''}` }, text);
};

function cell(name: ShownName, row: Row, { today, base, picked }: RowView): HTMLTableCellElement {
  const { lines, inherited } = cellOf(name, row, today);
  if (name === 'so') {
    const box = make('input', { type: 'checkbox', 'aria-label': words.pick(row.no, row.paper.unitName) });
    box.checked = picked.has(rowId(row));
    return make('td', { role: 'cell', class: 'task-no' }, box, link(base, rowUrl(row), row.no));
  }
  const title = name === 'nhiem-vu';
  const made = make('td', { role: 'cell', ...(title ? { class: 'task-title' } : { 'data-label': SHOWN_WORDS[name] }) });
  const nodes = lines.map(({ text, path }) => (path ? link(base, path, text) : text));
  if (!nodes.length) made.append(make('span', { class: 'soft' }, words.notStated));
  else if (nodes.length === 1) made.append(title ? (nodes[0] as string) : make('span', {}, ...nodes));
  else made.append(make('ul', {}, ...nodes.map((node) => make('li', {}, node))));
  if (inherited) made.append(make('span', { class: 'soft' }, ` (${words.inheritedRow})`));
  return made;
}

/** @param index the place among all rows of the table, heads included, from 1 */
export function rowElement(row: Row, index: number, view: RowView): HTMLTableRowElement {
  return make(
    'tr',
    { role: 'row', 'data-task': rowId(row), 'aria-rowindex': String(index) },
    ...view.shown.map((name) => cell(name, row, view)),
  );
}

export function groupElement(name: string, index: number, columns: number): HTMLTableRowElement {
  const head = make('th', { scope: 'colgroup', role: 'columnheader', colspan: String(columns) }, name);
  return make('tr', { role: 'row', class: 'group-row', 'aria-rowindex': String(index) }, head);
}
