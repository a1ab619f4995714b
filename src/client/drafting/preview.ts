/** The document of a draft on the page; what has not changed since the last time is left standing. */
import type { PartView, SheetView } from '../../documents/html.ts';
import type { Element as Drawn } from '../../markup/element.ts';
import { toNode } from '../dom.ts';

/** The children of a node made to be some elements, each drawn only where it differs from what stands there. */
function patch(parent: ParentNode, drawn: readonly Drawn[], known: string[]): string[] {
  const keys = drawn.map((item) => JSON.stringify(item));
  // What is alike at both ends stays, so that a row that comes or goes moves no other.
  let start = 0;
  while (start < keys.length && start < known.length && keys[start] === known[start]) start += 1;
  let end = 0;
  while (end < keys.length - start && end < known.length - start && keys.at(-1 - end) === known.at(-1 - end)) end += 1;
  const before = parent.children[start] ?? null;
  const gone = [...parent.children].slice(start, known.length - end);
  const fresh = drawn.slice(start, keys.length - end).map((item) => toNode(item));
  for (const node of fresh) parent.insertBefore(node, before);
  for (const node of gone) node.remove();
  return keys;
}

class Sheet {
  readonly node = document.createElement('article');
  #keys: string[] = [];
  #tables = new Map<HTMLTableElement, string[]>();

  show({ orientation, parts }: SheetView): void {
    this.node.className = `a4 ${orientation}`;
    // A table is one piece, by its columns and its head; its rows are patched within.
    const shells = parts.map((part) => (part.kind === 'piece' ? part.element : shell(part)));
    this.#keys = patch(this.node, shells, this.#keys);
    const tables = [...this.node.querySelectorAll<HTMLTableElement>(':scope > table')];
    for (const [i, part] of parts.filter((one) => one.kind === 'table').entries()) {
      const table = tables[i];
      const body = table?.tBodies[0];
      if (table && body) this.#tables.set(table, patch(body, part.rows, this.#tables.get(table) ?? []));
    }
  }
}

const shell = ({ columns, head }: Extract<PartView, { kind: 'table' }>): Drawn => ({
  tag: 'table',
  attributes: {},
  children: [columns, head, { tag: 'tbody', attributes: {}, children: [] }],
});

/** Shows documents in a node, one after the other. */
export function newPreview(root: HTMLElement): (sheets: readonly SheetView[]) => void {
  const shown: Sheet[] = [];
  return (sheets) => {
    while (shown.length > sheets.length) shown.pop()?.node.remove();
    for (const [i, view] of sheets.entries()) {
      let sheet = shown[i];
      if (!sheet) {
        sheet = new Sheet();
        shown.push(sheet);
        root.append(sheet.node);
      }
      sheet.show(view);
    }
  };
}
