import { expect, it } from 'vitest';
import { punctUnclosed } from '../../../src/checks/punct-unclosed.ts';
import { inPlan } from '../../support/sample.ts';

it('punct.unclosed: finds nothing in a sound content (inPlan)', () => expect(inPlan(punctUnclosed)).toEqual([]));

it('punct.unclosed: a bracket left open', () => {
  const found = inPlan(punctUnclosed, [['title: Kiểm tra công vụ', 'title: Kiểm tra công vụ (đột xuất']]);
  expect(found).toEqual([
    {
      at: '2',
      text: expect.stringContaining('đột xuất') as string,
      message: expect.stringContaining('đóng ngoặc') as string,
    },
  ]);
});

it('punct.unclosed: nothing to say: an excerpt may end within brackets', () =>
  expect(inPlan(punctUnclosed, [['wording: đạt 95%', 'wording: đạt 95% (trong đó']])).toEqual([]));
