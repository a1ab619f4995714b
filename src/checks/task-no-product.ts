import type { Rule } from './rule.ts';
import { rowsThatLack } from './task-rows.ts';

/** Issue: a task without a product cannot be verified. A sub-row that names none has its main row’s, but says so nowhere. */
export const taskNoProduct: Rule = {
  id: 'task.no-product',
  family: 'task',
  severity: 'error',
  name: 'Nhiệm vụ không có sản phẩm',
  explanation: 'Mỗi nhiệm vụ phải có sản phẩm để kiểm tra được là đã làm.',
  remedy: 'Ghi sản phẩm (products), ví dụ Kế hoạch, Quý I/2027.',
  *paper({ paper, data }) {
    if (paper.type !== 'plan' || paper.appendix?.missing || !('tasks' in data)) return;
    yield* rowsThatLack(
      paper,
      (task, i) => task.parent === null && !data.tasks[i]?.scheduled && !task.products.length,
      'không có sản phẩm',
    );
  },
  *template({ template }) {
    for (const [i, task] of template.tasks.entries())
      if (!task.products.length)
        yield { at: task.no, where: ['tasks', i], message: `nhiệm vụ ${task.no} của mẫu không có sản phẩm` };
  },
};
