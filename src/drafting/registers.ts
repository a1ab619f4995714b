/** What a draft refers to: the registers and the schemas of the front matter, as one file of the site. */
import type { Catalogue } from '../catalogue/types.ts';
import type { Abbreviation } from '../model/abbreviation.ts';
import type { Agency } from '../model/agency.ts';
import type { Area } from '../model/areas.ts';
import type { Citation } from '../model/citation.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Unit } from '../model/unit.ts';
import { paperType, type PaperType } from './paper-type.ts';
import type { JsonSchema } from './schema.ts';

export interface Registers {
  units: Unit[];
  agencies: Agency[];
  areas: Area[];
  citations: Citation[];
  indicators: Indicator[];
  abbreviations: Abbreviation[];
  schemas: Schemas;
}

/** The schema of the front matter of each type of paper. */
export type Schemas = Record<PaperType, JsonSchema>;

export const schemaOf = (kind: string, schemas: Schemas): JsonSchema => schemas[paperType(kind)];

/** The registers as the parts of a catalogue that drafting asks, in the catalogue's order. */
export type Known = Pick<Catalogue, 'units' | 'agencies' | 'areas' | 'citations' | 'indicators' | 'abbreviations'>;

export function knownFrom(registers: Omit<Registers, 'schemas'>): Known {
  const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]));
  return {
    units: byId(registers.units),
    agencies: byId(registers.agencies),
    areas: byId(registers.areas),
    citations: byId(registers.citations),
    indicators: byId(registers.indicators),
    abbreviations: registers.abbreviations,
  };
}
