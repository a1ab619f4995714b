/** The checks of the gate on a draft: the same resolving and the same rules, with the field in the place of the line. */
import { resolvePaper } from '../catalogue/resolve-paper.ts';
import { Resolver } from '../catalogue/resolver.ts';
import type { Body } from '../content/prose.ts';
import type { Source } from '../content/source.ts';
import type { Catalogue, ContentDocument } from '../catalogue/types.ts';
import { findingsOf } from '../checks/findings.ts';
import { draftFileWords as words } from '../i18n/drafting.ts';
import type { PlanData } from '../model/plan.ts';
import type { ReportData } from '../model/report.ts';
import { isPartialDate } from '../model/days.ts';
import type { Draft } from './draft.ts';
import { fieldName } from './field-name.ts';
import { paperType } from './paper-type.ts';
import { plainHint, plainMessage } from './plain-words.ts';
import { knownFrom, type Registers } from './registers.ts';
import { knownWith } from './own-units.ts';
import { misfits, type JsonSchema, type Misfit, type Path } from './schema.ts';
import { schemaAt } from './schema-at.ts';
import { valueAt } from './value-at.ts';

export interface DraftProblem {
  /** From the draft's root: `['tasks', 3, 'lead', 0]`, `['sections', 2]`. */
  path: Path;
  severity: 'error' | 'warning' | 'info';
  rule: string;
  message: string;
  hint: string;
}

/** Keys that a paper has once it is issued, or that the form fills in itself: a draft without them is no fault. */
const LATER = new Set(['number', 'status', 'kind']);

/** Makes the check for some registers; each call looks at a whole draft. Pure. */
export function draftChecker(registers: Registers): (draft: Draft) => DraftProblem[] {
  const site = knownFrom(registers);
  return (draft) => {
    const known = knownWith(site, draft);
    const type = paperType(draft.data.kind);
    const schema = registers.schemas[type];
    const given = withoutEmpty(draft.data);
    const structural = misfits(schema, given)
      .filter(({ path, rule }) => rule !== 'schema.missing' || !LATER.has(String(path[0])))
      .map((misfit): DraftProblem => ({
        path: misfit.path,
        severity: 'error',
        rule: misfit.rule,
        // A name of a key says nothing to whoever fills in a form: the name of the field does.
        ...inWords(schema, given, misfit),
      }));
    const dates = DATES.filter((path) => isNoDate(valueAt(given, path))).map((path): DraftProblem => ({
      path,
      severity: 'error',
      rule: 'schema.value',
      ...wrongIn(given, path),
    }));
    return [...structural, ...dates, ...resolved(draft, withoutNoDates(given), registers, known)].map((found) => ({
      ...found,
      path: FIELD_OF[found.rule] ?? found.path,
      message: plainMessage(found.message),
      hint: plainHint(found.hint),
    }));
  };
}

const labelOf = (schema: JsonSchema, path: Path) =>
  fieldName(path) ?? schemaAt(schema, path)?.description ?? String(path.at(-1));

/** Rules that speak of a part, by the field in which it is put right. */
const FIELD_OF: Record<string, Path> = { 'meta.signer-missing': ['signer', 'name'] };

/** Days, which the schemas of the site only know as texts. */
const DATES: readonly Path[] = [['issuedOn'], ['period', 'from'], ['period', 'to']];

const isNoDate = (value: unknown) => typeof value === 'string' && !isPartialDate(value);

function withoutNoDates(given: Record<string, unknown>): Record<string, unknown> {
  const next = { ...given };
  if (isNoDate(next['issuedOn'])) Reflect.deleteProperty(next, 'issuedOn');
  if (isNoDate(valueAt(next, ['period', 'from'])) || isNoDate(valueAt(next, ['period', 'to'])))
    Reflect.deleteProperty(next, 'period');
  return next;
}

const wrongIn = (given: unknown, path: Path) => ({
  message: words.wrong(String(valueAt(given, path)).slice(0, 60)),
  hint: words.takes[String(path.at(-1))] ?? '',
});

function inWords(schema: JsonSchema, given: unknown, { path, rule, message, hint }: Misfit) {
  if (rule === 'schema.missing') return { message: labelOf(schema, path), hint: '' };
  return rule === 'schema.value' && typeof valueAt(given, path) !== 'object' ? wrongIn(given, path) : { message, hint };
}

function resolved(
  draft: Draft,
  given: Record<string, unknown>,
  { schemas }: Registers,
  known: ReturnType<typeof knownFrom>,
): DraftProblem[] {
  // What is said of papers in general is said of one that goes with a plan, too: as of a report, which gives no tasks.
  const report = paperType(draft.data.kind) !== 'plan';
  const schema = report ? schemas.report : schemas.plan;
  // Every place that is asked for gets a number, which stands where a file has a line.
  const paths: Path[] = [[]];
  const place = (path: Path) => ({ line: paths.push(path) - 1, column: 1 });
  const unit = typeof given['unit'] === 'string' ? given['unit'] : '';
  const year = typeof given['year'] === 'number' ? given['year'] : 2000;
  const file = 'draft';
  const source: Source = { file, text: '', data: given, body: '', bodyLine: 1, problems: [], place };
  const resolver = new Resolver();
  for (const name of ['units', 'areas', 'citations', 'indicators'] as const)
    for (const [id, item] of known[name]) (resolver[name] as Map<string, unknown>).set(id, item);
  for (const agency of known.agencies.values()) {
    resolver.agencies.set(agency.id, agency);
    resolver.actors.add(agency);
  }
  const data = whole(schema, { ...given, unit, year }, report);
  const body = bodyOf(draft, place);
  const rest = { source, body, id: `${unit}/${year}` };
  const read = resolvePaper(
    resolver,
    report
      ? { type: 'report', data: data as unknown as ReportData, ...rest }
      : { type: 'plan', data: data as unknown as PlanData, ...rest },
  );
  // Rules that ask what a paper says at all; those that name a line have it from the texts of the body.
  const written = draft.sections.flatMap(({ heading, text }) => [`## ${heading}`, ...text]).join('\n\n');
  const paper = { ...read, body: written };
  const document = { type: paper.type, file, source, data: data as never, paper, body } as ContentDocument;
  const catalogue = {
    ...known,
    papers: [paper],
    plans: paper.type === 'plan' ? [paper] : [],
    reports: paper.type === 'report' ? [paper] : [],
    templates: [],
    guides: [],
    tasks: paper.tasks,
    targets: paper.targets,
    reporting: paper.reporting,
    uses: paper.uses,
    notes: paper.notes,
    results: [],
    synonyms: [],
    formerly: [],
    withdrawn: [],
    sites: [],
    portal: null,
  } satisfies Catalogue;
  const found = findingsOf({ catalogue, documents: [document] });
  return [
    // A unit that is still to be chosen has been said.
    ...resolver.problems.filter(({ rule }) => rule !== 'ref.unit' || unit !== ''),
    ...found.map(({ rule, line, message }) => ({
      line,
      severity: rule.severity,
      rule: rule.id,
      message,
      hint: rule.remedy,
    })),
  ].map(({ line, severity, rule, message, hint }) => ({ path: paths[line] ?? [], severity, rule, message, hint }));
}

/** The sections of a draft as a body that was read, each text with its place. */
function bodyOf(draft: Draft, place: (path: Path) => { line: number; column: number }): Body {
  const body: Body = { problems: [], sections: [], texts: [], ids: [], links: [], placements: [] };
  for (const [i, line] of draft.ownBases.entries())
    body.texts.push({ text: line, section: null, ...place(['ownBases', i]) });
  let major = '';
  let section: string | null = null;
  for (const [i, { level, heading, text }] of draft.sections.entries()) {
    const where = place(['sections', i]);
    const own = /^([IVXLC]+|\d+)[.)]?\s/u.exec(heading)?.[1] ?? null;
    if (level === 1) major = own ?? '';
    const no = level === 2 && own !== null && major !== '' ? `${major}.${own}` : own;
    section = no ?? section;
    body.sections.push({ no, heading, id: '', depth: level === 1 ? 2 : 3, line: where.line });
    for (const line of text) if (line !== '') body.texts.push({ text: line, section, ...where });
  }
  return body;
}

/** What is not yet written is left out, as in the file. */
export function withoutEmpty(data: object): Record<string, unknown> {
  const kept = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(kept).filter((item) => item !== undefined);
    if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value).map(([key, item]) => [key, kept(item)] as const);
      const own = entries.filter(([, item]) => item !== undefined && !(Array.isArray(item) && item.length === 0));
      return own.length ? Object.fromEntries(own) : undefined;
    }
    return value === '' ? undefined : value;
  };
  return (kept(data) ?? {}) as Record<string, unknown>;
}

/** The data with the defaults of its schema, and with a value in the place of each text that is still missing. */
function whole(schema: JsonSchema, given: Record<string, unknown>, report: boolean): Record<string, unknown> {
  const data = defaulted(schema, given) as Record<string, unknown>;
  if (report && !data['period'])
    data['period'] = { from: `${String(data['year'])}-01-01`, to: `${String(data['year'])}-12-31` };
  return { title: '', summary: '', status: 'draft', ...data };
}

function defaulted(schema: JsonSchema | undefined, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => defaulted(schema?.items, item));
  if (typeof value !== 'object' || value === null || !schema?.properties) return value;
  const filled = Object.entries(schema.properties).flatMap(([key, own]) => {
    const item = (value as Record<string, unknown>)[key];
    if (item !== undefined) return [[key, defaulted(own, item)]];
    if (own.default !== undefined) return [[key, structuredClone(own.default)]];
    return own.type === 'string' && schema.required?.includes(key) ? [[key, '']] : [];
  });
  return Object.fromEntries(filled) as unknown;
}
