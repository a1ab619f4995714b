import { expect, it } from 'vitest';
import { copyScope } from '../../../src/checks/copy-scope.ts';
import { inPlan } from '../../support/sample.ts';

it('copy.scope: finds nothing in a sound content (inPlan)', () => expect(inPlan(copyScope)).toEqual([]));

it('copy.scope: a district acts in a province', () => {
  const found = inPlan(copyScope, [['Rà soát văn bản.', 'Rà soát văn bản trên địa bàn tỉnh.']]);
  expect(found).toEqual([
    {
      at: 'II.1',
      text: expect.stringContaining('địa bàn tỉnh') as string,
      message: expect.stringContaining('địa bàn tỉnh') as string,
    },
  ]);
});

it('copy.scope: nothing to say: a province of another name', () =>
  expect(inPlan(copyScope, [['Rà soát văn bản.', 'Rà soát văn bản trên địa bàn tỉnh Mẫu.']])).toEqual([]));
