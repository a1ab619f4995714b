import type { Rule } from './rule.ts';

/** DOMAIN 003-32: a name that ends in a slash lost its other half. */
export const productTruncated: Rule = {
  id: 'product.truncated',
  family: 'task',
  severity: 'warning',
  name: 'Tên sản phẩm bị cụt',
  explanation: 'Sau dấu gạch chéo không còn chữ nào: một vế bị mất.',
  remedy: 'Ghi đủ tên sản phẩm.',
  *paper({ paper }) {
    for (const [i, task] of paper.tasks.entries())
      for (const [j, product] of task.products.entries())
        if (/\/\s*(?:của\s|$)/u.test(product.name))
          yield {
            at: task.no,
            where: ['tasks', i, 'products', j],
            message: `sản phẩm "${product.name}" thiếu vế sau dấu gạch chéo`,
          };
  },
};
