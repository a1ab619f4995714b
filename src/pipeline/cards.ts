/** The preview pictures of papers as pages of the site, drawn once and kept. */
import type { APIRoute } from 'astro';
import { siteCatalogue } from '../catalogue/site.ts';
import type { Paper } from '../catalogue/types.ts';
import { PAPER_KINDS, site } from '../i18n/ui.ts';
import { cached } from './cache.ts';
import { drawnCard } from './card-thread.ts';
import { paperPaths, type PaperList } from './paper-paths.ts';
import { makesOfPapers } from './documents.ts';

/** The addresses of the pictures of some papers. */
export const cardPaths = async (list: PaperList) => (makesOfPapers('card') ? paperPaths(list) : []);

export const cardEndpoint: APIRoute<{ paper: Paper }> = async ({ props: { paper } }) => {
  const catalogue = await siteCatalogue();
  const card = {
    kind: PAPER_KINDS[paper.kind],
    unit: catalogue.units.get(paper.unit)?.name ?? paper.unit,
    title: paper.name,
    code: paper.code,
    year: paper.year,
    site: site.short,
  };
  const png = await cached('cards', card, () => drawnCard(card));
  return new Response(png, { headers: { 'Content-Type': 'image/png' } });
};
