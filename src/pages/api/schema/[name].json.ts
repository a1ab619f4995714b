import type { APIRoute } from 'astro';
import { z } from 'zod';
import { datasetNames } from '../../../pipeline/dataset-files.ts';
import { siteCatalogue } from '../../../catalogue/site.ts';
import { envelope, itemSchema, PLACES } from '../../../model/dataset.ts';

export async function getStaticPaths() {
  return [...datasetNames(await siteCatalogue()), PLACES].map((name) => ({ params: { name } }));
}

export const GET: APIRoute = ({ params: { name = '' } }) => {
  const item = itemSchema(name);
  return new Response(JSON.stringify(z.toJSONSchema(name === PLACES ? item : envelope(item))), {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
};
