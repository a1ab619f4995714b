import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  day,
  dayOf,
  daysInMonth,
  isPartialDate,
  partialDate,
  spanOf,
  weekday,
} from '../../../src/model/dates.ts';

fc.configureGlobal({ seed: 102023, numRuns: 500 });

const anyDay = fc
  .record({
    year: fc.integer({ min: 1946, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, date }) => dayOf(year, month, date) ?? '');

describe('daysInMonth', () => {
  it.each([
    [2023, 2, 28],
    [2024, 2, 29],
    [2000, 2, 29],
    [2100, 2, 28],
    [2023, 4, 30],
    [2023, 12, 31],
    [2023, 1, 31],
  ])('of %i-%i is %i', (year, month, days) => expect(daysInMonth(year, month)).toBe(days));
});

describe('isPartialDate', () => {
  it.each(['2023', '2023-12', '2023-12-04', '2024-02-29', '1945', '2100-12-31'])('takes %s', (text) => {
    expect(isPartialDate(text)).toBe(true);
  });

  it.each([
    '',
    '23',
    '02023',
    '2023-1',
    '2023-13',
    '2023-00',
    '2023-02-29',
    '2100-02-29',
    '2023-04-31',
    '2023-12-00',
    '2023-12-4',
    '1944',
    '2101',
    '2023/12/04',
    '04-12-2023',
    '2023-12-04 ',
    '2023-12-04\n',
    ' 2023',
    '2023-12-04T00:00:00Z',
    '２０２３',
  ])('refuses "%s"', (text) => expect(isPartialDate(text)).toBe(false));
});

describe('dayOf', () => {
  it('pads its numbers', () => expect(dayOf(2023, 3, 4)).toBe('2023-03-04'));

  it.each([
    [2023, 2, 29],
    [2023, 13, 1],
    [2023, 0, 1],
    [2023, 1, 0],
    [2023, 1, 32],
    [1944, 1, 1],
    [NaN, 1, 1],
    [2023, 1.5, 1],
  ])('has no day for %d, %d, %d', (year, month, date) => expect(dayOf(year, month, date)).toBeUndefined());
});

describe('weekday', () => {
  it.each([
    ['2023-06-10', 6],
    ['2023-09-10', 0],
    ['2023-12-10', 0],
    ['2023-03-10', 5],
    ['2024-02-29', 4],
    ['2000-01-01', 6],
  ])('of %s is %i', (text, number) => expect(weekday(text)).toBe(number));

  it('goes on by one from day to day', () => {
    fc.assert(
      fc.property(anyDay, (text) => {
        expect(weekday(addDays(text, 1))).toBe((weekday(text) + 1) % 7);
      }),
    );
  });
});

describe('addDays', () => {
  it.each([
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2022-02-15', -1, '2022-02-14'],
    ['2023-01-01', 365, '2024-01-01'],
    ['2023-06-10', 0, '2023-06-10'],
  ])('%s and %i days is %s', (text, count, later) => expect(addDays(text, count)).toBe(later));

  it('is undone by going back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -300, max: 300 }), (text, count) => {
        expect(addDays(addDays(text, count), -count)).toBe(text);
      }),
    );
  });
});

describe('spanOf', () => {
  it.each([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2023-12', '2023-12-01', '2023-12-31'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-12-04', '2023-12-04', '2023-12-04'],
  ])('of %s goes from %s to %s', (text, start, end) => expect(spanOf(text)).toEqual({ start, end }));
});

describe('the date schemas', () => {
  it('take a bare year, which YAML reads as a number', () => expect(partialDate.parse(2023)).toBe('2023'));

  it.each([20230, 2023.5, null, true, '2023-02-30', '2023-13', ''])('refuse %j as a partial date', (value) =>
    expect(partialDate.safeParse(value).success).toBe(false),
  );

  it('want a whole day where a day is meant', () => {
    expect(day.parse('2023-01-04')).toBe('2023-01-04');
    for (const text of ['2023', '2023-01', '2023-02-29', '4/1/2023']) expect(day.safeParse(text).success).toBe(false);
  });
});
