import { expect, it } from 'vitest';
import { taskNoDeadline } from '../../../src/checks/task-no-deadline.ts';
import { inPlan } from '../../support/sample.ts';

it('task.no-deadline: finds nothing in a sound content (inPlan)', () => expect(inPlan(taskNoDeadline)).toEqual([]));

it('task.no-deadline: a row without a day', () => {
  const found = inPlan(taskNoDeadline, [['    deadline: Trước ngày 15/3/2022\n', '']]);
  expect(found).toEqual([
    {
      at: '2',
      text: expect.stringContaining('no: "2"') as string,
      message: expect.stringContaining('thời hạn') as string,
    },
  ]);
});
