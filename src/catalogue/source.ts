/**
 * One content file, parsed with the place of every value, so that whatever is wrong with a value can be
 * said with file, line and column. Text in, data out: nothing here reads the disk.
 */
import { isMap, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import type { Problem } from '../model/problem.ts';
import { messages } from '../i18n/messages.ts';
import { explainIssue } from './explain.ts';

/** The steps from the root of the data to a value: `['tasks', 3, 'lead', 0]`. */
export type Path = (string | number)[];

export interface Place {
  line: number;
  column: number;
}

/** Larger files are refused unread: the largest plan of 300 tasks is about 250 KB. */
const MAX_BYTES = 4_000_000;

export interface Source {
  file: string;
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

/**
 * Reads a `.yaml` or `.mdx` file.
 *
 * @param file path from the project root, for messages
 * @param text the whole file
 */
export function parseSource(file: string, text: string): Source {
  const problems: Problem[] = [];
  const report = (place: Place, rule: string, message: string, hint: string) => {
    problems.push({ file, ...place, severity: 'error', rule, message, hint });
  };
  const start: Place = { line: 1, column: 1 };
  const failed: Source = { file, data: undefined, body: '', bodyLine: 1, problems, place: () => start };

  if (text.length > MAX_BYTES) {
    report(start, 'file.too-large', messages.fileTooLarge(text.length), messages.fileTooLargeHint);
    return failed;
  }
  const clean = text.replace(/^\uFEFF/, '');
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
  }

  const lines = new LineCounter();
  let document: Document;
  let data: unknown;
  try {
    document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true, prettyErrors: false, logLevel: 'error' });
    data = document.errors.length ? undefined : document.toJS({ maxAliasCount: 50 });
  } catch (error) {
    report(start, 'yaml.syntax', messages.yamlSyntax((error as Error).message), messages.yamlSyntaxHint);
    return failed;
  }
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + skipped, column: Math.max(1, col) };
  };
  for (const error of document.errors) {
    report(placeAt(error.pos[0]), 'yaml.syntax', messages.yamlSyntax(error.message), messages.yamlSyntaxHint);
  }
  const place = (path: Path, key?: string): Place => {
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
  return { file, data, body, bodyLine, problems, place };
}

/**
 * Checks a source's data against a schema. What does not fit is added to the source's problems with its
 * place, what is accepted, and the nearest known name.
 *
 * @returns the data as the schema gives it, or `undefined`
 */
export function readAs<T extends z.ZodType>(source: Source, schema: T): z.output<T> | undefined {
  if (source.data === undefined) return undefined;
  const result = schema.safeParse(source.data, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    for (const { path, key, rule, message, hint } of explainIssue(issue, schema)) {
      source.problems.push({ file: source.file, ...source.place(path, key), severity: 'error', rule, message, hint });
    }
  }
  return undefined;
}
