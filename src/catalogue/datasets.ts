/** The catalogue as the public data sets of `/api/`. */
import type { DatasetItem } from '../model/dataset.ts';
import { paperCode } from '../model/paper-code.ts';
import { formerAddresses, type FormerAddress } from './former.ts';
import { indicatorUrl } from './indicators.ts';
import { countBy, paperById, usesOf } from './questions.ts';
import type { Catalogue, Paper, PlacedNote, Report, ReportingDuty, Result, Target, Task } from './types.ts';

/** The paper that a plan is taken from: what it lays down is that body's. */
const originOf = (paper: Paper | undefined) => (paper?.type === 'plan' ? paper.derivedFrom : null);

/** For an item: the addresses that it had before, where it had others. */
const formerOf = (formerly: readonly string[] = []) => (formerly.length ? { formerly: [...formerly] } : {});

/** For what comes and goes with the sites that a portal gathers. */
const gatheredIn = (ids: ReadonlyMap<string, unknown> | undefined, id: string) =>
  ids?.has(id) ? { gathered: true as const } : {};

export function paperItem(paper: Paper): DatasetItem<'plans'> {
  const { signer } = paper;
  const attachedTo = paper.type === 'plan' ? paper.attachedTo : null;
  return {
    id: paper.id,
    unit: paper.unit,
    kind: paper.kind,
    year: paper.year,
    schoolYear: paper.schoolYear,
    period: paper.period,
    number: paper.number === null ? null : Number.parseInt(String(paper.number), 10),
    symbol: paper.symbol,
    code: paper.code,
    issuedOn: paper.issuedOn,
    place: paper.place,
    status: paper.status,
    checkedOn: paper.checkedOn,
    changes: paper.changes,
    title: paper.title,
    titleNote: paper.notes.find(({ rule, at }) => rule === 'title.variant' && at === 'title')?.text ?? null,
    summary: paper.summary,
    url: paper.url,
    ...formerOf(paper.formerly),
    basis: paper.basis,
    recipients: paper.recipients,
    signer: signer
      ? { authority: signer.authority ?? null, position: signer.position, name: signer.name ?? null }
      : null,
    duties: paper.duties.map((duty) => ({
      agencies: duty.actors.map((actor) => actor.id),
      text: duty.text,
      at: duty.at,
    })),
    addressedTo: paper.type === 'report' ? paper.addressedTo : [],
    attachedTo: attachedTo
      ? {
          type: attachedTo.type,
          code: paperCode(attachedTo.number, attachedTo.symbol, paper.party),
          issuedOn: attachedTo.issuedOn ?? null,
          issuer: attachedTo.issuer,
        }
      : null,
    derivedFrom: originOf(paper),
    budget: paper.budget.map((item) => ({
      source: item.source,
      for: item.for ?? null,
      holder: item.holder ?? null,
      at: item.at ?? null,
    })),
    limitations:
      paper.type === 'report' ? paper.limitations.map(({ area, text }) => ({ area: area ?? null, text })) : [],
    counts: {
      tasks: paper.tasks.length,
      targets: paper.targets.length,
      citations: new Set(paper.uses.map((use) => use.ref)).size,
    },
    ...(paper.office ? { site: paper.office.id } : {}),
  };
}

export function taskItem(task: Task, paper: Paper | undefined): DatasetItem<'tasks'> {
  return {
    id: task.id,
    plan: task.paper,
    unit: task.unit,
    year: task.year,
    kind: task.kind,
    area: task.area,
    no: task.no,
    unnumbered: task.unnumbered,
    group: task.group,
    title: task.title,
    goal: task.goal,
    activities: task.activities,
    condition: task.condition,
    level: task.level,
    products: task.products.map((product) => ({
      name: product.name,
      issuer: product.issuer ?? null,
      embeddedIn: product.embeddedIn ?? null,
      deadline: product.deadline,
    })),
    leads: task.leads,
    coordinating: task.coordinating,
    monitoring: task.monitoring,
    deadline: task.deadline,
    parent: task.parent,
    variantOf: task.variantOf,
    refs: task.refs,
    derivedFrom: originOf(paper),
    url: task.url,
    ...formerOf(task.formerAnchors.map((anchor) => `${task.url.split('#')[0] ?? ''}#${anchor}`)),
  };
}

export function targetItem(target: Target, paper: Paper | undefined): DatasetItem<'targets'> {
  return {
    id: target.uid,
    plan: target.paper,
    unit: target.unit,
    year: target.year,
    area: target.area ?? null,
    indicator: target.indicator,
    measures: target.measures ?? null,
    op: target.op,
    value: target.value ?? null,
    valueUnit: target.measure,
    of: target.of ?? null,
    level: target.level,
    period: target.period,
    startsOn: target.startsOn ?? null,
    wording: target.wording,
    at: target.at ?? null,
    refs: target.refs,
    derivedFrom: originOf(paper),
    url: target.url,
  };
}

export function reportingItem(duty: ReportingDuty, paper: Paper | undefined): DatasetItem<'reporting'> {
  return {
    id: duty.id,
    plan: duty.paper,
    unit: duty.unit,
    year: duty.year,
    name: duty.name,
    reporter: duty.reporter,
    recipient: duty.recipient,
    via: duty.via,
    deadline: duty.deadline,
    window: duty.window,
    system: duty.system,
    at: duty.at,
    derivedFrom: originOf(paper),
    url: duty.url,
  };
}

export function resultItem(result: Result): DatasetItem<'results'> {
  return {
    id: result.uid,
    report: result.paper,
    area: result.area,
    indicator: result.indicator,
    measures: result.measures ?? null,
    level: result.level ?? null,
    value: result.value ?? null,
    valueUnit: result.unit ?? null,
    numerator: result.numerator ?? null,
    denominator: result.denominator ?? null,
    of: result.of ?? null,
    parts: result.parts ?? null,
    at: result.at ?? null,
    refs: result.refs,
    stated: result.stated ?? null,
    computed: result.computed,
    url: result.url,
  };
}

function* tableItems(report: Report): Iterable<DatasetItem<'tables'>> {
  for (const { id, title, at, columns, rows, total } of report.tables)
    yield {
      id: `${report.id}#bang-${id}`,
      report: report.id,
      title,
      at: at ?? null,
      columns,
      rows,
      total: total ?? null,
      url: `${report.url}#bang-${id}`,
    };
}

export function findingItem(note: PlacedNote): DatasetItem<'findings'> {
  return {
    id: note.id,
    plan: note.paper,
    rule: note.rule,
    at: note.at,
    severity: note.severity,
    text: note.text,
    suggestion: note.suggestion ?? null,
    url: note.url,
  };
}

function addressItem({ address, url, withdrawn }: FormerAddress): DatasetItem<'addresses'> {
  return { id: address, url, withdrawnOn: withdrawn?.on ?? null, reason: withdrawn?.reason ?? null };
}

function* each<T>(all: Iterable<T>, made: (one: T) => unknown): Iterable<unknown> {
  for (const one of all) yield made(one);
}

/** Every data set by its name, without the `.json`; each item is made when it is asked for, so that few are there at once. */
export function datasets(catalogue: Catalogue): Map<string, () => Iterable<unknown>> {
  const sets = new Map<string, () => Iterable<unknown>>();
  const of = ({ paper }: { paper: string }) => paperById(catalogue, paper);
  const put = (name: string, items: () => Iterable<unknown>) => sets.set(name, items);
  put('units', () =>
    [...catalogue.units.values()].map((unit): DatasetItem<'units'> => ({
      id: unit.id,
      name: unit.name,
      ...(unit.shortName === undefined ? {} : { shortName: unit.shortName }),
      level: unit.level,
      type: unit.type,
      parent: unit.parent ?? null,
      validFrom: unit.validFrom ?? null,
      validTo: unit.validTo ?? null,
      successors: unit.successors.map((item) => ({
        unit: item.unit,
        share: item.share,
        basis: item.basis,
        clause: item.clause ?? null,
      })),
      note: unit.note ?? null,
      url: `/don-vi/${unit.id}/`,
      ...formerOf(unit.formerly),
      ...gatheredIn(catalogue.portal?.units, unit.id),
    })),
  );
  put('agencies', () => {
    const leads = countBy(catalogue.tasks, (task) => task.leads.map((actor) => actor.id));
    const support = countBy(catalogue.tasks, (task) => task.coordinating.map((actor) => actor.id));
    return [...catalogue.agencies.values()].map((agency): DatasetItem<'agencies'> => ({
      id: agency.id,
      name: agency.name,
      kind: agency.kind,
      aliases: agency.aliases,
      levels: agency.levels ?? null,
      validFrom: agency.validFrom ?? null,
      validTo: agency.validTo ?? null,
      ...(agency.unlisted ? { unlisted: true as const } : {}),
      successor: agency.successor?.role ?? null,
      successorNote: agency.successor?.note ?? null,
      note: agency.note ?? null,
      counts: { leads: leads.get(agency.id) ?? 0, coordinating: support.get(agency.id) ?? 0 },
      url: `/co-quan/${agency.id}/`,
      ...formerOf(agency.formerly),
      ...gatheredIn(catalogue.portal?.agencies, agency.id),
    }));
  });
  put('areas', () => {
    const tasks = countBy(catalogue.tasks, (task) => [task.area]);
    const targets = countBy(catalogue.targets, (target) => (target.area ? [target.area] : []));
    return [...catalogue.areas.values()].map((area): DatasetItem<'areas'> => ({
      id: area.id,
      name: area.name,
      shortName: area.shortName,
      axis: area.axis,
      counts: { tasks: tasks.get(area.id) ?? 0, targets: targets.get(area.id) ?? 0 },
      url: `/linh-vuc/${area.id}/`,
    }));
  });
  put('indicators', () => {
    const measured = (item: { measures?: string | undefined }) => (item.measures ? [item.measures] : []);
    const [targets, results] = [countBy(catalogue.targets, measured), countBy(catalogue.results, measured)];
    return [...catalogue.indicators.values()].map((indicator): DatasetItem<'indicators'> => ({
      id: indicator.id,
      name: indicator.name,
      unit: indicator.unit,
      better: indicator.better,
      definition: indicator.definition ?? null,
      aliases: indicator.aliases,
      counts: { targets: targets.get(indicator.id) ?? 0, results: results.get(indicator.id) ?? 0 },
      url: indicatorUrl(indicator.id),
    }));
  });
  put('plans', () => each(catalogue.plans, paperItem));
  put('reports', () => each(catalogue.reports, paperItem));
  for (const year of [...new Set(catalogue.tasks.map((task) => task.year))].sort()) {
    put(`tasks-${year}`, () => {
      const tasks = catalogue.tasks.filter((task) => task.year === year);
      return each(tasks, (task) => taskItem(task, of(task)));
    });
  }
  put('targets', () => each(catalogue.targets, (target) => targetItem(target, of(target))));
  put('citations', () =>
    [...catalogue.citations.values()].map((citation): DatasetItem<'citations'> => ({
      id: citation.id,
      type: citation.type,
      number: citation.number,
      year: citation.year,
      code: citation.code,
      issuedOn: citation.issuedOn ?? null,
      inForceOn: citation.inForceOn ?? null,
      issuer: citation.issuer,
      unit: citation.unit ?? null,
      title: citation.title,
      aliases: citation.aliases,
      status: citation.status,
      relations: citation.relations,
      note: citation.note ?? null,
      citedBy: usesOf(catalogue, citation.id).map((use) => ({ plan: use.paper, role: use.role, at: use.at })),
      url: `/van-ban/${citation.id}/`,
      ...formerOf(citation.formerly),
      ...gatheredIn(catalogue.portal?.citations, citation.id),
    })),
  );
  put('reporting', () => each(catalogue.reporting, (duty) => reportingItem(duty, of(duty))));
  put('results', () => each(catalogue.results, resultItem));
  put('tables', function* () {
    for (const report of catalogue.reports) yield* tableItems(report);
  });
  put('findings', () => each(catalogue.notes, findingItem));
  put('addresses', () => each([...formerAddresses(catalogue).values()], addressItem));
  return sets;
}
