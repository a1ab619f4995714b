import type { Rule } from './rule.ts';

/** A table below a heading on targets says them too, if not as data. */
const hasTableOfTargets = (body: string): boolean =>
  body
    .split(/^(?=#)/mu)
    .some((section) => /^#.*(?:chỉ tiêu|mục tiêu)/iu.test(section) && /^\|.*\d.*\|$/mu.test(section));

/** DOMAIN 004-24: without a number nobody can tell whether a plan was carried out. */
export const targetNone: Rule = {
  id: 'target.none',
  family: 'target',
  severity: 'warning',
  name: 'Không có chỉ tiêu bằng số',
  explanation: 'Kế hoạch không có chỉ tiêu nào thì không đo được mức hoàn thành.',
  remedy: 'Thêm chỉ tiêu có con số, đơn vị tính và kỳ vào targets.',
  *paper({ paper }) {
    const valued = paper.targets.some((target) => target.value !== undefined);
    if (paper.type === 'plan' && !valued && !hasTableOfTargets(paper.body))
      yield { at: 'body', where: [], message: 'kế hoạch không có chỉ tiêu bằng số nào' };
  },
};
