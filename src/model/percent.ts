/** A share as a percentage with two decimals, rounded half up as Vietnamese statistics do. */
export function percentOf(numerator: number, denominator: number): number {
  return Math.round((numerator * 10000) / denominator) / 100;
}
