/** The tasks and bases of another paper in a draft, without what that paper is known by. */
import { draftFileWords as words } from '../i18n/drafting.ts';
import { formatDate } from '../i18n/format.ts';
import { printedNumber } from '../model/paper-code.ts';
import type { Unit } from '../model/unit.ts';
import { hasCommittee } from '../model/unit-types.ts';
import { fold } from '../text/normalise.ts';
import { borrower, withBorrowed } from './borrow.ts';
import { identityOf, tasksOf, withTasks, type Draft } from './draft.ts';
import { movedBases, originOf, taskChanges, type Change, type Moved } from './next-year.ts';
import { isOwnPaper } from './own-paper.ts';
import { knownWith } from './own-units.ts';
import type { Known } from './registers.ts';

/** Lines that speak of how the other paper came about. */
const OF_THEIRS = /^(?:[-–]\s*)?(?:Theo|Xét) đề nghị/iu;

/** A line that cites the other paper, with its number and day where these were still blank. */
function withTheirNumber(line: string, { data }: Draft, known: Pick<Known, 'units'>): string {
  const { number, symbol, issuedOn = '', year } = data;
  const unit = known.units.get(data.unit ?? '');
  if (!unit || number === undefined || !symbol || issuedOn.length !== 10) return line;
  const isTheirs = /^Căn cứ Kế hoạch số \[/u.test(line) && fold(line).includes(fold(issuerOf(unit)));
  if (!isTheirs || !new RegExp(`năm ${year ?? ''}$`, 'u').test(line)) return line;
  return line
    .replace(/số \[[^\]]*\]/u, `số ${printedNumber(number)}/${symbol}`)
    .replace(/ngày \[[^\]]*\]/u, `ngày ${formatDate(issuedOn)}`);
}
const issuerOf = (unit: Unit) => (hasCommittee(unit) ? `của Ủy ban nhân dân ${unit.name}` : `của ${unit.name}`);

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
  const filled = draft.ownBases.map((line) => withTheirNumber(line, paper, known));
  const cited = draft.ownBases.flatMap((was, i) => {
    const is = filled[i] ?? was;
    return is === was ? [] : [{ where: words.fields['basis'] ?? '', was, is }];
  });
  const changes: Change[] = [...cited, ...theirs.changes, ...taskChanges(next)];
  return {
    draft: {
      ...next,
      data: { ...next.data, ...(basis.length ? { basis } : {}) },
      ownBases: [...filled, ...lines],
    },
    changes,
    taken: tasksOf(paper).length,
  };
}
