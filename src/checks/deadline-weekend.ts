import { weekday } from '../model/days.ts';
import { deadlineParts } from '../model/deadline.ts';
import { deadlinesOf } from './deadlines.ts';
import type { Rule } from './rule.ts';

const WEEKEND = new Map([
  [0, 'Chủ nhật'],
  [6, 'thứ Bảy'],
]);

/** DOMAIN A.4: a day that falls on a weekend; papers do not say what then holds (Bộ luật Dân sự 2015, điều 148: the next working day). */
export const deadlineWeekend: Rule = {
  id: 'deadline.weekend',
  family: 'deadline',
  severity: 'warning',
  name: 'Hạn rơi vào ngày nghỉ',
  explanation: 'Ngày hạn là thứ Bảy hoặc Chủ nhật, người nhận việc không biết phải gửi trước hay sau.',
  remedy: 'Chọn ngày làm việc gần nhất trước đó.',
  *paper(subject) {
    for (const { at, where, deadline } of deadlinesOf(subject)) {
      for (const part of deadlineParts(deadline)) {
        const name = part.kind === 'before' ? WEEKEND.get(weekday(part.date)) : undefined;
        if (name && part.kind === 'before') yield { at, where, message: `hạn "${part.raw}" là ${name}` };
      }
    }
  },
};
