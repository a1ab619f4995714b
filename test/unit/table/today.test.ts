import { describe, expect, it } from 'vitest';
import { endOfWeek, quarterOf, statusOn, todayInVietnam } from '../../../src/table/today.ts';

describe('the day in Vietnam', () => {
  it.each([
    ['2023-05-10T16:59:59Z', '2023-05-10'],
    ['2023-05-10T17:00:00Z', '2023-05-11'],
    ['2022-12-31T17:00:00Z', '2023-01-01'],
  ])('at %s is %s', (instant, day) => expect(todayInVietnam(new Date(instant))).toBe(day));
});

describe('the status of a row', () => {
  // 10 May 2023 is a Wednesday.
  it.each([
    [[], 'undated'],
    [['2023-05-09'], 'overdue'],
    [['2023-05-10'], 'this-week'],
    [['2023-05-14'], 'this-week'],
    [['2023-05-15'], 'this-month'],
    [['2023-05-31'], 'this-month'],
    [['2023-06-01'], 'later'],
    [['2023-12-31', '2023-03-31'], 'later'],
    [['2023-05-12', '2023-12-31'], 'this-week'],
  ] as const)('due on %j is %s', (days, status) => expect(statusOn(days, '2023-05-10')).toBe(status));

  it('counts a week across the end of a month as this week', () => {
    expect(statusOn(['2023-06-02'], '2023-05-31')).toBe('this-week');
  });
});

it.each([
  ['2023-05-08', '2023-05-14'],
  ['2023-05-14', '2023-05-14'],
])('the week of %s ends on %s', (day, end) => expect(endOfWeek(day)).toBe(end));

it.each([
  ['2023-01-01', '2023-Q1'],
  ['2023-12-31', '2023-Q4'],
])('%s is in %s', (day, quarter) => expect(quarterOf(day)).toBe(quarter));
