import type { APIRoute } from 'astro';
import { datasetFiles, type DatasetFile } from '../../build/dataset-files.ts';
import { siteCatalogue } from '../../catalogue/site.ts';
import { SCHEMA_VERSION } from '../../model/dataset.ts';

type Props = Pick<DatasetFile, 'bytes'>;

export async function getStaticPaths() {
  const files = datasetFiles(await siteCatalogue());
  const index = files.map(({ name, rows, bytes }) => ({
    name,
    file: `${name}.json`,
    schema: `schema/${name}.json`,
    rows,
    bytes: bytes.length,
  }));
  const list = new TextEncoder().encode(JSON.stringify({ schemaVersion: SCHEMA_VERSION, items: index }));
  return [
    { params: { name: 'index' }, props: { bytes: list } },
    ...files.map(({ name, bytes }) => ({ params: { name }, props: { bytes } })),
  ];
}

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.bytes, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
