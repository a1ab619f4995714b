import { expect, it } from 'vitest';
import { abbrUnknown } from '../../../src/checks/abbr-unknown.ts';
import { inPlan } from '../../support/sample.ts';

it('abbr.unknown: finds nothing in a sound content (inPlan)', () => expect(inPlan(abbrUnknown)).toEqual([]));

it('abbr.unknown: letters in the wrong order', () => {
  const found = inPlan(abbrUnknown, [['Rà soát văn bản.', 'Rà soát TTCH.']]);
  expect(found).toEqual([
    { at: 'II.1', text: expect.stringContaining('TTCH') as string, message: expect.stringContaining('TTHC') as string },
  ]);
});

it('abbr.unknown: nothing to say: a line in capitals', () =>
  expect(inPlan(abbrUnknown, [['Rà soát văn bản.', 'BAN NHÂN DÂN.']])).toEqual([]));
