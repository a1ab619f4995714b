import { expect, it } from 'vitest';
import { taskNearDuplicate } from '../../../src/checks/task-near-duplicate.ts';
import { inPlan } from '../../support/sample.ts';

it('task.near-duplicate: finds nothing in a sound content (inPlan)', () =>
  expect(inPlan(taskNearDuplicate)).toEqual([]));

it('task.near-duplicate: a variant in nearly the same words', () => {
  const found = inPlan(taskNearDuplicate, [
    [
      '  - no: "2"\n',
      '  - no: 1b\n    variantOf: "1"\n    area: A0\n    title: Tuyên truyền ở xã\n    goal: Người dân hiểu hơn\n    activities: [Lập kế hoạch tuyên truyền, Tuyên truyền ở xã]\n    products: [{ name: Kế hoạch của xã }]\n    lead: [UBND các xã]\n    deadline: Quý I/2022\n  - no: "2"\n',
    ],
  ]);
  expect(found).toEqual([
    {
      at: 'appendix',
      text: expect.stringContaining('variantOf') as string,
      message: expect.stringContaining('1 và 1b') as string,
    },
  ]);
});
