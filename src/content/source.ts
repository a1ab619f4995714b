/**
 * One content file, parsed with the place of every value, so that whatever is wrong with a value can be
 * said with file, line and column. Text in, data out: nothing here reads the disk.
 */
import { isAlias, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { DATA_LEVELS, FILE_BYTES } from '../model/limits.ts';
import type { Problem } from '../model/problem.ts';
import { messages } from '../i18n/messages.ts';
import { legacyText, type Legacy } from '../text/legacy.ts';
import type { Path, YamlText } from './yaml-events.ts';

export type { Path };

export interface Place {
  line: number;
  column: number;
}

/** Problems of one file's syntax that are said at once; the rest follow once these are mended. */
export const MAX_PROBLEMS = 20;

export interface Source {
  file: string;
  /** The whole file, as it was read. */
  text: string;
  /** The data of a YAML file or of the front matter; `undefined` when it cannot be read. */
  data: unknown;
  /** The text after the front matter of an MDX file; empty for YAML. */
  body: string;
  /** The line of the file on which the body begins, 1-based. */
  bodyLine: number;
  problems: Problem[];
  /** The place of a value, of its nearest ancestor if it is missing. `key` asks for the place of the key. */
  place(path: Path, key?: string): Place;
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)(?:\r?\n)?^---[ \t]*(?:\r?\n|$)/m;

/** Signs that open a level, which may also stand in a text: far from what the parser's stack can take. */
const MAX_SIGNS = 4 * DATA_LEVELS;
const DASHES = new RegExp(`^(?:\\s*[-?:]\\s){${MAX_SIGNS}}`);

/**
 * Whether brackets or dashes may be nested more deeply than the parser's stack can take. Counts without regard to quotes;
 * the levels of what was read are counted by `values.ts`.
 */
function isDeep(yaml: string): boolean {
  let depth = 0;
  for (const sign of yaml.match(/[[\]{}]|\n(?=\S)/g) ?? []) {
    if (sign === '\n') depth = 0;
    else if (sign === '[' || sign === '{') depth += 1;
    else depth = Math.max(0, depth - 1);
    if (depth > MAX_SIGNS) return true;
  }
  return yaml.split('\n').some((line) => /^ {200}/.test(line) || DASHES.test(line));
}

/** The place of an offset in the YAML, `skipped` lines into the file. */
function placeAt(yaml: string, offset: number, skipped: number): Place {
  const before = yaml.slice(0, offset).split('\n');
  return { line: before.length + skipped, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Places by their offset in the YAML, `skipped` lines into the file. */
function placesAt(lines: LineCounter, skipped: number) {
  return (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + skipped, column: Math.max(1, col) };
  };
}

/** The places of the values of a document. */
function placesIn(document: Document, lines: LineCounter, skipped: number): Source['place'] {
  const placeAt = placesAt(lines, skipped);
  return (path, key) => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
      if (!node) continue;
      if (key !== undefined && length === path.length && isMap(node)) {
        const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
        const range = pair && isScalar(pair.key) ? pair.key.range : undefined;
        if (range) return placeAt(range[0]);
      }
      if (node.range) return placeAt(node.range[0]);
    }
    return { line: 1 + skipped, column: 1 };
  };
}

/**
 * Reads a `.yaml` or `.mdx` file.
 *
 * @param quick reads what it can sooner than the document of `yaml`; none in the browser, where it would be more to load
 *   than it saves
 * @param file path from the project root, for messages
 * @param text the whole file
 * @param encoding what the file is written in, where its bytes are not UTF-8 and it can be told
 */
export function parseSourceBy(
  quick: ((yaml: string) => YamlText | undefined) | null,
  file: string,
  text: string,
  encoding?: Legacy,
): Source {
  const problems: Problem[] = [];
  const report = (place: Place, rule: string, message: string, hint: string) => {
    problems.push({ file, ...place, severity: 'error', rule, message, hint });
  };
  const start: Place = { line: 1, column: 1 };
  const failed: Source = { file, text, data: undefined, body: '', bodyLine: 1, problems, place: () => start };

  if (text.length > FILE_BYTES) {
    report(start, 'file.too-large', messages.fileTooLarge(text.length), messages.fileTooLargeHint);
    return failed;
  }
  const clean = text.replace(/^\uFEFF/, '');
  // eslint-disable-next-line no-control-regex -- bytes that no text file has
  const bad = /[\uFFFD\u0000]/.exec(clean);
  if (bad) {
    const before = clean.slice(0, bad.index).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    const [message, hint] = encoding
      ? [messages.legacyEncoding(encoding), messages.legacyEncodingHint(encoding)]
      : [messages.badBytes, messages.badBytesHint];
    report({ line: before.length, column }, 'file.encoding', message, hint);
    return failed;
  }
  const legacy = legacyText(clean);
  if (legacy) {
    report(start, 'file.encoding', messages.legacyEncoding(legacy), messages.legacyEncodingHint(legacy));
    return failed;
  }
  let yaml = clean;
  let body = '';
  let bodyLine = 1;
  let skipped = 0;
  if (file.endsWith('.mdx')) {
    const match = clean.startsWith('---') ? FRONT_MATTER.exec(clean) : null;
    if (match?.index !== 0) {
      report(start, 'file.front-matter', messages.noFrontMatter, messages.noFrontMatterHint);
      return failed;
    }
    yaml = match[1] ?? '';
    skipped = 1;
    body = clean.slice(match[0].length);
    bodyLine = match[0].split('\n').length;
    // Astro ends the front matter at such a line and would compile what follows as the body.
    const fence = /(?:^|\n)(?:---|\+\+\+)/.exec(yaml);
    if (fence) {
      const place = { line: yaml.slice(0, fence.index + 1).split('\n').length + skipped, column: 1 };
      report(place, 'file.front-matter', messages.frontMatterRule, messages.frontMatterRuleHint);
      return failed;
    }
  }

  const read = quick?.(yaml);
  if (read) {
    const { data, offset } = read;
    return {
      file,
      text,
      data,
      body,
      bodyLine,
      problems,
      place: (path, key) => placeAt(yaml, offset(path, key), skipped),
    };
  }
  const lines = new LineCounter();
  const deep = (error?: unknown): Source => {
    report(
      start,
      'yaml.syntax',
      error ? messages.yamlSyntax(messages.yamlOther) : messages.yamlDepth,
      messages.yamlDepthHint,
    );
    return failed;
  };
  if (isDeep(yaml)) return deep();
  let document: Document;
  let data: unknown;
  let anchor: number | undefined;
  try {
    document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true, prettyErrors: false, logLevel: 'error' });
    visit(document, (_key, node) => {
      const marked = isAlias(node) || (isNode(node) && Boolean((node as { anchor?: string }).anchor ?? node.tag));
      if (!marked) return undefined;
      anchor = (node as { range?: [number, number, number] | null }).range?.[0] ?? 0;
      return visit.BREAK;
    });
    data = document.errors.length || anchor !== undefined ? undefined : document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    return deep(error);
  }
  const place = placesAt(lines, skipped);
  for (const error of document.errors.slice(0, MAX_PROBLEMS)) {
    const reason = messages.yamlReasons[error.code] ?? messages.yamlOther;
    report(place(error.pos[0]), 'yaml.syntax', messages.yamlSyntax(reason), messages.yamlSyntaxHint);
  }
  if (anchor !== undefined && !document.errors.length)
    report(place(anchor), 'yaml.anchor', messages.yamlAnchor, messages.yamlAnchorHint);
  return { file, text, data, body, bodyLine, problems, place: placesIn(document, lines, skipped) };
}
