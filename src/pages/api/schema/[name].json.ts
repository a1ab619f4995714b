import type { APIRoute } from 'astro';
import { z } from 'zod';
import { datasetNames } from '../../../pipeline/dataset-files.ts';
import { siteCatalogue } from '../../../catalogue/site.ts';
import { envelope, itemSchema } from '../../../model/dataset.ts';

export async function getStaticPaths() {
  return datasetNames(await siteCatalogue()).map((name) => ({ params: { name } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(z.toJSONSchema(envelope(itemSchema(params.name ?? '')))), {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
