import { expect, it } from 'vitest';
import { styleRepeat } from '../../../src/checks/style-repeat.ts';
import { inPlan } from '../../support/sample.ts';

it('style.repeat: finds nothing in a sound content (inPlan)', () => expect(inPlan(styleRepeat)).toEqual([]));

it('style.repeat: a word typed twice', () => {
  const found = inPlan(styleRepeat, [['Rà soát văn bản.', 'Rà soát của của văn bản.']]);
  expect(found).toEqual([
    {
      at: 'II.1',
      text: expect.stringContaining('của của') as string,
      message: expect.stringContaining('của của') as string,
    },
  ]);
});

it('style.repeat: nothing to say: a reduplication', () =>
  expect(inPlan(styleRepeat, [['Rà soát văn bản.', 'Rà soát luôn luôn.']])).toEqual([]));
