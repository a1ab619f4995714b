import { textKey } from './task-text.ts';
import type { Rule } from './rule.ts';

/** DOMAIN 003-31: level variants that were written by copying. Said once for a paper. */
export const taskNearDuplicate: Rule = {
  id: 'task.near-duplicate',
  family: 'task',
  severity: 'warning',
  name: 'Các cặp nhiệm vụ gần giống nhau',
  explanation: 'Cùng một việc được tách cho hai cấp bằng cách chép lại, dễ sót chỗ phải sửa.',
  remedy: 'Gộp thành một nhiệm vụ giao cho cả hai cấp, hoặc viết rõ phần việc của từng cấp.',
  *paper({ paper }) {
    const pairs = paper.tasks.flatMap((task, i) => {
      const main = paper.tasks.find((other) => other.no === task.variantOf);
      const same = main && textKey(main) === textKey(task);
      return main && !same ? [{ i, text: `${main.no} và ${task.no}` }] : [];
    });
    const [first] = pairs;
    if (first)
      yield {
        at: 'appendix',
        where: ['tasks', first.i, 'variantOf'],
        message: `các cặp nhiệm vụ ${pairs.map(({ text }) => text).join(', ')} gần giống nhau`,
      };
  },
};
