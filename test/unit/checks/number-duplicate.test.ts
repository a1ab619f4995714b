import { expect, it } from 'vitest';
import { numberDuplicate } from '../../../src/checks/number-duplicate.ts';
import { inPlan } from '../../support/sample.ts';

it('number.duplicate: finds nothing in a sound content (inPlan)', () => expect(inPlan(numberDuplicate)).toEqual([]));

it('number.duplicate: one number for two sections', () => {
  const found = inPlan(numberDuplicate, [['Rà soát văn bản.', 'Rà soát văn bản.\n\n### II.1. Bộ máy']]);
  expect(found).toEqual([
    {
      at: 'II.1',
      text: expect.stringContaining('Bộ máy') as string,
      message: expect.stringContaining('II.1') as string,
    },
  ]);
});
