/**
 * The whole check: structure first, then every rule. What the command line prints, what stops a build and
 * what the page of findings lists all come from here, so that they cannot disagree.
 */
import { formerFaults } from '../catalogue/former.ts';
import { deadLinks, type Addresses } from '../catalogue/links.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { misplaced } from '../catalogue/placed.ts';
import type { Catalogue, Loaded } from '../catalogue/types.ts';
import type { SourceText } from '../content/read-file.ts';
import { messages } from '../i18n/messages.ts';
import { compareProblems, type Problem } from '../model/problem.ts';
import { siteAddresses } from './addresses.ts';
import { findingsOf, problemOf, type Memory } from './findings.ts';
import { RULES } from './index.ts';
import { type Finding, ruleAnchor, RULES_PAGE } from './rule.ts';
import { STRUCTURE } from './structure.ts';
import { unmatchedNotes } from './unmatched-notes.ts';

export interface Checked extends Omit<Loaded, 'documents' | 'former'> {
  catalogue: Catalogue;
  /** Every finding of every rule, acknowledged or not, in the order of the files. */
  findings: Finding[];
}

const STRUCTURAL = new Set(STRUCTURE.map(({ id }) => id));

/** A structural problem with the address of its explanation. */
function explained(problem: Problem): Problem {
  if (!STRUCTURAL.has(problem.rule)) return problem;
  return { ...problem, hint: `${problem.hint} ${messages.seeRule(`${RULES_PAGE}#${ruleAnchor(problem.rule)}`)}` };
}

/** Checks all content. Pure: texts in, catalogue, problems and findings out. Never throws for what a file holds. */
export const checkContent = (texts: readonly SourceText[]): Checked => checkLoaded(loadCatalogue(texts));

/** Every rule over content that was loaded. */
export function checkLoaded(loaded: Loaded, memory?: Memory, told?: () => void): Checked {
  const findings = findingsOf(loaded, RULES, memory, told);
  let addresses: Addresses | undefined;
  const addressesOf = () => (addresses ??= siteAddresses(loaded));
  const dead = [...deadLinks(loaded, addressesOf), ...formerFaults(loaded, addressesOf)];
  const parts = loaded.catalogue.papers.flatMap(misplaced);
  const notes = unmatchedNotes(loaded, findings);
  const open = findings.filter((finding) => !finding.acknowledged).map(problemOf);
  return {
    catalogue: loaded.catalogue,
    files: loaded.files,
    problems: [...[...loaded.problems, ...dead, ...parts, ...notes].map(explained), ...open].sort(compareProblems),
    findings,
  };
}
