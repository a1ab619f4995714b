/** The column files of the task table, `index.json` that lists them, and the reports that stand beside the tasks. */
import type { APIRoute } from 'astro';
import { columnFiles, columnList, columnShares, packed } from '../../pipeline/column-files.ts';
import { once } from '../../catalogue/indexed.ts';
import { siteCatalogue } from '../../catalogue/site.ts';
import { reportRows, rowsOf, tableTasks } from '../../table/from-catalogue.ts';

const INDEX = 'index.json';
const REPORTS = 'bao-cao.bin';

export async function getStaticPaths() {
  const shares = columnShares(tableTasks(await siteCatalogue()).map(({ year }) => year));
  return [INDEX, REPORTS, ...shares.map(({ file }) => file)].map((file) => ({ params: { file } }));
}

export const GET: APIRoute = async ({ params }) => {
  const catalogue = await siteCatalogue();
  const binary = { headers: { 'Content-Type': 'application/octet-stream' } };
  if (params['file'] === REPORTS) return new Response(packed(reportRows(catalogue)), binary);
  const files = await once(catalogue, 'column files', () => columnFiles(rowsOf(tableTasks(catalogue), catalogue)));
  const found = files.find(({ part }) => part.file === params['file']);
  if (!found) {
    const list = JSON.stringify(columnList(files, [...catalogue.abbreviations]));
    return new Response(list, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
  }
  return new Response(found.bytes, binary);
};
