import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataTable, direction, percentOf, report, REPORT_KINDS, result } from '../../../src/model/report.ts';

fc.configureGlobal({ seed: 102023, numRuns: 2000 });

const VALID = {
  kind: 'annual-report',
  unit: 'huyen-tran-de',
  year: 2023,
  symbol: 'BC-UBND',
  status: 'issued',
  title: 'Kết quả cải cách hành chính năm 2023',
  summary: 'Báo cáo năm.',
  period: { from: '2022-12-05', to: '2023-12-05' },
};

describe('report', () => {
  it('needs the period of its figures', () => {
    expect(report.parse(VALID)).toMatchObject({
      results: [],
      tables: [],
      targets: [],
      limitations: [],
      directions: [],
      addressedTo: [],
    });
    expect(report.safeParse({ ...VALID, period: undefined }).success).toBe(false);
    expect(report.safeParse({ ...VALID, period: { from: '2022-12-05' } }).success).toBe(false);
  });

  it.each(REPORT_KINDS)('may be a %s', (kind) => expect(report.parse({ ...VALID, kind }).kind).toBe(kind));

  it('refuses unknown keys, also inside, and the parts of plans', () => {
    expect(report.safeParse({ ...VALID, tasks: [] }).success).toBe(false);
    expect(report.safeParse({ ...VALID, period: { ...VALID.period, days: 365 } }).success).toBe(false);
    expect(report.safeParse({ ...VALID, limitations: [{ text: 'x', at: '1' }] }).success).toBe(false);
  });
});

describe('result', () => {
  const valid = {
    id: 'R1',
    area: 'A2',
    indicator: 'Hồ sơ đúng hạn',
    numerator: 118,
    denominator: 119,
    stated: '99,15%',
  };

  it('takes a figure with its parts', () => expect(result.safeParse(valid).success).toBe(true));

  it.each([
    { id: 'T1' },
    { id: 'R' },
    { id: 'R1234' },
    { denominator: 0 },
    { denominator: -1 },
    { parts: [1] },
    { value: '5' },
    { note: 'x' },
  ])('refuses %j', (wrong) => expect(result.safeParse({ ...valid, ...wrong }).success).toBe(false));
});

describe('dataTable', () => {
  const valid = {
    id: 'phu-luc-1',
    title: 'Số liệu',
    columns: [{ label: 'Lĩnh vực' }, { label: 'Tổng' }],
    rows: [
      ['Tư pháp', 5],
      ['Đất đai', null],
    ],
  };

  it('has numeric columns and cells that may be empty', () => {
    const table = dataTable.parse(valid);
    expect(table.columns.map((column) => column.numeric)).toEqual([true, true]);
    expect(table.rows[1]).toEqual(['Đất đai', null]);
  });

  it.each([
    { columns: [{ label: 'Một' }] },
    { rows: [] },
    { rows: [[true, 1]] },
    { columns: [{ label: 'a', width: 1 }, { label: 'b' }] },
    { caption: 'x' },
  ])('refuses %j', (wrong) => expect(dataTable.safeParse({ ...valid, ...wrong }).success).toBe(false));
});

describe('direction', () => {
  it('refuses the keys of a task', () => {
    const valid = { no: '1', area: 'A0', title: 'Tiếp tục chỉ đạo' };
    expect(direction.safeParse(valid).success).toBe(true);
    expect(direction.safeParse({ ...valid, lead: ['Phòng Nội vụ'] }).success).toBe(false);
  });
});

describe('percentOf', () => {
  it.each([
    [118, 119, 99.16],
    [19, 50, 38],
    [1, 3, 33.33],
    [2, 3, 66.67],
    [0, 7, 0],
    [7, 7, 100],
    [9, 8, 112.5],
    [1, 800, 0.13],
    [3, 800, 0.38],
    [201, 20000, 1.01],
    [1, 20000, 0.01],
    [1, 20001, 0],
    [200001, 20000, 1000.01],
  ])('of %i in %i is %d', (numerator, denominator, percent) => expect(percentOf(numerator, denominator)).toBe(percent));

  it('rounds half up, as whole numbers do it without loss', () => {
    const count = fc.integer({ min: 0, max: 5_000_000 });
    const denominator = fc.oneof(
      fc.integer({ min: 1, max: 5_000_000 }),
      fc.constantFrom(8, 16, 32, 80, 160, 800, 2000, 20000, 32000),
    );
    fc.assert(
      fc.property(count, denominator, (part, whole) => {
        const hundredths = (BigInt(part) * 20000n + BigInt(whole)) / (2n * BigInt(whole));
        expect(percentOf(part, whole)).toBe(Number(hundredths) / 100);
      }),
    );
  });
});
