import { expect, test } from 'vitest';
import { excerpt } from '../../../src/search/query/excerpt.ts';
import { canonical } from '../../../src/search/language/text.ts';

const marked = (text: string, marks: Partial<Parameters<typeof excerpt>[1]>) =>
  excerpt(canonical(text), { phrases: [], words: [], ...marks })
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

test('accents that were typed are needed for single words too, unless nothing else was found', () => {
  const text = 'sổ, số và sơ ở chỗ đỏ, đo';
  expect(marked(text, { words: ['sổ', 'đỏ'] })).toEqual(['sổ', 'đỏ']);
  expect(marked('số và đo', { words: ['sổ', 'đỏ'] })).toEqual([]);
  expect(marked('số và đo', { words: ['sổ', 'đỏ'], loose: true })).toEqual(['số và đo']);
});

test('beside a date the words are marked too', () => {
  const marks = { words: ['nội', 'vụ'], day: '2023-Q1' };
  expect(marked('Phòng Nội vụ làm trong Quý I/2023', marks)).toEqual(['Nội vụ', 'Quý I/2023']);
});

test('the pieces give back the text around, with an ellipsis where it is cut', () => {
  const whole = excerpt('một hai ba', { phrases: [['hai']], words: [] });
  expect(whole.map(({ text }) => text).join('')).toBe('một hai ba');
  expect(excerpt(far + 'hai', { phrases: [['hai']], words: [] })[0]?.text).toBe('… ');
});
