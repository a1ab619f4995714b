/** A draft as a file (.mdx, the same as what is published) and back. */
import { parseSourceBy } from '../content/source.ts';
import type { Template } from '../catalogue/types.ts';
import { calm, draftBody } from '../documents/draft.ts';
import { draftFile } from '../documents/draft-file.ts';
import { draftFileWords as words } from '../i18n/drafting.ts';
import { messages } from '../i18n/messages.ts';
import { COMPONENTS } from '../model/placement.ts';
import { normalise } from '../text/normalise.ts';
import type { Draft, DraftData, Section } from './draft.ts';
import { fieldName } from './field-name.ts';
import { unitComments, unitsIn } from './own-units.ts';
import { paperType } from './paper-type.ts';
import { schemaOf, type Schemas } from './registers.ts';
import { schemaAt } from './schema-at.ts';
import { misfits, type JsonSchema, type Misfit } from './schema.ts';
import { isUnfinished } from './unfinished.ts';
import { valueAt } from './value-at.ts';

/** The whole file. */
export function writeDraft(draft: Draft, template: Template): string {
  const sections = draft.sections.map((section) => ({
    ...section,
    heading: inFile(section, template),
    guidance: [],
    text: section.text.filter((line) => line !== ''),
  }));
  return draftFile(draft.data, draftBody(sections, draft.ownBases), [
    words.fileComment(draft.template),
    ...(draft.leading === undefined ? [] : [words.leadingComment(draft.leading)]),
    ...unitComments(draft),
  ]);
}

export type Opened = { draft: Draft } | { problems: string[] };

/**
 * Reads a file that was saved here, or the file of a published paper or template. Whatever could run or is none of
 * this is refused in words; nothing of it is ever run.
 *
 * @param schemas what the front matter of a paper may hold; keys that are missing are still to be written
 */
export function readDraft(text: string, template: Template, schemas: Schemas): Opened {
  const source = parseSourceBy(null, 'tep.mdx', text);
  if (source.problems.length)
    return { problems: source.problems.map(({ line, message, hint }) => words.atLine(line, message, hint)) };
  const { data } = source;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { problems: [words.noData] };
  const kind = 'kind' in data && typeof data.kind === 'string' ? data.kind : '';
  const type = paperType(template.kind);
  if (paperType(kind) !== type || (type === 'companion' && kind !== template.kind))
    return { problems: [words.otherKind] };
  const schema = schemaOf(kind, schemas);
  const wrong = misfits(schema, data).filter((misfit) => !isUnfinished(data, schema, misfit));
  if (wrong.length)
    return { problems: wrong.map((misfit) => refusal(data, schema, misfit, source.place(misfit.path).line)) };
  const body = readBody(source.body, source.bodyLine);
  if ('problems' in body) return body;
  const { unit, ...rest } = cleaned(data) as DraftData;
  const { bases, lead } = prefaceOf(body.preface, template);
  const units = unitsIn(text);
  const [, leading] = LEADING.exec(text) ?? [];
  return {
    draft: {
      ...(units.length ? { units } : {}),
      template: template.id,
      data: { ...(unit === undefined || unit === words.noUnit ? {} : { unit }), ...rest },
      ownBases: bases,
      ...(leading === undefined ? {} : { leading: Number(leading) }),
      sections: [...lead, ...body.sections.map((section) => ({ ...section, heading: asTemplate(section, template) }))],
    },
  };
}

/** The line that says how many of the drafter's own bases come first. */
const LEADING = new RegExp(`^# ${words.leadingComment(0).replace('0', '(\\d{1,3})')}$`, 'm');

/** What is wrong with a line, in the words of the form. */
function refusal(data: object, schema: JsonSchema, { path, rule }: Misfit, line: number): string {
  if (rule === 'schema.unknown-key') return words.atLine(line, words.noSuchLine, words.ownFiles);
  const value = valueAt(data, path);
  const label = fieldName(path) ?? schemaAt(schema, path)?.description ?? '';
  const shown = typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 60) : '';
  return words.atLine(line, words.wrongIn(label, shown), words.takes[String(path.at(-1))] ?? '').trim();
}

/** What stands before the first heading: bases, and the opening words where the template has some. */
function prefaceOf(preface: string[], { sections }: Template): { bases: string[]; lead: Section[] } {
  const [first] = sections;
  if (first?.heading !== '') return { bases: preface, lead: [] };
  const isBasis = (line: string) => /^Căn cứ /u.test(line);
  const text = preface.filter((line) => !isBasis(line));
  return { bases: preface.filter(isBasis), lead: [{ level: first.level === 2 ? 2 : 1, heading: '', text }] };
}

/** Texts as the project stores them; an object without a prototype's keys. */
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return normalise(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleaned(item)]));
}

/** A heading of the template as published papers have it, in small letters. */
function inFile({ level, heading }: Section, template: Template): string {
  const own = template.sections.some((other) => other.level === level && bracketed(other.heading) === heading);
  return own ? calm(heading) : heading;
}

/** A heading as the template has it, in capitals, where the file has the same words. */
function asTemplate({ level, heading }: Section, template: Template): string {
  const same = template.sections.find((own) => own.level === level && calm(bracketed(own.heading)) === heading);
  return same ? bracketed(same.heading) : heading;
}

const bracketed = (text: string) => text.replace(/\{([^{}]*)\}/g, '[$1]');

const NAMED = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
]);
const unescaped = (text: string) =>
  text.replace(
    /\\([!-/:-@[-`{-~])|&(?:#(\d+)|(lt|gt|amp));/g,
    (_, sign: string | undefined, code: string | undefined, name: string) =>
      sign ?? (code === undefined ? (NAMED.get(name) ?? '') : String.fromCharCode(Number(code))),
  );

/** A line of a hand-written body as plain words: a link within the site keeps its text, looks are dropped. */
function plainLine(line: string): string {
  return line
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\((?:\/(?!\/)|#)[^)\s]*\)/g, '$1')
    .replace(/^\*(?=\s)/, '-')
    .replace(/(?<!\\)(?:\*+|`)/g, '');
}

/** Signs with which Markdown makes more than headings, paragraphs and lists. */
export const UNSAFE: [RegExp, () => string][] = [
  [/^(?:import|export)\b/, () => messages.unsafeImport],
  [/(?<!\\)(?:\\\\)*[{}]/, () => messages.unsafeBrace],
  [/(?<!\\)(?:\\\\)*</, () => words.tag],
  [/(?<!\\)(?:\\\\)*!?\[[^\]]*\]\(/, () => words.link],
  [/^(?:\||```|~~~)/, () => words.table],
];

/** A line that places a part of the paper: `<Tasks />`. */
const PLACED = new RegExp(`^<(?:${Object.keys(COMPONENTS).join('|')})(?: [a-z]+="[^"<>]*")* ?/>$`);

export function readBody(
  body: string,
  firstLine: number,
): { preface: string[]; sections: Section[] } | { problems: string[] } {
  const preface: string[] = [];
  const sections: Section[] = [];
  const problems: string[] = [];
  /** Whether the next line goes on with the paragraph before it. */
  let open = false;
  for (const [i, given] of body.split(/\r\n|\n|\r/).entries()) {
    // The parts of the paper are the draft's own.
    const line = PLACED.test(given.trim()) ? '' : plainLine(given.trim());
    const unsafe = UNSAFE.find(([sign]) => sign.test(line));
    if (unsafe) problems.push(words.atLine(firstLine + i, unsafe[1](), words.plainOnly));
    const heading = /^(#{1,6})(?:\s+(.*))?$/.exec(line);
    const lines = sections.at(-1)?.text ?? preface;
    if (line === '' || line.startsWith('>')) open = false;
    else if (heading) {
      const level = (heading[1] ?? '').length <= 2 ? 1 : 2;
      const given = heading[2] ?? '';
      const own = unescaped(level === 2 ? given.replace(/^[IVXLC]+\.(?=\d)/, '') : given);
      sections.push({ level, heading: normalise(own), text: [] });
      open = false;
    } else {
      const text = normalise(unescaped(line));
      if (open && !/^(?:[-+*]|\d+[.)])\s/.test(line)) lines.push(`${lines.pop() ?? ''} ${text}`);
      else lines.push(text);
      open = true;
    }
  }
  return problems.length ? { problems } : { preface, sections };
}
