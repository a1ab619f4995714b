/** The parts of a paper's page besides its prose, in their order. */
import type { PagePart } from '../model/heading-ids.ts';
import type { Paper } from './types.ts';

const PARTS: readonly [PagePart, (paper: Paper) => boolean][] = [
  ['can-cu', () => true],
  ['chi-tieu', (paper) => paper.targets.length > 0],
  ['so-lieu', (paper) => paper.type === 'report' && paper.results.length > 0],
  ['bang-so-lieu', (paper) => paper.type === 'report' && paper.tables.length > 0],
  ['han-che', (paper) => paper.type === 'report' && paper.limitations.length > 0],
  ['nhiem-vu', (paper) => paper.tasks.length > 0],
  ['trach-nhiem', (paper) => paper.duties.length > 0],
  ['bao-cao', (paper) => paper.reporting.length > 0],
  ['kinh-phi', (paper) => paper.budget.length > 0],
  ['noi-nhan', (paper) => paper.recipients.length > 0],
  ['vien-dan', (paper) => citedBesides(paper).length > 0],
  ['ghi-chu', (paper) => paper.notes.length > 0],
];

/** The ids of the parts that the page of a paper has. */
export const partsOf = (paper: Paper): PagePart[] => PARTS.flatMap(([id, has]) => (has(paper) ? [id] : []));

/** The uses of what a paper cites and does not stand on, each paper once. */
export function citedBesides(paper: Paper): Paper['uses'] {
  const seen = new Set(paper.basis);
  return paper.uses.filter((use) => !seen.has(use.ref) && seen.add(use.ref));
}
