/** The preview pictures of papers as pages of the site, drawn once and kept. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { APIRoute } from 'astro';
import { siteCatalogue } from '../catalogue/site.ts';
import type { Paper } from '../catalogue/types.ts';
import { CARD_VERSION, cardFonts, drawCard } from '../documents/card.ts';
import { PAPER_KINDS, site } from '../i18n/ui.ts';
import { cached } from './cache.ts';
import { paperPaths, type PaperList } from './paper-paths.ts';
import { makesOfPapers } from './documents.ts';

const resolve = createRequire(`${process.cwd()}/package.json`).resolve;
const fontFile = (subset: string, weight: number) =>
  readFile(resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff`));

let loaded: ReturnType<typeof loadFonts> | undefined;
async function loadFonts() {
  return cardFonts({
    regular: { vietnamese: await fontFile('vietnamese', 400), latin: await fontFile('latin', 400) },
    bold: { vietnamese: await fontFile('vietnamese', 600), latin: await fontFile('latin', 600) },
  });
}

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
  const png = await cached('cards', { CARD_VERSION, card }, async () => drawCard(card, await (loaded ??= loadFonts())));
  return new Response(Uint8Array.from(png), { headers: { 'Content-Type': 'image/png' } });
};
