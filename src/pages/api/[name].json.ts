/** The data sets, and `index.json` that lists them. */
import type { APIRoute } from 'astro';
import { datasetFiles, datasetNames } from '../../pipeline/dataset-files.ts';
import { siteCatalogue } from '../../catalogue/site.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import { SCHEMA_VERSION } from '../../model/dataset.ts';

const INDEX = 'index';

export async function getStaticPaths() {
  return [INDEX, ...datasetNames(await siteCatalogue())].map((name) => ({ params: { name } }));
}

function listOf(catalogue: Catalogue): string {
  const items = datasetFiles(catalogue).map(({ name, rows, size, parquet }) => ({
    name,
    file: `${name}.json`,
    schema: `schema/${name}.json`,
    rows,
    bytes: size,
    parquet: { file: `${name}.parquet`, bytes: parquet.length },
  }));
  return JSON.stringify({ schemaVersion: SCHEMA_VERSION, items });
}

export const GET: APIRoute = async ({ params: { name } }) => {
  const catalogue = await siteCatalogue();
  const file = datasetFiles(catalogue).find((item) => item.name === name);
  return new Response(file?.body() ?? listOf(catalogue), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
