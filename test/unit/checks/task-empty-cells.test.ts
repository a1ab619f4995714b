import { expect, it } from 'vitest';
import { taskEmptyCells } from '../../../src/checks/task-empty-cells.ts';
import { found, inPlan, PLAN, sample } from '../../support/sample.ts';

it('task.empty-cells: finds nothing in a sound content (inPlan)', () => expect(inPlan(taskEmptyCells)).toEqual([]));

it('task.empty-cells: a row without activities', () => {
  const findings = inPlan(taskEmptyCells, [['    activities: [Lập đoàn kiểm tra]\n', '']]);
  expect(findings).toEqual([
    {
      at: '2',
      text: expect.stringContaining('no: "2"') as string,
      message: expect.stringContaining('hoạt động') as string,
    },
  ]);
});

it('task.empty-cells: a column of its own that only some rows fill', () => {
  const plan = PLAN.replace('    activities: [Lập đoàn kiểm tra]\n', '').replaceAll(
    /activities: \[.*\]/gu,
    'activities: ["Địa điểm: Trụ sở"]',
  );
  expect(found(taskEmptyCells, sample({ plan }))).toEqual([]);
});
