import { expect, it } from 'vitest';
import { deadlineWeekend } from '../../../src/checks/deadline-weekend.ts';
import { inPlan } from '../../support/sample.ts';

it('deadline.weekend: finds nothing in a sound content (inPlan)', () => expect(inPlan(deadlineWeekend)).toEqual([]));

it('deadline.weekend: a Saturday', () => {
  const found = inPlan(deadlineWeekend, [['Trước ngày 15/3/2022', 'Trước ngày 19/3/2022']]);
  expect(found).toEqual([
    {
      at: '2',
      text: expect.stringContaining('19/3/2022') as string,
      message: expect.stringContaining('thứ Bảy') as string,
    },
  ]);
});

it('deadline.weekend: a Sunday of a report', () => {
  const found = inPlan(deadlineWeekend, [['Chậm nhất ngày 10/6/2022', 'Chậm nhất ngày 12/6/2022']]);
  expect(found).toEqual([
    {
      at: 'reporting',
      text: expect.stringContaining('12/6/2022') as string,
      message: expect.stringContaining('Chủ nhật') as string,
    },
  ]);
});
