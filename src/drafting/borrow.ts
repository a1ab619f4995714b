/**
 * The tasks of another plan as those of one's own: what the plan is known by stays behind, agencies that have ended
 * give way to those that took over, days move to the year of the draft. Every change is said in a note to be reviewed.
 */
import type { PaperSlice } from '../catalogue/paper-slice.ts';
import { draftFileWords as words } from '../i18n/drafting.ts';
import { unitAbove } from '../model/unit-types.ts';
import { parseDeadline } from '../model/deadline.ts';
import type { Draft, DraftNote, DraftTask, Identity } from './draft.ts';
import { leftoverFinder, replaceLeftovers, type Origin } from './leftovers.ts';
import { movedYears } from './moved-years.ts';
import type { Known } from './registers.ts';
import { REVIEW } from './review.ts';
import { indexOf, succession } from './succession.ts';
import { addTasks } from './tasks.ts';

/** What a paper is known by, from its data. */
function originOf({ paper, printed }: PaperSlice, known: Pick<Known, 'units'>): Origin {
  const marks = [printed.issuer, printed.parentBody, printed.place, paper.signer?.name, paper.code, paper.symbol];
  return { unit: known.units.get(paper.unit) ?? null, year: paper.year, marks: ownMarks(marks) };
}

/** A symbol that every committee has says nothing of which. */
const GENERAL = /^(?:KH|BC|QĐ)-(?:UBND|HĐND)$/u;

/** Words of a paper's head and end that no other paper has. */
export const ownMarks = (marks: readonly unknown[]): string[] =>
  marks.filter((mark): mark is string => typeof mark === 'string' && mark !== '' && !GENERAL.test(mark));

/**
 * Adds tasks of a plan to a draft.
 *
 * @param levels which of them; a task of no level goes with `''`
 */
export function borrowTasks(
  draft: Draft,
  slice: PaperSlice,
  levels: ReadonlySet<string>,
  own: Identity,
  known: Known,
): Draft {
  const chosen = slice.tasks.filter(({ level }) => (level.length ? level : ['']).some((one) => levels.has(one)));
  const ids = new Map(
    chosen.flatMap(({ leads, coordinating }) => [...leads, ...coordinating]).map(({ as, id }) => [as, id]),
  );
  const borrow = borrower(own, originOf(slice, known), known, { ids });
  return withBorrowed(draft, chosen.map(asDraftTask), borrow, known);
}

export interface Borrowed {
  task: DraftTask;
  notes: DraftNote[];
}

/** Adds tasks, each as it is borrowed. */
export function withBorrowed(
  draft: Draft,
  tasks: readonly DraftTask[],
  borrow: (task: DraftTask) => Borrowed,
  known: Pick<Known, 'areas'>,
): Draft {
  const rows = tasks.map(borrow);
  const areas = [...known.areas.keys()];
  return addTasks(
    draft,
    rows.map(({ task }) => task),
    areas,
    rows.map(({ notes }) => notes),
  );
}

type SliceTask = PaperSlice['tasks'][number];

/** A published task as a draft has tasks. */
function asDraftTask(from: SliceTask): DraftTask {
  const due = from.deadline.kind === 'per-product' || from.deadline.inherited ? '' : from.deadline.raw;
  return {
    no: from.no,
    area: from.area,
    title: from.title,
    ...(from.goal ? { goal: from.goal } : {}),
    activities: from.activities,
    products: from.products.map(({ name, issuer, embeddedIn, deadline }) => ({
      name,
      ...(issuer ? { issuer } : {}),
      ...(embeddedIn ? { embeddedIn } : {}),
      ...(deadline ? { deadline: deadline.raw } : {}),
    })),
    lead: from.leads.map(({ as }) => as),
    coordinating: from.coordinating.map(({ as }) => as),
    ...(due ? { deadline: due } : {}),
    ...(from.condition ? { condition: from.condition } : {}),
  };
}

interface Ways {
  /** The agencies of names, where it is known beforehand. */
  ids?: ReadonlyMap<string, string>;
  /** Whether it is the drafter's own plan: names that the register does not know stay, and those of others too. */
  isOwn?: boolean;
}

/** Makes the change of a plan's tasks into those of a drafter. */
export function borrower(own: Identity, origin: Origin, known: Known, { ids, isOwn = false }: Ways = {}) {
  const find = isOwn ? () => [] : leftoverFinder(own, known, origin);
  const index = indexOf(known);
  const shift = own.year === null ? 0 : own.year - origin.year;
  const elder = unitAbove(own.unit, known.units);
  return (from: DraftTask): Borrowed => {
    const notes: string[] = [];
    const said = (text: string): string => {
      const next = replaceLeftovers(movedYears(text, origin.year, origin.year + shift), find);
      if (next !== text) notes.push(words.reworded(next));
      return next;
    };
    const due = (text: string): string => {
      // What a level waits for is said by the one above it.
      const of = elder
        ? text.replace(/(?<=\bcủa )huyện(?!\p{L})/u, elder.type.startsWith('thành phố') ? 'thành phố' : elder.type)
        : text;
      const next = of.replace(/(?<!\d)20\d\d(?!\d)/g, (year) => String(Number(year) + shift));
      if (next !== text) notes.push(words.movedDeadline(text, next));
      // A wording that cannot be read here was none that could be read there.
      return isOwn || parseDeadline(next, own.year === null ? {} : { year: own.year }) ? next : text;
    };
    const actors = (names: readonly string[], role: string): string[] => {
      const found = names.flatMap((as) => {
        const agency = index.find(as) ?? known.agencies.get(ids?.get(as) ?? '');
        const next = agency && own.unit ? succession(agency, own.unit, known) : undefined;
        const name = next === undefined ? replaceLeftovers(as, find) : next;
        if (name === null || find(name).length || (!index.find(name) && !isOwn)) {
          // A name that is to be left behind is not said again.
          notes.push(words.droppedActor(role, find(as).some(({ kind }) => kind === 'name') ? '' : as));
          return [];
        }
        if (name !== as) notes.push(words.mappedActor(role, as, name));
        return [name];
      });
      return [...new Set(found)];
    };
    const filled = (text: string | undefined, key: string) => (text ? { [key]: said(text) } : {});
    const products = (from.products ?? []).map((product) => ({
      name: said(product.name),
      ...filled(product.issuer, 'issuer'),
      ...filled(product.embeddedIn, 'embeddedIn'),
      ...(product.deadline ? { deadline: due(product.deadline) } : {}),
    }));
    const lead = actors(from.lead ?? [], words.fields['lead'] ?? '');
    const leads = new Set(lead);
    const coordinating = actors(from.coordinating ?? [], words.fields['coordinating'] ?? '').filter(
      (name) => !leads.has(name),
    );
    const monitoring = actors(from.monitoring ?? [], words.fields['monitoring'] ?? '');
    const activities = (from.activities ?? []).map(said);
    const task: DraftTask = {
      no: from.no,
      area: from.area,
      title: said(from.title),
      ...filled(from.goal, 'goal'),
      ...(activities.length ? { activities } : {}),
      ...(products.length ? { products } : {}),
      ...(lead.length ? { lead } : {}),
      ...(coordinating.length ? { coordinating } : {}),
      ...(monitoring.length ? { monitoring } : {}),
      ...(from.deadline ? { deadline: due(from.deadline) } : {}),
      ...(from.condition ? { condition: from.condition } : {}),
    };
    return { task, notes: notes.map((text) => ({ rule: REVIEW, at: '', severity: 'info', text })) };
  };
}
