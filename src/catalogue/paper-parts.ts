/** The parts of a paper's page besides its prose, in their order. */
import type { PagePart } from '../model/heading-ids.ts';
import { firstPlaced, unplaced } from './placed.ts';
import type { Paper } from './types.ts';

interface PaperPart {
  id: PagePart;
  /** What stands in the part; it is on the page where there is something. */
  items: (paper: Paper) => readonly object[];
  /** What notes call it in their `at`. */
  notesAt?: readonly string[];
}

const PARTS: readonly PaperPart[] = [
  { id: 'can-cu', items: (paper) => [paper], notesAt: ['basis'] },
  { id: 'chi-tieu', items: ({ targets }) => targets, notesAt: ['targets'] },
  { id: 'so-lieu', items: (paper) => (paper.type === 'report' ? paper.results : []), notesAt: ['results'] },
  { id: 'bang-so-lieu', items: (paper) => (paper.type === 'report' ? paper.tables : []), notesAt: ['tables'] },
  { id: 'han-che', items: (paper) => (paper.type === 'report' ? paper.limitations : []), notesAt: ['limitations'] },
  { id: 'nhiem-vu', items: ({ tasks }) => tasks, notesAt: ['tasks', 'directions', 'appendix'] },
  { id: 'trach-nhiem', items: ({ duties }) => duties, notesAt: ['duties'] },
  { id: 'bao-cao', items: ({ reporting }) => reporting, notesAt: ['reporting'] },
  { id: 'kinh-phi', items: ({ budget }) => budget, notesAt: ['budget'] },
  { id: 'noi-nhan', items: ({ recipients }) => recipients.map((line) => ({ line })), notesAt: ['recipients'] },
  { id: 'vien-dan', items: (paper) => citedBesides(paper) },
  { id: 'ghi-chu', items: ({ notes }) => notes },
];

const partOf = (id: PagePart): PaperPart => PARTS.find((part) => part.id === id) ?? { id, items: () => [] };

/** The ids of the parts that the page of a paper has. */
export const partsOf = (paper: Paper): PagePart[] =>
  PARTS.filter(({ items }) => items(paper).length > 0).map(({ id }) => id);

/** Those of which something stands below a heading of its own, not in the body alone. */
export const partsBesideBody = (paper: Paper): PagePart[] =>
  PARTS.filter(({ id, items }) => id === 'ghi-chu' || unplaced(paper, items(paper)).length > 0)
    .map(({ id }) => id)
    .filter((id) => partsOf(paper).includes(id));

/** What the notes on a part call it. */
export const noteNames = (id: PagePart): readonly string[] => partOf(id).notesAt ?? [];

/**
 * Whether the id of a part, and the notes on it, belong where these items stand: below the heading of its own, or, where
 * the body has the whole part, where the first of it stands.
 */
export function isHome(paper: Paper, id: PagePart, shown: readonly object[], isRest: boolean): boolean {
  const all = partOf(id).items(paper);
  if (unplaced(paper, all).length > 0) return isRest;
  const first = firstPlaced(paper, all);
  return first !== undefined && shown.includes(first);
}

/** The uses of what a paper cites and does not stand on, each paper once. */
export function citedBesides(paper: Paper): Paper['uses'] {
  const seen = new Set(paper.basis);
  return paper.uses.filter((use) => !seen.has(use.ref) && seen.add(use.ref));
}
