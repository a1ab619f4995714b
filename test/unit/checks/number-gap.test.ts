import { expect, it } from 'vitest';
import { numberGap } from '../../../src/checks/number-gap.ts';
import { inPlan } from '../../support/sample.ts';

it('number.gap: finds nothing in a sound content (inPlan)', () => expect(inPlan(numberGap)).toEqual([]));

it('number.gap: a section left out', () => {
  const found = inPlan(numberGap, [
    ['## II. Nhiệm vụ', '## III. Nhiệm vụ'],
    ['### II.1.', '### III.1.'],
    ['at: II.1 }', 'at: III.1 }'],
    ['at: II.1 }', 'at: III.1 }'],
    ['at: II.1,', 'at: III.1,'],
  ]);
  expect(found).toEqual([
    {
      at: 'III',
      text: expect.stringContaining('## III') as string,
      message: expect.stringContaining('sau "I" là "III"') as string,
    },
  ]);
});

it('number.gap: points in Vietnamese order: a b d lacks c', () => {
  const found = inPlan(numberGap, [['at: IV.1.c', 'at: IV.1.d']]);
  expect(found).toEqual([
    {
      at: 'body',
      text: expect.stringContaining('IV.1.d') as string,
      message: expect.stringContaining('sau "b" là "d"') as string,
    },
  ]);
});

it('number.gap: nothing to say: d is followed by đ, e by g', () =>
  expect(
    inPlan(numberGap, [
      ['at: IV.1.a', 'at: IV.1.d'],
      ['at: IV.1.b', 'at: IV.1.đ'],
      ['at: IV.1.c', 'at: IV.1.e'],
    ]),
  ).toEqual([]));

it('number.gap: a task left out', () => {
  const found = inPlan(numberGap, [['no: "8"', 'no: "9"']]);
  expect(found).toEqual([
    {
      at: '9',
      text: expect.stringContaining('no: "9"') as string,
      message: expect.stringContaining('sau "7" là "9"') as string,
    },
  ]);
});
