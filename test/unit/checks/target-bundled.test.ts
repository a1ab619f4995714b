import { expect, it } from 'vitest';
import { targetBundled } from '../../../src/checks/target-bundled.ts';
import { inPlan } from '../../support/sample.ts';

it('target.bundled: finds nothing in a sound content (inPlan)', () => expect(inPlan(targetBundled)).toEqual([]));

it('target.bundled: two measures in one', () => {
  const found = inPlan(targetBundled, [
    ['indicator: Hồ sơ giải quyết trong hạn', 'indicator: Dịch vụ công trực tuyến và thanh toán trực tuyến'],
  ]);
  expect(found).toEqual([
    {
      at: 'T1',
      text: expect.stringContaining('T1') as string,
      message: expect.stringContaining('đo nhiều điều') as string,
    },
  ]);
});

it('target.bundled: taken apart, one wording', () => {
  const found = inPlan(targetBundled, [
    [
      '  - { id: T2,',
      '  - { id: T3, indicator: Hồ sơ số, op: ">=", value: 95, unit: "%", level: [huyen], period: 2022, wording: đạt 95%, at: I.1 }\n  - { id: T2,',
    ],
  ]);
  expect(found).toEqual([
    { at: 'T1', text: expect.stringContaining('T1') as string, message: expect.stringContaining('đạt 95%') as string },
  ]);
});
