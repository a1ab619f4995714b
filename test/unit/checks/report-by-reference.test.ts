import { expect, it } from 'vitest';
import { reportByReference } from '../../../src/checks/report-by-reference.ts';
import { inPlan } from '../../support/sample.ts';

it('report.by-reference: finds nothing in a sound content (inPlan)', () =>
  expect(inPlan(reportByReference)).toEqual([]));

it('report.by-reference: no day', () => {
  const found = inPlan(reportByReference, [['due: Chậm nhất ngày 10/6/2022', 'due: Theo quy định']]);
  expect(found).toEqual([
    {
      at: 'reporting',
      text: expect.stringContaining('Theo quy định') as string,
      message: expect.stringContaining('Báo cáo quý II') as string,
    },
  ]);
});
