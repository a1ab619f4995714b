import { expect, it } from 'vitest';
import { numberDateOrder } from '../../../src/checks/number-date-order.ts';
import { inCitations } from '../../support/sample.ts';

it('number.date-order: finds nothing in a sound content (inCitations)', () =>
  expect(inCitations(numberDateOrder)).toEqual([]));

it('number.date-order: a higher number on an earlier day', () => {
  const found = inCitations(numberDateOrder, [['issuedOn: 2021-03-02', 'issuedOn: 2021-02-01']]);
  expect(found).toEqual([
    {
      at: 'II.1',
      text: expect.stringContaining('mau-qd-11-2021') as string,
      message: expect.stringContaining('sớm hơn 10/QĐ-UBND') as string,
    },
  ]);
});
