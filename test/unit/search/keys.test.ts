import { expect, test } from 'vitest';
import { days } from '../../../src/search/language/days.ts';
import { documentNumbers } from '../../../src/search/language/numbers.ts';
import { LONGEST, readQuery } from '../../../src/search/query/read-query.ts';

const numberOf = (typed: string) => readQuery(typed).number?.[0];
const dayOf = (typed: string) => readQuery(typed).day;

test.each([
  ['192/KH-UBND', '192/kh-ubnd'],
  ['192 / KH – UBND', '192/kh-ubnd'],
  ['192 kh ubnd', '192/kh-ubnd'],
  ['03/KH-UBND', '3/kh-ubnd'],
  ['61/2018/NĐ-CP', '61/2018/nd-cp'],
  ['61/2018/ND-CP', '61/2018/nd-cp'],
  ['nghị định 107', 'nd:107'],
  ['nghi dinh so 107', 'nd:107'],
  ['số 192', '192'],
  ['107/2021', '107/2021'],
  ['NĐ61', 'nd:61'],
  ['nd30', 'nd:30'],
  ['KH192', 'kh:192'],
  ['03KH-UBND', '3/kh-ubnd'],
  ['số 3 kế hoạch ubnd', '3/kh-ubnd'],
  ['nghị định 61 năm 2018', '61/2018'],
  ['nghị định 61 2018', '61/2018'],
  ['pháp lệnh 34', 'pl:34'],
])('%s is the number %s', (typed, key) => expect(numberOf(typed)).toBe(key));

test.each(['kế hoạch 2023', 'báo cáo 6 tháng', 'một cửa', '3/4', 'tháng 12/2022'])(
  '%s is no document number',
  (typed) => expect(numberOf(typed)).toBeUndefined(),
);

test.each([
  ['20/12/2022', '2022-12-20'],
  ['20-12-2022', '2022-12-20'],
  ['20.12.2022', '2022-12-20'],
  ['ngày 20 tháng 12 năm 2022', '2022-12-20'],
  ['20 thang 12 nam 2022', '2022-12-20'],
  ['2022-12-20', '2022-12-20'],
  ['tháng 2/2023', '2023-02'],
  ['tháng 02 năm 2023', '2023-02'],
  ['quý I/2023', '2023-Q1'],
  ['quí 4 năm 2022', '2022-Q4'],
  ['quý 1', 'Q1'],
  ['Q1 2023', '2023-Q1'],
  ['q3', 'Q3'],
  ['quý IV', 'Q4'],
  ['tháng 2', '02'],
])('%s is the date %s', (typed, iso) => expect(dayOf(typed)).toBe(iso));

test('the span of a number or a date is where it stands', () => {
  const text = 'theo nghi dinh so 61/2018/nd-cp ngay 23/4/2018 cua';
  expect(documentNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual(['61/2018/nd-cp']);
  expect(days(text).map(({ start, end }) => text.slice(start, end))).toEqual(['ngay 23/4/2018']);
});

test('a query comes apart into phrases, number, date and words', () => {
  expect(readQuery('“một cửa” báo cáo 192/KH-UBND ngày 20/12/2022')).toMatchObject({
    phrases: [['một', 'cửa']],
    words: ['báo', 'cáo'],
    all: ['báo', 'cáo', '192', 'kh', 'ubnd', 'ngày', '20', '12', '2022'],
    number: ['192/kh-ubnd', 'kh:192', '192'],
    day: '2022-12-20',
  });
  // While the closing quote is not typed yet, the words are free.
  expect(readQuery('"một cửa')).toMatchObject({ phrases: [], words: ['một', 'cửa'] });
});

test('a month or a quarter without a year is none in a text, only in a query', () => {
  expect(days('trong quy i va thang 2')).toEqual([]);
});

test('a query is read up to the longest that a server takes', () => {
  expect(readQuery('cchc '.repeat(5000)).all).toHaveLength(LONGEST / 5);
});

test('a number of a circular that begins as a month does is no month, however it is spaced', () => {
  for (const typed of ['08/2026/TT-BKHCN', '08 / 2026 / TT - BKHCN', '8 /2026/ tt-bkhcn'])
    expect([numberOf(typed), dayOf(typed)], typed).toEqual(['8/2026/tt-bkhcn', undefined]);
  expect(dayOf('báo cáo tháng 08 / 2026')).toBe('2026-08');
});
