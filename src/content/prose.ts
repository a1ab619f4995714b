/**
 * What a body may hold. MDX runs code when it is compiled; content is data, so whatever could run or
 * reach outside is refused before anything is compiled. The parser is the one that compiles the pages:
 * what it sees here is what it would compile there. Only what is on the lists below passes.
 */
import { mdxToMdast } from 'satteri';
import { fileMessages } from '../i18n/file-messages.ts';
import { messages } from '../i18n/messages.ts';
import { BODY_LEVELS } from '../model/limits.ts';
import { HeadingIds } from '../model/heading-ids.ts';
import { COMPONENTS, isComponent, type Placement, type PlacementAttributes } from '../model/placement.ts';
import type { Problem } from '../model/problem.ts';
import { partHeading } from '../text/parts.ts';
import { hiddenCharacter } from '../text/hidden.ts';
import { tooMuch } from './body-limits.ts';
import type { Source } from './source.ts';
import { hiddenProblem } from './values.ts';

export interface Section {
  /** The number that the heading starts with, if it has one; after that of its part, where the paper has parts. */
  no: string | null;
  /** The label of the part that it stands in: `B`. */
  part?: string;
  heading: string;
  /** The id of the heading on the page. */
  id: string;
  depth: 2 | 3 | 4;
  /** The line of the file that it stands on. */
  line: number;
}

/** A run of visible text with its place in the file. */
export interface ProseText {
  text: string;
  line: number;
  column: number;
  /** The number of the section that it stands in, if that has one. */
  section: string | null;
}

/** A link with its place in the file. */
export interface ProseLink {
  url: string;
  line: number;
  column: number;
}

/** A body that was read: what is wrong with it, its sections and its text. */
export interface Body {
  problems: Problem[];
  sections: Section[];
  texts: ProseText[];
  /** The ids of its headings, of every level, on the page. */
  ids: string[];
  /** The links that lead to an address of this site. */
  links: ProseLink[];
  /** The parts of the paper that the body places. */
  placements: Placement[];
  /** What stands in it cannot be told: code or a tag may have taken headings and text into itself. */
  unread?: true;
}

const PLAIN = new Set([
  'root',
  'heading',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'blockquote',
  'list',
  'listItem',
  'thematicBreak',
  'break',
  'table',
  'tableRow',
  'tableCell',
]);
/** Elements that Markdown has no sign for; none of them takes an attribute. */
const ELEMENTS = new Set(['br', 'sub', 'sup']);
const SECTION_NO = /^((?:[IVXLC]+|\d+)(?:\.(?:\d+|[a-zđ]))*)[.)]?\s/u;

/** What may hold its own kind. */
const LEVELS = new Set([
  'blockquote',
  'list',
  'emphasis',
  'strong',
  'delete',
  'link',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
]);
/** What else is wrong is said once these are mended. */
const MAX_PROBLEMS = 50;

interface Node {
  type: string;
  value?: string;
  url?: string;
  title?: string | null;
  lang?: string | null;
  meta?: string | null;
  name?: string | null;
  depth?: number;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: { line: number; column: number } };
}

/** Whether a heading begins a section. Below a part, sections stand one level deeper. */
const isSection = (depth: number | undefined, part: string | undefined): depth is Section['depth'] =>
  depth === 2 || depth === 3 || (depth === 4 && part !== undefined);

/** An address on this site: below the root or on the same page, without a way out of it. */
function isInside(url: string): boolean {
  if (!/^(?:\/(?!\/)|#)[^\\]*$/.test(url) || /\p{Cc}/u.test(url)) return false;
  let decoded: string;
  try {
    decoded = decodeURIComponent(url);
  } catch {
    return false;
  }
  return !/(?:^|\/)\.\.(?:\/|$)|\\/.test(decoded);
}

function textOf(node: Node): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}

interface Refusal {
  rule: string;
  message: string;
  hint: string;
}

/** What a component says of the part that it places, or why it may not stand there. */
function placementOf(node: Node, isAlone: boolean): PlacementAttributes | Refusal {
  const name = node.name ?? '';
  const known: readonly string[] = isComponent(name) ? COMPONENTS[name] : [];
  const refuse = (message: string) => ({ rule: 'body.part', message, hint: fileMessages.partHint(name, known) });
  if (!isAlone || node.children?.length) return refuse(fileMessages.partAlone(name));
  const attributes: Record<string, string> = {};
  for (const { type, name: key = '', value } of node.attributes ?? []) {
    if (type !== 'mdxJsxAttribute' || typeof value !== 'string' || !value.trim())
      return refuse(fileMessages.partValue(name));
    if (!known.includes(key) || Object.hasOwn(attributes, key)) return refuse(fileMessages.partAttribute(name, key));
    attributes[key] = value;
  }
  return attributes;
}

/** Why a node may not stand in a body; `undefined` when it may. */
function refusal(node: Node): Refusal | undefined {
  const code = (message: string) => ({ rule: 'body.code', message, hint: fileMessages.unsafeHint });
  const tag = (message: string) => ({ rule: 'body.tag', message, hint: fileMessages.unsafeTagHint([...ELEMENTS]) });
  switch (node.type) {
    case 'mdxjsEsm':
      return code(messages.unsafeImport);
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return code(messages.unsafeBrace);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      if (!ELEMENTS.has(node.name ?? '')) return tag(fileMessages.unsafeTag(node.name ?? ''));
      if (node.attributes?.length) return tag(fileMessages.unsafeAttribute(node.name ?? ''));
      return undefined;
    case 'link':
      return isInside(node.url ?? '')
        ? undefined
        : { rule: 'body.link', message: fileMessages.unsafeLink(node.url ?? ''), hint: fileMessages.unsafeLinkHint };
    case 'image':
    case 'imageReference':
      return {
        rule: 'body.image',
        message: fileMessages.unsafeImage(node.url ?? ''),
        hint: fileMessages.unsafeImageHint,
      };
    case 'definition':
    case 'linkReference':
      return { rule: 'body.link', message: fileMessages.unsafeReference, hint: fileMessages.unsafeLinkHint };
    default:
      return PLAIN.has(node.type)
        ? undefined
        : { rule: 'body.tag', message: fileMessages.unsafeKind(node.type), hint: fileMessages.unsafeHint };
  }
}

function parse(text: string): { root: Node } | { line: number; column: number; reason: string } {
  try {
    return {
      root: mdxToMdast(text, { features: { smartPunctuation: false, frontmatter: false } }) as Node,
    };
  } catch (error) {
    const [, line = '1', column = '1', reason = ''] =
      /^(\d+):(\d+)(?:-\d+:\d+)?: ([\s\S]*)/.exec(error instanceof Error ? error.message : '') ?? [];
    return { line: Number(line), column: Number(column), reason };
  }
}

/**
 * Reads the body of a source. Never throws.
 *
 * @param mayPlace whether it is the body of a paper, which may place the paper's parts
 * @returns its problems, each with its place in the file; the headings of the second and third level; the text
 */
export function parseBody(source: Source, mayPlace = false): Body {
  const body: Body = { problems: [], sections: [], texts: [], ids: [], links: [], placements: [] };
  const ids = new HeadingIds();
  const { file, bodyLine } = source;
  const report = (line: number, column: number, rule: string, message: string, hint: string) => {
    if (body.problems.length < MAX_PROBLEMS)
      body.problems.push({ file, line: bodyLine + line - 1, column, severity: 'error', rule, message, hint });
  };
  const large = tooMuch(source.body);
  if (large) {
    const before = source.body.slice(0, large.index).split('\n');
    report(before.length, (before.at(-1)?.length ?? 0) + 1, large.rule, large.message, large.hint);
    return { ...body, unread: true };
  }
  const parsed = parse(source.body);
  if (!('root' in parsed)) {
    const { line, column } = parsed;
    const at = source.body.split(/\r\n|\n|\r/)[line - 1] ?? '';
    const sign = at
      .slice(column - 1)
      .trimStart()
      .charAt(0);
    if (/\bbrace\b|expression/i.test(parsed.reason) || sign === '{' || sign === '}')
      report(line, column, 'body.code', messages.unsafeBrace, fileMessages.unsafeHint);
    else if (/JSX|tag/i.test(parsed.reason) || sign === '<')
      report(line, column, 'body.tag', fileMessages.unclearTag, fileMessages.unsafeTagHint([...ELEMENTS]));
    else report(line, column, 'body.syntax', fileMessages.unclearBody, fileMessages.unsafeHint);
    return { ...body, unread: true };
  }
  // A stack of its own: a body may be nested as deeply as the parser likes.
  const open: { node: Node; depth: number; line: number; column: number }[] = [
    { node: parsed.root, depth: 0, line: 1, column: 1 },
  ];
  let section: string | null = null;
  let part: string | undefined;
  /** What nobody sees is said of the file's text; a character reference such as `&#8203;` shows only here. */
  const typed = hiddenCharacter(source.body) !== undefined;
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    const { line, column } = node.position?.start ?? next;
    if (depth > BODY_LEVELS) {
      report(line, column, 'body.size', fileMessages.bodyTooDeep, fileMessages.bodyTooDeepHint);
      body.unread = true;
      break;
    }
    if (mayPlace && node.type.startsWith('mdxJsx') && isComponent(node.name ?? '')) {
      const place = { line: bodyLine + line - 1, column };
      const found = placementOf(node, node.type === 'mdxJsxFlowElement' && !!parsed.root.children?.includes(node));
      if ('message' in found) report(line, column, found.rule, found.message, found.hint);
      else body.placements.push({ name: node.name as Placement['name'], attributes: found, ...place });
      continue;
    }
    const refused = refusal(node);
    if (refused) report(line, column, refused.rule, refused.message, refused.hint);
    if (refused?.rule === 'body.code' || refused?.rule === 'body.tag') body.unread = true;
    if (!refused && node.type === 'link') body.links.push({ url: node.url ?? '', line: bodyLine + line - 1, column });
    for (const text of typed ? [] : [node.value, node.url, node.title, node.lang, node.meta]) {
      const found = hiddenCharacter(text ?? '');
      if (!found) continue;
      const { rule, message, hint } = hiddenProblem(found.name);
      report(line + (text?.slice(0, found.index).split('\n').length ?? 1) - 1, column, rule, message, hint);
    }
    const id = node.type === 'heading' ? ids.of(textOf(node)) : '';
    if (id) body.ids.push(id);
    if (node.type === 'heading' && node.depth === 1)
      report(line, column, 'body.heading', fileMessages.firstHeading, fileMessages.firstHeadingHint);
    const found = node.type === 'heading' && node.depth === 2 ? partHeading(textOf(node), part) : undefined;
    part = found?.label ?? part;
    if (node.type === 'heading' && isSection(node.depth, part)) {
      const heading = textOf(node).trim();
      const own = SECTION_NO.exec(heading)?.[1];
      const no = found?.label ?? (own && part !== undefined ? `${part}.${own}` : (own ?? null));
      section = no ?? section;
      body.sections.push({
        no,
        ...(part === undefined ? {} : { part }),
        heading,
        id,
        depth: node.depth,
        line: bodyLine + line - 1,
      });
    }
    if (node.type === 'text') body.texts.push({ text: node.value ?? '', line: bodyLine + line - 1, column, section });
    for (const child of (node.children ?? []).toReversed())
      open.push({ node: child, depth: depth + (LEVELS.has(child.type) ? 1 : 0), line, column });
  }
  return body;
}
