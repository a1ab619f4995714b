/** The tasks and bases of another paper in a draft, without what that paper is known by. */
import { borrower, withBorrowed } from './borrow.ts';
import { identityOf, tasksOf, withTasks, type Draft } from './draft.ts';
import { movedBases, originOf, taskChanges, type Change, type Moved } from './next-year.ts';
import { isOwnPaper } from './own-paper.ts';
import { knownWith } from './own-units.ts';
import type { Known } from './registers.ts';

/** Lines that speak of how the other paper came about. */
const OF_THEIRS = /^(?:[-–]\s*)?(?:Theo|Xét) đề nghị/iu;

/**
 * @param paper the other paper as it was opened
 * @param instead whether its tasks take the place of those that the draft has
 */
export function takeOver(draft: Draft, paper: Draft, instead: boolean, site: Known): Moved & { taken: number } {
  const known = knownWith(knownWith(site, paper), draft);
  const own = identityOf(draft, known);
  const from = identityOf(paper, known);
  const year = from.year ?? own.year ?? 0;
  const isOwn = isOwnPaper(paper, own.unit, known);
  const borrow = borrower(own, originOf(paper, known, year), known, { isOwn });
  const next = withBorrowed(instead ? withTasks(draft, []) : draft, tasksOf(paper), borrow, known);
  const theirs = movedBases(paper, year, own.year ?? year, known);
  const basis = [...new Set([...(draft.data.basis ?? []), ...theirs.basis])];
  const lines = theirs.ownBases.filter((line) => !OF_THEIRS.test(line) && !draft.ownBases.includes(line));
  const changes: Change[] = [...theirs.changes, ...taskChanges(next)];
  return {
    draft: {
      ...next,
      data: { ...next.data, ...(basis.length ? { basis } : {}) },
      ownBases: [...draft.ownBases, ...lines],
    },
    changes,
    taken: tasksOf(paper).length,
  };
}
