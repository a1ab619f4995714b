import { expect, it } from 'vitest';
import { symbolMalformed } from '../../../src/checks/symbol-malformed.ts';
import { inCitations } from '../../support/sample.ts';

it('symbol.malformed: finds nothing in a sound content (inCitations)', () =>
  expect(inCitations(symbolMalformed)).toEqual([]));

it('symbol.malformed: two bodies in one symbol', () => {
  const found = inCitations(symbolMalformed, [['code: 11/QĐ-UBND', 'code: 11/QĐ-BCĐUBND']]);
  expect(found).toEqual([
    {
      at: 'II.1',
      text: expect.stringContaining('mau-qd-11-2021') as string,
      message: expect.stringContaining('BCĐUBND') as string,
    },
  ]);
});
