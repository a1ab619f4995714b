/** The registers, as papers name what is in them: everything that a reference could get wrong is found here. */
import { messages } from '../i18n/messages.ts';
import type { Area } from '../model/areas.ts';
import type { Citation } from '../model/citation.ts';
import { spanOf } from '../model/days.ts';
import { deadlineSpan, parseDeadline, type Deadline, type DeadlineContext } from '../model/deadline.ts';
import type { Indicator } from '../model/indicator.ts';
import type { PlanData } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { Unit } from '../model/unit.ts';
import { bareName } from '../model/unit-names.ts';
import { nearest } from '../text/nearest.ts';
import { fold } from '../text/normalise.ts';
import { AgencyIndex, type Where } from './actors.ts';
import type { Path, Source } from '../content/source.ts';
import type { ActorRef, DatedDeadline, KnownAgency } from './types.ts';

/** How many wrong names of a content are compared with the known ones. */
const MAX_NEAR = 300;

/** The registers, and what is wrong with the references to them. */
export class Resolver {
  readonly problems: Problem[] = [];
  readonly units = new Map<string, Unit>();
  readonly agencies = new Map<string, KnownAgency>();
  readonly actors = new AgencyIndex();
  readonly areas = new Map<string, Area>();
  readonly citations = new Map<string, Citation>();
  readonly indicators = new Map<string, Indicator>();

  /** The nearest known names; a file full of wrong names gets none after a while, since each costs time. */
  near(name: string, names: Iterable<string>): string[] {
    return ++this.#asked > MAX_NEAR ? [] : nearest(name, names);
  }
  #asked = 0;

  report(source: Source, path: Path, rule: string, message: string, hint: string, key?: string): void {
    this.problems.push({ file: source.file, ...source.place(path, key), severity: 'error', rule, message, hint });
  }

  unitAt(source: Source, path: Path, id: string | undefined): void {
    if (id === undefined || this.units.has(id)) return;
    this.report(
      source,
      path,
      'ref.unit',
      messages.unknownUnit(id),
      messages.unknownUnitHint(this.near(id, this.units.keys())),
    );
  }

  citationAt(source: Source, path: Path, id: string | undefined): void {
    if (id === undefined || this.citations.has(id)) return;
    this.report(
      source,
      path,
      'ref.citation',
      messages.unknownCitation(id),
      messages.unknownCitationHint(this.near(id, this.citations.keys())),
    );
  }

  citationsAt(source: Source, path: Path, ids: readonly string[]): void {
    for (const [i, id] of ids.entries()) this.citationAt(source, [...path, i], id);
  }

  /** @param units what the figure can be expressed in; empty for one without a value */
  measuresAt(source: Source, path: Path, id: string | undefined, units: readonly string[]): void {
    if (id === undefined) return;
    const found = this.indicators.get(id);
    if (!found) {
      this.report(
        source,
        [...path, 'measures'],
        'ref.indicator',
        messages.unknownIndicator(id),
        messages.unknownIndicatorHint(nearest(id, this.indicators.keys())),
      );
    } else if (units.length && !units.includes(found.unit)) {
      this.report(
        source,
        [...path, 'measures'],
        'indicator.unit',
        messages.indicatorUnit(found.name, found.unit),
        messages.indicatorUnitHint,
      );
    }
  }

  /** A body that a paper names. One that the register does not know is kept as it is written, as a body of its own. */
  actor(source: Source, path: Path, as: string, where: Where = {}): ActorRef | undefined {
    const found = this.actors.named(as, where);
    // An identifier is no wording of the paper.
    if (found) return { id: this.#used(found).id, name: found.name, as: as === found.id ? found.name : as };
    const near = this.actors.nearMiss(as);
    if (near === undefined) return { ...this.#unlisted(as), as };
    this.report(source, path, 'ref.agency', messages.unknownAgency(as), messages.unknownAgencyHint([near]));
    return undefined;
  }

  /** What several papers may name without a register: another paper, persons. */
  #used(agency: KnownAgency): KnownAgency {
    if (!this.agencies.has(agency.id)) this.agencies.set(agency.id, agency);
    return agency;
  }

  #unlisted(as: string): Pick<KnownAgency, 'id' | 'name'> {
    const name = as.replace(/\s+/g, ' ').trim();
    const id = unlistedId(name);
    const known = this.agencies.get(id);
    if (known?.unlisted) return known;
    if (!known) return this.#used({ id, name, kind: 'body', aliases: [], unlisted: true });
    return this.#used({ id: `${id}-khac`, name, kind: 'body', aliases: [], unlisted: true });
  }

  /** The bodies of a list; a wording may name several, of which one that is not known spoils only itself. */
  actorList(source: Source, path: Path, names: readonly string[], where: Where = {}): ActorRef[] {
    return names
      .flatMap((name, i) => this.actors.apart(name, where).map((one) => this.actor(source, [...path, i], one, where)))
      .filter((actor) => actor !== undefined);
  }

  /** Papers word deadlines alike: each wording is read once in each context. */
  readonly #deadlines = new Map<string, DatedDeadline>();

  /** A wording that cannot be read is kept as it is, without days: no paper is refused for it. */
  deadline(raw: string, context: DeadlineContext): DatedDeadline {
    const key = `${context.year ?? ''} ${context.schoolYear ?? ''} ${context.period?.to ?? ''} ${raw}`;
    let known = this.#deadlines.get(key);
    if (!known) {
      const deadline: Deadline = parseDeadline(raw, context) ?? { kind: 'other', raw };
      this.#deadlines.set(key, (known = { ...deadline, ...deadlineSpan(deadline) }));
    }
    return known;
  }

  /** Where a paper names bodies: at the level of its unit, on its day, with the names that are its own. */
  whereOf({ unit: id, year, issuedOn }: Pick<PlanData, 'unit' | 'year' | 'issuedOn'>): Where {
    const unit = this.units.get(id);
    const day = issuedOn === undefined ? `${year}-12-31` : spanOf(issuedOn).start;
    const since = unit?.validFrom !== undefined && day < unit.validFrom ? unit.validFrom : day;
    const on = unit?.validTo !== undefined && since > unit.validTo ? unit.validTo : since;
    const names: string[] = [];
    for (let one = unit; one && names.length < 10; one = this.units.get(one.parent ?? ''))
      names.push(one.name, bareName(one));
    return { level: unit?.level, on, names };
  }

  /** Says which of the ids of rows were given before. */
  uniqueIds(source: Source, path: Path, key: string, ids: readonly string[]): void {
    const first = new Map<string, number>();
    for (const [i, id] of ids.entries()) {
      if (first.has(id)) {
        const { line } = source.place([...path, first.get(id) ?? 0]);
        this.report(
          source,
          [...path, i, key],
          'id.duplicate',
          messages.duplicate(key === 'no' ? 'số' : 'mã', id, `${source.file}:${line}`),
          messages.duplicateHint,
        );
      } else first.set(id, i);
    }
  }
}

const unlistedId = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '') || 'khong-ten';
