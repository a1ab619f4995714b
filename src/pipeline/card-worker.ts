/** The other side of `card-thread.ts`: draws one picture after the other. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { cardFonts, drawCard, type Card } from '../documents/card.ts';

const { resolve } = createRequire(import.meta.url);
const fontFile = (subset: string, weight: number) =>
  readFile(resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff`));

const fonts = cardFonts({
  regular: { vietnamese: await fontFile('vietnamese', 400), latin: await fontFile('latin', 400) },
  bold: { vietnamese: await fontFile('vietnamese', 600), latin: await fontFile('latin', 600) },
});

async function draw(card: Card): Promise<void> {
  parentPort?.postMessage(await drawCard(card, fonts));
}

// What it throws reaches the other side as its `error`.
parentPort?.on('message', (card: Card) => void draw(card));
