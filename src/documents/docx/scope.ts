import type { FormatProfile } from '../profile.ts';
import type { BoundBlanks } from './binding.ts';
import { twipsFromMm } from './units.ts';
import type { Section } from '../tree.ts';

/** What the pieces of one file have to share while it is written. */
export interface Scope {
  profile: FormatProfile;
  /** The width between the margins of the section being written, in twips. */
  textWidth: number;
  /** The next identifier of a content control; no two in a file may be the same. */
  nextId: () => number;
  /** The blanks that are tied together. */
  bound: BoundBlanks;
  /** The prompts of those, each once. */
  prompts: string[];
}

/** A scope for one file, its identifiers counted from 1. */
export function newScope(profile: FormatProfile, bound: BoundBlanks): Scope {
  let last = 0;
  return { profile, textWidth: 0, nextId: () => ++last, bound, prompts: [] };
}

/** Width and height of the pages of a section, in twips. */
export function pageSize(profile: FormatProfile, section: Section): { width: number; height: number } {
  const short = twipsFromMm(profile.page.width);
  const long = twipsFromMm(profile.page.height);
  return section.orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}

/** The width between the margins of a section, in twips. */
export function textWidthOf(profile: FormatProfile, section: Section): number {
  const { left, right } = profile.page.margin;
  return pageSize(profile, section).width - twipsFromMm(left) - twipsFromMm(right);
}
