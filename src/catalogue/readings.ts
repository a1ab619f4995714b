/**
 * What papers' files were read as: while a file is the same, it need not be parsed and checked against the schema again,
 * which is most of the work of loading the content. What is seldom asked of one is read from its text when it is.
 */
import type { PlanData } from '../model/plan.ts';
import type { ReportData } from '../model/report.ts';
import type { SourceText } from './load.ts';
import { parseBody, type Body, type ProseLink } from './prose.ts';
import { parseSource, type Source } from './source.ts';
import type { Section } from './types.ts';

/** A paper's file that nothing is wrong with. Plain data, which JSON gives back as it is. */
export interface Reading {
  /** As the schema gives it. */
  data: PlanData | ReportData;
  sections: Section[];
  /** The ids of its headings. */
  ids: string[];
  links: ProseLink[];
  /** How long the body is, in characters, and the line of the file on which it begins. */
  body: number;
  line: number;
}

/** Readings of earlier times. */
export interface Readings {
  get(text: SourceText): Reading | undefined;
  set(text: SourceText, reading: Reading): void;
}

/** The source that a file was parsed as. */
export function recalledSource({ file, text }: SourceText, { data, body, line }: Reading): Source {
  let parsed: Source | undefined;
  return {
    file,
    text,
    data,
    body: text.slice(text.length - body),
    bodyLine: line,
    problems: [],
    place: (path, key) => (parsed ??= parseSource(file, text)).place(path, key),
  };
}

/** The body of such a source. */
export function recalledBody(source: Source, { sections, ids, links }: Reading): Body {
  let parsed: Body | undefined;
  return {
    problems: [],
    sections,
    ids,
    links,
    get texts() {
      return (parsed ??= parseBody(source)).texts;
    },
  };
}
