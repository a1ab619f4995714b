/** The preview picture of a paper: a card of 1200 × 630 pixels with its unit, title, number and year. */
import { Resvg } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import { pngOfFewColours } from './png.ts';

export interface Card {
  kind: string;
  unit: string;
  title: string;
  code: string;
  year: number;
  site: string;
}

/** Raised when the drawing changes, so that pictures in the cache are drawn anew. */
export const CARD_VERSION = 3;

/**
 * A font file for each subset under a name of its own: registered under one name, the Latin subset hides the
 * Vietnamese letters of the other.
 */
export interface CardFonts {
  regular: { vietnamese: Uint8Array; latin: Uint8Array };
  bold: { vietnamese: Uint8Array; latin: Uint8Array };
}

interface Box {
  type: string;
  props: { style: Record<string, string | number>; children: string | Box[] };
}

const box = (style: Record<string, string | number>, children: string | Box[]): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** The fonts of all cards; Satori reads a list once, so the same one is given each time. */
export const cardFonts = ({ regular, bold }: CardFonts): Font[] => [
  { name: 'Vietnamese', data: buffer(regular.vietnamese), weight: 400 },
  { name: 'Latin', data: buffer(regular.latin), weight: 400 },
  { name: 'Vietnamese', data: buffer(bold.vietnamese), weight: 600 },
  { name: 'Latin', data: buffer(bold.latin), weight: 600 },
];

function buffer(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

/**
 * Draws a card. Returns a PNG.
 *
 * @param fonts from `cardFonts`
 */
export async function drawCard(card: Card, fonts: Font[]): Promise<Uint8Array> {
  const size = card.title.length > 110 ? 44 : card.title.length > 70 ? 52 : 62;
  const tree = box(
    {
      width: 1200,
      height: 630,
      flexDirection: 'column',
      background: '#fbfaf7',
      color: '#1c2330',
      fontFamily: 'Vietnamese, Latin',
    },
    [
      // A bar and no border, which would be drawn through a mask the size of the picture.
      box({ height: 16, background: '#8f1d2c' }, ''),
      box({ flexGrow: 1, flexDirection: 'column', justifyContent: 'space-between', padding: '56px 72px' }, [
        box({ fontSize: 30, color: '#515a68' }, `${card.kind} · ${card.year}`),
        box({ flexDirection: 'column' }, [
          box({ fontSize: 36, color: '#8f1d2c', fontWeight: 600, marginBottom: 20 }, card.unit),
          box({ fontSize: size, fontWeight: 600, lineHeight: 1.3 }, card.title),
        ]),
        box({ justifyContent: 'space-between', fontSize: 28, color: '#515a68' }, [
          box({}, card.code),
          box({}, card.site),
        ]),
      ]),
    ],
  );
  // Satori takes React elements; any object of their shape will do.
  const svg = await satori(tree, {
    width: 1200,
    height: 630,
    fonts,
  });
  const drawn = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const { width, height, pixels } = drawn;
  return pngOfFewColours({ width, height, pixels }) ?? drawn.asPng();
}
