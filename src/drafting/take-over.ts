/** The tasks and bases of another paper in a draft, without what that paper is known by. */
import { borrower, withBorrowed } from './borrow.ts';
import { identityOf, tasksOf, withTasks, type Draft } from './draft.ts';
import { movedBases, originOf, taskChanges, type Change, type Moved } from './next-year.ts';
import { basisLine } from '../catalogue/basis-line.ts';
import { draftFileWords } from '../i18n/drafting.ts';
import { openWords as words } from '../i18n/open-file.ts';
import type { Finding } from '../importer/account.ts';
import { PAPER_NUMBER } from './moved-years.ts';
import { isOwnPaper } from './own-paper.ts';
import type { Known } from './registers.ts';
import { targetLines } from './targets.ts';

export interface Taken extends Moved {
  taken: number;
  /** What of the other paper did not come along. */
  left: Finding[];
}

const lineOf = (id: string, { citations }: Pick<Known, 'citations'>): string => {
  const citation = citations.get(id);
  return citation ? basisLine(citation) : '';
};

/** Lines that speak of how the other paper came about. */
const OF_THEIRS = /^(?:[-–]\s*)?(?:Theo|Xét) đề nghị/iu;

/** The numbers of the papers that lines cite. */
const numbersIn = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => line.match(new RegExp(PAPER_NUMBER, 'gu')) ?? []);

/** What of the other paper stays there: everything that is neither task nor base. */
function leftIn(paper: Draft): Finding[] {
  const recipients = paper.data.recipients ?? [];
  return [
    ...paper.sections
      .filter(({ heading, text }) => heading !== '' || text.length > 0)
      .map(({ heading, text }) => ({ place: heading, text: words.linesLeft(text.length) })),
    ...targetLines(paper).map((text) => ({ place: draftFileWords.fields['targets'] ?? '', text })),
    ...(recipients.length ? [{ place: draftFileWords.fields['recipients'] ?? '', text: recipients.join('; ') }] : []),
  ];
}

/**
 * @param paper the other paper as it was opened
 * @param instead whether its tasks take the place of those that the draft has
 */
export function takeOver(draft: Draft, paper: Draft, instead: boolean, known: Known): Taken {
  const own = identityOf(draft, known);
  const from = identityOf(paper, known);
  const year = from.year ?? own.year ?? 0;
  const isOwn = isOwnPaper(paper, own.unit, known);
  const borrow = borrower(own, originOf(paper, known, year), known, { isOwn });
  const next = withBorrowed(instead ? withTasks(draft, []) : draft, tasksOf(paper), borrow, known);
  const theirs = movedBases(paper, year, own.year ?? year, known);
  const basis = [...new Set([...(draft.data.basis ?? []), ...theirs.basis])];
  const cited = new Set(numbersIn([...draft.ownBases, ...basis.map((id) => lineOf(id, known))]));
  const lines = theirs.ownBases.filter(
    (line) =>
      !OF_THEIRS.test(line) && !draft.ownBases.includes(line) && !numbersIn([line]).some((number) => cited.has(number)),
  );
  const changes: Change[] = [...theirs.changes, ...taskChanges(next)];
  return {
    draft: {
      ...next,
      data: { ...next.data, ...(basis.length ? { basis } : {}) },
      ownBases: [...draft.ownBases, ...lines],
    },
    changes,
    taken: tasksOf(paper).length,
    left: leftIn(paper),
  };
}
