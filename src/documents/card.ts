/** The preview picture of a paper: a card of 1200 × 630 pixels with its unit, title, number and year. */
import type { Font } from 'satori';
import { box, draw, fontData } from './drawing.ts';
import { pngOfFewColours } from './png.ts';

export interface Card {
  kind: string;
  unit: string;
  title: string;
  code: string;
  year: number;
  site: string;
}

/**
 * A font file for each subset under a name of its own: registered under one name, the Latin subset hides the
 * Vietnamese letters of the other.
 */
export interface CardFonts {
  regular: { vietnamese: Uint8Array; latin: Uint8Array };
  bold: { vietnamese: Uint8Array; latin: Uint8Array };
}

/** The fonts of all cards; Satori reads a list once, so the same one is given each time. */
export const cardFonts = ({ regular, bold }: CardFonts): Font[] => [
  { name: 'Vietnamese', data: fontData(regular.vietnamese), weight: 400 },
  { name: 'Latin', data: fontData(regular.latin), weight: 400 },
  { name: 'Vietnamese', data: fontData(bold.vietnamese), weight: 600 },
  { name: 'Latin', data: fontData(bold.latin), weight: 600 },
];

/**
 * Draws a card. Returns a PNG.
 *
 * @param fonts from `cardFonts`
 */
export async function drawCard(card: Card, fonts: Font[]): Promise<Uint8Array> {
  const fontSize = card.title.length > 110 ? 44 : card.title.length > 70 ? 52 : 62;
  const size = { width: 1200, height: 630 };
  const tree = box(
    {
      ...size,
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
          box({ fontSize, fontWeight: 600, lineHeight: 1.3 }, card.title),
        ]),
        box({ justifyContent: 'space-between', fontSize: 28, color: '#515a68' }, [
          box({}, card.code),
          box({}, card.site),
        ]),
      ]),
    ],
  );
  const drawn = await draw(tree, size, fonts);
  const { width, height, pixels } = drawn;
  return pngOfFewColours({ width, height, pixels }) ?? drawn.asPng();
}
