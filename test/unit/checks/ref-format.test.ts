import { expect, it } from 'vitest';
import { refFormat } from '../../../src/checks/ref-format.ts';
import { inPlan } from '../../support/sample.ts';

it('ref.format: finds nothing in a sound content (inPlan)', () => expect(inPlan(refFormat)).toEqual([]));

it('ref.format: an ordinance with its number', () => {
  const found = inPlan(refFormat, [
    [
      '  - { ref: qd-6-2022',
      '  - { ref: pl-34-2007, role: body, at: II.1, wording: Pháp lệnh số 34/2007/PL-UBTVQH11 }\n  - { ref: qd-6-2022',
    ],
  ]);
  expect(found).toEqual([
    {
      at: 'II.1',
      text: expect.stringContaining('pl-34-2007') as string,
      message: expect.stringContaining('Pháp lệnh số') as string,
    },
  ]);
});

it('ref.format: a Decision without "số"', () => {
  const found = inPlan(refFormat, [
    ['wording: Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ', 'wording: Quyết định 06/QĐ-TTg'],
  ]);
  expect(found).toEqual([
    {
      at: 'II.1',
      text: expect.stringContaining('06/QĐ-TTg') as string,
      message: expect.stringContaining('"số"') as string,
    },
  ]);
});
