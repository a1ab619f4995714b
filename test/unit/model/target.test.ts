import { describe, expect, it } from 'vitest';
import { period, target, TARGET_OPS } from '../../../src/model/target.ts';

const VALID = {
  id: 'T1',
  indicator: 'Tỷ lệ hồ sơ giải quyết đúng hạn',
  op: '>=',
  value: 95,
  unit: '%',
  level: ['huyen', 'xa'],
  period: 2023,
  wording: 'từ 95% trở lên',
};
const COMPARISONS = ['=', '>', '>=', '<', '<='];

describe('target', () => {
  it('holds its period as text', () => expect(target.parse(VALID).period).toBe('2023'));

  it.each(COMPARISONS)('needs a value for %s, and says so at the value', (op) => {
    const result = target.safeParse({ ...VALID, op, value: undefined });
    expect(result.error?.issues.map((issue) => issue.path)).toEqual([['value']]);
  });

  it.each(TARGET_OPS.filter((op) => !COMPARISONS.includes(op)))('needs no value for %s', (op) =>
    expect(target.safeParse({ ...VALID, op, value: undefined }).success).toBe(true),
  );

  it('takes 0 for a value', () => expect(target.safeParse({ ...VALID, op: '<=', value: 0 }).success).toBe(true));

  it.each([
    { id: 't1' },
    { id: '1' },
    { id: 'T' },
    { id: 'T1234' },
    { op: '==' },
    { level: [] },
    { level: ['quan'] },
    { value: '95' },
    { value: NaN },
    { area: 'A9' },
  ])('refuses %j', (wrong) => expect(target.safeParse({ ...VALID, ...wrong }).success).toBe(false));

  it('refuses unknown keys', () => expect(target.safeParse({ ...VALID, note: 'x' }).success).toBe(false));
});

describe('period', () => {
  it.each([
    [2024, '2024'],
    ['2024', '2024'],
    ['2022-2025', '2022-2025'],
  ])('takes %j', (value, text) => expect(period.parse(value)).toBe(text));

  it.each(['24', '2022-25', '2022–2025', '2022 - 2025', '', 20245, null])('refuses %j', (value) =>
    expect(period.safeParse(value).success).toBe(false),
  );
});
