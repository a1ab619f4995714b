import { expect, it } from 'vitest';
import { punct } from '../../../src/checks/punct.ts';
import { inPlan } from '../../support/sample.ts';

it('punct: finds nothing in a sound content (inPlan)', () => expect(inPlan(punct)).toEqual([]));

it('punct: a space before a comma', () => {
  const found = inPlan(punct, [['Rà soát văn bản.', 'Rà soát , văn bản.']]);
  expect(found).toEqual([
    {
      at: 'II.1',
      text: expect.stringContaining('Rà soát ,') as string,
      message: expect.stringContaining('soát ,') as string,
    },
  ]);
});
