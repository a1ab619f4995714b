import type { APIRoute } from 'astro';
import { z } from 'zod';
import { datasets } from '../../../catalogue/datasets.ts';
import { siteCatalogue } from '../../../catalogue/site.ts';
import { envelope, itemSchema } from '../../../model/dataset.ts';

export async function getStaticPaths() {
  return [...datasets(await siteCatalogue()).keys()].map((name) => ({ params: { name } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(z.toJSONSchema(envelope(itemSchema(params.name ?? '')))), {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
