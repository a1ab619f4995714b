/** The units of WordprocessingML: twentieths of a point for lengths, half points for text sizes. */

export function twipsFromMm(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

export function twipsFromPt(points: number): number {
  return Math.round(points * 20);
}

export function halfPoints(points: number): number {
  return Math.round(points * 2);
}
