import type { Rule } from './rule.ts';

/** DOMAIN 004-24: without a number nobody can tell whether a plan was carried out. */
export const targetNone: Rule = {
  id: 'target.none',
  family: 'target',
  severity: 'warning',
  name: 'Không có chỉ tiêu bằng số',
  explanation: 'Kế hoạch không có chỉ tiêu nào thì không đo được mức hoàn thành.',
  remedy: 'Thêm chỉ tiêu có con số, đơn vị tính và kỳ vào targets.',
  *paper({ paper }) {
    if (paper.type === 'plan' && !paper.targets.some((target) => target.value !== undefined))
      yield { at: 'body', where: [], message: 'kế hoạch không có chỉ tiêu bằng số nào' };
  },
};
