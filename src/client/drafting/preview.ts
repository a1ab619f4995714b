/** The sheets of a draft on the page; what has not changed since the last time is left standing. */
import type { SentSheets } from '../../drafting/sheets.ts';
import type { Element as Drawn } from '../../markup/element.ts';
import { toNode } from '../dom.ts';

/** The children of a node made to be those of some numbers; what is alike at both ends stays as it is. Gives what is new. */
function patch(
  parent: ParentNode,
  next: readonly number[],
  known: readonly number[],
  drawn: (piece: number) => Node,
): Node[] {
  let start = 0;
  while (start < next.length && start < known.length && next[start] === known[start]) start += 1;
  let end = 0;
  while (end < next.length - start && end < known.length - start && next.at(-1 - end) === known.at(-1 - end)) end += 1;
  const before = parent.children[start] ?? null;
  const gone = [...parent.children].slice(start, known.length - end);
  const made = next.slice(start, next.length - end).map(drawn);
  for (const node of made) parent.insertBefore(node, before);
  for (const node of gone) node.remove();
  return made;
}

/** So many pieces of the sheet change while somebody writes in one place. */
const FEW = 3;

/** What is written comes into view: the piece of the sheet that it changed, where the sheet scrolls by itself. */
export function lookAt(changed: readonly Node[], sheet: Element | null): void {
  const [piece] = changed;
  if (changed.length > FEW || !(piece instanceof HTMLElement) || !sheet || sheet.scrollHeight <= sheet.clientHeight)
    return;
  const [at, frame] = [piece.getBoundingClientRect(), sheet.getBoundingClientRect()];
  if (at.bottom < frame.top || at.top > frame.bottom) sheet.scrollTop += at.top - frame.top - frame.height / 3;
}

interface Sheet {
  node: HTMLElement;
  pieces: number[];
  rows: WeakMap<Element, number[]>;
}

/** Shows sheets in a node, and gives the pieces that are new; each answer of the sender has to come here, in its order. */
export function newPreview(root: HTMLElement): (sent: SentSheets) => Node[] {
  const shown: Sheet[] = [];
  let elements = new Map<number, Drawn>();
  return ({ sheets, fresh }) => {
    const changed: Node[] = [];
    const before = elements;
    const added = new Map(fresh);
    elements = new Map();
    const keep = (piece: number): number => {
      const element = added.get(piece) ?? before.get(piece);
      if (element) elements.set(piece, element);
      return piece;
    };
    const drawn = (piece: number): Node => {
      const element = elements.get(piece);
      return element ? toNode(element) : document.createComment('');
    };
    while (shown.length > sheets.length) shown.pop()?.node.remove();
    for (const [i, { orientation, parts }] of sheets.entries()) {
      let sheet = shown[i];
      if (!sheet) {
        sheet = { node: document.createElement('article'), pieces: [], rows: new WeakMap() };
        shown.push(sheet);
        root.append(sheet.node);
      }
      sheet.node.className = `a4 ${orientation}`;
      const pieces = parts.map(({ piece }) => keep(piece));
      changed.push(...patch(sheet.node, pieces, sheet.pieces, drawn));
      sheet.pieces = pieces;
      for (const [j, { rows }] of parts.entries()) {
        const table = sheet.node.children[j];
        const body = table?.querySelector('tbody');
        if (!rows || !table || !body) continue;
        const kept = rows.map(keep);
        changed.push(...patch(body, kept, sheet.rows.get(table) ?? [], drawn));
        sheet.rows.set(table, kept);
      }
    }
    return changed;
  };
}
