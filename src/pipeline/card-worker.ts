/** Draws preview pictures, in a thread of the pool of `cards.ts`. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { cardFonts, drawCard, type Card } from '../documents/card.ts';

const { resolve } = createRequire(import.meta.url);
const fontFile = (subset: string, weight: number) =>
  readFile(resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff`));

const fonts = cardFonts({
  regular: { vietnamese: await fontFile('vietnamese', 400), latin: await fontFile('latin', 400) },
  bold: { vietnamese: await fontFile('vietnamese', 600), latin: await fontFile('latin', 600) },
});

/** A card as PNG. */
export default (card: Card): Promise<Uint8Array> => drawCard(card, fonts);
