/** What the rules find in documents, and how a finding is said. */
import type { Path, Place, Source } from '../content/source.ts';
import type { Catalogue, ContentDocument, Loaded, PlacedNote } from '../catalogue/types.ts';
import { messages } from '../i18n/messages.ts';
import type { Problem } from '../model/problem.ts';
import { type Finding, type Found, type Rule, ruleAnchor, RULES_PAGE, type Subject, subjectOf } from './rule.ts';
import { RULES } from './index.ts';

const isPlace = (where: Path | Place): where is Place => !Array.isArray(where);
const placeIn = (source: Source, where: Path | Place): Place => (isPlace(where) ? where : source.place(where));

/** Wordings that are remembered: enough for the papers of a district, and far from what memory can take. */
const MOST = 300_000;

interface Said {
  rule: Rule;
  message: string;
}

/** What the rules say of wordings. */
class Wordings {
  readonly #rules: readonly Rule[];
  readonly #catalogue: Catalogue;
  readonly #said = new Map<string, readonly Said[]>();

  constructor(rules: readonly Rule[], catalogue: Catalogue) {
    this.#rules = rules.filter((rule) => 'wording' in rule);
    this.#catalogue = catalogue;
  }

  #of(value: string): readonly Said[] {
    let said = this.#said.get(value);
    if (!said) {
      const now: Said[] = [];
      for (const rule of this.#rules)
        for (const message of rule.wording?.(value, this.#catalogue) ?? []) now.push({ rule, message });
      said = now;
      if (this.#said.size < MOST) this.#said.set(value, said);
    }
    return said;
  }

  /** What is found in the texts of a paper or a template, by the rule. */
  in(subject: Subject | undefined): Map<Rule, Found[]> {
    const found = new Map<Rule, Found[]>();
    for (const text of subject?.texts ?? [])
      for (const { rule, message } of this.#of(text.value)) {
        if (subject && !(rule.among?.(text, subject, this.#catalogue) ?? true)) continue;
        const of = found.get(rule) ?? [];
        of.push({ at: text.at, where: text.where, message });
        found.set(rule, of);
      }
    return found;
  }
}

function* foundBy(rule: Rule, document: ContentDocument, subject: Subject | undefined, catalogue: Catalogue) {
  if (rule.source) yield* rule.source(document, catalogue);
  if (rule.citations && document.type === 'citations') {
    for (const { index, message } of rule.citations(document.items, catalogue))
      yield { at: 'body', where: [index], message } satisfies Found;
  }
  if (!subject) return;
  if (subject.type === 'template') {
    if (rule.template) yield* rule.template(subject, catalogue);
  } else if (rule.paper) yield* rule.paper(subject, catalogue);
}

/** A finding as it can be kept: what a rule said of a file, without the objects around it. */
export interface KeptFinding {
  rule: string;
  at: string;
  line: number;
  column: number;
  message: string;
}

function* saidOf(
  document: ContentDocument,
  rules: readonly Rule[],
  catalogue: Catalogue,
  wordings: Wordings,
): Iterable<KeptFinding> {
  const subject = subjectOf(document);
  const worded = wordings.in(subject);
  for (const rule of rules) {
    const seen = new Set<string>();
    const found = [...foundBy(rule, document, subject, catalogue), ...(worded.get(rule) ?? [])];
    for (const { at, where, message } of found) {
      const place = placeIn(document.source, where);
      const key = `${place.line}:${place.column} ${message}`;
      if (seen.has(key)) continue;
      seen.add(key);
      yield { rule: rule.id, at, ...place, message };
    }
  }
}

/** What was said of a document when it was last looked at, and is told what is said now. */
export interface Memory {
  get(file: string): readonly KeptFinding[] | undefined;
  set(file: string, said: readonly KeptFinding[]): void;
}

/**
 * Runs every rule over every document.
 *
 * @param memory of documents that have not changed, nor anything that rules look at besides them; no rule looks at
 *   other papers
 * @param told after each document
 */
export function findingsOf(
  loaded: Pick<Loaded, 'catalogue' | 'documents'>,
  rules: readonly Rule[] = RULES,
  memory?: Memory,
  told: () => void = () => undefined,
): Finding[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const findings: Finding[] = [];
  const wordings = new Wordings(rules, loaded.catalogue);
  for (const document of loaded.documents) {
    const { file } = document;
    const known = memory?.get(file);
    const said = known ?? [...saidOf(document, rules, loaded.catalogue, wordings)];
    if (!known) memory?.set(file, said);
    told();
    if (!said.length) continue;
    const paper = 'paper' in document ? document.paper : null;
    const notes = new Map<string, PlacedNote>();
    // A draft can still be mended: a note does not excuse it.
    if (paper && paper.status !== 'draft') for (const note of paper.notes) notes.set(`${note.rule} ${note.at}`, note);
    for (const { rule: id, at, ...where } of said) {
      const rule = byId.get(id);
      if (rule) findings.push({ rule, at, paper, file, ...where, acknowledged: notes.get(`${id} ${at}`) ?? null });
    }
  }
  return findings;
}

/** A finding as a problem: what is wrong, how to mend it, where it is explained. */
export function problemOf(finding: Finding): Problem {
  const { rule, file, line, column, message, paper, at } = finding;
  // Information asks for nothing, and so for no note.
  const archived = paper !== null && paper.status !== 'draft' && rule.severity !== 'info';
  const hint = [
    rule.remedy,
    archived ? messages.acknowledge(rule.id, at) : '',
    messages.seeRule(`${RULES_PAGE}#${ruleAnchor(rule.id)}`),
  ];
  return { file, line, column, severity: rule.severity, rule: rule.id, message, hint: hint.filter(Boolean).join(' ') };
}
