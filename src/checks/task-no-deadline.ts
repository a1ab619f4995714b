import type { Rule } from './rule.ts';

/** Rows that are said one by one; more, and all of several, are said once for the paper. */
const FEW = 5;

/** DOMAIN A.4: `unspecified` is legal to read and useless to follow. */
export const taskNoDeadline: Rule = {
  id: 'task.no-deadline',
  family: 'task',
  severity: 'error',
  name: 'Nhiệm vụ không có thời hạn',
  explanation: 'Mỗi nhiệm vụ phải có thời hạn, kể cả "Thường xuyên".',
  remedy: 'Ghi deadline cho nhiệm vụ, hoặc cho từng sản phẩm.',
  *paper({ paper }) {
    if (paper.type !== 'plan' || paper.appendix?.missing) return;
    const found = paper.tasks.flatMap((task, i) => (task.deadline.inherited === 'paper' ? [{ task, i }] : []));
    if (found.length > FEW || (found.length > 1 && found.length === paper.tasks.length))
      yield { at: 'tasks', where: ['tasks'], message: `${found.length} nhiệm vụ không có thời hạn` };
    else
      for (const { task, i } of found)
        yield { at: task.no, where: ['tasks', i], message: `nhiệm vụ ${task.no} không có thời hạn` };
  },
  *template({ template }) {
    for (const [i, task] of template.tasks.entries())
      if (task.deadline === undefined && !task.products.some((product) => product.deadline !== undefined))
        yield { at: task.no, where: ['tasks', i], message: `nhiệm vụ ${task.no} của mẫu không có thời hạn` };
  },
};
