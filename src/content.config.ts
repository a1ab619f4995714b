import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { abbreviation } from './model/abbreviation.ts';
import { agency } from './model/agency.ts';
import { area } from './model/areas.ts';
import { citation } from './model/citation.ts';
import { withdrawn } from './model/former.ts';
import { indicator } from './model/indicator.ts';
import { plan } from './model/plan.ts';
import { report } from './model/report.ts';
import { site } from './model/site.ts';
import { synonym } from './model/synonym.ts';
import { guide, template } from './model/template.ts';
import { unit } from './model/unit.ts';
import { finding, findings, records, state } from './pipeline/loader.ts';

export const collections = {
  plans: defineCollection({ loader: records('plans'), schema: plan }),
  reports: defineCollection({ loader: records('reports'), schema: report }),
  units: defineCollection({ loader: records('units'), schema: unit }),
  agencies: defineCollection({ loader: records('agencies'), schema: agency }),
  areas: defineCollection({ loader: records('areas'), schema: area }),
  indicators: defineCollection({ loader: records('indicators'), schema: indicator }),
  citations: defineCollection({ loader: records('citations'), schema: citation }),
  abbreviations: defineCollection({ loader: records('abbreviations'), schema: abbreviation }),
  synonyms: defineCollection({ loader: records('synonyms'), schema: synonym }),
  withdrawn: defineCollection({ loader: records('withdrawn'), schema: withdrawn }),
  sites: defineCollection({ loader: records('sites'), schema: site }),
  guides: defineCollection({ loader: records('guides'), schema: guide }),
  templates: defineCollection({ loader: records('templates'), schema: template }),
  // Made by the check of all of these.
  findings: defineCollection({ loader: findings, schema: finding }),
  state: defineCollection({
    loader: state,
    schema: z.object({ all: z.string(), registers: z.string(), order: z.record(z.string(), z.array(z.string())) }),
  }),
};
