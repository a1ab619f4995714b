/**
 * The tasks of a published plan as those of one's own: what the plan is known by stays behind, agencies that have ended
 * give way to those that took over, days move to the year of the draft. Every change is said in a note to be reviewed.
 */
import type { PaperSlice } from '../catalogue/paper-slice.ts';
import { draftFileWords as words } from '../i18n/drafting.ts';
import { unitAbove } from '../model/unit-types.ts';
import { parseDeadline } from '../model/deadline.ts';
import type { Draft, DraftNote, DraftTask, Identity } from './draft.ts';
import { leftoverFinder, replaceLeftovers, type Origin } from './leftovers.ts';
import type { Known } from './registers.ts';
import { REVIEW } from './review.ts';
import { indexOf, succession } from './succession.ts';
import { addTasks } from './tasks.ts';

/** What a paper is known by, from its data. */
function originOf({ paper, printed }: PaperSlice, known: Pick<Known, 'units'>): Origin {
  const marks = [printed.issuer, printed.parentBody, printed.place, paper.signer?.name, paper.code, paper.symbol];
  return {
    unit: known.units.get(paper.unit) ?? null,
    year: paper.year,
    marks: marks.filter((mark): mark is string => typeof mark === 'string' && mark !== '' && !GENERAL.test(mark)),
  };
}

/** A symbol that every committee has says nothing of which. */
const GENERAL = /^(?:KH|BC|QĐ)-(?:UBND|HĐND)$/u;

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
  const origin = originOf(slice, known);
  const borrow = borrower(own, origin, known);
  const chosen = slice.tasks.filter(({ level }) => (level.length ? level : ['']).some((one) => levels.has(one)));
  const rows = chosen.map((task) => borrow(task));
  const areas = [...known.areas.keys()];
  return addTasks(draft, rows.map(({ task }) => task), areas, rows.map(({ notes }) => notes)); // prettier-ignore
}

type SliceTask = PaperSlice['tasks'][number];

function borrower(own: Identity, origin: Origin, known: Known) {
  const find = leftoverFinder(own, known, origin);
  const index = indexOf(known);
  const shift = own.year === null ? 0 : own.year - origin.year;
  const elder = unitAbove(own.unit, known.units);
  return (from: SliceTask): { task: DraftTask; notes: DraftNote[] } => {
    const notes: string[] = [];
    const said = (text: string): string => {
      const next = replaceLeftovers(text, find);
      if (next !== text) notes.push(words.reworded(next));
      return next;
    };
    const due = (text: string): string => {
      // What a level waits for is said by the one above it.
      const of = elder ? text.replace(/(?<=\bcủa )huyện(?!\p{L})/u, elder.type.startsWith('thành phố') ? 'thành phố' : elder.type) : text; // prettier-ignore
      const next = of.replace(/(?<!\d)20\d\d(?!\d)/g, (year) => String(Number(year) + shift));
      if (next !== text) notes.push(words.movedDeadline(text, next));
      // A wording that cannot be read here was none that could be read there.
      return parseDeadline(next, own.year === null ? {} : { year: own.year }) ? next : text;
    };
    const actors = (refs: SliceTask['leads'], role: string): string[] => {
      const names = refs.flatMap((ref) => {
        const agency = index.find(ref.as) ?? known.agencies.get(ref.id);
        const next = agency && own.unit ? succession(agency, own.unit, known) : undefined;
        const name = next === undefined ? replaceLeftovers(ref.as, find) : next;
        if (name === null || find(name).length || !index.find(name)) {
          // A name that is to be left behind is not said again.
          notes.push(words.droppedActor(role, find(ref.as).some(({ kind }) => kind === 'name') ? '' : ref.as));
          return [];
        }
        if (name !== ref.as) notes.push(words.mappedActor(role, ref.as, name));
        return [name];
      });
      return [...new Set(names)];
    };
    const filled = (text: string | null | undefined, key: string) => (text ? { [key]: said(text) } : {});
    const own_ = from.deadline.kind === 'per-product' || from.deadline.inherited ? '' : from.deadline.raw;
    const products = from.products.map((product) => ({
      name: said(product.name),
      ...filled(product.issuer, 'issuer'),
      ...filled(product.embeddedIn, 'embeddedIn'),
      ...(product.deadline ? { deadline: due(product.deadline.raw) } : {}),
    }));
    const lead = actors(from.leads, words.fields['lead'] ?? '');
    const leads = new Set(lead);
    const coordinating = actors(from.coordinating, words.fields['coordinating'] ?? '').filter((name) => !leads.has(name)); // prettier-ignore
    const activities = from.activities.map(said);
    const task: DraftTask = {
      no: from.no,
      area: from.area,
      title: said(from.title),
      ...filled(from.goal, 'goal'),
      ...(activities.length ? { activities } : {}),
      ...(products.length ? { products } : {}),
      ...(lead.length ? { lead } : {}),
      ...(coordinating.length ? { coordinating } : {}),
      ...(own_ ? { deadline: due(own_) } : {}),
      ...(from.condition ? { condition: from.condition } : {}),
    };
    return { task, notes: notes.map((text) => ({ rule: REVIEW, at: '', severity: 'info', text })) };
  };
}
