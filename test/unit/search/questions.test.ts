import { expect, test } from 'vitest';
import { dueKeysOfDeadline } from '../../../src/search/index/due.ts';
import { withoutQuestion } from '../../../src/search/language/questions.ts';

test.each([
  ['ai phụ trách tuyên truyền pháp luật', 'tuyên truyền pháp luật', true],
  ['khi nào phải nộp báo cáo', 'nộp báo cáo', true],
  ['tại sao hồ sơ bị trễ', 'hồ sơ trễ', false],
  ['toi muon xem ke hoach', 'ke hoach', false],
  ['kinh phí lấy từ đâu', 'kinh phí', false],
  ['cách tìm kiếm', 'tìm kiếm', false],
  // What is no question stays: other accents, a word of another meaning, nothing else.
  ['cải cách hành chính', 'cải cách hành chính', false],
  ['ai', 'ai', false],
  ['bị động', 'động', false],
])('of “%s” is looked for “%s”', (asked, left, tasks) => {
  expect(withoutQuestion(asked.split(' '))).toEqual({ words: left.split(' '), tasks });
});

test.each([
  [{ kind: 'quarter', end: '2023-03-31' }, ['2023-03-31', '2023-03', '2023-Q1', '03', 'Q1']],
  [{ kind: 'month', end: '2023-02-28' }, ['2023-02-28', '2023-02', '2023-Q1', '02', 'Q1']],
  // Before a day: that day and the last one before it.
  [
    { kind: 'before', end: '2022-02-28', date: '2022-03-01' },
    ['2022-02-28', '2022-02', '2022-Q1', '02', 'Q1', '2022-03-01', '2022-03', '03'],
  ],
  // Each of several at its own time; what is due all the time, or by the year of its paper, at none.
  [
    {
      kind: 'per-product',
      end: '2023-12-31',
      parts: [
        { kind: 'quarter', end: '2023-03-31' },
        { kind: 'recurring', end: '2023-12-31' },
      ],
    },
    ['2023-03-31', '2023-03', '2023-Q1', '03', 'Q1'],
  ],
  [{ kind: 'year', end: '2023-12-31' }, []],
  [{ kind: 'unspecified', end: '2022-12-31', inherited: 'paper' as const }, []],
])('a deadline is found by when it is due', (deadline, keys) => expect(dueKeysOfDeadline(deadline)).toEqual(keys));
