/** The units that the site has a page of, as the national lists know them. */
import type { UnitPage } from '../national/packed.ts';
import type { Catalogue } from './types.ts';

/** Names of what a unit is part of, from below. */
function above(catalogue: Catalogue, parent: string | undefined): string[] {
  const unit = parent === undefined ? undefined : catalogue.units.get(parent);
  return unit ? [unit.name, ...above(catalogue, unit.parent)] : [];
}

export const unitPages = (catalogue: Catalogue): UnitPage[] =>
  [...catalogue.units.values()].map(({ id, name, gso, validTo, parent }) => ({
    id,
    name,
    code: gso?.code,
    ended: validTo !== undefined,
    above: above(catalogue, parent),
  }));
