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

  it('is attached to a paper with a type and an issuer', () => {
    const attachedTo = { type: 'QĐ', symbol: 'QĐ-UBND', issuer: 'UBND thị xã Trảng Bàng' };
    expect(plan.safeParse({ ...VALID, attachedTo }).success).toBe(true);
    expect(plan.safeParse({ ...VALID, attachedTo: { ...attachedTo, symbol: undefined } }).success).toBe(true);
    for (const key of ['type', 'issuer'] as const) {
      expect(plan.safeParse({ ...VALID, attachedTo: { ...attachedTo, [key]: undefined } }).success).toBe(false);
    }
  });

  it('keeps what a Decision that issues it says', () => {
    const attachedTo = {
      type: 'QĐ',
      number: '0124',
      symbol: 'QĐ-UBND',
      issuer: 'Chủ tịch UBND xã Bình Lâm',
      place: 'Bình Lâm',
      title: 'Ban hành Kế hoạch cải cách hành chính năm 2026',
      basis: ['l-72-2025'],
      proposal: 'Theo đề nghị của Trưởng phòng Văn hóa - Xã hội',
      articles: ['Ban hành kèm theo Quyết định này Kế hoạch…', 'Quyết định này có hiệu lực kể từ ngày ký.'],
      signer: { position: 'CHỦ TỊCH', name: 'Lê Văn Mẫu' },
      recipients: ['Như Điều 3', 'Lưu: VT'],
    };
    expect(plan.parse({ ...VALID, attachedTo }).attachedTo).toEqual(attachedTo);
  });

  it('is for several years by its period, which does not end before it begins', () => {
    const five = { ...VALID, kind: 'multi-year-plan', year: 2026 };
    expect(plan.safeParse({ ...five, period: { from: '2026', to: '2030' } }).success).toBe(true);
    expect(plan.safeParse({ ...five, period: { from: '2026-01', to: '2026' } }).success).toBe(true);
    expect(plan.safeParse({ ...five, period: { from: '2030', to: '2026' } }).error?.issues[0]?.path).toEqual([
      'period',
      'to',
    ]);
  });

  it('is for a school year of two years in a row', () => {
    expect(plan.safeParse({ ...VALID, schoolYear: '2025-2026' }).success).toBe(true);
    for (const schoolYear of ['2025', '2025-2027', '2026-2025', '2025 - 2026'])
      expect(plan.safeParse({ ...VALID, schoolYear }).success).toBe(false);
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
