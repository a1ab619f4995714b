import { expect, it } from 'vitest';
import { styleRepeat } from '../../../src/checks/style-repeat.ts';
import { inPlan } from '../../support/sample.ts';

it('style.repeat: finds nothing in a sound content (inPlan)', () => expect(inPlan(styleRepeat)).toEqual([]));

it('style.repeat: a word typed twice', () => {
  const found = inPlan(styleRepeat, [['Rà soát văn bản.', 'Rà soát của của văn bản.']]);
  expect(found).toEqual([
    {
      at: 'II.1',
      text: expect.stringContaining('của của') as string,
      message: expect.stringContaining('của của') as string,
    },
  ]);
});

it('style.repeat: nothing to say: a reduplication', () =>
  expect(inPlan(styleRepeat, [['Rà soát văn bản.', 'Rà soát luôn luôn.']])).toEqual([]));

it.each([
  'Xử lý nghiêm hành vi vi phạm.',
  'Xây dựng hệ thống giao thông thông minh.',
  'Đẩy mạnh chuyển đổi số số hóa hồ sơ.',
  'Các cơ quan quan tâm thực hiện.',
  'Hoạt động động viên, khen thưởng.',
])('style.repeat: nothing to say: %s', (text) => expect(inPlan(styleRepeat, [['Rà soát văn bản.', text]])).toEqual([]));

it.each(['Giao các các cơ quan thực hiện.', 'Kết quả được được công bố.', 'Rà soát của các cơ quan quan.'])(
  'style.repeat: %s',
  (text) => expect(inPlan(styleRepeat, [['Rà soát văn bản.', text]])).toHaveLength(1),
);

it('style.repeat: two words typed twice', () =>
  expect(inPlan(styleRepeat, [['Rà soát văn bản.', 'Việc thực hiện thực hiện quy trình.']])).toHaveLength(1));

it.each(['Làm từng bước, từng bước một.', 'Nơi nào làm tốt thì nơi đó được khen.'])(
  'style.repeat: nothing to say: %s',
  (text) => expect(inPlan(styleRepeat, [['Rà soát văn bản.', text]])).toEqual([]),
);
