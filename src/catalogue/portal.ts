/** The catalogue of a portal: its own content, and beside it what was collected of other offices' sites. */
import { portal as words } from '../i18n/portal.ts';
import { citationKey, type Citation } from '../model/citation.ts';
import type { DatasetItem } from '../model/dataset.ts';
import type { Day } from '../model/days.ts';
import { parseDeadline, type DeadlineContext } from '../model/deadline.ts';
import { spanOf } from '../model/days.ts';
import type { Site } from '../model/site.ts';
import type { Unit } from '../model/unit.ts';
import type { Copy } from './copy.ts';
import { arranged } from './load.ts';
import { paperName } from './resolve-paper.ts';
import type {
  ActorRef,
  Catalogue,
  CitationUse,
  Clash,
  DatedDeadline,
  Gathered,
  KnownAgency,
  Office,
  Paper,
  Plan,
  Report,
  Task,
} from './types.ts';

/** What is known of a site when the portal is built. */
export interface Collected {
  site: Site;
  /** The day of the copy. */
  on: Day | null;
  tried: Day | null;
  problem: string | null;
  copy: Copy | null;
}

type Item<N extends keyof Items> = Items[N];
interface Items {
  plans: DatasetItem<'plans'>;
  tasks: DatasetItem<'tasks'>;
  targets: DatasetItem<'targets'>;
  reporting: DatasetItem<'reporting'>;
  results: DatasetItem<'results'>;
}

/** For which of its units a site may speak. @param units the portal's own, which come first in saying what is below what */
export function spokenFor(
  site: Site,
  sites: readonly Site[],
  units: ReadonlyMap<string, Pick<Unit, 'parent'>>,
  copy: Pick<Copy, 'units'>,
): (unit: string) => boolean {
  const parents = new Map(copy.units.map(({ id, parent }) => [id, parent ?? undefined]));
  const parentOf = (id: string) => (units.has(id) ? units.get(id)?.parent : parents.get(id));
  const others = new Set(sites.flatMap((other) => (other.id === site.id ? [] : other.units)));
  return (unit) => {
    if (site.units.includes(unit)) return true;
    if (site.below === undefined || others.has(unit)) return false;
    const seen = new Set([unit]);
    for (let up = parentOf(unit); up !== undefined && !seen.has(up); up = parentOf(up)) {
      if (up === site.below) return true;
      seen.add(up);
    }
    return false;
  };
}

/** Papers of units for which a site may not speak, by unit. */
export function leftOut(copy: Pick<Copy, 'plans' | 'reports'>, speaks: (unit: string) => boolean): Gathered['left'] {
  const counts = new Map<string, number>();
  for (const { unit } of [...copy.plans, ...copy.reports])
    if (!speaks(unit)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].map(([unit, papers]) => ({ unit, papers }));
}

const officeOf = ({ site: { id, name, address }, on, problem }: Collected): Office => ({
  id,
  name,
  address,
  since: problem === null ? null : on,
});

/** An address of the site as the portal links to it. */
const there = ({ address }: Office, url: string): string => address + url.slice(1);

/** What a list has by a key, in order. */
const grouped = <T>(list: readonly T[], key: (item: T) => string): ((key: string) => readonly T[]) => {
  const groups = Map.groupBy(list, key);
  return (of) => groups.get(of) ?? [];
};

class Joined {
  readonly own: Catalogue;
  readonly units: Map<string, Unit>;
  readonly agencies: Map<string, KnownAgency>;
  readonly citations: Map<string, Citation>;
  readonly areas;
  readonly papers: Paper[] = [];
  readonly clashes: Clash[] = [];
  readonly sites: Gathered[] = [];
  readonly #byKey: Map<string, string>;

  constructor(own: Catalogue) {
    this.own = own;
    this.units = new Map(own.units);
    this.agencies = new Map(own.agencies);
    this.citations = new Map(own.citations);
    this.areas = new Map(own.areas);
    this.#byKey = new Map([...own.citations.values()].map((item) => [citationKey(item), item.id]));
  }

  add(collected: Collected, sites: readonly Site[]): void {
    const { site, on, tried, problem, copy } = collected;
    const gathered: Gathered = { site, on, tried, problem, papers: 0, tasks: 0, units: [], left: [] };
    this.sites.push(gathered);
    if (!copy) return;
    const office = officeOf(collected);
    const speaks = spokenFor(site, sites, this.own.units, copy);
    gathered.left = leftOut(copy, speaks);
    const items = [...copy.plans, ...copy.reports].filter(({ unit }) => speaks(unit));
    gathered.units = [...new Set(items.map(({ unit }) => unit))];
    this.#addUnits(copy, new Set(gathered.units), office);
    for (const area of copy.areas)
      if (!this.areas.has(area.id)) this.areas.set(area.id, { ...area, summary: area.name } as never);
    const papers = new PaperMaker(copy, office, {
      agency: this.#agencies(copy, office),
      citation: this.#citations(copy, office),
      measured: (id, unit) => this.own.indicators.get(id)?.unit === unit,
      area: (id) => this.areas.has(id),
    });
    for (const item of items) {
      const paper = papers.make(item);
      this.papers.push(paper);
      gathered.papers++;
      gathered.tasks += paper.tasks.length;
    }
  }

  /** The units that the portal does not have; one stands below another only where that is known here. */
  #addUnits(copy: Copy, wanted: ReadonlySet<string>, office: Office): void {
    const fresh: Unit[] = [];
    for (const { id, name, level, type, parent, validFrom, validTo } of copy.units) {
      if (!wanted.has(id)) continue;
      const known = this.units.get(id);
      if (known) {
        if (known.name !== name)
          this.#clash(words.unitClash(id, known.name, name, office.name), [
            [office.name, there(office, `/don-vi/${id}/`)],
          ]);
        continue;
      }
      const unit: Unit = {
        id,
        name,
        level,
        type,
        successors: [],
        ...(parent === null ? {} : { parent }),
        ...(validFrom === null ? {} : { validFrom }),
        ...(validTo === null ? {} : { validTo }),
      };
      fresh.push(unit);
      this.units.set(id, unit);
    }
    for (const unit of fresh) {
      const seen = new Set([unit.id]);
      let up = unit.parent;
      while (up !== undefined && this.units.has(up) && !seen.has(up)) {
        seen.add(up);
        up = this.units.get(up)?.parent;
      }
      if (up !== undefined && (seen.has(up) || up === unit.parent)) delete unit.parent;
    }
  }

  /** Who an id of the site is here: the same id with the same name is the same agency, with another name another one. */
  #agencies(copy: Copy, office: Office): (id: string) => string {
    const ids = new Map<string, string>();
    const items = new Map(copy.agencies.map((item) => [item.id, item]));
    return (id) => {
      const done = ids.get(id);
      if (done !== undefined) return done;
      const item = items.get(id);
      const name = item?.name ?? id;
      const known = this.agencies.get(id);
      let here = id;
      if (known && known.name !== name) {
        here = `${id}-${office.id}`;
        this.#clash(words.agencyClash(id, known.name, name, office.name), [
          [known.name, `/co-quan/${id}/`],
          [name, there(office, `/co-quan/${id}/`)],
        ]);
      }
      if (!this.agencies.has(here))
        this.agencies.set(here, {
          id: here,
          name,
          kind: item?.kind ?? 'body',
          aliases: item?.aliases ?? [],
          unlisted: true,
        });
      ids.set(id, here);
      return here;
    };
  }

  /** What a cited paper of the site is here: issuer, type, number and year tell papers apart, whatever their ids. */
  #citations(copy: Copy, office: Office): (id: string) => string {
    const ids = new Map<string, string>();
    const items = new Map(copy.citations.map((item) => [item.id, item]));
    return (id) => {
      const done = ids.get(id);
      if (done !== undefined) return done;
      const item = items.get(id);
      if (!item) return id;
      const key = citationKey(item);
      let here = this.#byKey.get(key);
      if (here === undefined) {
        const known = this.citations.get(id);
        here = known ? `${id}-${office.id}` : id;
        if (known)
          this.#clash(words.citationClash(id, known.code, item.code, office.name), [
            [known.code, `/van-ban/${id}/`],
            [item.code, there(office, `/van-ban/${id}/`)],
          ]);
        const { type, number, year, code, issuedOn, issuer, title, aliases, status } = item;
        this.citations.set(here, {
          ...{ id: here, type, number, year, code, issuer, title, aliases, status, relations: [] },
          ...(issuedOn === null ? {} : { issuedOn }),
        });
        this.#byKey.set(key, here);
      }
      ids.set(id, here);
      return here;
    };
  }

  #clash(text: string, links: [name: string, url: string][]): void {
    this.clashes.push({ text, links: links.map(([name, url]) => ({ name, url })) });
  }

  /** What stands in two places. */
  compare(all: readonly Paper[]): void {
    const placeOf = ({ office }: Paper) => office?.name ?? words.own;
    const nameOf = (unit: string) => this.units.get(unit)?.name ?? unit;
    for (const [unit, papers] of Map.groupBy(all, (paper) => paper.unit)) {
      const places = Map.groupBy(papers, placeOf);
      if (places.size < 2) continue;
      const said = [...places].map(([place, list]) => words.papersAt(place, list.length)).join(', ');
      this.#clash(words.twoPlaces(nameOf(unit), said), []);
      const versions = Map.groupBy(papers, ({ kind, year, code }) => [kind, year, code].join('|'));
      for (const [first, ...others] of versions.values())
        for (const other of others)
          if (first && placeOf(first) !== placeOf(other))
            this.#clash(
              words.twoVersions(first.name, nameOf(unit), placeOf(first), placeOf(other), differences(first, other)),
              [first, other].map((paper) => [placeOf(paper), paper.url]),
            );
    }
  }
}

/** In what two versions of a paper differ, in words. */
function differences(a: Paper, b: Paper): string[] {
  const said: Record<keyof typeof words.differs, (paper: Paper) => unknown> = {
    title: ({ title }) => title,
    issuedOn: ({ issuedOn }) => issuedOn,
    tasks: ({ tasks }) => tasks.map(({ no, title, deadline }) => [no, title, deadline.raw]),
    targets: ({ targets }) => targets.map(({ id, indicator, op, value }) => [id, indicator, op, value]),
    status: ({ status }) => status,
  };
  return (Object.keys(words.differs) as (keyof typeof words.differs)[])
    .filter((name) => JSON.stringify(said[name](a)) !== JSON.stringify(said[name](b)))
    .map((name) => words.differs[name]);
}

interface Registers {
  agency: (id: string) => string;
  citation: (id: string) => string;
  /** Whether a figure is in the unit of an indicator of the portal. */
  measured: (indicator: string, unit: string | null) => boolean;
  area: (id: string) => boolean;
}

type PlanItem = Item<'plans'>;

/** Papers of one site from its data sets. Ids begin with that of the site, so that no two sites have one. */
class PaperMaker {
  readonly #office: Office;
  readonly #registers: Registers;
  readonly #tasks;
  readonly #targets;
  readonly #reporting;
  readonly #results;
  readonly #uses: Map<string, CitationUse[]>;
  readonly #names: Map<string, string>;

  constructor(copy: Copy, office: Office, registers: Registers) {
    this.#office = office;
    this.#registers = registers;
    this.#tasks = grouped(copy.tasks, ({ plan }) => plan);
    this.#targets = grouped(copy.targets, ({ plan }) => plan);
    this.#reporting = grouped(copy.reporting, ({ plan }) => plan);
    this.#results = grouped(copy.results, ({ report }) => report);
    this.#names = new Map(copy.agencies.map(({ id, name }) => [id, name]));
    this.#uses = new Map();
    for (const { id, citedBy } of copy.citations)
      for (const { plan, role, at } of citedBy) {
        const uses = this.#uses.get(plan) ?? [];
        this.#uses.set(plan, [...uses, { ref: id, paper: plan, role, at, wording: null }]);
      }
  }

  #actors(list: readonly ActorRef[] | Items['tasks']['leads']): ActorRef[] {
    return list.map(({ id, name, as, inherited }) => ({
      id: this.#registers.agency(id),
      name,
      as,
      ...(inherited ? { inherited } : {}),
    }));
  }

  make(item: PlanItem): Paper {
    const { citation } = this.#registers;
    const office = this.#office;
    const id = `${office.id}:${item.id}`;
    const url = there(office, item.url);
    const at = (place: string) => ({ id: place.replace(item.id, id), url: url + place.slice(item.id.length) });
    const rows = { paper: id, unit: item.unit };
    const base = {
      id,
      office,
      file: '',
      unit: item.unit,
      year: item.year,
      schoolYear: item.schoolYear,
      number: item.number,
      symbol: item.symbol,
      party: false,
      issuer: undefined,
      parentBody: null,
      stamp: null,
      appendix: null,
      code: item.code,
      place: item.place,
      issuedOn: item.issuedOn,
      status: item.status,
      title: item.title,
      name: paperName(item.kind, item.title),
      summary: item.summary,
      formerly: [],
      changes: item.changes,
      checkedOn: item.checkedOn,
      basis: item.basis.map(citation),
      uses: (this.#uses.get(item.id) ?? []).map((use) => ({ ...use, ref: citation(use.ref), paper: id })),
      tasks: this.#tasks(item.id).map((task) => this.#task(task, item, { ...rows, ...at(task.id) })),
      targets: this.#targets(item.id).map((target) => {
        const { id: uid, url: targetUrl } = at(target.id);
        const own = target.measures !== null && this.#registers.measured(target.measures, target.valueUnit);
        return {
          ...rows,
          uid,
          url: targetUrl,
          id: target.id.slice(item.id.length + '#ct-'.length),
          measure: target.valueUnit,
          year: target.year,
          indicator: target.indicator,
          op: target.op,
          level: target.level,
          period: target.period,
          wording: target.wording,
          refs: [],
          ...(target.area !== null && this.#registers.area(target.area) ? { area: target.area } : {}),
          ...(own && target.measures !== null ? { measures: target.measures } : {}),
          ...(target.value === null ? {} : { value: target.value }),
          ...(target.of === null ? {} : { of: target.of }),
          ...(target.startsOn === null ? {} : { startsOn: target.startsOn }),
          ...(target.at === null ? {} : { at: target.at }),
        };
      }),
      reporting: this.#reporting(item.id).map((duty) => ({
        ...rows,
        ...at(duty.id),
        year: duty.year,
        name: duty.name,
        reporter: this.#actors(duty.reporter),
        recipient: duty.recipient,
        via: duty.via ? (this.#actors([duty.via])[0] ?? null) : null,
        deadline: readDeadline(duty.deadline, contextOf(item)),
        wording: null,
        window: duty.window,
        system: duty.system,
        consequence: null,
        at: duty.at,
      })),
      duties: item.duties.map(({ agencies, text, at: place }) => ({
        actors: agencies.map((agency) => {
          const name = this.#names.get(agency) ?? agency;
          return { id: this.#registers.agency(agency), name, as: name };
        }),
        text,
        at: place,
      })),
      budget: [],
      recipients: item.recipients,
      signer: item.signer
        ? {
            position: item.signer.position,
            ...(item.signer.name === null ? {} : { name: item.signer.name }),
            ...(item.signer.authority === null ? {} : { authority: item.signer.authority }),
          }
        : null,
      notes: [],
      sections: [],
      placements: [],
      body: '',
      url,
    };
    return item.kind.endsWith('-report') ? this.#report(base, item) : this.#plan(base, item);
  }

  #plan(base: Omit<Plan, 'type' | 'kind' | 'period' | 'attachedTo' | 'derivedFrom' | 'fulfils'>, item: PlanItem): Plan {
    const [number = '', ...symbol] = item.attachedTo?.code.split('/') ?? [];
    return {
      ...base,
      type: 'plan',
      kind: item.kind as Plan['kind'],
      period: item.period,
      attachedTo: item.attachedTo
        ? ({
            type: item.attachedTo.type,
            number,
            symbol: symbol.join('/'),
            issuer: item.attachedTo.issuer,
            basis: [],
            ...(item.attachedTo.issuedOn === null ? {} : { issuedOn: item.attachedTo.issuedOn }),
          } as unknown as Plan['attachedTo'])
        : null,
      derivedFrom: item.derivedFrom === null ? null : this.#registers.citation(item.derivedFrom),
      fulfils: [],
    };
  }

  #report(
    base: Omit<Report, 'type' | 'kind' | 'period' | 'addressedTo' | 'results' | 'tables' | 'limitations'>,
    item: PlanItem,
  ): Report {
    return {
      ...base,
      type: 'report',
      kind: item.kind as Report['kind'],
      period: item.period ?? { from: String(item.year), to: String(item.year) },
      addressedTo: item.addressedTo,
      tables: [],
      limitations: [],
      results: this.#results(item.id)
        .filter(({ area }) => this.#registers.area(area))
        .map((result) => ({
          uid: result.id.replace(item.id, base.id),
          id: result.id.slice(item.id.length + '#kq-'.length),
          paper: base.id,
          by: item.unit,
          year: item.year,
          area: result.area,
          indicator: result.indicator,
          computed: result.computed,
          refs: [],
          url: base.url + result.id.slice(item.id.length),
          ...(result.measures !== null &&
          this.#registers.measured(result.measures, result.denominator === null ? result.valueUnit : '%')
            ? { measures: result.measures }
            : {}),
          ...(result.level === null ? {} : { level: result.level }),
          ...(result.value === null ? {} : { value: result.value }),
          ...(result.valueUnit === null ? {} : { unit: result.valueUnit }),
          ...(result.numerator === null ? {} : { numerator: result.numerator }),
          ...(result.denominator === null ? {} : { denominator: result.denominator }),
          ...(result.of === null ? {} : { of: result.of }),
          ...(result.parts === null ? {} : { parts: result.parts }),
          ...(result.at === null ? {} : { at: result.at }),
          ...(result.stated === null ? {} : { stated: result.stated }),
        })),
    };
  }

  #task(task: Item<'tasks'>, item: PlanItem, place: Pick<Task, 'id' | 'url' | 'paper' | 'unit'>): Task {
    const context = task.kind === 'direction' ? { year: task.year } : contextOf(item);
    const products = task.products.map(({ name, issuer, embeddedIn, deadline }) => ({
      name,
      issuer: issuer ?? undefined,
      embeddedIn: embeddedIn ?? undefined,
      deadline: deadline ? readDeadline(deadline, context) : null,
    }));
    return {
      ...place,
      year: task.year,
      kind: task.kind,
      origin: task.kind === 'direction' ? 'direction' : 'table',
      area: task.area,
      no: task.no,
      anchor: `nv-${task.no}`,
      formerAnchors: [],
      unnumbered: task.unnumbered,
      group: task.group,
      title: task.title,
      goal: task.goal,
      activities: task.activities,
      products,
      leads: this.#actors(task.leads),
      coordinating: this.#actors(task.coordinating),
      monitoring: this.#actors(task.monitoring),
      deadline: readDeadline(
        task.deadline,
        context,
        products.flatMap(({ deadline }) => deadline ?? []),
      ),
      level: task.level,
      parent: task.parent,
      variantOf: task.variantOf,
      condition: task.condition,
      refs: [],
      targets: [],
    };
  }
}

function contextOf({ year, schoolYear, period, kind }: PlanItem): DeadlineContext {
  const years =
    kind.endsWith('-report') || period === null ? null : { from: spanOf(period.from).start, to: spanOf(period.to).end };
  if (years && schoolYear === null && years.from.slice(0, 4) !== years.to.slice(0, 4)) return { period: years };
  return { year, ...(schoolYear === null ? {} : { schoolYear }) };
}

/**
 * A deadline by its wording, which is read here as everywhere; the days are the site's. What else it says of the
 * deadline is not looked at: it might be anything.
 */
function readDeadline(
  { raw, start, end, inherited }: Items['tasks']['deadline'],
  context: DeadlineContext,
  parts: readonly DatedDeadline[] = [],
): DatedDeadline {
  const days = { start, end, ...(inherited ? { inherited } : {}) };
  if (raw === '') return { kind: 'unspecified', raw, ...days };
  const read = parseDeadline(raw, context) ?? { kind: 'other', raw };
  // Those of products, whose wordings stand one after the other in that of the row.
  if (parts.length > 0 && raw === parts.map((part) => `- ${part.raw}`).join(' '))
    return { kind: 'per-product', raw, parts: [...parts], ...days };
  return { ...read, ...days };
}

/** Joins what was collected to the portal's own content. Pure: the same copies give the same catalogue. */
export function joinSites(own: Catalogue, collected: readonly Collected[]): Catalogue {
  if (own.sites.length === 0) return own;
  const joined = new Joined(own);
  for (const one of collected) joined.add(one, own.sites);
  const papers = [...own.papers, ...joined.papers];
  joined.compare(papers);
  const fresh = (all: ReadonlyMap<string, unknown>, known: ReadonlyMap<string, unknown>) =>
    new Set([...all.keys()].filter((id) => !known.has(id)));
  return {
    ...own,
    ...arranged(joined, papers),
    areas: joined.areas,
    portal: {
      sites: joined.sites,
      clashes: joined.clashes,
      units: fresh(joined.units, own.units),
      agencies: fresh(joined.agencies, own.agencies),
      citations: fresh(joined.citations, own.citations),
    },
  };
}
