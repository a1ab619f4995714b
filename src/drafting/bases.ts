/**
 * The bases of a draft in the order in which they are printed: first the lines that the template leaves open, such as
 * the plan of the body above, then those of the register, then others of the drafter's own.
 */
import type { Template } from '../catalogue/types.ts';
import type { Draft } from './draft.ts';

/** How many of the drafter's own lines stand before those of the register. */
export const leadingBases = (draft: Draft, { localBasis }: Pick<Template, 'localBasis'>): number =>
  Math.min(draft.leading ?? localBasis.length, draft.ownBases.length);

/** Where a line of one's own goes: among its like, or over all those of the register at once. */
export function movedBasis(
  draft: Draft,
  template: Template,
  at: number,
  by: -1 | 1,
): { draft: Draft; at: number } | null {
  const { ownBases } = draft;
  const leading = leadingBases(draft, template);
  const crosses = (draft.data.basis ?? []).length > 0 && at === (by < 0 ? leading : leading - 1);
  if (crosses) return { draft: { ...draft, leading: leading - by }, at };
  if (at + by < 0 || at + by >= ownBases.length) return null;
  const line = ownBases[at] ?? '';
  return { draft: { ...draft, leading, ownBases: ownBases.toSpliced(at, 1).toSpliced(at + by, 0, line) }, at: at + by };
}

export function withoutBasis(draft: Draft, template: Template, at: number): Draft {
  const leading = leadingBases(draft, template);
  return { ...draft, leading: at < leading ? leading - 1 : leading, ownBases: draft.ownBases.toSpliced(at, 1) };
}

/** A further line, behind all others. */
export const withBasis = (draft: Draft, template: Template, line: string): Draft => ({
  ...draft,
  leading: leadingBases(draft, template),
  ownBases: [...draft.ownBases, line],
});
