/** What the form in the browser has at hand, from the project's own content. */
import type { Catalogue, Template } from '../../src/catalogue/types.ts';
import type { Registers } from '../../src/drafting/registers.ts';
import { paperSchema } from '../../src/model/schemas.ts';

export function registersOf(catalogue: Catalogue): Registers {
  return {
    units: [...catalogue.units.values()],
    agencies: [...catalogue.agencies.values()],
    areas: [...catalogue.areas.values()],
    citations: [...catalogue.citations.values()],
    indicators: [...catalogue.indicators.values()],
    abbreviations: [...catalogue.abbreviations],
    schemas: { plan: paperSchema('plan'), report: paperSchema('report'), companion: paperSchema('companion') },
  };
}

/** A template of a catalogue. Throws where it has none of that name. */
export function templateIn({ templates }: Pick<Catalogue, 'templates'>, id: string): Template {
  const found = templates.find((template) => template.id === id);
  if (!found) throw new Error(id);
  return found;
}
