/**
 * Widths in thousandths of the size, for a bold face with the metrics of Times New Roman. Only the lines
 * under the issuer, the motto and the subject hang on them, so plain letters stand for accented ones.
 */
const BOLD: Record<string, number> = {
  A: 722, B: 667, C: 722, D: 722, E: 667, F: 611, G: 778, H: 778, I: 389, J: 500, K: 778, L: 667, M: 944,
  N: 722, O: 778, P: 611, Q: 778, R: 722, S: 556, T: 667, U: 722, V: 722, W: 1000, X: 722, Y: 722, Z: 667,
  a: 500, b: 556, c: 444, d: 556, e: 444, f: 333, g: 500, h: 556, i: 278, j: 333, k: 556, l: 278, m: 833,
  n: 556, o: 500, p: 556, q: 556, r: 444, s: 389, t: 333, u: 556, v: 500, w: 722, x: 500, y: 500, z: 444,
  ' ': 250, '-': 333, '.': 250, ',': 250, ':': 333, '/': 278, '(': 333, ')': 333, '…': 1000,
}; // prettier-ignore

/** The width of bold text in millimetres, at a size in points. */
export function boldTextWidth(text: string, size: number): number {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
  let thousandths = 0;
  for (const letter of bare) thousandths += BOLD[letter] ?? 500;
  return (thousandths / 1000) * size * (25.4 / 72);
}
