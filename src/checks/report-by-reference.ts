import type { Rule } from './rule.ts';

/** DOMAIN 004-23: "theo quy định" gives no day. */
export const reportByReference: Rule = {
  id: 'report.by-reference',
  family: 'report',
  severity: 'warning',
  name: 'Chế độ báo cáo không có ngày',
  explanation: 'Chỉ ghi "theo quy định" thì người nhận việc không biết gửi ngày nào.',
  remedy: 'Ghi ngày gửi và nơi nhận của từng kỳ.',
  *paper({ paper }) {
    for (const [i, item] of paper.reporting.entries())
      if (item.deadline.kind === 'by-reference')
        yield {
          at: 'reporting',
          where: ['reporting', i, 'due'],
          message: `"${item.name}" chỉ ghi "${item.deadline.raw}"`,
        };
  },
};
