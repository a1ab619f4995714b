/** A draft as it is being written: the front matter of a paper that is not yet whole, and its sections. */
import type { Template } from '../catalogue/types.ts';
import { starterBases, starterData, starterSections } from '../documents/draft.ts';
import { filler } from '../documents/known-blanks.ts';
import type { Level } from '../model/levels.ts';
import { placeOf } from '../model/unit-names.ts';
import { unitChain } from '../model/unit-types.ts';
import type { Unit } from '../model/unit.ts';
import type { Known } from './registers.ts';

export interface DraftProduct {
  name: string;
  issuer?: string;
  embeddedIn?: string;
  deadline?: string;
}

export interface DraftTask {
  no: string;
  area: string;
  group?: string;
  title: string;
  goal?: string;
  activities?: string[];
  products?: DraftProduct[];
  lead?: string[];
  coordinating?: string[];
  monitoring?: string[];
  deadline?: string;
  condition?: string;
  refs?: string[];
}

export interface DraftNote {
  rule: string;
  at: string;
  severity: 'error' | 'warning' | 'info';
  text: string;
  quote?: string;
  suggestion?: string;
}

export interface DraftSigner {
  authority?: string;
  position?: string;
  name?: string;
  mark?: string;
}

/** The keys that the form knows by name; a file may have others, which are kept as they are. */
export interface DraftData {
  unit?: string;
  kind: string;
  year?: number;
  number?: number | string;
  symbol?: string;
  parentBody?: string;
  issuer?: string | null;
  place?: string;
  issuedOn?: string;
  status: string;
  title?: string;
  summary?: string;
  basis?: string[];
  tasks?: DraftTask[];
  /** What a report has in the place of tasks. */
  directions?: DraftTask[];
  recipients?: string[];
  signer?: DraftSigner;
  attachedTo?: { signer?: DraftSigner; [key: string]: unknown };
  notes?: DraftNote[];
  [key: string]: unknown;
}

/** A paper that has its number and its day is being issued. */
export const withStatus = (data: DraftData): DraftData => {
  const isIssued = data.number !== undefined && data.issuedOn?.length === 10;
  return data.status === 'superseded' ? data : { ...data, status: isIssued ? 'issued' : 'draft' };
};

export interface Section {
  level: 1 | 2;
  heading: string;
  /** Paragraphs, a line each. */
  text: string[];
}

export interface Draft {
  /** The template's id. */
  template: string;
  data: DraftData;
  /** Căn cứ that the register does not have, as they shall be printed. */
  ownBases: string[];
  /** How many of them stand before those of the register, where the drafter has changed that (`bases.ts`). */
  leading?: number;
  sections: Section[];
  /** Units that the site does not have: whose draft it is, and those above. */
  units?: Unit[];
}

/** Which rows a paper of this kind has: a report has an outlook and no tasks. */
export const rowsKey = (kind: string): 'tasks' | 'directions' => (kind.endsWith('-report') ? 'directions' : 'tasks');

export const tasksOf = ({ data }: Draft): DraftTask[] => data[rowsKey(data.kind)] ?? [];

/** The draft with other tasks. */
export function withTasks(draft: Draft, tasks: DraftTask[]): Draft {
  const key = rowsKey(draft.data.kind);
  const data = { ...draft.data };
  if (tasks.length) data[key] = tasks;
  else Reflect.deleteProperty(data, key);
  return { ...draft, data };
}

/** Nobody's draft: the template as it is published. */
export function starterDraft(template: Template, known: Pick<Known, 'units'>, identity: Identity = NOBODY): Draft {
  const { unit, year } = identity;
  const fill = filler(unit, year, known);
  return {
    template: template.id,
    data: starterData(template, unit, year, known) as DraftData,
    ownBases: starterBases(template, fill),
    sections: starterSections(template, fill).map(({ level, heading, text }) => ({
      level,
      heading,
      text,
    })),
  };
}

/** The draft of a template without its sentences and tasks: headings, with the guidance beside them in the form. */
export function emptyDraft(template: Template, known: Pick<Known, 'units'>, identity: Identity = NOBODY): Draft {
  const draft = withTasks(starterDraft(template, known, identity), []);
  return { ...draft, sections: draft.sections.map((section) => ({ ...section, text: [] })) };
}

export interface Identity {
  unit: Unit | null;
  year: number | null;
}

/**
 * The draft with the units that it is for, as far as the site does not have them.
 *
 * @param known all units, those of the site and others
 */
export function withUnits(
  draft: Draft,
  unit: Unit | null,
  known: Pick<Known, 'units'>,
  site: Pick<Known, 'units'>,
): Draft {
  const own = unitChain(unit, known.units).filter(({ id }) => !site.units.has(id));
  const next = { ...draft, units: own };
  if (own.length === 0) Reflect.deleteProperty(next, 'units');
  return next;
}

const NOBODY: Identity = { unit: null, year: null };

export function identityOf({ data }: Draft, { units }: Pick<Known, 'units'>): Identity {
  return { unit: units.get(data.unit ?? '') ?? null, year: data.year ?? null };
}

/** The levels of which bodies, areas and indicators are offered: that of the unit, or those of the template. */
export function offeredLevels(
  draft: Draft,
  { levels }: Pick<Template, 'levels'>,
  known: Pick<Known, 'units'>,
): Level[] {
  const { unit } = identityOf(draft, known);
  return unit ? [unit.level] : levels;
}

/**
 * The draft for another unit or year: every word that still is what the template gives for the old one becomes what
 * it gives for the new one; what the drafter wrote stays.
 */
export function withIdentity(draft: Draft, template: Template, known: Pick<Known, 'units'>, to: Identity): Draft {
  const was = starterDraft(template, known, identityOf(draft, known));
  const is = starterDraft(template, known, to);
  const changed = new Map<string, string>();
  collect(was, is, changed);
  const next = replaced(draft, changed);
  const data: DraftData = { ...next.data };
  for (const key of ['unit', 'year', 'period'] as const) {
    const value = is.data[key];
    if (value === undefined) Reflect.deleteProperty(data, key);
    else data[key] = value as never;
  }
  const { name, ...signer } = draft.data.signer ?? {};
  // Who signs goes by the kind of unit, until the drafter says otherwise.
  if (is.data.signer && JSON.stringify(signer) === JSON.stringify(was.data.signer))
    data.signer = { ...is.data.signer, ...(name === undefined ? {} : { name }) };
  const from = identityOf(draft, known).unit;
  if (to.unit && (data.place === undefined || data.place === (from && placeOf(from, known.units)))) {
    const place = placeOf(to.unit, known.units);
    if (place === undefined) Reflect.deleteProperty(data, 'place');
    else data.place = place;
  }
  return withoutSelf({ ...next, data: ordered(data, is.data) }, to.unit);
}

/** A unit neither reports to itself nor works together with itself. */
function withoutSelf(draft: Draft, unit: Unit | null): Draft {
  if (!unit) return draft;
  const others = (names: readonly string[]) =>
    names.filter((name) => name !== unit.name && !name.startsWith(`${unit.name} (`));
  const { recipients } = draft.data;
  const data = { ...draft.data, ...(recipients ? { recipients: others(recipients) } : {}) };
  const tasks = tasksOf(draft).map((task) =>
    task.coordinating ? { ...task, coordinating: others(task.coordinating) } : task,
  );
  return withTasks({ ...draft, data }, tasks);
}

/** Keys in the order in which files have them, whatever was filled in first. */
function ordered(data: DraftData, like: DraftData): DraftData {
  const known = Object.keys(like).filter((key) => key in data);
  const rest = Object.keys(data).filter((key) => !(key in like));
  return Object.fromEntries([...known, ...rest].map((key) => [key, data[key]])) as DraftData;
}

/** The texts that differ between two drafts of one template. */
function collect(a: unknown, b: unknown, into: Map<string, string>): void {
  if (typeof a === 'string' && typeof b === 'string') {
    if (a !== b) into.set(a, b);
  } else if (Array.isArray(a) && Array.isArray(b)) {
    for (const [i, item] of a.entries()) collect(item, b[i], into);
  } else if (typeof a === 'object' && typeof b === 'object' && a && b) {
    for (const [key, item] of Object.entries(a)) collect(item, (b as Record<string, unknown>)[key], into);
  }
}

function replaced<T>(value: T, changed: ReadonlyMap<string, string>): T {
  if (typeof value === 'string') return (changed.get(value) ?? value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => replaced(item, changed)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, changed)])) as T;
}
