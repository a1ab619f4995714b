import type { APIRoute } from 'astro';
import { paperPaths } from '../../../pipeline/paper-paths.ts';
import { paperSlice } from '../../../catalogue/paper-slice.ts';
import { siteCatalogue } from '../../../catalogue/site.ts';
import type { Paper } from '../../../catalogue/types.ts';

export const getStaticPaths = () => paperPaths('reports');

interface Props {
  paper: Paper;
}

/** The paper's part of the data sets. */
export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(JSON.stringify(paperSlice(await siteCatalogue(), props.paper)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
