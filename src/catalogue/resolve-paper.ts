/** Papers as their files declare them, resolved. Without zod and YAML, so that the form in the browser finds the same. */
import { messages } from '../i18n/messages.ts';
import type { Body } from '../content/prose.ts';
import type { Source } from '../content/source.ts';
import { DOCUMENT_TYPES } from '../model/document-types.ts';
import { paperCode } from '../model/paper-code.ts';
import { percentOf } from '../model/percent.ts';
import type { PlanData } from '../model/plan.ts';
import type { ReportData } from '../model/report.ts';
import { contextOf, planTasks, reportDirections } from './resolve-tasks.ts';
import type { Resolver } from './resolver.ts';
import type { CitationUse, Paper, Plan, Report } from './types.ts';

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

export function resolvePaper(resolver: Resolver, draft: PaperFile): Paper {
  const { source, id, data, type } = draft;
  const url = `/${type === 'plan' ? 'ke-hoach' : 'bao-cao'}/${id}/`;
  resolver.unitAt(source, ['unit'], data.unit);
  const where = resolver.whereOf(data);
  resolver.citationsAt(source, ['basis'], data.basis);
  for (const [i, use] of data.citations.entries()) resolver.citationAt(source, ['citations', i, 'ref'], use.ref);
  const tasks =
    type === 'plan' ? planTasks(resolver, source, id, url, data) : reportDirections(resolver, source, id, url, data);
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
    resolver.citationsAt(source, ['targets', i, 'refs'], item.refs);
    resolver.measuresAt(source, ['targets', i], item.measures, item.value === undefined ? [] : [item.unit ?? '']);
  }
  resolver.uniqueIds(
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
    reporter: resolver.actorList(source, ['reporting', i, 'reporter'], item.reporter, where),
    recipient: item.recipient ?? null,
    via: item.via === undefined ? null : (resolver.actor(source, ['reporting', i, 'via'], item.via, where) ?? null),
    deadline: resolver.deadline(item.due, contextOf(data)),
    wording: item.wording ?? null,
    window: item.window ?? null,
    system: item.system ?? null,
    consequence: item.consequence ?? null,
    at: item.at ?? null,
    url: `${url}#bc-${i + 1}`,
  }));
  const duties = data.duties.map((item, i) => ({
    actors: resolver.actorList(source, ['duties', i, 'agency'], item.agency, where),
    text: item.text,
    at: item.at ?? null,
  }));
  for (const [i, item] of data.budget.entries()) {
    if (item.holder !== undefined) resolver.actor(source, ['budget', i, 'holder'], item.holder, where);
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
    uses: usesOf(id, data),
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
  if (!draft.body.unread) checkNotes(resolver, source, base, results);
  if (type === 'plan') {
    resolver.citationsAt(source, ['attachedTo', 'basis'], data.attachedTo?.basis ?? []);
    if (data.derivedFrom) resolver.citationAt(source, ['derivedFrom'], data.derivedFrom);
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
  checkResults(resolver, source, data);
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

function usesOf(paper: string, data: PlanData | ReportData): CitationUse[] {
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

function checkNotes(
  resolver: Resolver,
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
      resolver.report(
        source,
        ['notes', i, 'at'],
        'note.place',
        messages.unknownPlace(item.at),
        messages.unknownPlaceHint(resolver.near(item.at, places), PAPER_PARTS),
      );
    }
  }
}

function checkResults(resolver: Resolver, source: Source, data: ReportData): void {
  resolver.uniqueIds(
    source,
    ['results'],
    'id',
    data.results.map((item) => item.id),
  );
  for (const [i, item] of data.results.entries()) {
    resolver.citationsAt(source, ['results', i, 'refs'], item.refs);
    const units = [
      ...(item.value === undefined ? [] : [item.unit ?? '']),
      ...(item.denominator === undefined ? [] : ['%']),
    ];
    resolver.measuresAt(source, ['results', i], item.measures, units);
  }
  for (const [i, table] of data.tables.entries()) {
    for (const [j, row] of [...table.rows, ...(table.total ? [table.total] : [])].entries()) {
      if (row.length !== table.columns.length) {
        const path = j < table.rows.length ? ['tables', i, 'rows', j] : ['tables', i, 'total'];
        resolver.report(
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

/** `Kế hoạch`, `Chương trình` or `Báo cáo` and the title; an abbreviation at its start keeps its capitals. */
export function paperName(kind: Paper['kind'], title: string): string {
  const rest = /^\p{Lu}(?!\p{Lu})/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
  const name = kind === 'programme' ? 'CTr' : kind.endsWith('-report') ? 'BC' : 'KH';
  return `${DOCUMENT_TYPES[name]} ${rest}`;
}
