import { expect, it } from 'vitest';
import { refAlias } from '../../../src/checks/ref-alias.ts';
import { inPlan } from '../../support/sample.ts';

it('ref.alias: finds nothing in a sound content (inPlan)', () => expect(inPlan(refAlias)).toEqual([]));

it('ref.alias: a code that the register does not have', () => {
  const found = inPlan(refAlias, [['wording: Quyết định số 06/QĐ-TTg', 'wording: Quyết định số 06/2022/QĐ-TTg']]);
  expect(found).toEqual([
    {
      at: 'II.1',
      text: expect.stringContaining('06/2022/QĐ-TTg') as string,
      message: expect.stringContaining('06/QĐ-TTg') as string,
    },
  ]);
});

it('ref.alias: nothing to say: a zero before the number', () =>
  expect(inPlan(refAlias, [['wording: Quyết định số 06/QĐ-TTg', 'wording: Quyết định số 6/QĐ-TTg']])).toEqual([]));
