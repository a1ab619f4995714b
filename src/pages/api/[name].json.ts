import type { APIRoute } from 'astro';
import { datasets } from '../../catalogue/datasets.ts';
import { siteCatalogue } from '../../catalogue/site.ts';
import { envelope, itemSchema, SCHEMA_VERSION } from '../../model/dataset.ts';

interface Props {
  text: string;
}

export async function getStaticPaths() {
  const files = [...datasets(await siteCatalogue())].map(([name, items]) => {
    const text = JSON.stringify(envelope(itemSchema(name)).parse({ schemaVersion: SCHEMA_VERSION, items }));
    return { name, rows: items.length, text };
  });
  const index = files.map(({ name, rows, text }) => ({
    name,
    file: `${name}.json`,
    schema: `schema/${name}.json`,
    rows,
    bytes: Buffer.byteLength(text),
  }));
  return [
    { params: { name: 'index' }, props: { text: JSON.stringify({ schemaVersion: SCHEMA_VERSION, items: index }) } },
    ...files.map(({ name, text }) => ({ params: { name }, props: { text } })),
  ];
}

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
