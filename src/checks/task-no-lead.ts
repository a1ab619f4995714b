import type { Rule } from './rule.ts';
import { rowsThatLack } from './task-rows.ts';

/** Issue: a task without a lead is nobody’s. A plan whose appendix is missing has the fault appendix.missing instead. */
export const taskNoLead: Rule = {
  id: 'task.no-lead',
  family: 'task',
  severity: 'error',
  name: 'Nhiệm vụ không có cơ quan chủ trì',
  explanation: 'Mỗi nhiệm vụ phải có một cơ quan chủ trì, nếu không sẽ không ai chịu trách nhiệm.',
  remedy: 'Ghi cơ quan chủ trì (lead) bằng tên như trong văn bản.',
  *paper({ paper, data }) {
    if (paper.type !== 'plan' || paper.appendix?.missing || !('tasks' in data)) return;
    // What the paper states counts, also where the name is not known. A schedule says who is visited, and when.
    yield* rowsThatLack(
      paper,
      (task, i) => task.parent === null && !data.tasks[i]?.scheduled && !data.tasks[i]?.lead.length,
      'không có cơ quan chủ trì',
    );
  },
  *template({ template }) {
    for (const [i, task] of template.tasks.entries())
      if (!task.lead.length)
        yield { at: task.no, where: ['tasks', i], message: `nhiệm vụ ${task.no} của mẫu không có cơ quan chủ trì` };
  },
};
