import { expect, it } from 'vitest';
import { unicodeNfd } from '../../../src/checks/unicode-nfd.ts';
import { inPlan } from '../../support/sample.ts';

it('unicode.nfd: finds nothing in a sound content (inPlan)', () => expect(inPlan(unicodeNfd)).toEqual([]));

it('unicode.nfd: decomposed letters', () => {
  const found = inPlan(unicodeNfd, [['Rà soát văn bản.', 'Rà soát văn bản.']]);
  expect(found).toEqual([
    {
      at: 'body',
      text: expect.stringContaining('Rà soát') as string,
      message: expect.stringContaining('dấu rời') as string,
    },
  ]);
});
