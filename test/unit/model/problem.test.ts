import { describe, expect, it } from 'vitest';
import { compareProblems, formatProblem, type Problem } from '../../../src/model/problem.ts';

const at = (file: string, line: number, column: number, rule = 'a.a'): Problem => ({
  file,
  line,
  column,
  rule,
  severity: 'error',
  message: 'Có lỗi',
  hint: 'Sửa đi',
});

describe('formatProblem', () => {
  it('gives place, severity, rule and message, then the remedy on a line of its own', () => {
    expect(formatProblem(at('content/a.yaml', 3, 5, 'ref.unknown'))).toBe(
      'content/a.yaml:3:5  error  ref.unknown  Có lỗi\n    Sửa đi',
    );
  });
});

describe('compareProblems', () => {
  it('sorts by file, line, column and rule', () => {
    const list = [at('B', 9, 9), at('a', 2, 1), at('a', 2, 3), at('a', 2, 3, 'b.a'), at('a', 10, 1), at('b', 1, 1)];
    expect([...list].reverse().sort(compareProblems)).toEqual(list);
  });

  it('is 0 for the same place and rule', () => expect(compareProblems(at('a', 1, 1), at('a', 1, 1))).toBe(0));
});
