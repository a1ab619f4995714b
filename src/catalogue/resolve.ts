/**
 * Papers as their files declare them, resolved against the registers: everything that a reference could get wrong is
 * found here. Without zod and YAML, so that the form in the browser finds the same.
 */
import { messages } from '../i18n/messages.ts';
import type { Area } from '../model/areas.ts';
import type { Citation } from '../model/citation.ts';
import { spanOf } from '../model/days.ts';
import { deadlineSpan, parseDeadline, type Deadline, type DeadlineContext } from '../model/deadline.ts';
import { DOCUMENT_TYPES } from '../model/document-types.ts';
import type { Indicator } from '../model/indicator.ts';
import { paperCode } from '../model/paper-code.ts';
import { percentOf } from '../model/percent.ts';
import type { PlanData } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { ReportData } from '../model/report.ts';
import type { TaskData } from '../model/task.ts';
import type { Unit } from '../model/unit.ts';
import { nearest } from '../text/nearest.ts';
import { fold } from '../text/normalise.ts';
import { AgencyIndex, type Where } from './actors.ts';
import type { Body } from '../content/prose.ts';
import type { Path, Source } from '../content/source.ts';
import type { ActorRef, CitationUse, DatedDeadline, KnownAgency, Paper, Plan, Product, Report, Task } from './types.ts';

/** How many wrong names of a content are compared with the known ones. */
const MAX_NEAR = 300;

/** The parts of a paper that a note can speak of, besides its tasks, targets, results and sections. */
export const PAPER_PARTS = [
  'number',
  'issuedOn',
  'title',
  'place',
  'issuer',
  'signer',
  'recipients',
  'basis',
  'targets',
  'tasks',
  'reporting',
  'budget',
  'duties',
  'appendix',
  'status',
  'body',
  'results',
  'limitations',
  'directions',
  'tables',
] as const;

/** A paper's file that fits its schema. */
export type PaperFile = { source: Source; body: Body; id: string } & (
  { type: 'plan'; data: PlanData } | { type: 'report'; data: ReportData }
);

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
  #measuresAt(source: Source, path: Path, id: string | undefined, units: readonly string[]): void {
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
      names.push(one.name, placeName(one));
    return { level: unit?.level, on, names };
  }

  paper(draft: PaperFile): Paper {
    const { source, id, data, type } = draft;
    const url = `/${type === 'plan' ? 'ke-hoach' : 'bao-cao'}/${id}/`;
    this.unitAt(source, ['unit'], data.unit);
    const where = this.whereOf(data);
    this.citationsAt(source, ['basis'], data.basis);
    for (const [i, use] of data.citations.entries()) this.citationAt(source, ['citations', i, 'ref'], use.ref);
    const tasks = type === 'plan' ? this.#tasks(source, id, url, data) : this.#directions(source, id, url, data);
    const targets = data.targets.map((item) => ({
      ...item,
      uid: `${id}#ct-${item.id}`,
      paper: id,
      unit: data.unit,
      measure: item.unit ?? null,
      year: data.year,
      url: `${url}#ct-${item.id}`,
    }));
    for (const [i, item] of data.targets.entries()) {
      this.citationsAt(source, ['targets', i, 'refs'], item.refs);
      this.#measuresAt(source, ['targets', i], item.measures, item.value === undefined ? [] : [item.unit ?? '']);
    }
    this.#uniqueIds(
      source,
      ['targets'],
      'id',
      data.targets.map((item) => item.id),
    );
    const reporting = data.reporting.map((item, i) => ({
      id: `${id}#bc-${i + 1}`,
      paper: id,
      unit: data.unit,
      year: data.year,
      name: item.name,
      reporter: this.actorList(source, ['reporting', i, 'reporter'], item.reporter, where),
      recipient: item.recipient ?? null,
      via: item.via === undefined ? null : (this.actor(source, ['reporting', i, 'via'], item.via, where) ?? null),
      deadline: this.deadline(item.due, contextOf(data)),
      wording: item.wording ?? null,
      window: item.window ?? null,
      system: item.system ?? null,
      consequence: item.consequence ?? null,
      at: item.at ?? null,
      url: `${url}#bc-${i + 1}`,
    }));
    const duties = data.duties.map((item, i) => ({
      actors: this.actorList(source, ['duties', i, 'agency'], item.agency, where),
      text: item.text,
      at: item.at ?? null,
    }));
    for (const [i, item] of data.budget.entries()) {
      if (item.holder !== undefined) this.actor(source, ['budget', i, 'holder'], item.holder, where);
    }
    const { sections, placements } = draft.body;
    const base = {
      id,
      file: source.file,
      unit: data.unit,
      year: data.year,
      schoolYear: data.schoolYear ?? null,
      number: data.number ?? null,
      symbol: data.symbol ?? null,
      party: data.party === true,
      code: paperCode(data.number, data.symbol, data.party),
      issuer: data.issuer,
      parentBody: data.parentBody ?? null,
      stamp: data.stamp ?? null,
      appendix: data.appendix ?? null,
      place: data.place ?? null,
      issuedOn: data.issuedOn ?? null,
      status: data.status,
      title: data.title,
      name: paperName(data.kind, data.title),
      summary: data.summary,
      formerly: data.formerly ?? [],
      changes: data.changes,
      checkedOn: data.checkedOn ?? null,
      basis: data.basis,
      uses: this.#uses(id, data),
      tasks,
      targets,
      reporting,
      duties,
      budget: data.budget,
      recipients: data.recipients,
      signer: data.signer ?? null,
      notes: data.notes.map((item, i) => ({
        ...item,
        id: `${id}#gc-${i + 1}`,
        paper: id,
        url: `${url}#gc-${i + 1}`,
      })),
      sections,
      placements,
      body: source.body,
      url,
    };
    const results = type === 'report' ? data.results.map((item) => item.id) : [];
    // A note may stand at a heading: which there are is not known.
    if (!draft.body.unread) this.#checkNotes(source, base, results);
    if (type === 'plan') {
      this.citationsAt(source, ['attachedTo', 'basis'], data.attachedTo?.basis ?? []);
      if (data.derivedFrom) this.citationAt(source, ['derivedFrom'], data.derivedFrom);
      return {
        ...base,
        type,
        kind: data.kind,
        period: data.period ?? null,
        attachedTo: data.attachedTo ?? null,
        derivedFrom: data.derivedFrom ?? null,
        fulfils: data.fulfils,
      } satisfies Plan;
    }
    this.#checkResults(source, data);
    return {
      ...base,
      type,
      kind: data.kind,
      period: data.period,
      addressedTo: data.addressedTo,
      results: data.results.map((item) => ({
        ...item,
        uid: `${id}#kq-${item.id}`,
        by: data.unit,
        year: data.year,
        paper: id,
        computed:
          item.numerator !== undefined && item.denominator !== undefined
            ? percentOf(item.numerator, item.denominator)
            : null,
        url: `${url}#kq-${item.id}`,
      })),
      tables: data.tables,
      limitations: data.limitations,
    } satisfies Report;
  }

  #uses(paper: string, data: PlanData | ReportData): CitationUse[] {
    const uses: CitationUse[] = data.basis.map((ref) => ({ ref, paper, role: 'basis', at: null, wording: null }));
    if ('derivedFrom' in data && data.derivedFrom && !data.basis.includes(data.derivedFrom)) {
      uses.push({ ref: data.derivedFrom, paper, role: 'derived-from', at: null, wording: null });
    }
    for (const use of data.citations)
      uses.push({ ref: use.ref, paper, role: use.role, at: use.at ?? null, wording: use.wording ?? null });
    // A citation that only a task or a target names is a use all the same.
    const seen = new Set(uses.map((use) => use.ref));
    const rows = 'tasks' in data ? data.tasks : data.directions;
    for (const row of rows) {
      for (const ref of row.refs) {
        if (!seen.has(ref)) uses.push({ ref, paper, role: 'task', at: row.no, wording: null });
        seen.add(ref);
      }
    }
    for (const item of data.targets) {
      for (const ref of item.refs) {
        if (!seen.has(ref)) uses.push({ ref, paper, role: 'body', at: item.id, wording: null });
        seen.add(ref);
      }
    }
    return uses;
  }

  #uniqueIds(source: Source, path: Path, key: string, ids: readonly string[]): void {
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

  #tasks(source: Source, paper: string, url: string, data: PlanData): Task[] {
    const { year } = data;
    const context = contextOf(data);
    const where = this.whereOf(data);
    this.#uniqueIds(
      source,
      ['tasks'],
      'no',
      data.tasks.map((item) => item.no),
    );
    const numbers = data.tasks.map((item) => item.no);
    const targetIds = data.targets.map((item) => item.id);
    const byNo = new Map<string, Task>();
    return data.tasks.map((item, i) => {
      const at: Path = ['tasks', i];
      this.citationsAt(source, [...at, 'refs'], item.refs);
      for (const key of ['parent', 'variantOf'] as const) {
        const no = item[key];
        if (no !== undefined && !numbers.includes(no)) {
          this.report(
            source,
            [...at, key],
            'ref.task',
            messages.unknownTask(no),
            messages.unknownTaskHint(this.near(no, numbers)),
          );
        }
      }
      for (const [j, id] of item.targets.entries()) {
        if (!targetIds.includes(id)) {
          this.report(
            source,
            [...at, 'targets', j],
            'ref.target',
            messages.unknownTarget(id),
            messages.unknownTargetHint(targetIds),
          );
        }
      }
      const products = item.products.map((product): Product => ({
        name: product.name,
        issuer: product.issuer,
        embeddedIn: product.embeddedIn,
        deadline: product.deadline === undefined ? null : this.deadline(product.deadline, context),
      }));
      const main = item.parent === undefined ? undefined : byNo.get(item.parent);
      const leads = this.actorList(source, [...at, 'lead'], item.lead, where);
      const task: Task = {
        id: `${paper}#nv-${item.no}`,
        paper,
        unit: data.unit,
        year,
        kind: item.parent === undefined ? 'task' : 'sub-task',
        origin: data.taskSource,
        area: item.area,
        no: item.no,
        anchor: `nv-${item.no}`,
        formerAnchors: (item.formerly ?? []).map((no) => `nv-${no}`),
        unnumbered: 'unnumbered' in item && item.unnumbered === true,
        group: item.group ?? null,
        title: item.title,
        goal: item.goal ?? null,
        activities: item.activities,
        products,
        leads: leads.length || !main ? leads : main.leads.map((actor) => ({ ...actor, inherited: true as const })),
        coordinating: this.actorList(source, [...at, 'coordinating'], item.coordinating, where),
        monitoring: this.actorList(source, [...at, 'monitoring'], item.monitoring, where),
        deadline: this.#taskDeadline(item, products, main, data),
        level: item.level,
        parent: item.parent ?? null,
        variantOf: item.variantOf ?? null,
        condition: item.condition ?? null,
        refs: item.refs,
        targets: item.targets,
        url: `${url}#nv-${item.no}`,
      };
      byNo.set(item.no, task);
      return task;
    });
  }

  /** The row's own deadline, those of its products, its main row's, or none but the paper's year. */
  #taskDeadline(item: TaskData, products: Product[], main: Task | undefined, data: PlanData): DatedDeadline {
    if (item.deadline !== undefined) return this.deadline(item.deadline, contextOf(data));
    const parts = products.map((product) => product.deadline).filter((deadline) => deadline !== null);
    if (parts.length) {
      const deadline = { kind: 'per-product' as const, parts, raw: parts.map((part) => `- ${part.raw}`).join(' ') };
      return { ...deadline, ...deadlineSpan(deadline) };
    }
    if (main) return { ...main.deadline, inherited: 'task' };
    return { kind: 'unspecified', raw: '', ...paperSpan(data), inherited: 'paper' };
  }

  #directions(source: Source, paper: string, url: string, data: ReportData): Task[] {
    const year = data.directionsYear ?? data.year + 1;
    this.#uniqueIds(
      source,
      ['directions'],
      'no',
      data.directions.map((item) => item.no),
    );
    return data.directions.map((item, i) => {
      const at: Path = ['directions', i];
      this.citationsAt(source, [...at, 'refs'], item.refs);
      return {
        id: `${paper}#nv-${item.no}`,
        paper,
        unit: data.unit,
        year,
        kind: 'direction',
        origin: 'direction',
        area: item.area,
        no: item.no,
        anchor: `nv-${item.no}`,
        formerAnchors: (item.formerly ?? []).map((no) => `nv-${no}`),
        unnumbered: 'unnumbered' in item && item.unnumbered === true,
        group: null,
        title: item.title,
        goal: null,
        activities: [],
        products: [],
        leads: [],
        coordinating: [],
        monitoring: [],
        deadline:
          item.deadline === undefined
            ? { kind: 'unspecified', raw: '', ...spanOf(String(year)), inherited: 'paper' }
            : this.deadline(item.deadline, { year }),
        level: [],
        parent: null,
        variantOf: null,
        condition: null,
        refs: item.refs,
        targets: [],
        url: `${url}#nv-${item.no}`,
      };
    });
  }

  #checkNotes(
    source: Source,
    paper: Pick<Paper, 'notes' | 'tasks' | 'targets' | 'sections'>,
    results: readonly string[],
  ): void {
    const places = [
      ...PAPER_PARTS,
      ...paper.tasks.map((item) => item.no),
      ...paper.targets.map((item) => item.id),
      ...paper.sections.map((item) => item.no).filter((no) => no !== null),
      ...results,
    ];
    const known = new Set<string>(places);
    for (const [i, item] of paper.notes.entries()) {
      if (!known.has(item.at)) {
        this.report(
          source,
          ['notes', i, 'at'],
          'note.place',
          messages.unknownPlace(item.at),
          messages.unknownPlaceHint(this.near(item.at, places), PAPER_PARTS),
        );
      }
    }
  }

  #checkResults(source: Source, data: ReportData): void {
    this.#uniqueIds(
      source,
      ['results'],
      'id',
      data.results.map((item) => item.id),
    );
    for (const [i, item] of data.results.entries()) {
      this.citationsAt(source, ['results', i, 'refs'], item.refs);
      const units = [
        ...(item.value === undefined ? [] : [item.unit ?? '']),
        ...(item.denominator === undefined ? [] : ['%']),
      ];
      this.#measuresAt(source, ['results', i], item.measures, units);
    }
    for (const [i, table] of data.tables.entries()) {
      for (const [j, row] of [...table.rows, ...(table.total ? [table.total] : [])].entries()) {
        if (row.length !== table.columns.length) {
          const path = j < table.rows.length ? ['tables', i, 'rows', j] : ['tables', i, 'total'];
          this.report(
            source,
            path,
            'table.row',
            messages.rowLength(row.length, table.columns.length),
            messages.rowLengthHint,
          );
        }
      }
    }
  }
}

/** The name of a unit without its kind: `Sơn Hải` of "Tỉnh Sơn Hải". */
const placeName = ({ name, type }: Unit): string =>
  name.toLowerCase().startsWith(`${type} `) ? name.slice(type.length + 1) : name.replace(/^Thành phố /u, '');

const unlistedId = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '') || 'khong-ten';

/** The first and last day that a plan is for. */
function paperSpan({ year, period }: Pick<PlanData, 'year' | 'period'>) {
  return period ? { start: spanOf(period.from).start, end: spanOf(period.to).end } : spanOf(String(year));
}

/** What a deadline without a year is read by: the paper's year, its school year, or the years of one for several. */
export function contextOf(data: PlanData | ReportData): DeadlineContext {
  const { year, schoolYear } = data;
  const period = 'tasks' in data ? data.period : undefined;
  const years = period && { from: spanOf(period.from).start, to: spanOf(period.to).end };
  if (years && years.from.slice(0, 4) !== years.to.slice(0, 4) && schoolYear === undefined) return { period: years };
  return { year, ...(schoolYear === undefined ? {} : { schoolYear }) };
}

/** `Kế hoạch`, `Chương trình` or `Báo cáo` and the title; an abbreviation at its start keeps its capitals. */
function paperName(kind: Paper['kind'], title: string): string {
  const rest = /^\p{Lu}(?!\p{Lu})/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
  const name = kind === 'programme' ? 'CTr' : kind.endsWith('-report') ? 'BC' : 'KH';
  return `${DOCUMENT_TYPES[name]} ${rest}`;
}
