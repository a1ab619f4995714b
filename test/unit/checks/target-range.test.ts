import { expect, it } from 'vitest';
import { targetRange } from '../../../src/checks/target-range.ts';
import { inPlan } from '../../support/sample.ts';

it('target.range: finds nothing in a sound content (inPlan)', () => expect(inPlan(targetRange)).toEqual([]));

it('target.range: more than all', () => {
  const found = inPlan(targetRange, [['value: 95', 'value: 950']]);
  expect(found).toEqual([
    { at: 'T1', text: expect.stringContaining('950') as string, message: expect.stringContaining('950%') as string },
  ]);
});
