/** The first draft of a paper as a file: MDX that passes the check before a word is added. */
import { stringify } from 'yaml';
import type { Catalogue, Template } from '../catalogue/types.ts';
import { starterWords } from '../i18n/documents.ts';
import type { Unit } from '../model/unit.ts';
import { calm, draftBody, starterBases, starterData, starterSections } from './draft.ts';
import { filler } from './known-blanks.ts';

const MISSING = 'Nội dung của mục này.';

/** A file from its front matter and body. */
export function draftFile(data: object, body: string, comments: readonly string[] = []): string {
  const said = comments.map((line) => `# ${line}\n`).join('');
  const yaml = stringify(data, { lineWidth: 120, aliasDuplicateObjects: false });
  return `---\n${said}${yaml}---\n${body === '' ? '' : `\n${body}\n`}`;
}

/**
 * @param template where the words come from
 * @param unit who issues the paper; `null` for a file that anyone may take, which says how to go on
 * @param year what the paper is about
 * @returns the whole file
 */
export function draftFrom(template: Template, unit: Unit | null, year: number, catalogue: Catalogue): string {
  const data = { unit: starterWords.unit, ...starterData(template, unit, year, catalogue) };
  const fill = filler(unit, year, catalogue);
  const sections = starterSections(template, fill).map((section) => ({
    ...section,
    heading: calm(section.heading),
  }));
  return draftFile(data, draftBody(sections, starterBases(template, fill), MISSING), unit ? [] : starterWords.comments);
}
