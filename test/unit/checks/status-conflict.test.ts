import { expect, it } from 'vitest';
import { statusConflict } from '../../../src/checks/status-conflict.ts';
import { inPlan } from '../../support/sample.ts';

it('status.conflict: finds nothing in a sound content (inPlan)', () => expect(inPlan(statusConflict)).toEqual([]));

it('status.conflict: a stamp "Dự thảo" on a numbered paper', () => {
  const found = inPlan(statusConflict, [['place:', 'stamp: Dự thảo\nplace:']]);
  expect(found).toEqual([
    {
      at: 'status',
      text: expect.stringContaining('stamp') as string,
      message: expect.stringContaining('05/KH-UBND') as string,
    },
  ]);
});

it('status.conflict: nothing to say: a stamp on what has nothing yet', () =>
  expect(
    inPlan(statusConflict, [
      ['place:', 'stamp: Dự thảo\nplace:'],
      ['number: 5\n', ''],
      ['issuedOn: 2022-01-20\n', ''],
      ['status: issued', 'status: draft'],
    ]),
  ).toEqual([]));

it('status.conflict: a draft with number and day', () => {
  const found = inPlan(statusConflict, [['status: issued', 'status: draft']]);
  expect(found).toEqual([
    {
      at: 'status',
      text: expect.stringContaining('status') as string,
      message: expect.stringContaining('20/01/2022') as string,
    },
  ]);
});
