import { expect, it } from 'vitest';
import { deadlineBeforeIssue } from '../../../src/checks/deadline-before-issue.ts';
import { inPlan } from '../../support/sample.ts';

it('deadline.before-issue: finds nothing in a sound content (inPlan)', () =>
  expect(inPlan(deadlineBeforeIssue)).toEqual([]));

it('deadline.before-issue: due before the paper', () => {
  const found = inPlan(deadlineBeforeIssue, [['Trước ngày 15/3/2022', 'Trước ngày 15/01/2022']]);
  expect(found).toEqual([
    {
      at: '2',
      text: expect.stringContaining('15/01/2022') as string,
      message: expect.stringContaining('2022-01-20') as string,
    },
  ]);
});

it('deadline.before-issue: nothing to say: on the day itself', () =>
  expect(inPlan(deadlineBeforeIssue, [['Trước ngày 15/3/2022', 'Chậm nhất ngày 20/01/2022']])).toEqual([]));
