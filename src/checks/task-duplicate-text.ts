import { countBy } from '../catalogue/questions.ts';
import { textKey, textStart } from './task-text.ts';
import type { Rule } from './rule.ts';

/** DOMAIN A.2: rows of the same text (goal and activities where a row has both, since titles then differ in the level only) are one task at two levels (`variantOf`) or an accident; the text should tell which. */
export const taskDuplicateText: Rule = {
  id: 'task.duplicate-text',
  family: 'task',
  severity: 'warning',
  name: 'Hai nhiệm vụ giống hệt nhau',
  explanation:
    'Mục tiêu, tên và hoạt động trùng hoàn toàn với một nhiệm vụ khác. Nếu là cùng việc ở cấp khác thì khai báo variantOf và nói rõ cấp trong tên.',
  remedy: 'Gộp hai nhiệm vụ, hoặc viết rõ khác nhau ở đâu.',
  *paper({ paper }) {
    const seen = new Map<string, string>();
    const starts = paper.tasks.map(textStart);
    const counts = countBy(starts, (start) => [start]);
    for (const [i, task] of paper.tasks.entries()) {
      if (counts.get(starts[i] ?? '') === 1) continue;
      const key = textKey(task);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, task.no);
      else
        yield {
          at: task.no,
          where: ['tasks', i],
          message: `nhiệm vụ ${task.no} trùng hoàn toàn với nhiệm vụ ${first}${task.variantOf === null ? '' : ' (khai báo là biến thể cấp)'}`,
        };
    }
  },
};
