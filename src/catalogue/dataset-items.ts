/** Papers, their rows and their parts as items of the public data sets. */
import { PORTAL_PAGE } from '../i18n/portal.ts';
import type { DatasetItem } from '../model/dataset.ts';
import { paperCode } from '../model/paper-code.ts';
import type { FormerAddress } from './former.ts';
import type { Gathered } from './portal-types.ts';
import type { Paper, PlacedNote, Report, ReportingDuty, Result, Target, Task } from './types.ts';

/** For an item: the addresses that it had before, where it had others. */
export const formerOf = (formerly: readonly string[] = []) => (formerly.length ? { formerly: [...formerly] } : {});

/** The paper that a plan is taken from: what it lays down is that body's. */
const originOf = (paper: Paper | undefined) => (paper?.type === 'plan' ? paper.derivedFrom : null);

/** In a portal, from whose site a paper and its rows come; nothing for those of its own. */
const siteOf = (paper: Paper | undefined) => (paper?.office ? { site: paper.office.id } : {});

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
    ...siteOf(paper),
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
    ...siteOf(paper),
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
    ...siteOf(paper),
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
    ...siteOf(paper),
  };
}

export function resultItem(result: Result, paper: Paper | undefined): DatasetItem<'results'> {
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
    ...siteOf(paper),
  };
}

export function* tableItems(report: Report): Iterable<DatasetItem<'tables'>> {
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
      ...siteOf(report),
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

export function addressItem({ address, url, withdrawn }: FormerAddress): DatasetItem<'addresses'> {
  return { id: address, url, withdrawnOn: withdrawn?.on ?? null, reason: withdrawn?.reason ?? null };
}

export function siteItem({ site, on, tried, problem, papers, tasks }: Gathered): DatasetItem<'sites'> {
  const { id, name, address } = site;
  return { id, name, address, on, tried, problem, counts: { papers, tasks }, url: PORTAL_PAGE };
}
