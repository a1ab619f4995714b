/** Pictures of few colours or shades as PNG (ISO/IEC 15948). */
import { crc32, deflateSync } from 'node:zlib';

/** An opaque picture: rows from the top, pixels from the left, four bytes each (red, green, blue, 255). */
export interface Picture {
  width: number;
  height: number;
  pixels: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What a pixel is: a shade of grey, a number in a table of colours. */
const [GREY, TABLE] = [0, 3];

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [before, after] = [Buffer.alloc(4), Buffer.alloc(4)];
  before.writeUInt32BE(data.length);
  after.writeUInt32BE(crc32(body));
  return Buffer.concat([before, body, after]);
}

/** A file of chunks. @param depth bits of a pixel */
function png(width: number, height: number, [depth, kind]: [number, number], chunks: [string, Uint8Array][]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, kind], 8);
  const all: typeof chunks = [['IHDR', head], ...chunks, ['IEND', Buffer.alloc(0)]];
  return Buffer.concat([SIGNATURE, ...all.map(([type, data]) => chunk(type, data))]);
}

/** Sixteen shades of grey from pixels of four bytes each: black text needs no more. */
export function greyPng({ width, height, pixels }: Picture): Uint8Array {
  const stride = Math.ceil(width / 2) + 1;
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const grey = ((pixels[at] ?? 0) * 54 + (pixels[at + 1] ?? 0) * 183 + (pixels[at + 2] ?? 0) * 19) >> 8;
      const place = y * stride + 1 + (x >> 1);
      rows[place] = (rows[place] ?? 0) | ((grey >> 4) << (x % 2 === 0 ? 4 : 0));
    }
  }
  return png(width, height, [4, GREY], [['IDAT', deflateSync(rows, { level: 9 })]]);
}

/**
 * A table of the colours and a byte for each pixel, with the same look as four bytes for each, in half the size and a
 * quarter of the time; nothing when the picture has more colours than such a table holds (256).
 */
export function pngOfFewColours({ width, height, pixels }: Picture): Uint8Array | undefined {
  const whole = new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
  const numbers = new Map<number, number>();
  const table: number[] = [];
  // Each row begins with its filter: 0, none. So does the table with the ground, most of a picture.
  const rows = new Uint8Array((width + 1) * height);
  for (let from = 0; from < whole.length;) {
    const colour = whole[from];
    if (colour === undefined) break;
    let number = numbers.get(colour);
    if (number === undefined) {
      number = numbers.size;
      if (number > 255) return undefined;
      numbers.set(colour, number);
      table.push(...pixels.subarray(from * 4, from * 4 + 3));
    }
    const start = from;
    while (whole[from] === colour) from++;
    if (number === 0) continue;
    for (let at = start; at < from; at++) rows[at + Math.floor(at / width) + 1] = number;
  }
  // Packs nearly as well as the best level in a third of its time.
  const packed = deflateSync(rows, { level: 4 });
  return png(
    width,
    height,
    [8, TABLE],
    [
      ['PLTE', Uint8Array.from(table)],
      ['IDAT', packed],
    ],
  );
}
