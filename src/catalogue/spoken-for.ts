/** For whom a site may speak. */
import type { Site } from '../model/site.ts';
import type { Unit } from '../model/unit.ts';
import type { Copy } from './copy.ts';
import type { Gathered } from './portal-types.ts';

/** For which of its units a site may speak. @param units the portal's own, which come first in saying what is below what */
export function spokenFor(
  site: Site,
  sites: readonly Site[],
  units: ReadonlyMap<string, Pick<Unit, 'parent'>>,
  copy: Pick<Copy, 'units'>,
): (unit: string) => boolean {
  const parents = new Map(copy.units.map(({ id, parent }) => [id, parent ?? undefined]));
  const parentOf = (id: string) => (units.has(id) ? units.get(id)?.parent : parents.get(id));
  const others = new Set(sites.flatMap((other) => (other.id === site.id ? [] : other.units)));
  return (unit) => {
    if (site.units.includes(unit)) return true;
    if (site.below === undefined || others.has(unit)) return false;
    const seen = new Set([unit]);
    for (let up = parentOf(unit); up !== undefined && !seen.has(up); up = parentOf(up)) {
      if (up === site.below) return true;
      seen.add(up);
    }
    return false;
  };
}

/** Papers of units for which a site may not speak, by unit. */
export function leftOut(copy: Pick<Copy, 'plans' | 'reports'>, speaks: (unit: string) => boolean): Gathered['left'] {
  const counts = new Map<string, number>();
  for (const { unit } of [...copy.plans, ...copy.reports])
    if (!speaks(unit)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].map(([unit, papers]) => ({ unit, papers }));
}
