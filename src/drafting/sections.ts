/** The sections of a draft: moved, added and removed with what is below them, and numbered anew. */
import type { Template } from '../catalogue/types.ts';
import { draftFileWords as words } from '../i18n/drafting.ts';
import { toRoman } from '../text/roman.ts';
import type { Draft, Section } from './draft.ts';

const NUMBER = /^(?:[IVXLC]+|\d+)\.\s+/u;

/** A heading without its number. */
export const bareHeading = (heading: string): string => heading.replace(NUMBER, '');

/** Headings that have a number have the next one: Roman for those of the first level, within each of them from 1. */
function numbered(sections: readonly Section[]): Section[] {
  let major = 0;
  let minor = 0;
  return sections.map((section) => {
    const { level, heading } = section;
    if (level === 1) minor = 0;
    if (!NUMBER.test(heading)) return section;
    const no = level === 1 ? toRoman(++major) : String(++minor);
    return { ...section, heading: `${no}. ${bareHeading(heading)}` };
  });
}

/** Behind the last section that is below the one at a place. */
function endOf(sections: readonly Section[], at: number): number {
  const level = sections[at]?.level ?? 1;
  const next = sections.findIndex((section, i) => i > at && section.level <= level);
  return next < 0 ? sections.length : next;
}

/** Whether a section is the opening words of a paper, which stay where they are. */
const isLead = (sections: readonly Section[], at: number) => at === 0 && sections[at]?.heading === '';

/** Where the section of the same level before one begins, within the same part; -1 where there is none. */
function before(sections: readonly Section[], at: number): number {
  const level = sections[at]?.level ?? 1;
  const found = sections.findLastIndex((section, i) => i < at && section.level <= level);
  return sections[found]?.level === level && !isLead(sections, found) ? found : -1;
}

/** The place of the section that one would change places with; -1 where there is none. */
export function neighbour(sections: readonly Section[], at: number, by: -1 | 1): number {
  if (by < 0) return before(sections, at);
  const next = endOf(sections, at);
  return sections[next]?.level === sections[at]?.level ? next : -1;
}

/** Moves a section up or down among those of its level, with all that is below it; and its new place. */
export function moveSection(draft: Draft, at: number, by: -1 | 1): { draft: Draft; at: number } {
  const { sections } = draft;
  const other = neighbour(sections, at, by);
  if (other < 0) return { draft, at };
  const [first, second] = by < 0 ? [other, at] : [at, other];
  const end = endOf(sections, second);
  const moved = [
    ...sections.slice(0, first),
    ...sections.slice(second, end),
    ...sections.slice(first, second),
    ...sections.slice(end),
  ];
  return { draft: { ...draft, sections: numbered(moved) }, at: by < 0 ? first : first + end - second };
}

/** Adds a section of the same level behind one and what is below it; and its place. */
export function addSection(draft: Draft, at: number): { draft: Draft; at: number } {
  const { sections } = draft;
  const { level = 1 } = sections[at] ?? {};
  const place = endOf(sections, at);
  const made: Section = { level, heading: `${level === 1 ? 'I' : '1'}. ${words.newSection}`, text: [] };
  return { draft: { ...draft, sections: numbered(sections.toSpliced(place, 0, made)) }, at: place };
}

/** Removes a section with what is below it. */
export function removeSection(draft: Draft, at: number): Draft {
  const { sections } = draft;
  return { ...draft, sections: numbered(sections.toSpliced(at, endOf(sections, at) - at)) };
}

/** What the template says of a section, wherever it stands now. */
export function guidanceOf(template: Template, { level, heading }: Section): readonly string[] {
  const own = template.sections.find(
    (section) => section.level === level && bareHeading(section.heading) === bareHeading(heading),
  );
  return own?.guidance ?? [];
}
