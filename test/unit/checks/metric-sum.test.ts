import { expect, it } from 'vitest';
import { metricSum } from '../../../src/checks/metric-sum.ts';
import { inReport } from '../../support/sample.ts';

it('metric.sum: finds nothing in a sound content (inReport)', () => expect(inReport(metricSum)).toEqual([]));

it('metric.sum: parts that do not add up', () => {
  const found = inReport(metricSum, [['[13676, 343, 64]', '[13676, 343, 65]']]);
  expect(found).toEqual([
    { at: 'R3', text: expect.stringContaining('13676') as string, message: expect.stringContaining('14084') as string },
  ]);
});

it('metric.sum: a row of totals that does not', () => {
  const found = inReport(metricSum, [['total: [Tổng, 7]', 'total: [Tổng, 8]']]);
  expect(found).toEqual([
    {
      at: 'tables',
      text: expect.stringContaining('Tổng') as string,
      message: expect.stringContaining('cộng được 7') as string,
    },
  ]);
});
