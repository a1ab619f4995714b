import { expect, it } from 'vitest';
import { orgIncomplete } from '../../../src/checks/org-incomplete.ts';
import { inPlan } from '../../support/sample.ts';

it('org.incomplete: finds nothing in a sound content (inPlan)', () => expect(inPlan(orgIncomplete)).toEqual([]));

it('org.incomplete: a Committee of no people', () => {
  const found = inPlan(orgIncomplete, [['Rà soát văn bản.', 'Trình Ủy ban nhân phường.']]);
  expect(found).toEqual([
    {
      at: 'II.1',
      text: expect.stringContaining('nhân phường') as string,
      message: expect.stringContaining('thiếu chữ') as string,
    },
  ]);
});
