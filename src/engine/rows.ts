/** The rows of the task table from the data sets that a site publishes: what {@link rowsOf} makes of its catalogue. */
import type { DatedDeadline, Task } from '../catalogue/types.ts';
import { listed as words } from '../i18n/names.ts';
import { DOCUMENT_TYPES } from '../model/citation.ts';
import type { DatasetItem } from '../model/dataset.ts';
import { duesOf } from '../table/from-catalogue.ts';
import type { Row } from '../table/row.ts';

type Item<N extends 'units' | 'areas' | 'citations' | 'plans'> = DatasetItem<N>;

export interface Published {
  units: readonly Item<'units'>[];
  areas: readonly Item<'areas'>[];
  citations: readonly Item<'citations'>[];
  plans: readonly Item<'plans'>[];
  reports: readonly Item<'plans'>[];
}

const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]));

/** The rows of a site's tasks, which are given by the year. */
export class PublishedRows {
  readonly #units;
  readonly #areas;
  readonly #citations;
  readonly #papers;
  readonly #plans;
  readonly #entries = new Map<string, Row['paper']>();

  constructor({ units, areas, citations, plans, reports }: Published) {
    this.#units = byId(units);
    this.#areas = byId(areas);
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
    const { kind, raw, start, end, inherited } = task.deadline;
    // The data set has all that the catalogue says of a deadline.
    const deadline = task.deadline as unknown as DatedDeadline;
    return {
      paper: this.#paper(task.plan, task.year),
      kind: task.kind,
      no: task.no,
      title: task.condition === null ? task.title : `${task.title} (${task.condition})`,
      area: { id: area.id, name: area.shortName },
      products: task.products.map(({ name, issuer, embeddedIn }) => ({
        name,
        ...(issuer === null ? {} : { issuer }),
        ...(embeddedIn === null ? {} : { embeddedIn }),
      })),
      leads: task.leads as Row['leads'],
      coordinating: task.coordinating as Row['coordinating'],
      deadline: {
        kind: kind as Row['deadline']['kind'],
        raw,
        start,
        end,
        ...(inherited ? { inherited } : {}),
        dues: duesOf(deadline, task.products as unknown as Task['products']),
      },
    };
  }
}
