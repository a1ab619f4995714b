import type { APIRoute } from 'astro';
import { sliceUrl } from '../../catalogue/paper-slice.ts';
import { siteCatalogue } from '../../catalogue/site.ts';

/** The papers that a reader can choose from, for the page of comparisons: id, what it is called, where its data lies. */
export const GET: APIRoute = async () => {
  const catalogue = await siteCatalogue();
  const papers = catalogue.papers.map((paper) => [
    paper.id,
    `${catalogue.units.get(paper.unit)?.name ?? paper.unit}, ${String(paper.year)}: ${paper.name}`,
    sliceUrl(paper),
  ]);
  const areas = [...catalogue.areas.values()].map(({ id, name }) => ({ id, name }));
  return new Response(JSON.stringify({ papers, areas }), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
