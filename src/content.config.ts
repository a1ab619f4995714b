import { defineCollection } from 'astro:content';
import { proseLoader } from './build/prose-loader.ts';
import { guide, template } from './model/template.ts';

/** Papers are data and prose that the pages read themselves; what is more than that is compiled. */
export const collections = {
  guides: defineCollection({ loader: proseLoader('content', 'guides'), schema: guide }),
  templates: defineCollection({ loader: proseLoader('templates', ''), schema: template }),
};
