import { expect, it } from 'vitest';
import { headingDuplicate } from '../../../src/checks/heading-duplicate.ts';
import { inPlan } from '../../support/sample.ts';

it('heading.duplicate: finds nothing in a sound content (inPlan)', () => expect(inPlan(headingDuplicate)).toEqual([]));

it('heading.duplicate: two headings of the same words', () => {
  const found = inPlan(headingDuplicate, [['Rà soát văn bản.', 'Rà soát văn bản.\n\n### II.2. Thể chế']]);
  expect(found).toEqual([
    {
      at: 'II.2',
      text: expect.stringContaining('### II.2.') as string,
      message: expect.stringContaining('Thể chế') as string,
    },
  ]);
});
