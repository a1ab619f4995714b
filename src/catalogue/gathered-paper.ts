/** A paper of another site, made of what that site publishes. */
import type { DatasetItem } from '../model/dataset.ts';
import { spanOf } from '../model/days.ts';
import { parseDeadline, type DeadlineContext } from '../model/deadline.ts';
import type { Copy } from './copy.ts';
import { paperName } from './resolve-paper.ts';
import type { Office } from './portal-types.ts';
import type { ActorRef, CitationUse, DatedDeadline, Paper, Plan, Report, Task } from './types.ts';

type Item<N extends keyof Items> = Items[N];
interface Items {
  plans: DatasetItem<'plans'>;
  tasks: DatasetItem<'tasks'>;
  targets: DatasetItem<'targets'>;
  reporting: DatasetItem<'reporting'>;
  results: DatasetItem<'results'>;
}

/** An address of the site as the portal links to it. */
export const there = ({ address }: Office, url: string): string => address + url.slice(1);

/** What a list has by a key, in order. */
const grouped = <T>(list: readonly T[], key: (item: T) => string): ((key: string) => readonly T[]) => {
  const groups = Map.groupBy(list, key);
  return (of) => groups.get(of) ?? [];
};

export interface Registers {
  agency: (id: string) => string;
  citation: (id: string) => string;
  /** Whether a figure is in the unit of an indicator of the portal. */
  measured: (indicator: string, unit: string | null) => boolean;
  area: (id: string) => boolean;
}

type PlanItem = Item<'plans'>;

/** Papers of one site from its data sets. Ids begin with that of the site, so that no two sites have one. */
export class PaperMaker {
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
