import type { APIRoute } from 'astro';
import { siteCatalogue } from '../../catalogue/site.ts';
import type { Registers } from '../../drafting/registers.ts';
import { paperSchema } from '../../model/schemas.ts';

/** The registers and schemas by which a draft is completed and checked in the browser. */
export const GET: APIRoute = async () => {
  const { units, agencies, areas, citations, indicators, abbreviations } = await siteCatalogue();
  const registers: Registers = {
    units: [...units.values()],
    agencies: [...agencies.values()].filter(({ unlisted }) => !unlisted),
    areas: [...areas.values()],
    citations: [...citations.values()],
    indicators: [...indicators.values()],
    abbreviations: [...abbreviations],
    schemas: { plan: paperSchema('plan'), report: paperSchema('report'), companion: paperSchema('companion') },
  };
  return new Response(JSON.stringify(registers), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
