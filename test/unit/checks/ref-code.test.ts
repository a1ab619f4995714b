import { expect, it } from 'vitest';
import { refCode } from '../../../src/checks/ref-code.ts';
import { inCitations } from '../../support/sample.ts';

it('ref.code: finds nothing in a sound content (inCitations)', () => expect(inCitations(refCode)).toEqual([]));

it('ref.code: a number that is another', () => {
  const found = inCitations(refCode, [['number: 11,', 'number: 12,']]);
  expect(found).toEqual([
    {
      at: 'body',
      text: expect.stringContaining('mau-qd-11-2021') as string,
      message: expect.stringContaining('number: 12') as string,
    },
  ]);
});

it('ref.code: a year that is another', () => {
  const found = inCitations(refCode, [['code: 61/2018/NĐ-CP', 'code: 61/2019/NĐ-CP']]);
  expect(found).toEqual([
    {
      at: 'body',
      text: expect.stringContaining('nd-61-2018') as string,
      message: expect.stringContaining('year: 2018') as string,
    },
  ]);
});
