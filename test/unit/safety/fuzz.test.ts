import { expect, it } from 'vitest';
import { fuzz } from '../../support/fuzz.ts';

/** A sample of what `npm test -- slow` does in full. */
it('mutated files: no crash, none over a second, each problem has a line of its file', () => {
  const result = fuzz(2_000, 30_000);
  expect(result.runs).toBeGreaterThan(100);
  expect(result.rejected).toBeGreaterThan(result.runs / 3);
}, 120_000);
