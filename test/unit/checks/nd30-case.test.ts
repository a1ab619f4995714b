import { expect, it } from 'vitest';
import { nd30Case } from '../../../src/checks/nd30-case.ts';
import { inPlan } from '../../support/sample.ts';

it('nd30.case: finds nothing in a sound content (inPlan)', () => expect(inPlan(nd30Case)).toEqual([]));

it('nd30.case: a capital and a comma', () => {
  const found = inPlan(nd30Case, [['Rà soát văn bản.', 'Theo Khoản 4, Điều 15.']]);
  expect(found).toEqual([
    {
      at: 'II.1',
      text: expect.stringContaining('Khoản 4') as string,
      message: expect.stringContaining('Khoản 4, Điều') as string,
    },
  ]);
});

it('nd30.case: nothing to say: as it should be', () =>
  expect(inPlan(nd30Case, [['Rà soát văn bản.', 'Theo khoản 4 Điều 15.']])).toEqual([]));
