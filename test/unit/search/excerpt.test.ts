import { expect, test } from 'vitest';
import { excerpt } from '../../../src/search/excerpt.ts';
import { fromIndex, toIndex } from '../../../src/search/text.ts';

const marked = (text: string, marks: Partial<Parameters<typeof excerpt>[1]>) =>
  excerpt(fromIndex(toIndex(text)), { phrases: [], words: [], ...marks })
    .filter(({ mark }) => mark)
    .map(({ text: part }) => part);

const far = 'chữ '.repeat(80);

test('the accented phrase is in the window and marked whole', () => {
  const text = `bao cao ${far} Báo cáo kết quả ${far}`;
  expect(marked(text, { phrases: [['báo', 'cáo']] })).toEqual(['Báo cáo']);
  expect(marked(`${far} địa phương ${far}`, { phrases: [['dia', 'phuong']] })).toEqual(['địa phương']);
});

test('numbers and dates are marked however they are written', () => {
  expect(marked(`${far} Kế hoạch số 192/KH-UBND`, { number: '192/kh-ubnd' })).toEqual(['192/KH-UBND']);
  expect(marked(`${far} ngày 20 tháng 12 năm 2022`, { day: '2022-12-20' })).toEqual(['ngày 20 tháng 12 năm 2022']);
});

test('single words are marked where no phrase stands, neighbours together', () => {
  expect(marked('Văn hóa và Thông tin', { words: ['van', 'hoa', 'thong', 'tin'] })).toEqual(['Văn hóa và Thông tin']);
  expect(marked('không có gì', { words: ['khác'] })).toEqual([]);
});

test('the pieces give back the text around, with an ellipsis where it is cut', () => {
  const whole = excerpt('một hai ba', { phrases: [['hai']], words: [] });
  expect(whole.map(({ text }) => text).join('')).toBe('một hai ba');
  expect(excerpt(far + 'hai', { phrases: [['hai']], words: [] })[0]?.text).toBe('… ');
});
