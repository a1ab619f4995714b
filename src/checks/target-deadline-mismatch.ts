import { deadlineParts } from '../model/deadline.ts';
import type { Rule } from './rule.ts';

/** DOMAIN 001-05: a share needs a period in which it is counted; "hằng ngày" is none. */
export const targetDeadlineMismatch: Rule = {
  id: 'target.deadline-mismatch',
  family: 'target',
  severity: 'warning',
  name: 'Chỉ tiêu phần trăm không có kỳ đo',
  explanation: 'Chỉ tiêu tính bằng phần trăm nằm trong nhiệm vụ làm hằng ngày, nên không rõ đo trong kỳ nào.',
  remedy: 'Nêu kỳ đo, ví dụ hằng quý hoặc cả năm.',
  *paper({ paper }) {
    for (const [i, task] of paper.tasks.entries()) {
      const shares = paper.targets.filter((target) => task.targets.includes(target.id) && target.measure === '%');
      if (
        shares.length &&
        deadlineParts(task.deadline).some((part) => part.kind === 'recurring' && part.every.includes('daily'))
      )
        yield {
          at: task.no,
          where: ['tasks', i, 'deadline'],
          message: `chỉ tiêu ${shares.map(({ id }) => id).join(', ')} tính bằng phần trăm nhưng thời hạn là "${task.deadline.raw}"`,
        };
    }
  },
};
