import { expect, it } from 'vitest';
import { taskLevelMismatch } from '../../../src/checks/task-level-mismatch.ts';
import { inPlan } from '../../support/sample.ts';

it('task.level-mismatch: finds nothing in a sound content (inPlan)', () =>
  expect(inPlan(taskLevelMismatch)).toEqual([]));

it('task.level-mismatch: a task of communes, a product of the district', () => {
  const found = inPlan(taskLevelMismatch, [
    ['issuer: UBND huyện, deadline: Quý I/2022 }]', 'issuer: UBND huyện, deadline: Quý I/2022 }]\n    level: [xa]'],
  ]);
  expect(found).toEqual([
    {
      at: '1',
      text: expect.stringContaining('products') as string,
      message: expect.stringContaining('UBND huyện') as string,
    },
  ]);
});
