/**
 * An office's own Word master, made in Word with `{tags}`, filled for a paper and checked. At build time only:
 * it stands on docxtemplater.
 */
import { unzipSync, zipSync, type Zippable } from 'fflate';
import Docxtemplater, { type DXT } from 'docxtemplater';
import PizZip from 'pizzip';
import { fileMessages } from '../i18n/file-messages.ts';
import type { Problem } from '../model/problem.ts';
import { nearest } from '../text/nearest.ts';
import { MASTER_TAGS, type MasterValue } from './master-data.ts';
import { printable } from './printable.ts';

/** Text with tags in braces; `{#tasks}…{/tasks}` around what is repeated, in a table around a row. */
const OPTIONS: DXT.ConstructorOptions = {
  paragraphLoop: true,
  linebreaks: true,
  nullGetter: () => '',
  // Only names: no expressions, nothing that runs.
  parser: (tag) => ({
    get: (scope: Record<string, unknown>) => (tag === '.' ? scope : Object.hasOwn(scope, tag) ? scope[tag] : undefined),
  }),
};

/** The master with the values of a paper in the place of its tags. The same input gives the same bytes. */
export function fillMaster(master: Uint8Array, data: Record<string, MasterValue>): Uint8Array {
  const document = new Docxtemplater(new PizZip(master), OPTIONS);
  document.render(cleaned(data));
  const files = unzipSync(document.getZip().generate({ type: 'uint8array' }));
  const sorted: Zippable = {};
  for (const path of Object.keys(files).sort()) if (!path.endsWith('/')) sorted[path] = files[path] ?? new Uint8Array();
  // As in ooxml/package.ts: the same bytes in every time zone.
  return zipSync(sorted, { level: 6, mtime: new Date(1980, 0, 1, 12) });
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleaned(item)]));
}

/** What is wrong with a master: a file that is none, a tag that is not closed or not known, no notice in it. */
export function masterProblems(file: string, master: Uint8Array): Problem[] {
  const problem = (rule: string, message: string, hint: string): Problem => ({
    file,
    line: 1,
    column: 1,
    severity: 'error',
    rule,
    message,
    hint,
  });
  // Docxtemplater's own module for this stands on a package that it does not bring along.
  const parts: Part[] = [];
  const collect = {
    name: 'collect',
    set: ({ inspect }: { inspect?: { postparsed?: Part[] } }) => {
      parts.push(...(inspect?.postparsed ?? []));
    },
  };
  try {
    new Docxtemplater(new PizZip(master), { ...OPTIONS, modules: [collect], errorLogging: false });
  } catch (error) {
    return templateErrors(error).map((tag) =>
      problem('master.syntax', fileMessages.masterSyntax(tag), fileMessages.masterSyntaxHint),
    );
  }
  const tags = tagsOf(parts);
  const found = tags
    .filter(({ tag, inside, raw }) => raw || !allowedIn(inside).includes(tag))
    .map(({ tag, inside, raw }) => {
      const known = inside === null ? allowedIn(null) : (MASTER_TAGS.get(inside) ?? allowedIn(null));
      return problem(
        'master.tag',
        fileMessages.masterTag(raw ? `@${tag}` : tag, inside),
        fileMessages.masterTagHint(nearest(tag, known), known),
      );
    });
  if (!tags.some(({ tag }) => tag === 'notice')) {
    found.push(problem('master.notice', fileMessages.masterNotice, fileMessages.masterNoticeHint));
  }
  return found;
}

interface Part {
  type: string;
  value: string;
  module?: string;
  subparsed?: Part[];
}

interface Tag {
  tag: string;
  /** The list that it stands in. */
  inside: string | null;
  /** Asks for markup of Word to be put in as it is, which no value is. */
  raw: boolean;
}

function tagsOf(parts: Part[], inside: string | null = null): Tag[] {
  return parts
    .filter(({ type }) => type === 'placeholder')
    .flatMap(({ value, module, subparsed }) => [
      { tag: value, inside, raw: module === 'rawxml' },
      ...tagsOf(subparsed ?? [], value),
    ]);
}

/** A tag inside a list may also be one of the paper, as `{year}` in each row. */
function allowedIn(list: string | null): string[] {
  return [...((list === null ? null : MASTER_TAGS.get(list)) ?? []), ...MASTER_TAGS.keys()];
}

/** The tags or the reasons that docxtemplater gives; one for a file that is no Word file at all. */
function templateErrors(error: unknown): string[] {
  const { properties } = error as {
    properties?: { errors?: { properties?: { xtag?: string; explanation?: string } }[] };
  };
  const found = (properties?.errors ?? []).map((one) => one.properties?.xtag ?? one.properties?.explanation ?? '');
  return found.length > 0 ? [...new Set(found)] : [(error as Error).message];
}
