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

it.each(['Rà soát văn bản (của huyện.', 'a) Rà soát văn bản (của huyện.', '- Rà soát (của huyện\n- Đăng tải.'])(
  'punct.unclosed: in prose: %s',
  (text) => expect(inPlan(punctUnclosed, [['Rà soát văn bản.', text]])).toHaveLength(1),
);

it.each([
  'a) Rà soát (của huyện).',
  'Rà soát (của\nhuyện).',
  'Đăng trên [cổng](/van-ban/qd-6-2022/).',
  'Mục 1) và (2).',
])('punct.unclosed: nothing to say in prose: %s', (text) =>
  expect(inPlan(punctUnclosed, [['Rà soát văn bản.', text]])).toEqual([]),
);
