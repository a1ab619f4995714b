/** A paper that the importer read, as a draft: its own sections, tasks and bases; and what found no place in it. */
import { basisLine } from '../catalogue/basis-line.ts';
import type { Template } from '../catalogue/types.ts';
import { formatTarget } from '../i18n/format.ts';
import { importText } from '../i18n/import.ts';
import { OP_SIGNS } from '../i18n/names.ts';
import { openWords as words } from '../i18n/open-file.ts';
import type { Finding } from '../importer/account.ts';
import { isCapitals } from '../importer/blocks.ts';
import type { Imported } from '../importer/imported.ts';
import type { Citation } from '../model/citation.ts';
import { fold } from '../text/normalise.ts';
import {
  rowsKey,
  starterDraft,
  tasksOf as rowsOf,
  withTasks,
  type Draft,
  type DraftData,
  type DraftTask,
} from './draft.ts';
import type { Known, Registers } from './registers.ts';
import { IS_BASIS, sectionsOf } from './imported-sections.ts';
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

/** What the importer says of tables and bases, which are listed or taken; and of blanks. */
const SAID = new RegExp(
  `${importText.tableLeft(0).replace('0', '\\d+')}|^${importText.basisWithoutNumber('')}|^${importText.unitUnknown}|: …`,
  'u',
);

/** Where something is to be written in a file is nothing for a form. */
const withoutKey = ({ text, ...place }: Finding): Finding => ({
  ...place,
  text: text.replace(/; ghi vào mục [a-zA-Z]+$/u, ''),
});

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

/** Every text of a value. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

/** Targets that a line of their own says leave it to the form, which prints them; the others stay in the text. */
function takeTargets(draft: Draft, targets: readonly DraftTarget[]): Draft {
  const sections = draft.sections.map((section) => ({ ...section, text: [...section.text] }));
  let at = targetSection(sections);
  const said = fold([...sections.flatMap(({ text }) => text), ...textsIn(rowsOf(draft))].join('\n'));
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
    else if ([full, own, full.split(': ').at(-1) ?? full, target.indicator].some((one) => said.includes(fold(one))))
      continue;
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
    left: [...left, ...paper.notUnderstood.filter(({ text }) => !SAID.test(text)).map(withoutKey)],
  };
}
