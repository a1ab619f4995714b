/** The sheets of a draft as they are sent to the page: each piece by its number, with its content only when it is new. */
import type { PartView, SheetView } from '../documents/html.ts';
import type { Element } from '../markup/element.ts';

/** A piece of a sheet; a table's rows are pieces of their own. */
export interface SentPart {
  piece: number;
  rows?: number[];
}

export interface SentSheets {
  sheets: { orientation: SheetView['orientation']; parts: SentPart[] }[];
  /** What the numbers stand for that the sheets before did not have. */
  fresh: [number, Element][];
}

/** A table without its rows. */
const shell = ({ columns, head }: Extract<PartView, { kind: 'table' }>): Element => ({
  tag: 'table',
  attributes: {},
  children: [columns, head, { tag: 'tbody', attributes: {}, children: [] }],
});

/** Numbers the pieces of one sequence of documents after the other; alike pieces have the same number. */
export function sheetSender(): (views: readonly SheetView[]) => SentSheets {
  let known = new Map<string, number>();
  let last = 0;
  return (views) => {
    const now = new Map<string, number>();
    const fresh: SentSheets['fresh'] = [];
    const numberOf = (element: Element): number => {
      const key = JSON.stringify(element);
      let number = now.get(key) ?? known.get(key);
      if (number === undefined) fresh.push([(number = ++last), element]);
      now.set(key, number);
      return number;
    };
    const sheets = views.map(({ orientation, parts }) => ({
      orientation,
      parts: parts.map((part): SentPart =>
        part.kind === 'piece'
          ? { piece: numberOf(part.element) }
          : { piece: numberOf(shell(part)), rows: part.rows.map(numberOf) },
      ),
    }));
    known = now;
    return { sheets, fresh };
  };
}
