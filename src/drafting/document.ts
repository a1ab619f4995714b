/** A draft as the document tree from which its files and its preview are made. */
import { printedIssuer } from '../documents/paper/from-catalogue.ts';
import { templateContext } from '../catalogue/template-context.ts';
import type { Template } from '../catalogue/types.ts';
import { filler } from '../documents/known-blanks.ts';
import { mapFields } from '../documents/template/blanks.ts';
import { templateDocument, type TemplateContext } from '../documents/template-document.ts';
import { shownText, type Document, type FieldRun, type Run } from '../documents/tree.ts';
import { printedNumber, type PaperNumber } from '../model/paper-code.ts';
import type { TaskData } from '../model/task.ts';
import { slug } from '../text/slug.ts';
import { isPartialDate } from '../model/days.ts';
import { unitChain } from '../model/unit-types.ts';
import { leadingBases } from './bases.ts';
import { identityOf, offeredLevels, tasksOf, type Draft, type DraftTask } from './draft.ts';
import type { Known } from './registers.ts';
import { guidanceOf } from './sections.ts';
import { targetLines, targetSection } from './targets.ts';

/** Curly braces of the drafter's own, out of the way of those by which a template marks its blanks. */
const OWN_BRACES = { '{': '\uE110', '}': '\uE111' } as const;
/** `[label]` as the template writes it. */
const braced = (text: string) =>
  text.replace(/[{}]/g, (sign) => OWN_BRACES[sign as keyof typeof OWN_BRACES]).replace(/\[([^[\]]+)\]/g, '{$1}');
const withOwnBraces = (text: string) => text.replaceAll(OWN_BRACES['{'], '{').replaceAll(OWN_BRACES['}'], '}');

/** A task with what the form leaves out. */
function wholeTask(task: DraftTask): TaskData {
  const mapped = (texts: string[] | undefined) => (texts ?? []).filter((text) => text !== '').map(braced);
  const { deadline, goal, condition, ...rest } = task;
  return {
    targets: [],
    level: [],
    refs: [],
    ...rest,
    area: task.area as TaskData['area'],
    title: braced(task.title),
    activities: mapped(task.activities),
    products: (task.products ?? [])
      .filter(({ name, deadline: due }) => name !== '' || due)
      .map(({ name, deadline: due, ...more }) => ({
        ...more,
        name: braced(name),
        ...(due ? { deadline: braced(due) } : {}),
      })),
    lead: mapped(task.lead),
    coordinating: mapped(task.coordinating),
    monitoring: mapped(task.monitoring),
    ...(deadline ? { deadline: braced(deadline) } : {}),
    ...(goal ? { goal: braced(goal) } : {}),
    ...(condition ? { condition } : {}),
  };
}

/** What the draft prints as its issuer; `null` as long as nobody has taken the draft. */
export function issuer(draft: Draft, known: Known) {
  const { unit } = identityOf(draft, known);
  return unit && printedIssuer(draft.data, unit, unitChain(unit, known.units).slice(1));
}

/** The template with the words of the draft in the place of its own. */
export function edited(draft: Draft, template: Template, known: Known): Template {
  const { data } = draft;
  const own = issuer(draft, known);
  const parentBody = own ? own.parentBody : template.parentBody;
  const rest = withIdentityFilled(template, draft, known);
  Reflect.deleteProperty(rest, 'parentBody');
  const measured = targetSection(draft.sections);
  const ownBases = draft.ownBases.map((_line, i) => `${OWN}${i}`);
  const leading = leadingBases(draft, template);
  return {
    ...rest,
    heading: braced(data.title ?? ''),
    symbol: braced(data.symbol ?? ''),
    issuer: own ? own.lines.join('\n') : template.issuer,
    ...(parentBody === undefined ? {} : { parentBody }),
    signer: {
      ...(data.signer?.authority ? { authority: braced(data.signer.authority) } : {}),
      position: braced(data.signer?.position ?? (own ? '' : template.signer.position)),
    },
    basis: [...ownBases.slice(0, leading), ...(data.basis ?? []), ...ownBases.slice(leading)],
    localBasis: [],
    sections: draft.sections.map((section, i) => ({
      level: section.level,
      heading: braced(section.heading),
      // Guidance is for whoever fills the form in, on paper or here; a draft of one's own has it beside the field.
      guidance: own ? [] : [...guidanceOf(template, section)],
      text: [...section.text.filter((line) => line !== ''), ...(i === measured ? targetLines(draft) : [])].map(braced),
    })),
    tasks: tasksOf(draft).map(wholeTask),
    recipients: (data.recipients ?? []).filter((line) => line !== '').map(braced),
  };
}

/**
 * The parts of a template that a draft has no place for (the Decision of a plan, appendices of their own), with unit
 * and year filled in; what else is blank in them is filled in in Word.
 */
function withIdentityFilled(template: Template, draft: Draft, known: Known): Template {
  const { unit, year } = identityOf(draft, known);
  if (!unit && year === null) return { ...template };
  const fill = filler(unit, year, known);
  const walk = <T>(value: T): T => mapStrings(value, (text) => braced(fill(text)));
  const { decision, appendices, addressedTo } = template;
  const own = draft.data['addressedTo'];
  return {
    ...template,
    ...(decision ? { decision: { ...walk(decision), ...decisionSigner(draft) } } : {}),
    appendices: walk(appendices),
    addressedTo: Array.isArray(own) ? own.map((line) => braced(String(line))) : walk(addressedTo),
  };
}

/** Who signs the Decision, where the drafter has said so. */
function decisionSigner({ data }: Draft): { signer?: { authority?: string; position: string } } {
  const { authority, position } = data.attachedTo?.signer ?? {};
  if (position === undefined) return {};
  return {
    signer: { ...(authority === undefined ? {} : { authority: braced(authority) }), position: braced(position) },
  };
}

const OWN = 'own:';

export function contextOf(draft: Draft, template: Template, known: Known): TemplateContext {
  const context = templateContext(known, offeredLevels(draft, template, known));
  return {
    ...context,
    citations: (id) =>
      id.startsWith(OWN)
        ? { line: braced(draft.ownBases[Number(id.slice(OWN.length))] ?? '') }
        : // A mark for what the register lacks: the check says what is wrong.
          (context.citations(id) ?? { line: id }),
  };
}

/** Who issues the Decision, once it is no blank. */
function decisionIssuer({ data }: Draft): string | undefined {
  const by = data.attachedTo?.['issuer'];
  return typeof by === 'string' && !by.includes('[') ? by : undefined;
}

/** The facts of a draft that fill blanks of the form, by the names of the fields. */
function facts(draft: Draft, known: Known): Map<string, string> {
  const { data } = draft;
  const [year, month, day] = isPartialDate(data.issuedOn ?? '') ? (data.issuedOn ?? '').split('-') : [];
  const values = new Map<string, string | undefined>([
    ['ten-co-quan-ban-hanh', issuer(draft, known)?.name],
    ['nguoi-ban-hanh-quyet-dinh', decisionIssuer(draft)],
    ['dia-danh', data.place],
    ['ngay-ban-hanh', day],
    ['thang-ban-hanh', month && (Number(month) <= 2 ? month : String(Number(month)))],
    ['nam-ban-hanh', year],
    ['ho-va-ten', data.signer?.name],
  ]);
  return new Map([...values].filter((entry): entry is [string, string] => Boolean(entry[1])));
}

/**
 * The document of a draft. As long as nobody has taken the draft, it is the blank form of the template with what was
 * changed in it, prompts and lists to choose from included; then what is written is plain text, and only what is still
 * to be filled in is a field.
 */
export function draftDocument(draft: Draft, template: Template, known: Known): Document {
  const document = templateDocument(edited(draft, template, known), contextOf(draft, template, known));
  const values = facts(draft, known);
  const own = issuer(draft, known);
  const settle = (field: FieldRun): Run => {
    const value = values.get(field.name);
    const looks = { ...(field.bold ? { bold: true } : {}), ...(field.italic ? { italic: true } : {}) };
    if (value !== undefined) return { kind: 'text', text: value, ...looks };
    if (!own) return field;
    if (field.value !== undefined) return { kind: 'text', text: shownText(field), ...looks };
    // An empty cell of the table of tasks, which has a name of its own.
    const isCell = field.name.startsWith('nhiem-vu-') && field.name !== slug(field.label);
    return isCell ? { kind: 'text', text: '' } : field;
  };
  const settled = mapStrings(mapFields(document, settle), withOwnBraces);
  const { number } = draft.data;
  const numbered = number === undefined ? settled : mapStrings(settled, (text) => withNumber(text, number));
  if (!own) return numbered;
  const properties = { ...numbered.meta.properties, OrganName: own.name };
  return {
    ...numbered,
    meta: { ...numbered.meta, subject: braceless(draft.data.title ?? ''), creator: own.name, properties },
  };
}

export const braceless = (text: string) => text.replace(/[[\]]/g, '');

/** The number in the place of the blank before the symbol. */
const withNumber = (text: string, number: PaperNumber): string =>
  text.replace(/(số: ?|số )\s{5,}\/$/iu, (_, word: string) => `${word.trimEnd()} ${printedNumber(number)}/`);

/** A value with every text in it changed. */
function mapStrings<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => mapStrings(item, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapStrings(item, change)])) as T;
}
