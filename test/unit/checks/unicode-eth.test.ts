import { expect, it } from 'vitest';
import { unicodeEth } from '../../../src/checks/unicode-eth.ts';
import { inPlan } from '../../support/sample.ts';

it('unicode.eth: finds nothing in a sound content (inPlan)', () => expect(inPlan(unicodeEth)).toEqual([]));

it('unicode.eth: an eth for đ', () => {
  const found = inPlan(unicodeEth, [['Rà soát văn bản.', 'Rà soát Ðề án.']]);
  expect(found).toEqual([
    {
      at: 'body',
      text: expect.stringContaining('Rà soát') as string,
      message: expect.stringContaining('eth') as string,
    },
  ]);
});
