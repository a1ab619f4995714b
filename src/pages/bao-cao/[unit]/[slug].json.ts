import type { APIRoute } from 'astro';
import { paperSlice } from '../../../catalogue/paper-slice.ts';
import { siteCatalogue } from '../../../catalogue/site.ts';
import type { Paper } from '../../../catalogue/types.ts';

export async function getStaticPaths() {
  const { reports } = await siteCatalogue();
  return reports.map((paper) => {
    const [unit, slug] = paper.id.split('/');
    return { params: { unit, slug }, props: { paper } };
  });
}

interface Props {
  paper: Paper;
}

/** The paper's part of the data sets. */
export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(JSON.stringify(paperSlice(await siteCatalogue(), props.paper)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
