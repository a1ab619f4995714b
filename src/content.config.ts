import { defineCollection } from 'astro:content';
import { proseLoader } from './build/prose-loader.ts';
import { plan } from './model/plan.ts';
import { report } from './model/report.ts';
import { guide, template } from './model/template.ts';

export const collections = {
  plans: defineCollection({ loader: proseLoader('content', 'plans'), schema: plan }),
  reports: defineCollection({ loader: proseLoader('content', 'reports'), schema: report }),
  guides: defineCollection({ loader: proseLoader('content', 'guides'), schema: guide }),
  templates: defineCollection({ loader: proseLoader('templates', ''), schema: template }),
};
