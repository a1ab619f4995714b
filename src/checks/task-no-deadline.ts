import type { Rule } from './rule.ts';
import { rowsThatLack } from './task-rows.ts';

/** DOMAIN A.4: `unspecified` is legal to read and useless to follow. */
export const taskNoDeadline: Rule = {
  id: 'task.no-deadline',
  family: 'task',
  severity: 'error',
  name: 'Nhiệm vụ không có thời hạn',
  explanation: 'Mỗi nhiệm vụ phải có thời hạn, kể cả "Thường xuyên".',
  remedy: 'Ghi thời hạn (deadline) cho nhiệm vụ, hoặc cho từng sản phẩm.',
  *paper({ paper }) {
    if (paper.type !== 'plan' || paper.appendix?.missing) return;
    yield* rowsThatLack(paper, (task) => task.deadline.inherited === 'paper', 'không có thời hạn');
  },
  *template({ template }) {
    for (const [i, task] of template.tasks.entries())
      if (task.deadline === undefined && !task.products.some((product) => product.deadline !== undefined))
        yield { at: task.no, where: ['tasks', i], message: `nhiệm vụ ${task.no} của mẫu không có thời hạn` };
  },
};
