/** The tasks and bases of another paper in a draft, without what that paper is known by. */
import { draftFileWords } from '../i18n/drafting.ts';
import { formatDate } from '../i18n/format.ts';
import { printedNumber } from '../model/paper-code.ts';
import type { Unit } from '../model/unit.ts';
import { hasCommittee } from '../model/unit-types.ts';
import { fold } from '../text/normalise.ts';
import { borrower, withBorrowed } from './borrow.ts';
import { identityOf, tasksOf, withTasks, type Draft } from './draft.ts';
import { movedBases, originOf, taskChanges, type Change, type Moved } from './next-year.ts';
import { basisLine } from '../catalogue/basis-line.ts';
import { openWords as words } from '../i18n/open-file.ts';
import type { Finding } from '../importer/account.ts';
import { PAPER_NUMBER } from './moved-years.ts';
import { isOwnPaper } from './own-paper.ts';
import { knownWith } from './own-units.ts';
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
export function takeOver(draft: Draft, paper: Draft, instead: boolean, site: Known): Taken {
  const known = knownWith(knownWith(site, paper), draft);
  const own = identityOf(draft, known);
  const from = identityOf(paper, known);
  const year = from.year ?? own.year ?? 0;
  const isOwn = isOwnPaper(paper, own.unit, known);
  const borrow = borrower(own, originOf(paper, known, year), known, { isOwn });
  const next = withBorrowed(instead ? withTasks(draft, []) : draft, tasksOf(paper), borrow, known);
  const theirs = movedBases(paper, year, own.year ?? year, known);
  const basis = [...new Set([...(draft.data.basis ?? []), ...theirs.basis])];
  const filled = draft.ownBases.map((line) => withTheirNumber(line, paper, known));
  const cited = new Set(numbersIn([...filled, ...basis.map((id) => lineOf(id, known))]));
  const lines = theirs.ownBases.filter(
    (line) => !OF_THEIRS.test(line) && !filled.includes(line) && !numbersIn([line]).some((number) => cited.has(number)),
  );
  const filledIn = draft.ownBases.flatMap((was, i) => {
    const is = filled[i] ?? was;
    return is === was ? [] : [{ where: draftFileWords.fields['basis'] ?? '', was, is }];
  });
  const changes: Change[] = [...filledIn, ...theirs.changes, ...taskChanges(next)];
  return {
    draft: {
      ...next,
      data: { ...next.data, ...(basis.length ? { basis } : {}) },
      ownBases: [...filled, ...lines],
    },
    changes,
    taken: tasksOf(paper).length,
    left: leftIn(paper),
  };
}
