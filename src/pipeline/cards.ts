/** The preview pictures of papers as pages of the site, drawn once and kept. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { APIRoute } from 'astro';
import { Tinypool } from 'tinypool';
import { siteCatalogue } from '../catalogue/site.ts';
import type { Paper } from '../catalogue/types.ts';
import { PAPER_KINDS, site } from '../i18n/ui.ts';
import { cached } from './cache.ts';
import { paperPaths, type PaperList } from './paper-paths.ts';
import { makesOfPapers } from './documents.ts';

/**
 * Each picture takes as long as a page and leaves megabytes behind, for which a thread with little in its memory has
 * little to look through. From the folder of the project: pages are built into another place than they are written in.
 */
const threads = new Tinypool({
  filename: pathToFileURL(resolve('src/pipeline/card-worker.ts')).href,
  minThreads: 0,
  maxThreads: 2,
});

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
  const png = await cached('cards', card, () => threads.run(card) as Promise<Uint8Array>);
  return new Response(png, { headers: { 'Content-Type': 'image/png' } });
};
