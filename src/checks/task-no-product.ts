import type { Rule } from './rule.ts';

/** Rows that are said one by one; more, and all of several, are said once for the paper. */
const FEW = 5;

/** Issue: a task without a product cannot be verified. A sub-row that names none has its main row’s, but says so nowhere. */
export const taskNoProduct: Rule = {
  id: 'task.no-product',
  family: 'task',
  severity: 'error',
  name: 'Nhiệm vụ không có sản phẩm',
  explanation: 'Mỗi nhiệm vụ phải có sản phẩm để kiểm tra được là đã làm.',
  remedy: 'Ghi products, ví dụ { name: Kế hoạch, deadline: Quý I/2027 }.',
  *paper({ paper }) {
    if (paper.type !== 'plan' || paper.appendix?.missing) return;
    const found = paper.tasks.flatMap((task, i) =>
      task.parent === null && !task.products.length ? [{ task, i }] : [],
    );
    if (found.length > FEW || (found.length > 1 && found.length === paper.tasks.length))
      yield { at: 'tasks', where: ['tasks'], message: `${found.length} nhiệm vụ không có sản phẩm` };
    else
      for (const { task, i } of found)
        yield { at: task.no, where: ['tasks', i], message: `nhiệm vụ ${task.no} không có sản phẩm` };
  },
  *template({ template }) {
    for (const [i, task] of template.tasks.entries())
      if (!task.products.length)
        yield { at: task.no, where: ['tasks', i], message: `nhiệm vụ ${task.no} của mẫu không có sản phẩm` };
  },
};
