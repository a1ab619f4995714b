import { expect, it } from 'vitest';
import { taskDuplicateText } from '../../../src/checks/task-duplicate-text.ts';
import { inPlan } from '../../support/sample.ts';

it('task.duplicate-text: finds nothing in a sound content (inPlan)', () =>
  expect(inPlan(taskDuplicateText)).toEqual([]));

it('task.duplicate-text: the goal and activities of another', () => {
  const found = inPlan(taskDuplicateText, [
    [
      '  - no: "2"\n',
      '  - no: 1b\n    variantOf: "1"\n    area: A0\n    title: Tuyên truyền ở xã\n    goal: Người dân hiểu hơn\n    activities: [Lập kế hoạch tuyên truyền, Tổ chức tuyên truyền]\n    products: [{ name: Kế hoạch của xã }]\n    lead: [UBND các xã]\n    deadline: Quý I/2022\n  - no: "2"\n',
    ],
  ]);
  expect(found).toEqual([
    {
      at: '1b',
      text: expect.stringContaining('no: 1b') as string,
      message: expect.stringContaining('nhiệm vụ 1') as string,
    },
  ]);
});
