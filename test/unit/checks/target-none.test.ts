import { expect, it } from 'vitest';
import { targetNone } from '../../../src/checks/target-none.ts';
import { inPlan } from '../../support/sample.ts';

it('target.none: finds nothing in a sound content (inPlan)', () => expect(inPlan(targetNone)).toEqual([]));

it('target.none: nothing to measure', () => {
  const found = inPlan(targetNone, [
    ['value: 95, unit: "%"', 'unit: hồ sơ'],
    ['op: ">="', 'op: increase'],
    ['op: ">="', 'op: increase'],
    ['value: 2, ', ''],
  ]);
  expect(found).toEqual([
    {
      at: 'body',
      text: expect.stringContaining('unit') as string,
      message: expect.stringContaining('bằng số') as string,
    },
  ]);
});
