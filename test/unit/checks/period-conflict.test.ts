import { expect, it } from 'vitest';
import { periodConflict } from '../../../src/checks/period-conflict.ts';
import { inPlan } from '../../support/sample.ts';

it('period.conflict: finds nothing in a sound content (inPlan)', () => expect(inPlan(periodConflict)).toEqual([]));

it('period.conflict: two periods in one row', () => {
  const found = inPlan(periodConflict, [['goal: Người dân hiểu hơn', 'goal: Người dân hiểu hơn, giai đoạn 2022-2025']]);
  expect(found).toEqual([
    {
      at: '1',
      text: expect.stringContaining('no: "1"') as string,
      message: expect.stringContaining('2021-2025') as string,
    },
  ]);
});

it('period.conflict: nothing to say: the period of a cited programme is its own', () => {
  for (const cited of [
    'Chương trình phát triển công nghiệp giai đoạn 2022-2025',
    'Quyết định số 06/QĐ-TTg về dữ liệu dân cư giai đoạn 2022 - 2025',
  ])
    expect(inPlan(periodConflict, [['goal: Người dân hiểu hơn', `goal: Thực hiện ${cited}`]])).toEqual([]);
});
