import { expect, it } from 'vitest';
import { metricRounding } from '../../../src/checks/metric-rounding.ts';
import { inReport } from '../../support/sample.ts';

it('metric.rounding: finds nothing in a sound content (inReport)', () => expect(inReport(metricRounding)).toEqual([]));

it('metric.rounding: cut off, not rounded', () => {
  const found = inReport(metricRounding, [['99,16%', '99,15%']]);
  expect(found).toEqual([
    {
      at: 'R2',
      text: expect.stringContaining('99,15%') as string,
      message: expect.stringContaining('99,16%') as string,
    },
  ]);
});

it('metric.rounding: nothing to say: half up', () =>
  expect(
    inReport(metricRounding, [
      ['numerator: 118, denominator: 119, stated: "99,16%"', 'numerator: 1, denominator: 800, stated: "0,13%"'],
    ]),
  ).toEqual([]));
