/** The data sets as Parquet, by the names that `index.json` says. */
import type { APIRoute } from 'astro';
import { datasetFiles, datasetNames } from '../../pipeline/dataset-files.ts';
import { siteCatalogue } from '../../catalogue/site.ts';
import { CONTENT_TYPES } from '../../serving/headers.ts';

export async function getStaticPaths() {
  return datasetNames(await siteCatalogue()).map((name) => ({ params: { name } }));
}

export const GET: APIRoute = async ({ params: { name } }) => {
  const file = datasetFiles(await siteCatalogue()).find((item) => item.name === name);
  return new Response(file?.parquet, { headers: { 'Content-Type': CONTENT_TYPES['parquet'] ?? '' } });
};
