import { expect, it } from 'vitest';
import { numberMissingFirst } from '../../../src/checks/number-missing-first.ts';
import { inPlan } from '../../support/sample.ts';

it('number.missing-first: finds nothing in a sound content (inPlan)', () =>
  expect(inPlan(numberMissingFirst)).toEqual([]));

it('number.missing-first: a series that begins with b', () => {
  const found = inPlan(numberMissingFirst, [['at: IV.1.a', 'at: IV.1.d']]);
  expect(found).toEqual([
    {
      at: 'body',
      text: expect.stringContaining('IV.1.b') as string,
      message: expect.stringContaining('"b"') as string,
    },
  ]);
});

it('number.missing-first: a first row that the paper does not number', () => {
  const found = inPlan(numberMissingFirst, [['no: "1"\n', 'no: "1"\n    unnumbered: true\n']]);
  expect(found).toEqual([
    {
      at: '1',
      text: expect.stringContaining('no: "1"') as string,
      message: expect.stringContaining('người biên tập') as string,
    },
  ]);
});

it('number.missing-first: nothing to say: the only row of group III has the number of its group', () =>
  expect(inPlan(numberMissingFirst, [['no: "8"', 'no: "III.3"']])).toEqual([]));

it('number.missing-first: nothing to say: rows are counted on from group to group', () =>
  expect(
    inPlan(
      numberMissingFirst,
      ['1', '2', '3', '4', '5', '6', '7', '8'].map((no, i) => [`no: "${no}"\n`, `no: "${i < 4 ? 'I' : 'II'}.${no}"\n`]),
    ),
  ).toEqual([]));

it('number.missing-first: a group that begins anywhere else', () =>
  expect(
    inPlan(numberMissingFirst, [
      ['no: "7"', 'no: "II.4"'],
      ['no: "8"', 'no: "II.5"'],
    ]),
  ).toMatchObject([{ at: 'II.4', message: 'dãy số bắt đầu từ "4"' }]));
