/** The column files of the task table, and `index.json` that lists them. */
import type { APIRoute } from 'astro';
import { columnFiles, columnList, columnShares } from '../../pipeline/column-files.ts';
import { once } from '../../catalogue/indexed.ts';
import { siteCatalogue } from '../../catalogue/site.ts';
import { rowsOf, tableTasks } from '../../table/from-catalogue.ts';

const INDEX = 'index.json';

export async function getStaticPaths() {
  const shares = columnShares(tableTasks(await siteCatalogue()).map(({ year }) => year));
  return [INDEX, ...shares.map(({ file }) => file)].map((file) => ({ params: { file } }));
}

export const GET: APIRoute = async ({ params }) => {
  const catalogue = await siteCatalogue();
  const files = await once(catalogue, 'column files', () => columnFiles(rowsOf(tableTasks(catalogue), catalogue)));
  const found = files.find(({ part }) => part.file === params['file']);
  if (!found) {
    const list = JSON.stringify(columnList(files, [...catalogue.abbreviations]));
    return new Response(list, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
  }
  return new Response(found.bytes, { headers: { 'Content-Type': 'application/octet-stream' } });
};
