/**
 * A unit's own paper of another year as the draft of this one: what it is known by is taken out or moved on, the years
 * of its words move with it. Every change is told.
 */
import { basisLine } from '../catalogue/basis-line.ts';
import type { Template } from '../catalogue/types.ts';
import { draftFileWords } from '../i18n/drafting.ts';
import { formatDate } from '../i18n/format.ts';
import { openWords as words } from '../i18n/open-file.ts';
import { printedNumber } from '../model/paper-code.ts';
import { borrower, ownMarks, withBorrowed } from './borrow.ts';
import {
  identityOf,
  starterDraft,
  tasksOf,
  withIdentity,
  withTasks,
  withUnits,
  type Draft,
  type DraftData,
  type Identity,
} from './draft.ts';
import { leftoverFinder, replaceLeftovers, type Origin } from './leftovers.ts';
import { movedYears, PAPER_NUMBER, speaksOf } from './moved-years.ts';
import { isOwnPaper } from './own-paper.ts';
import { knownWith } from './own-units.ts';
import type { Known } from './registers.ts';
import { targetsOf, withTargets } from './targets.ts';
import { literal } from '../text/literal.ts';

export interface Change {
  where: string;
  was: string;
  /** Empty where it was taken out. */
  is: string;
}

export interface Moved {
  draft: Draft;
  changes: Change[];
}

const label = (key: string) => draftFileWords.fields[key] ?? key;

/** What a paper is known by. */
export function originOf(draft: Draft, known: Pick<Known, 'units'>, year: number): Origin {
  const { number, symbol, issuer, parentBody, place, signer } = draft.data;
  const code = number === undefined || symbol === undefined ? undefined : `${printedNumber(number)}/${symbol}`;
  const marks = ownMarks([issuer, parentBody, place, signer?.name, code, symbol]);
  return { unit: identityOf(draft, known).unit, year, marks };
}

/** Laws and their like are for years; other papers that name a year in their title are for that one. */
const LASTING = /^(?:[-–]\s*)?Căn cứ (?:Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị định|Thông tư)/iu;

/** The number of a cited paper, with its day or its year behind it. */
const NUMBERED = new RegExp(
  `(?:số\\s*:?\\s*)?${PAPER_NUMBER}(,?\\s+ngày\\s+\\d{1,2}\\s*(?:[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*|tháng\\s+\\d{1,2}\\s+năm\\s+)20\\d\\d)?(?!,?\\s+năm\\s)`,
  'u',
);

/** A line that cites last year's paper as one that cites this year's, whose number and day are still to be filled in. */
function movedBasis(line: string, from: number, to: number): string {
  if (from === to || LASTING.test(line)) return line;
  const blank = line.replace(
    NUMBERED,
    (_, on: string | undefined) => `số [${words.number}]${on === undefined ? '' : ` ngày [${words.day}]`}`,
  );
  return speaksOf(blank, from) ? movedYears(blank, from, to) : line;
}

export interface MovedBases {
  basis: string[];
  ownBases: string[];
  changes: Change[];
}

/** The bases of a paper as they are cited in another year. */
export function movedBases({ data, ownBases }: Draft, from: number, to: number, known: Known): MovedBases {
  const all: MovedBases = { basis: [], ownBases: [], changes: [] };
  const add = (line: string, keep: () => void) => {
    const next = movedBasis(line, from, to);
    if (next === line) {
      keep();
      return;
    }
    all.ownBases.push(next);
    all.changes.push({ where: label('basis'), was: line, is: next });
  };
  for (const id of data.basis ?? []) {
    const citation = known.citations.get(id);
    add(citation ? basisLine(citation) : '', () => all.basis.push(id));
  }
  for (const line of ownBases) add(line, () => all.ownBases.push(line));
  return all;
}

/** Blanks in the place of a paper's own number, day and signer, wherever its text has them. */
function masker({ number, symbol, issuedOn = '', signer }: DraftData): (text: string) => string {
  const [year, month, day] = issuedOn.split('-').map(Number);
  const on = day
    ? `ngày\\s+0?${day}\\s*(?:[/.-]\\s*0?${month}\\s*[/.-]\\s*|tháng\\s+0?${month}\\s+năm\\s+)${year}`
    : undefined;
  const forms: [RegExp, string][] = [
    ...(number === undefined || !symbol
      ? []
      : [
          [
            new RegExp(
              `(?:số\\s*:?\\s*)?(?<![\\d/])0*${literal(String(number))}\\s*/\\s*${literal(symbol)}(?![\\p{L}\\d-])`,
              'giu',
            ),
            `số [${words.number}]`,
          ] as [RegExp, string],
        ]),
    ...(on === undefined ? [] : [[new RegExp(on, 'giu'), `ngày [${words.day}]`] as [RegExp, string]]),
    ...(signer?.name ? [[new RegExp(literal(signer.name), 'giu'), `[${words.name}]`] as [RegExp, string]] : []),
  ];
  return (text) => forms.reduce((now, [form, blank]) => now.replace(form, blank), text);
}

/**
 * The draft of another year.
 *
 * @param whole the paper as it was opened
 * @param to whose draft it becomes; of another unit its names give way to those of this one. `units` are those of it and
 *   above it that the site does not have
 */
export function nextYears(whole: Draft, to: Identity & Pick<Draft, 'units'>, template: Template, site: Known): Moved {
  const changes: Change[] = [];
  const known = knownWith(knownWith(site, whole), to);
  const from = identityOf(whole, known);
  const year = to.year ?? from.year;
  const old = from.year ?? year;
  const unit = to.unit ?? from.unit;
  const own = { unit, year };
  const isOwn = isOwnPaper(whole, unit, known);
  const start = withIdentity(starterDraft(template, known), template, known, own);
  const origin = originOf(whole, known, old ?? 0);
  const mask = masker(whole.data);
  const find = isOwn ? () => [] : leftoverFinder(own, known, origin);
  const moved = (text: string) => replaceLeftovers(movedYears(mask(text), old ?? 0, year ?? 0), find);
  const said = (text: string, where: string): string => {
    const next = moved(text);
    if (next !== text) changes.push({ where, was: text, is: next });
    return next;
  };
  const out = (where: string, was: string | number | undefined) => {
    if (was !== undefined && was !== '') changes.push({ where, was: String(was), is: '' });
  };
  const { number, issuedOn, signer, place, symbol, title, recipients, addressedTo, period, schoolYear } = whole.data;
  out(label('number'), number);
  out(
    label('issuedOn'),
    issuedOn === undefined
      ? undefined
      : issuedOn.length === 10
        ? formatDate(issuedOn)
        : issuedOn.split('-').reverse().join('/'),
  );
  out(label('name'), signer?.name);
  if (year !== null && from.year !== null && year !== from.year)
    changes.push({ where: label('year'), was: String(from.year), is: String(year) });
  if (!isOwn && unit)
    changes.push({ where: label('unit'), was: from.unit?.name ?? whole.data.issuer ?? '', is: unit.name });
  const placed = start.data.place ?? (isOwn ? place : undefined);
  if (place !== undefined && placed !== place) changes.push({ where: label('place'), was: place, is: placed ?? '' });
  const signs = { ...signer };
  Reflect.deleteProperty(signs, 'name');
  const signing = isOwn && Object.keys(signs).length ? signs : start.data.signer;
  const lines = (value: unknown, key: string) =>
    Array.isArray(value) ? value.map((line) => said(String(line), label(key))) : undefined;
  const bases = movedBases(whole, old ?? 0, year ?? 0, known);
  changes.push(...bases.changes);
  const data: DraftData = {
    ...start.data,
    symbol: (isOwn ? symbol : undefined) ?? start.data.symbol ?? '',
    title: title === undefined ? (start.data.title ?? '') : said(title, label('title')),
    basis: bases.basis,
    recipients: lines(recipients, 'recipients') ?? [],
    ...(placed === undefined ? {} : { place: placed }),
    ...(unit ? {} : { issuer: whole.data.issuer, parentBody: whole.data.parentBody }),
    ...(signing && start.data.signer ? { signer: signing } : {}),
    ...(addressedTo === undefined ? {} : { addressedTo: lines(addressedTo, 'addressedTo') }),
    ...(typeof schoolYear === 'string'
      ? { schoolYear: schoolYear.replace(/20\d\d/gu, (one) => String(Number(one) + (year ?? 0) - (old ?? 0))) }
      : {}),
    ...(period === undefined ? {} : { period: movedPeriod(period, (year ?? 0) - (old ?? 0)) }),
  };
  const borrow = borrower(own, origin, known, { isOwn });
  const rows = tasksOf(whole).map((task) => JSON.parse(mask(JSON.stringify(task))) as typeof task);
  const draft = withBorrowed(
    withTasks(
      {
        template: template.id,
        data,
        ownBases: bases.ownBases,
        sections: whole.sections.map(({ level, heading, text }) => ({
          level,
          heading: said(heading, heading),
          text: text.map((line) => said(line, heading)),
        })),
      },
      [],
    ),
    rows,
    borrow,
    known,
  );
  const targets = targetsOf(whole).map((target) => ({
    ...target,
    indicator: said(target.indicator, label('targets')),
    wording: said(target.wording, label('targets')),
    period: movedYears(target.period, old ?? 0, year ?? 0),
  }));
  const next = withUnits(withTargets(draft, targets), unit, known, site);
  return { draft: next, changes: [...changes, ...taskChanges(draft)] };
}

const movedPeriod = (period: unknown, shift: number): unknown =>
  JSON.parse(JSON.stringify(period).replace(/(?<!\d)20\d\d(?!\d)/gu, (one) => String(Number(one) + shift)));

/** What was changed in tasks, as their notes say it. */
export const taskChanges = (draft: Draft): Change[] =>
  (draft.data.notes ?? []).map(({ at, text }) => ({ where: words.task(at), was: '', is: text }));
