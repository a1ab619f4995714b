import { crc32, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pngOfFewColours } from '../../../src/documents/png.ts';

/** The chunks of a PNG by their types, in order; each with a right checksum. */
function chunksOf(png: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    chunks.set(body.subarray(0, 4).toString('latin1'), body.subarray(4));
    at += 12 + length;
  }
  return chunks;
}

/** A picture whose pixels are numbered colours. */
function picture(width: number, height: number, colourOf: (pixel: number) => number) {
  const pixels = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const colour = colourOf(pixel);
    pixels.set([colour & 255, colour >> 8, 255 - (colour & 255), 255], pixel * 4);
  }
  return { width, height, pixels };
}

/** The pixels of a PNG with a colour table and unfiltered rows. */
function pixelsOf(chunks: Map<string, Buffer>, width: number, height: number): number[] {
  const table = chunks.get('PLTE') ?? Buffer.alloc(0);
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  expect(rows.length).toBe((width + 1) * height);
  const pixels: number[] = [];
  for (let y = 0; y < height; y++) {
    const row = rows.subarray(y * (width + 1), (y + 1) * (width + 1));
    expect(row[0]).toBe(0);
    for (const number of row.subarray(1)) pixels.push(...table.subarray(number * 3, number * 3 + 3), 255);
  }
  return pixels;
}

test.each([
  ['one colour', 5, 3, () => 7],
  ['a run over the end of a row', 4, 3, (pixel: number) => Math.floor(pixel / 3)],
  ['the ground again between others', 6, 2, (pixel: number) => pixel % 3],
  ['as many colours as a table holds', 16, 16, (pixel: number) => pixel],
])('%s: every pixel keeps its colour', (_, width, height, colourOf) => {
  const given = picture(width, height, colourOf);
  const chunks = chunksOf(pngOfFewColours(given) ?? new Uint8Array());
  expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  expect([...(chunks.get('IHDR') ?? [])]).toEqual([0, 0, 0, width, 0, 0, 0, height, 8, 3, 0, 0, 0]);
  expect(pixelsOf(chunks, width, height)).toEqual([...given.pixels]);
});

test('one colour more is no picture of few colours', () => {
  expect(pngOfFewColours(picture(257, 1, (pixel) => pixel))).toBeUndefined();
});
