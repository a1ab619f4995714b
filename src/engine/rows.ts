/** The rows of the task table from the data sets that a site publishes: what {@link rowsOf} makes of its catalogue. */
import type { DatedDeadline, Task } from '../catalogue/types.ts';
import { listed as words } from '../i18n/names.ts';
import { DOCUMENT_TYPES } from '../model/citation.ts';
import type { DatasetItem } from '../model/dataset.ts';
import { duesOf, makeRow } from '../table/from-catalogue.ts';
import type { ReportRow } from '../table/reports.ts';
import type { Row } from '../table/row.ts';

type Item<N extends 'units' | 'areas' | 'agencies' | 'citations' | 'plans'> = DatasetItem<N>;

export interface Published {
  units: readonly Item<'units'>[];
  areas: readonly Item<'areas'>[];
  agencies: readonly Item<'agencies'>[];
  citations: readonly Item<'citations'>[];
  plans: readonly Item<'plans'>[];
  reports: readonly Item<'plans'>[];
}

const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]));

/** The rows of a site's tasks, which are given by the year. */
export class PublishedRows {
  readonly #units;
  readonly #areas;
  readonly #agencies;
  readonly #citations;
  readonly #papers;
  readonly #plans;
  readonly #entries = new Map<string, Row['paper']>();

  constructor({ units, areas, agencies, citations, plans, reports }: Published) {
    this.#units = byId(units);
    this.#areas = byId(areas);
    this.#agencies = byId(agencies);
    this.#citations = byId(citations);
    this.#plans = new Set(plans.map(({ id }) => id));
    this.#papers = byId([...plans, ...reports]);
  }

  #nameOf(unit: string): string {
    const found = this.#units.get(unit);
    return found?.shortName ?? found?.name ?? unit;
  }

  #rootOf(unit: string): string {
    const seen = new Set<string>();
    let root = unit;
    for (let up: string | null = unit; up !== null && !seen.has(up); up = this.#units.get(up)?.parent ?? null) {
      seen.add(up);
      root = up;
    }
    return root;
  }

  /** What rows say of their paper, as tasks of a year. */
  #paper(id: string, year: number): Row['paper'] {
    const known = this.#entries.get(`${year} ${id}`);
    if (known) return known;
    const paper = this.#papers.get(id);
    const unit = paper && this.#units.get(paper.unit);
    if (!paper || !unit) throw new Error(id);
    const unitName = this.#nameOf(unit.id);
    const origin = paper.derivedFrom === null ? undefined : this.#citations.get(paper.derivedFrom);
    const last = this.#plans.has(id) && paper.period ? Number(paper.period.to.slice(0, 4)) : year;
    const root = this.#rootOf(unit.id);
    const entry: Row['paper'] = {
      id,
      url: paper.url,
      code: paper.code,
      issuedOn: paper.issuedOn,
      unit: unit.id,
      unitName,
      ...(origin
        ? { takenFrom: words.takenFrom(unitName, DOCUMENT_TYPES[origin.type].toLowerCase(), origin.issuer) }
        : {}),
      root,
      rootName: this.#nameOf(root),
      level: unit.level,
      year,
      ...(last > year ? { lastYear: last } : {}),
    };
    this.#entries.set(`${year} ${id}`, entry);
    return entry;
  }

  row(task: DatasetItem<'tasks'>): Row {
    const area = this.#areas.get(task.area);
    if (!area) throw new Error(task.id);
    // The data set has all that the catalogue says of a deadline.
    const deadline = task.deadline as unknown as DatedDeadline;
    const dues = duesOf(deadline, task.products as unknown as Task['products']);
    return makeRow(
      {
        ...task,
        leads: task.leads as Row['leads'],
        coordinating: task.coordinating as Row['coordinating'],
        deadline: { ...task.deadline, kind: task.deadline.kind as Row['deadline']['kind'] },
      },
      this.#paper(task.plan, task.year),
      { id: area.id, name: area.shortName },
      dues,
    );
  }

  /** Whether a report is asked of a group ("các cơ quan, đơn vị"). */
  isAskedOfAll({ reporter }: DatasetItem<'reporting'>): boolean {
    return reporter.some(({ id }) => this.#agencies.get(id)?.kind === 'group');
  }

  /** The offices that lead a task or help with it: what is asked of a group falls to them. */
  officesOf({ leads, coordinating }: DatasetItem<'tasks'>): string[] {
    return [...leads, ...coordinating].flatMap(({ id }) => (this.#agencies.get(id)?.kind === 'body' ? [id] : []));
  }

  /** A report that a paper asks for. @param offices those with a task in the paper */
  report(duty: DatasetItem<'reporting'>, offices: Iterable<string>): ReportRow {
    const paper = this.#papers.get(duty.plan);
    const unit = this.#units.get(duty.unit);
    if (!paper || !unit) throw new Error(duty.id);
    const dues = duesOf(duty.deadline as unknown as DatedDeadline);
    const everyone = this.isAskedOfAll(duty);
    const named = [...duty.reporter, ...(duty.via ? [duty.via] : [])].map(({ id }) => id);
    return {
      name: duty.name,
      paper: paper.id,
      issuedOn: paper.issuedOn,
      raw: duty.deadline.raw,
      days: dues.flatMap(({ day }) => (day === null ? [] : [day])).sort(),
      dues,
      ...(duty.window ? { window: duty.window } : {}),
      year: duty.year,
      unit: unit.id,
      unitName: this.#nameOf(unit.id),
      level: unit.level,
      root: this.#rootOf(unit.id),
      agencies: everyone ? [...new Set([...named, ...offices])] : named,
      by: duty.reporter.map((actor) => actor.as),
      ...(duty.via ? { via: duty.via.as } : {}),
      ...(duty.recipient === null ? {} : { recipient: duty.recipient }),
      everyone,
      url: duty.url,
    };
  }
}
