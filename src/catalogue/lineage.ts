import type { Catalogue } from './types.ts';

/** The unit at the top of a unit's line: its province, where it has one. */
export function rootOf(catalogue: Catalogue, unit: string): string {
  const seen = new Set<string>();
  let root = unit;
  for (let up: string | undefined = unit; up !== undefined && !seen.has(up); up = catalogue.units.get(up)?.parent) {
    seen.add(up);
    root = up;
  }
  return root;
}
