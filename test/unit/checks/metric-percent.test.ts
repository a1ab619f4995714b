import { expect, it } from 'vitest';
import { metricPercent } from '../../../src/checks/metric-percent.ts';
import { inReport } from '../../support/sample.ts';

it('metric.percent: finds nothing in a sound content (inReport)', () => expect(inReport(metricPercent)).toEqual([]));

it('metric.percent: 19 of 50 is not 30 %', () => {
  const found = inReport(metricPercent, [['stated: 38%', 'stated: 30%']]);
  expect(found).toEqual([
    { at: 'R1', text: expect.stringContaining('30%') as string, message: expect.stringContaining('38%') as string },
  ]);
});

it('metric.percent: nothing to say: a fraction states no share', () =>
  expect(inReport(metricPercent, [['stated: 38%', 'stated: 19/50']])).toEqual([]));
