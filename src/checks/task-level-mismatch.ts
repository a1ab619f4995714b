import type { Rule } from './rule.ts';

/** DOMAIN 003-41: a task for communes whose product the district issues. */
export const taskLevelMismatch: Rule = {
  id: 'task.level-mismatch',
  family: 'task',
  severity: 'warning',
  name: 'Sản phẩm không đúng cấp',
  explanation: 'Nhiệm vụ giao cho cấp xã nhưng sản phẩm lại do cấp huyện hoặc tỉnh ban hành.',
  remedy: 'Sửa cơ quan ban hành sản phẩm (issuer) hoặc cấp (level).',
  *paper({ paper }) {
    for (const [i, task] of paper.tasks.entries()) {
      const product = task.products.find((item) => /(?:huyện|thị xã|tỉnh)$/iu.test(item.issuer ?? ''));
      if (product && task.level.length === 1 && task.level[0] === 'xa')
        yield {
          at: task.no,
          where: ['tasks', i, 'products'],
          message: `nhiệm vụ cấp xã nhưng sản phẩm là "${product.name}" của ${product.issuer ?? ''}`,
        };
    }
  },
};
