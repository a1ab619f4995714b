/** Whose a paper is that was opened. */
import type { Unit } from '../model/unit.ts';
import { bareName } from '../model/unit-names.ts';
import { fold } from '../text/normalise.ts';
import { identityOf, type Draft } from './draft.ts';
import type { Known } from './registers.ts';

/** Whether a paper is one of the drafter's own unit, as far as it says whose it is. */
export function isOwnPaper(paper: Draft, unit: Unit | null, known: Pick<Known, 'units'>): boolean {
  const theirs = identityOf(paper, known).unit;
  if (theirs) return theirs === unit || unit === null;
  // A unit that no register has is known by what its paper prints.
  const { issuer } = paper.data;
  return unit === null || !issuer || fold(issuer).includes(fold(bareName(unit)));
}
