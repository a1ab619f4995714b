import { deadlinesOf } from './deadlines.ts';
import type { Rule } from './rule.ts';

/** DOMAIN A.6, 003-27: what is due before the paper exists cannot be done in time. */
export const deadlineBeforeIssue: Rule = {
  id: 'deadline.before-issue',
  family: 'deadline',
  severity: 'error',
  name: 'Thời hạn trước ngày ban hành',
  explanation: 'Hạn đã qua khi văn bản được ban hành thì không ai thực hiện được.',
  remedy: 'Đặt thời hạn sau ngày ban hành.',
  *paper(subject) {
    const issued = subject.paper.issuedOn;
    if (issued?.length !== 10) return;
    for (const { at, where, deadline } of deadlinesOf(subject)) {
      if (deadline.end !== null && deadline.end < issued)
        yield { at, where, message: `hạn "${deadline.raw}" đã qua vào ngày ban hành ${issued}` };
    }
  },
};
