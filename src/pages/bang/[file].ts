/** The column files of the task table, and `index.json` that lists them. */
import type { APIRoute } from 'astro';
import { columnFiles, columnList } from '../../build/column-files.ts';
import { siteCatalogue } from '../../catalogue/site.ts';
import { rowsOf, tableTasks } from '../../table/from-catalogue.ts';

interface Props {
  bytes: Uint8Array;
  type: string;
}

export async function getStaticPaths() {
  const catalogue = await siteCatalogue();
  const files = await columnFiles(rowsOf(tableTasks(catalogue), catalogue));
  const list = JSON.stringify(columnList(files, [...catalogue.abbreviations]));
  return [
    {
      params: { file: 'index.json' },
      props: { bytes: new TextEncoder().encode(list), type: 'application/json; charset=utf-8' },
    },
    ...files.map(({ part, bytes }) => ({
      params: { file: part.file },
      props: { bytes, type: 'application/octet-stream' },
    })),
  ];
}

export const GET: APIRoute<Props> = ({ props: { bytes, type } }) =>
  new Response(Uint8Array.from(bytes), { headers: { 'Content-Type': type } });
