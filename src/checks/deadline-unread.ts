import { deadlineParts, parseDeadline } from '../model/deadline.ts';
import { deadlinesOf } from './deadlines.ts';
import type { Rule } from './rule.ts';

/** What the reader of deadlines does not know is no fault of the paper: it is shown as it is, without a day. */
export const deadlineUnread: Rule = {
  id: 'deadline.unread',
  family: 'deadline',
  severity: 'info',
  name: 'Thời hạn giữ nguyên văn, chưa xếp được theo ngày',
  explanation:
    'Cách viết thời hạn này chưa đọc được thành ngày. Văn bản vẫn được công bố, thời hạn hiện đúng như viết, tìm được, và xếp cùng các việc không định ngày.',
  remedy:
    'Không phải sửa văn bản. Bản đang soạn thì nên ghi ngày, tháng hoặc quý, ví dụ Trước ngày 15/3/2027, Quý I/2027.',
  *paper(subject) {
    for (const { at, where, deadline } of deadlinesOf(subject))
      for (const part of deadlineParts(deadline))
        if (part.kind === 'other') yield { at, where, message: `thời hạn "${part.raw}" giữ nguyên văn, chưa có ngày` };
  },
  *template({ template }) {
    for (const [i, task] of template.tasks.entries())
      for (const raw of [task.deadline, ...task.products.map((product) => product.deadline)])
        // A template names no year: any will do to see that its wordings can be read.
        if (raw !== undefined && !parseDeadline(raw, { year: 2000 }))
          yield { at: task.no, where: ['tasks', i], message: `thời hạn "${raw}" của mẫu chưa đọc được` };
  },
};
