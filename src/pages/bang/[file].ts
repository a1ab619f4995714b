/** The column files of the task table, `index.json` that lists them, and the reports that stand beside the tasks. */
import type { APIRoute } from 'astro';
import { columnFiles, columnList, columnShares, packed } from '../../pipeline/column-files.ts';
import { once } from '../../catalogue/indexed.ts';
import { siteCatalogue } from '../../catalogue/site.ts';
import { REPORTS_FILE, type ColumnList } from '../../table/columns.ts';
import { reportRows, rowsOf, tableTasks } from '../../table/from-catalogue.ts';

const INDEX = 'index.json';

export async function getStaticPaths() {
  const shares = columnShares(tableTasks(await siteCatalogue()).map(({ year }) => year));
  return [INDEX, REPORTS_FILE, ...shares.map(({ file }) => file)].map((file) => ({ params: { file } }));
}

const listing = (list: ColumnList) =>
  new Response(JSON.stringify(list), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });

export const GET: APIRoute = async ({ params }) => {
  const catalogue = await siteCatalogue();
  const binary = { headers: { 'Content-Type': 'application/octet-stream' } };
  if (params['file'] === REPORTS_FILE) return new Response(packed(reportRows(catalogue)), binary);
  const files = await once(catalogue, 'column files', () => columnFiles(rowsOf(tableTasks(catalogue), catalogue)));
  const found = files.find(({ part }) => part.file === params['file']);
  if (!found) return listing(columnList(files, [...catalogue.abbreviations]));
  return new Response(found.bytes, binary);
};
