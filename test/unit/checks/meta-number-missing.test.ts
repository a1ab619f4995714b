import { expect, it } from 'vitest';
import { metaNumberMissing } from '../../../src/checks/meta-number-missing.ts';
import { inPlan } from '../../support/sample.ts';

it('meta.number-missing: finds nothing in a sound content (inPlan)', () =>
  expect(inPlan(metaNumberMissing)).toEqual([]));

it('meta.number-missing: an issued paper without a number', () => {
  const found = inPlan(metaNumberMissing, [['number: 5\n', '']]);
  expect(found).toEqual([
    {
      at: 'number',
      text: expect.stringContaining('symbol') as string,
      message: expect.stringContaining('KH-UBND') as string,
    },
  ]);
});

it('meta.number-missing: nothing to say: a draft has none yet', () =>
  expect(
    inPlan(metaNumberMissing, [
      ['number: 5\n', ''],
      ['status: issued', 'status: draft'],
    ]),
  ).toEqual([]));

it('meta.number-missing: a Decision without a number', () => {
  const found = inPlan(metaNumberMissing, [
    ['number: 5\n', 'attachedTo: { type: QĐ, symbol: QĐ-UBND, issuer: UBND huyện Mẫu }\n'],
  ]);
  expect(found).toEqual([
    {
      at: 'number',
      text: expect.stringContaining('attachedTo') as string,
      message: expect.stringContaining('QĐ-UBND') as string,
    },
  ]);
});

it('meta.number-missing: an issued paper without a symbol', () => {
  const found = inPlan(metaNumberMissing, [['symbol: KH-UBND\n', '']]);
  expect(found).toEqual([
    {
      at: 'number',
      text: expect.stringContaining('number') as string,
      message: expect.stringContaining('chưa có ký hiệu (05/…)') as string,
    },
  ]);
});

it('meta.number-missing: nothing to say: a draft has no symbol yet', () =>
  expect(
    inPlan(metaNumberMissing, [
      ['symbol: KH-UBND\n', ''],
      ['status: issued', 'status: draft'],
    ]),
  ).toEqual([]));

it('meta.number-missing: a Decision without a symbol', () => {
  const found = inPlan(metaNumberMissing, [
    ['number: 5\n', 'attachedTo: { type: QĐ, number: 7, issuer: UBND huyện Mẫu }\n'],
  ]);
  expect(found.map(({ message }) => message)).toEqual(['chưa có ký hiệu của Quyết định mà kế hoạch kèm theo']);
});
