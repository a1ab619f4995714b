import type { APIRoute } from 'astro';
import { ownPapers } from '../../catalogue/questions.ts';
import { siteCatalogue } from '../../catalogue/site.ts';

/** The papers that a reader can choose from, for the page of comparisons, with the names that a comparison needs. */
export const GET: APIRoute = async () => {
  const catalogue = await siteCatalogue();
  const papers = ownPapers(catalogue).map((paper) => [
    paper.id,
    `${catalogue.units.get(paper.unit)?.name ?? paper.unit}, ${String(paper.year)}: ${paper.name}`,
    paper.url.split('/')[1],
  ]);
  const areas = [...catalogue.areas.values()].map(({ id, name }) => ({ id, name }));
  return new Response(JSON.stringify({ papers, areas, abbreviations: catalogue.abbreviations }), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
