/** Pictures as boxes that Satori lays out. For Node only: its libraries are. */
import { Resvg, type RenderedImage, type ResvgRenderOptions } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';

export interface Box {
  type: string;
  props: { style: Record<string, string | number>; children?: string | Box[] };
}

export const box = (style: Record<string, string | number>, children: string | Box[]): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** A font's bytes as Satori takes them. */
export const fontData = (bytes: Uint8Array): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

/**
 * Draws a box.
 *
 * @param size in pixels, as it is laid out
 * @param fonts the same list each time, which is then read once
 * @param fitTo how large it is drawn, where that is another size
 */
export async function draw(
  tree: Box,
  size: { width: number; height: number },
  fonts: Font[],
  fitTo?: NonNullable<ResvgRenderOptions['fitTo']>,
): Promise<RenderedImage> {
  // Satori takes React elements; any object of their shape will do.
  const svg = await satori(tree, { ...size, fonts });
  return new Resvg(svg, { ...(fitTo && { fitTo }), font: { loadSystemFonts: false } }).render();
}
