import type { Rule } from './rule.ts';

/** DOMAIN A.6, 003: rows below 17 and 18 have no number, so nobody can report on them. */
export const tableUnnumberedSubrow: Rule = {
  id: 'table.unnumbered-subrow',
  family: 'numbering',
  severity: 'error',
  name: 'Dòng phụ không có số',
  explanation: 'Dòng phụ trong bảng nhiệm vụ phải có số riêng và đủ các cột.',
  remedy: 'Đánh số riêng cho dòng phụ và ghi đủ các cột.',
  *paper({ paper }) {
    for (const [i, task] of paper.tasks.entries()) {
      if (task.unnumbered && task.parent !== null)
        yield {
          at: task.no,
          where: ['tasks', i, 'no'],
          message: `dòng phụ dưới nhiệm vụ ${task.parent} không có số trong văn bản`,
        };
    }
  },
};
