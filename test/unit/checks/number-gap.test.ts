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

it('number.gap: nothing to say: the numbers between run in with their text', () =>
  expect(
    inPlan(numberGap, [
      [
        '### II.1. Thể chế\n\nRà soát văn bản.\n',
        '### II.1. Thể chế\n\nRà soát văn bản.\n\n2\\. Nâng cao chất lượng: làm ngay.\n\n3. Chuyển đổi số.\n\n### II.4. Bộ máy\n\nSắp xếp.\n',
      ],
    ]),
  ).toEqual([]));

it('number.gap: a number that stands nowhere in between', () => {
  const found = inPlan(numberGap, [
    ['### II.1. Thể chế\n\nRà soát văn bản.\n', '### II.1. Thể chế\n\n2. Một đoạn.\n\n### II.4. Bộ máy\n\nSắp xếp.\n'],
  ]);
  expect(found).toMatchObject([{ at: 'II', message: expect.stringContaining('sau "1" là "4"') as string }]);
});
