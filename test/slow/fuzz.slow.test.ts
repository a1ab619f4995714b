import { expect, it } from 'vitest';
import { fuzz } from '../support/fuzz.ts';

it('ten thousand mutated files: no crash, none over a second, each problem has a line of its file', () => {
  const result = fuzz(10_000);
  console.log(`${result.runs} files, ${result.rejected} refused, slowest ${Math.round(result.slowest)} ms`);
  expect(result.runs).toBe(10_000);
  expect(result.rejected).toBeGreaterThan(5_000);
}, 3_600_000);
