import { expect, it } from 'vitest';
import { unicodeControl } from '../../../src/checks/unicode-control.ts';
import { inPlan } from '../../support/sample.ts';

it('unicode.control: finds nothing in a sound content (inPlan)', () => expect(inPlan(unicodeControl)).toEqual([]));

it('unicode.control: a space of no width', () => {
  const found = inPlan(unicodeControl, [['Rà soát văn bản.', 'Rà soát​ văn bản.']]);
  expect(found).toEqual([
    {
      at: 'body',
      text: expect.stringContaining('Rà soát') as string,
      message: expect.stringContaining('U+200B') as string,
    },
  ]);
});
