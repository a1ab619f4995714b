import { describe, expect, it } from 'vitest';
import { plan, PLAN_KINDS } from '../../../src/model/plan.ts';

const VALID = {
  kind: 'annual-plan',
  unit: 'huyen-cu-lao-dung',
  year: 2023,
  symbol: 'KH-UBND',
  status: 'issued',
  title: 'Cải cách hành chính năm 2023',
  summary: 'Kế hoạch năm.',
};

describe('plan', () => {
  it('has tasks from a table unless it says otherwise', () => {
    expect(plan.parse(VALID)).toMatchObject({ targets: [], tasks: [], fulfils: [], taskSource: 'table' });
    expect(plan.parse({ ...VALID, taskSource: 'prose' }).taskSource).toBe('prose');
  });

  it.each(PLAN_KINDS)('may be a %s', (kind) => expect(plan.parse({ ...VALID, kind }).kind).toBe(kind));

  it('is attached to a paper with a type, a symbol and an issuer', () => {
    const attachedTo = { type: 'QĐ', symbol: 'QĐ-UBND', issuer: 'UBND thị xã Trảng Bàng' };
    expect(plan.safeParse({ ...VALID, attachedTo }).success).toBe(true);
    for (const key of ['type', 'symbol', 'issuer'] as const) {
      expect(plan.safeParse({ ...VALID, attachedTo: { ...attachedTo, [key]: undefined } }).success).toBe(false);
    }
  });

  it('refuses unknown keys and the kinds and parts of reports', () => {
    expect(plan.safeParse({ ...VALID, task: [] }).success).toBe(false);
    expect(plan.safeParse({ ...VALID, kind: 'annual-report' }).success).toBe(false);
    expect(plan.safeParse({ ...VALID, results: [] }).success).toBe(false);
  });

  it('has at most 5,000 tasks', () => {
    const tasks = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ no: `${i + 1}`, area: 'A1', title: 'Một' }));
    expect(plan.safeParse({ ...VALID, tasks: tasks(5000) }).success).toBe(true);
    expect(plan.safeParse({ ...VALID, tasks: tasks(5001) }).error?.issues[0]?.message).toContain('nhiều nhất 5.000');
  });

  it('points at the task that is wrong', () => {
    const tasks = [
      { no: '1', area: 'A1', title: 'Một' },
      { no: '2', area: 'A9', title: 'Hai' },
    ];
    expect(plan.safeParse({ ...VALID, tasks }).error?.issues.map((issue) => issue.path)).toEqual([
      ['tasks', 1, 'area'],
    ]);
  });
});
