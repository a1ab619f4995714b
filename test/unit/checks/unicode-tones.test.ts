import { expect, it } from 'vitest';
import { unicodeTones } from '../../../src/checks/unicode-tones.ts';
import { inPlan } from '../../support/sample.ts';

it('unicode.tones: finds nothing in a sound content (inPlan)', () => expect(inPlan(unicodeTones)).toEqual([]));

it('unicode.tones: both placements in one file', () => {
  const found = inPlan(unicodeTones, [['Rà soát văn bản.', 'Rà soát văn hóa và văn hoá.']]);
  expect(found).toEqual([
    {
      at: 'II.1',
      text: expect.stringContaining('văn hóa') as string,
      message: expect.stringContaining('hoá') as string,
    },
  ]);
});

it('unicode.tones: nothing to say: one placement', () =>
  expect(inPlan(unicodeTones, [['Rà soát văn bản.', 'Rà soát văn hoá.']])).toEqual([]));
