import type { Rule } from './rule.ts';

/** Rows that are said one by one; more, and all of several, are said once for the paper. */
const FEW = 5;

/** Issue: a task without a lead is nobody’s. A plan whose appendix is missing has the fault appendix.missing instead. */
export const taskNoLead: Rule = {
  id: 'task.no-lead',
  family: 'task',
  severity: 'error',
  name: 'Nhiệm vụ không có cơ quan chủ trì',
  explanation: 'Mỗi nhiệm vụ phải có một cơ quan chủ trì, nếu không sẽ không ai chịu trách nhiệm.',
  remedy: 'Ghi lead bằng tên cơ quan như trong văn bản.',
  *paper({ paper, data }) {
    if (paper.type !== 'plan' || paper.appendix?.missing || !('tasks' in data)) return;
    // What the paper states counts, also where the name is not known.
    const found = paper.tasks.flatMap((task, i) =>
      task.parent === null && !data.tasks[i]?.lead.length ? [{ task, i }] : [],
    );
    if (found.length > FEW || (found.length > 1 && found.length === paper.tasks.length))
      yield { at: 'tasks', where: ['tasks'], message: `${found.length} nhiệm vụ không có cơ quan chủ trì` };
    else
      for (const { task, i } of found)
        yield { at: task.no, where: ['tasks', i], message: `nhiệm vụ ${task.no} không có cơ quan chủ trì` };
  },
  *template({ template }) {
    for (const [i, task] of template.tasks.entries())
      if (!task.lead.length)
        yield { at: task.no, where: ['tasks', i], message: `nhiệm vụ ${task.no} của mẫu không có cơ quan chủ trì` };
  },
};
