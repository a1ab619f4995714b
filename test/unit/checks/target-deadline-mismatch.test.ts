import { expect, it } from 'vitest';
import { targetDeadlineMismatch } from '../../../src/checks/target-deadline-mismatch.ts';
import { inPlan } from '../../support/sample.ts';

it('target.deadline-mismatch: finds nothing in a sound content (inPlan)', () =>
  expect(inPlan(targetDeadlineMismatch)).toEqual([]));

it('target.deadline-mismatch: a share that is due daily', () => {
  const found = inPlan(targetDeadlineMismatch, [['deadline: Quý I/2022 }]', 'deadline: Hằng ngày }]']]);
  expect(found).toEqual([
    {
      at: '1',
      text: expect.stringContaining('no: "1"') as string,
      message: expect.stringContaining('Hằng ngày') as string,
    },
  ]);
});
