import { expect, it } from 'vitest';
import { dateFormat } from '../../../src/checks/date-format.ts';
import { inPlan } from '../../support/sample.ts';

it('date.format: finds nothing in a sound content (inPlan)', () => expect(inPlan(dateFormat)).toEqual([]));

it('date.format: a zero here and none there', () => {
  const found = inPlan(dateFormat, [['Chậm nhất ngày 10/6/2022', 'Chậm nhất ngày 10/06/2022']]);
  expect(found).toEqual([
    {
      at: 'reporting',
      text: expect.stringContaining('10/06/2022') as string,
      message: expect.stringContaining('15/3/2022') as string,
    },
  ]);
});
