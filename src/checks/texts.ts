/** The texts of a document, each with its place in the file and in the paper. */
import { PAPER_PARTS } from '../catalogue/resolve-paper.ts';
import type { Path, Place } from '../content/source.ts';
import type { ContentDocument, Paper } from '../catalogue/types.ts';

export interface Text {
  value: string;
  at: string;
  where: Path | Place;
  /** The key of the value in the front matter; `body` for prose. */
  key: string;
}

/** Not texts of the paper: identifiers, closed lists, and the notes, of which only the quotes are the paper's. */
const NOT_TEXT = new Set([
  ...['id', 'no', 'ref', 'refs', 'role', 'op', 'type', 'kind', 'status', 'level', 'levels', 'area', 'unit'],
  ...['notes', 'basis', 'derivedFrom', 'taskSource', 'checkedOn', 'issuedOn', 'parent', 'variantOf', 'formerly'],
]);

/** Every place of a paper that a note can name. */
export function placesOf(paper: Paper): ReadonlySet<string> {
  const places = new Set<string>(PAPER_PARTS);
  for (const task of paper.tasks) places.add(task.no);
  for (const target of paper.targets) places.add(target.id);
  for (const section of paper.sections) if (section.no !== null) places.add(section.no);
  if (paper.type === 'report') for (const result of paper.results) places.add(result.id);
  return places;
}

const PARTS = new Set<string>(PAPER_PARTS);

/** All texts of the front matter, in order, then those of the body. */
export function textsOf(
  _file: string,
  document: ContentDocument,
  placeOf: (at: string | null | undefined, otherwise?: string) => string = () => 'body',
): Text[] {
  const texts: Text[] = [];
  /** Where the value is that is being visited. */
  const path: Path = [];
  const visitIn = (step: string | number, value: unknown, at: string, key: string) => {
    path.push(step);
    visit(value, at, key);
    path.pop();
  };
  const visit = (value: unknown, at: string, key: string) => {
    if (typeof value === 'string') texts.push({ value, at, where: [...path], key });
    else if (Array.isArray(value))
      value.forEach((item, i) => {
        visitIn(i, item, placeIn(item, at), key);
      });
    else if (typeof value === 'object' && value !== null) {
      for (const [name, item] of Object.entries(value)) {
        if (NOT_TEXT.has(name)) continue;
        visitIn(name, item, path.length === 0 ? (PARTS.has(name) ? name : placeOf(null)) : at, name);
      }
    }
  };
  const placeIn = (item: unknown, at: string): string => {
    if (typeof item !== 'object' || item === null) return at;
    const row = item as { no?: unknown; id?: unknown; at?: unknown };
    const name = [row.no, row.id, row.at].find((candidate) => typeof candidate === 'string');
    return placeOf(name, at);
  };
  if ('data' in document) {
    visit(document.data, placeOf(null), '');
    for (const [i, note] of document.data.notes.entries())
      if (note.quote !== undefined)
        texts.push({ value: note.quote, at: note.at, where: ['notes', i, 'quote'], key: 'quote' });
  } else if (document.type === 'template') visit(document.template, 'body', '');
  if ('body' in document) {
    for (const { text, line, column, section } of document.body.texts)
      texts.push({ value: text, at: placeOf(section), where: { line, column }, key: 'body' });
  }
  return texts;
}
