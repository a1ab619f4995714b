import { readFileSync } from 'node:fs';
import { unzlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { drawFirstPage, pageFonts } from '../../../src/documents/first-page.ts';
import { greyPng } from '../../../src/documents/png.ts';
import { fontFile } from '../../../src/documents/pdf.ts';
import { plain, type Document } from '../../../src/documents/tree.ts';

const fonts = pageFonts({
  regular: readFileSync(fontFile('400Regular')),
  italic: readFileSync(fontFile('400Regular_Italic')),
  bold: readFileSync(fontFile('700Bold')),
  boldItalic: readFileSync(fontFile('700Bold_Italic')),
});

/** The shades of a PNG of sixteen greys, a row each. */
function shades(png: Uint8Array): { width: number; height: number; rows: number[][] } {
  const view = new DataView(png.buffer, png.byteOffset);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const data = unzlibSync(png.subarray(41, 41 + view.getUint32(33)));
  const stride = Math.ceil(width / 2) + 1;
  const rows = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => ((data[y * stride + 1 + (x >> 1)] ?? 0) >> (x % 2 === 0 ? 4 : 0)) & 15),
  );
  return { width, height, rows };
}

describe('a picture of the first page', () => {
  const document: Document = {
    meta: { title: 'Thử' },
    sections: [
      {
        orientation: 'portrait',
        restartPages: true,
        blocks: [
          {
            kind: 'letterhead',
            issuer: [plain('ỦY BAN NHÂN DÂN')],
            number: [plain('Số: 01')],
            placeAndDate: [plain('B')],
          },
          { kind: 'title', name: [plain('KẾ HOẠCH')], subject: [plain('Thử')] },
          ...Array.from({ length: 200 }, () => ({ kind: 'paragraph' as const, content: [plain('Một đoạn văn.')] })),
        ],
      },
    ],
  };

  test('is A4, white in its margins, with ink in between, and the same bytes twice', async () => {
    const png = await drawFirstPage(document, fonts);
    const { width, height, rows } = shades(png);
    expect([width, height]).toEqual([360, 509]);
    expect(
      rows
        .slice(0, 30)
        .flat()
        .every((shade) => shade === 15),
    ).toBe(true);
    expect(
      rows
        .slice(-30)
        .flat()
        .every((shade) => shade === 15),
    ).toBe(true);
    expect(
      rows
        .map((row) => row.slice(0, 48))
        .flat()
        .every((shade) => shade === 15),
    ).toBe(true);
    const ink = rows.flat().filter((shade) => shade < 8).length;
    expect(ink).toBeGreaterThan(2000);
    expect(png.length).toBeLessThan(40_000);
    expect(Buffer.from(await drawFirstPage(document, fonts)).equals(Buffer.from(png))).toBe(true);
  });

  test('shades come back from the file', () => {
    const rgba = new Uint8Array([0, 0, 0, 255, 255, 255, 255, 255, 128, 128, 128, 255]);
    expect(shades(greyPng({ width: 3, height: 1, pixels: rgba })).rows).toEqual([[0, 15, 8]]);
  });
});
