import { expect, it } from 'vitest';
import { reportWindowOverlap } from '../../../src/checks/report-window-overlap.ts';
import { inPlan } from '../../support/sample.ts';

it('report.window-overlap: finds nothing in a sound content (inPlan)', () =>
  expect(inPlan(reportWindowOverlap)).toEqual([]));

it('report.window-overlap: a day counted twice', () => {
  const found = inPlan(reportWindowOverlap, [['from: 2022-03-06', 'from: 2022-03-05']]);
  expect(found).toEqual([
    {
      at: 'reporting',
      text: expect.stringContaining('2022-03-05') as string,
      message: expect.stringContaining('2022-03-05') as string,
    },
  ]);
});
