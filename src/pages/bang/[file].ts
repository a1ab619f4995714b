/** The column files of the task table, `index.json` that lists them, and the reports that stand beside the tasks. */
import type { APIRoute } from 'astro';
import { columnFiles, columnList, columnShares, packed } from '../../pipeline/column-files.ts';
import { once } from '../../catalogue/indexed.ts';
import { siteCatalogue } from '../../catalogue/site.ts';
import type { ColumnList } from '../../table/columns.ts';
import { reportRows, rowsOf, tableTasks } from '../../table/from-catalogue.ts';

const INDEX = 'index.json';
const REPORTS = 'bao-cao.bin';

/** Where a query engine has the rows, the page needs the list without files: for the abbreviations. */
const ENGINE = process.env['ENGINE_URL'] ?? '';

export async function getStaticPaths() {
  if (ENGINE) return [{ params: { file: INDEX } }];
  const shares = columnShares(tableTasks(await siteCatalogue()).map(({ year }) => year));
  return [INDEX, REPORTS, ...shares.map(({ file }) => file)].map((file) => ({ params: { file } }));
}

const listing = (list: ColumnList) =>
  new Response(JSON.stringify(list), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });

export const GET: APIRoute = async ({ params }) => {
  const catalogue = await siteCatalogue();
  const binary = { headers: { 'Content-Type': 'application/octet-stream' } };
  if (params['file'] === REPORTS) return new Response(packed(reportRows(catalogue)), binary);
  if (ENGINE) return listing(columnList([], [...catalogue.abbreviations]));
  const files = await once(catalogue, 'column files', () => columnFiles(rowsOf(tableTasks(catalogue), catalogue)));
  const found = files.find(({ part }) => part.file === params['file']);
  if (!found) return listing(columnList(files, [...catalogue.abbreviations]));
  return new Response(found.bytes, binary);
};
