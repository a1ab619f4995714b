import { expect, it } from 'vitest';
import { taskEmptyCells } from '../../../src/checks/task-empty-cells.ts';
import { inPlan } from '../../support/sample.ts';

it('task.empty-cells: finds nothing in a sound content (inPlan)', () => expect(inPlan(taskEmptyCells)).toEqual([]));

it('task.empty-cells: a row without activities', () => {
  const found = inPlan(taskEmptyCells, [['    activities: [Lập đoàn kiểm tra]\n', '']]);
  expect(found).toEqual([
    {
      at: '2',
      text: expect.stringContaining('no: "2"') as string,
      message: expect.stringContaining('hoạt động') as string,
    },
  ]);
});
