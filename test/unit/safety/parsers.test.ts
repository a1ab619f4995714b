import { expect, test, vi } from 'vitest';
import { parseXml } from '../../../src/importer/xml.ts';
import { Refusal } from '../../../src/importer/refusal.ts';
import { fuzzTarget, TARGETS } from '../../support/fuzz-targets.ts';

/** Less than half a minute over all parsers; `npm run bench -- fuzz --minutes 20` goes on. */
const MILLISECONDS = 700;

// A library under the Word masters writes of every fault to the console.
vi.spyOn(console, 'error').mockImplementation(() => undefined);
vi.spyOn(console, 'warn').mockImplementation(() => undefined);

test.each(TARGETS.map((target) => [target.name, target] as const))(
  '%s takes whatever comes: no crash, no hang',
  async (_, target) => {
    const report = await fuzzTarget(target, MILLISECONDS, 20_261_121);
    expect(report.faults).toEqual([]);
    expect(report.runs).toBeGreaterThanOrEqual(10);
  },
);

test.each([
  ['names without an end', `<a ${'b'.repeat(1_000_000)}`],
  ['comments that are never closed', '<!--'.repeat(250_000)],
  ['sections that are never closed', '<![CDATA['.repeat(100_000)],
  ['quotes that are never closed', '<a b="'.repeat(200_000)],
  ['blanks', `<a${' '.repeat(1_000_000)}`],
])('XML of a megabyte with %s is refused at once', (_, xml) => {
  const started = performance.now();
  expect(() => parseXml(xml)).toThrow(Refusal);
  expect(performance.now() - started).toBeLessThan(1000);
});
