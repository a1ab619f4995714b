import type { APIRoute } from 'astro';
import { siteCatalogue } from '../../../catalogue/site.ts';
import type { Template } from '../../../catalogue/types.ts';

export async function getStaticPaths() {
  const { templates } = await siteCatalogue();
  return templates.map((template) => ({ params: { template: template.id }, props: { template } }));
}

/** The template as data, for the form that is made from it. */
export const GET: APIRoute<{ template: Template }> = ({ props: { template } }) =>
  new Response(JSON.stringify({ ...template, file: '' }), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
