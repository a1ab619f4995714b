/** A paper that the importer read, as a draft: its own sections, tasks and bases; and what found no place in it. */
import { basisLine } from '../catalogue/template-context.ts';
import type { Template } from '../catalogue/types.ts';
import { formatTarget } from '../i18n/format.ts';
import { importText } from '../i18n/import.ts';
import { OP_SIGNS } from '../i18n/names.ts';
import { openWords as words } from '../i18n/open-file.ts';
import type { Finding } from '../importer/account.ts';
import { isCapitals } from '../importer/blocks.ts';
import { escapeParagraph } from '../importer/markdown.ts';
import type { Imported } from '../importer/read.ts';
import type { Citation } from '../model/citation.ts';
import { fold } from '../text/normalise.ts';
import { rowsKey, starterDraft, withTasks, type Draft, type DraftData, type DraftTask, type Section } from './draft.ts';
import { readBody, UNSAFE } from './file.ts';
import type { Known, Registers } from './registers.ts';
import { misfits, type Path } from './schema.ts';
import { targetSection, withTargets, type DraftTarget } from './targets.ts';
import { addTasks } from './tasks.ts';

/** Keys that a draft of the form has; what others say is written into its sections. */
const KEYS = [
  'unit',
  'year',
  'schoolYear',
  'number',
  'symbol',
  'parentBody',
  'issuer',
  'place',
  'issuedOn',
  'title',
  'addressedTo',
  'recipients',
  'signer',
] as const;

interface Lines {
  at?: string;
  text: string;
}

/** What a paper says in keys that a draft does not have, as the lines that it had. */
function linesOf(data: Record<string, unknown>): Record<'Duties' | 'Budget' | 'Reporting', Lines[]> {
  const all = <T>(key: string) => (data[key] as T[] | undefined) ?? [];
  const begins = (text: string, name: string) => fold(text).startsWith(fold(name));
  return {
    Duties: all<{ agency: string[]; text: string; at?: string }>('duties').map(({ agency, text, at = '' }) => ({
      at,
      text: agency[0] === undefined || begins(text, agency[0]) ? text : `${agency.join(', ')}: ${text}`,
    })),
    Budget: all<{ source: string; for?: string; procedure?: string; at?: string }>('budget').map(
      ({ source, for: what, procedure, at = '' }) => ({
        at,
        text: [what ? `${source}: ${what}` : source, procedure].filter(Boolean).join('. '),
      }),
    ),
    Reporting: all<{ name: string; due?: string; recipient?: string; at?: string }>('reporting').map(
      ({ name, due, recipient, at = '' }) => ({ at, text: [name, due, recipient].filter(Boolean).join(', ') }),
    ),
  };
}

const isOwnPart = (at: string | undefined, no: string) => at === no || at?.startsWith(`${no}.`) === true;
const NUMBER = /^#+ ([IVXLC]+(?:\.\d+)*)\.\s/u;
const PLACED = /^<(Duties|Budget)(?: section="([^"]*)")? \/>$/u;
/** Lines that the importer writes in the place of what it moved into keys. */
const SEEN = new RegExp(
  `^(?:${[importText.seeTasks(['…']), importText.seeDirections(['…']), importText.seeTable, importText.seeAppendix(0)]
    .map((line) => line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/…|\b0\b/u, '.*'))
    .join('|')})$`,
  'u',
);
/** A row of a form that nobody has filled in; the line below the head of a table. */
const EMPTY_ROW = /^\|(?:\s*(?:[…. -]*|[IVXLC]*\.?\d*|[IVXLC]+ \| [^|]*)\s*\|)+$/u;
/** What the importer says of tables and bases, which are listed or taken; and of blanks. */
const SAID = new RegExp(
  `${importText.tableLeft(0).replace('0', '\\d+')}|^${importText.basisWithoutNumber('')}|^${importText.unitUnknown}|: …`,
  'u',
);
const IS_BASIS = /^(?:[-–]\s*)?(?:Căn cứ|Thực hiện|Theo)\s/iu;

interface Body {
  preface: string[];
  sections: Section[];
  left: Finding[];
}

/** The body of an imported paper as sections of plain lines. */
function sectionsOf({ body, data }: Imported): Body {
  const lines = linesOf(data);
  const left: Finding[] = [];
  const kept: string[] = [];
  const bases: string[] = [];
  let no = '';
  let verbatim = false;
  const put = (part: 'Duties' | 'Budget', of: string) => {
    const own = lines[part].filter(({ at }) => of === '' || isOwnPart(at, of));
    for (const line of own) kept.push(escapeParagraph(line.text), '');
  };
  for (const line of body.split('\n')) {
    const [, part, section = no] = PLACED.exec(line) ?? [];
    if (/^#/u.test(line)) verbatim = line === `## ${importText.verbatim}`;
    if (verbatim) {
      const [, place = '', text = ''] = /^- ([^:]*): (.*)$/u.exec(line) ?? [];
      if (IS_BASIS.test(text)) bases.push(plain(text));
      else if (text) left.push({ place, text: plain(text) });
      continue;
    }
    no = NUMBER.exec(line)?.[1] ?? (/^#/u.test(line) ? '' : no);
    if (part === 'Duties' || part === 'Budget') put(part, section);
    else if (line === importText.seeDuties) put('Duties', no);
    else if (line === importText.seeBudget) put('Budget', no);
    else if (line.startsWith('> ')) {
      const [, place = '', text = line.slice(2)] = /^> \*\*[^(]*\((.*?)\):\*\* (.*)$/u.exec(line) ?? [];
      left.push({ place, text: plain(text) });
    } else if (UNSAFE.some(([sign]) => sign.test(line))) {
      if (!EMPTY_ROW.test(line)) left.push({ place: no, text: plain(line.replace(/^\|\s*|\s*\|$/gu, '')) });
    } else if (!SEEN.test(line)) kept.push(line);
  }
  const read = readBody(kept.join('\n'), 1);
  if ('problems' in read) return { preface: [], sections: [], left: [...left, { place: '', text: plain(body) }] };
  // Appendices besides the table of tasks are the template's.
  const end = read.sections.findIndex(({ heading }) => fold(heading).startsWith(fold(importText.appendix)));
  const sections = end < 0 ? read.sections : read.sections.slice(0, end);
  for (const { heading, text } of read.sections.slice(sections.length))
    for (const line of text.filter((one) => one !== one.toUpperCase() && !/^\(Kèm theo /iu.test(one)))
      left.push({ place: heading, text: line });
  const hasReporting = sections.some(({ heading }) => fold(heading).includes('bao cao'));
  for (const part of ['Duties', 'Budget', ...(hasReporting ? [] : (['Reporting'] as const))] as const)
    addMissing(sections, lines[part]);
  return { preface: [...read.preface, ...bases], sections, left };
}

/** Markdown of one line as the words that it says. */
function plain(text: string): string {
  const read = readBody(text.replace(/^\|/u, ''), 1);
  return 'problems' in read ? text : read.preface.join(' ');
}

/** Adds lines that no section says, to the section that they belong to or to the last. */
function addMissing(sections: Section[], lines: readonly Lines[]): void {
  const said = fold(sections.flatMap(({ text }) => text).join('\n'));
  for (const { at = '', text } of lines) {
    if (said.includes(fold(text)) || said.includes(fold(text.slice(text.indexOf(': ') + 2)))) continue;
    const [major, minor] = at.split('.');
    let own = sections.findIndex(({ level, heading }) => level === 1 && heading.startsWith(`${major}.`));
    if (own >= 0 && minor) {
      const below = sections.findIndex(({ heading }, i) => i > own && heading.startsWith(`${minor}.`));
      own = below < 0 ? own : below;
    }
    (sections[own] ?? sections.at(-1))?.text.push(text);
  }
}

/** Keys of a task that name rows or targets of the paper that it is from. */
const OF_PAPER = ['group', 'parent', 'variantOf', 'targets', 'refs'] as const;

function tasksOf(data: Record<string, unknown>): DraftTask[] {
  const rows = ((data['tasks'] ?? data['directions'] ?? []) as DraftTask[]).filter(
    ({ title }) => !/^[….\s]*$/u.test(title),
  );
  return rows.map((task) => {
    const own = { ...task };
    for (const key of OF_PAPER) Reflect.deleteProperty(own, key);
    return own;
  });
}

/** Targets that a line of their own says leave it to the form, which prints them; the others stay in the text. */
function takeTargets(draft: Draft, targets: readonly DraftTarget[]): Draft {
  const sections = draft.sections.map((section) => ({ ...section, text: [...section.text] }));
  let at = targetSection(sections);
  const said = fold(sections.flatMap(({ text }) => text).join('\n'));
  const taken: DraftTarget[] = [];
  for (const target of targets) {
    const full = (target.wording || formatTarget(OP_SIGNS[target.op], target.value, target.unit ?? null)).replace(
      /\.$/u,
      '',
    );
    const own = full.startsWith(`${target.indicator}: `) ? full.slice(target.indicator.length + 2) : full;
    const line = `${target.indicator}: ${own}.`;
    const text = at < 0 ? [] : (sections[at]?.text ?? []);
    const where = text.findIndex((one) => one.replace(/^[-–+•]\s*/u, '') === line);
    if (where >= 0) text.splice(where, 1);
    else if (said.includes(fold(full)) || said.includes(fold(target.indicator))) continue;
    else if (at < 0) {
      at = Math.max(
        0,
        sections.findIndex(({ level }, i) => i > 0 && level === 1),
      );
      sections.splice(at, 0, { level: 1, heading: words.targets, text: [] });
    }
    const { id, indicator, op, value, unit, level, area, period } = target;
    taken.push({
      id,
      indicator,
      op,
      level,
      period,
      wording: own,
      ...(value === undefined ? {} : { value }),
      ...(unit ? { unit } : {}),
      ...(area ? { area } : {}),
    });
  }
  return withTargets({ ...draft, sections }, taken);
}

/** Data without what its schema does not take. */
function fitting(data: DraftData, schema: Registers['schemas']['plan']): DraftData {
  let next = data;
  for (const { path, rule } of misfits(schema, data).toReversed())
    if (rule !== 'schema.missing') next = without(next, path) as DraftData;
  return next;
}

function without(value: unknown, [first, ...rest]: Path): unknown {
  if (first === undefined || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const at = Number(first);
    return rest.length ? value.with(at, without(value[at], rest)) : value.toSpliced(at, 1);
  }
  const all = Object.entries(value as Record<string, unknown>);
  return Object.fromEntries(
    all.flatMap(([key, item]) => (key !== first ? [[key, item]] : rest.length ? [[key, without(item, rest)]] : [])),
  );
}

export interface ReadPaper {
  draft: Draft;
  /** What the importer understood, and what it did not or could not place. */
  understood: Finding[];
  left: Finding[];
}

/** What a plan has from the Decision that issues it, as its own. */
function ofDecision({ attachedTo, ...data }: Record<string, unknown>): Record<string, unknown> {
  const decision = attachedTo as Record<string, unknown> | undefined;
  if (!decision) return data;
  const { number, issuedOn, place, signer, basis, recipients } = decision;
  const plan = { ...data };
  Reflect.deleteProperty(plan, 'symbol');
  const given = Object.entries({ number, issuedOn, place, signer, basis, recipients }).filter(
    ([, value]) => value !== undefined,
  );
  return { ...Object.fromEntries(given), ...plan };
}

/** The paper as it is, as a draft of a template. */
export function importedDraft(paper: Imported, template: Template, known: Known, registers: Registers): ReadPaper {
  const data = ofDecision(paper.data);
  const { preface, sections, left } = sectionsOf(paper);
  const uses = (data['citations'] ?? []) as { ref: string; wording?: string }[];
  const proposed = new Map(paper.proposals.map((citation) => [citation.id, citation]));
  const basis = (data['basis'] as string[] | undefined) ?? [];
  const own = (citation: Citation) =>
    uses.find(({ ref, wording }) => ref === citation.id && wording)?.wording ?? basisLine(citation);
  const ownBases = basis.flatMap((id) => {
    const citation = known.citations.has(id) ? undefined : proposed.get(id);
    return citation ? [own(citation)] : [];
  });
  const tidy = (line: string) => line.replace(/^[-–]\s*/u, '').replace(/[;.]$/u, '');
  for (const line of preface) {
    if (IS_BASIS.test(line) && !/:$/u.test(line)) ownBases.push(line);
    // The form has its own sentence there.
    else if (!/:$/u.test(line)) left.push({ place: importText.opening, text: line });
  }
  const picked = Object.fromEntries(KEYS.filter((key) => data[key] !== undefined).map((key) => [key, data[key]]));
  // A unit that is known says itself what its papers print as their issuer.
  for (const key of known.units.has(String(data['unit'])) ? ['issuer', 'parentBody'] : ['unit'])
    Reflect.deleteProperty(picked, key);
  // The title of an appendix alone is not that of the paper.
  if (typeof picked['title'] === 'string' && isCapitals(picked['title'])) Reflect.deleteProperty(picked, 'title');
  const report = rowsKey(template.kind) === 'directions';
  const kept: DraftData = {
    ...picked,
    kind: template.kind,
    status: 'draft',
    ...(report && data['period'] ? { period: data['period'] } : {}),
    ...(basis.some((id) => known.citations.has(id)) ? { basis: basis.filter((id) => known.citations.has(id)) } : {}),
  };
  if (template.kind === 'attached-plan') {
    const { symbol, attachedTo } = starterDraft(template, known, {
      unit: known.units.get(kept.unit ?? '') ?? null,
      year: kept.year ?? null,
    }).data;
    Object.assign(kept, { ...(symbol === undefined ? {} : { symbol }), attachedTo });
  }
  const schema = report ? registers.schemas.report : registers.schemas.plan;
  const tasks = tasksOf(data);
  const whole = fitting(
    withTasks({ template: template.id, data: kept, ownBases: [], sections: [] }, tasks).data,
    schema,
  );
  const start: Draft = { template: template.id, data: whole, ownBases: ownBases.map(tidy), sections };
  const rows = whole[rowsKey(template.kind)] ?? [];
  const numbered = addTasks(withTasks(start, []), rows, [...known.areas.keys()]);
  const targets = report ? [] : ((data['targets'] ?? []) as DraftTarget[]);
  return {
    draft: takeTargets(numbered, targets),
    understood: paper.understood,
    left: [...left, ...paper.notUnderstood.filter(({ text }) => !SAID.test(text))],
  };
}
