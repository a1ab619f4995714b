/** How the law stood on a day, as far as the relations of the register say. */
import type { Citation } from '../model/citation.ts';
import { perObject } from '../util/per-object.ts';
import type { Catalogue, Paper } from './types.ts';

const CHANGES = new Set<Citation['relations'][number]['type']>(['amends', 'replaces', 'repeals-part']);

const changes = perObject((citations: Catalogue['citations']) => {
  const found = new Map<string, Citation[]>();
  for (const item of citations.values())
    for (const { type, to } of item.relations) if (CHANGES.has(type)) found.set(to, [...(found.get(to) ?? []), item]);
  return found;
});

/** What amends, replaces or repeals a text in part. */
export const changesOf = (citations: Catalogue['citations'], id: string): readonly Citation[] =>
  changes(citations).get(id) ?? [];

/** Whether a text was in force on a day; one whose days are unknown was not. */
export const inForceOn = (item: Citation, day: string): boolean => (item.inForceOn ?? item.issuedOn ?? '9999') <= day;

/** The day by whose law a paper is measured: its own; a draft without one has its whole year. */
export const lawDay = (paper: Pick<Paper, 'issuedOn' | 'status' | 'year'>): string =>
  paper.issuedOn ?? (paper.status === 'draft' ? `${paper.year}-12-31` : `${paper.year}`);
