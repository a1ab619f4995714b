/** Stated shares against their numerator and denominator. */
import type { Path } from '../content/source.ts';
import type { Paper } from '../catalogue/types.ts';
import { perObject } from '../util/per-object.ts';
import { comma, halfUp, numberIn } from './wordings.ts';

export interface Share {
  at: string;
  where: Path;
  wrong?: { kind: 'percent' | 'rounding'; message: string };
  /** What is a share but lacks the sign. */
  bare?: string;
}

/** Half a unit in the second decimal: what rounding alone can explain. */
const TOLERANCE = 0.005;

/** The results of a report that state a share of a numerator in a denominator. */
export const shares = perObject((paper: Paper): Share[] => {
  if (paper.type !== 'report') return [];
  return paper.results.flatMap((result, i): Share[] => {
    const { numerator, denominator, stated } = result;
    if (numerator === undefined || denominator === undefined || stated === undefined) return [];
    const number = numberIn(stated);
    const place = { at: result.id, where: ['results', i, 'stated'] };
    // "26/26" states the two numbers and no share.
    if (!number || /\d\s*\/\s*\d/.test(stated)) return [];
    const sign = /%|phần trăm/u.test(stated);
    if (!sign && number.decimals === 0) return [];
    const exact = (numerator / denominator) * 100;
    const right = halfUp(numerator * 100, denominator, number.decimals);
    const share: Share = sign ? place : { ...place, bare: number.text };
    if (Math.abs(number.value - right) <= TOLERANCE / 10) return [share];
    const cut = Math.floor(exact * 10 ** number.decimals + 1e-9) / 10 ** number.decimals;
    const kind = Math.abs(number.value - cut) < 1e-9 ? 'rounding' : 'percent';
    const message = `${comma(numerator)}/${comma(denominator)} là ${comma(right)}%, ghi "${stated}"`;
    return [{ ...share, wrong: { kind, message } }];
  });
});
