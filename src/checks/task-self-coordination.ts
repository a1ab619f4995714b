import { nameKey } from '../text/normalise.ts';
import type { Rule } from './rule.ts';

/** DOMAIN A.6: leads and coordinating bodies do not meet. */
export const taskSelfCoordination: Rule = {
  id: 'task.self-coordination',
  family: 'task',
  severity: 'warning',
  name: 'Vừa chủ trì vừa phối hợp',
  explanation: 'Một cơ quan không thể phối hợp với chính mình.',
  remedy: 'Bỏ cơ quan chủ trì khỏi danh sách phối hợp.',
  *paper({ paper }) {
    for (const [i, task] of paper.tasks.entries()) {
      const both = task.coordinating.find((actor) => task.leads.some((lead) => lead.id === actor.id));
      if (both)
        yield {
          at: task.no,
          where: ['tasks', i, 'coordinating'],
          message: `"${both.as}" vừa chủ trì vừa phối hợp nhiệm vụ ${task.no}`,
        };
    }
  },
  *template({ template }) {
    for (const [i, task] of template.tasks.entries()) {
      const both = task.coordinating.find((name) => task.lead.some((lead) => nameKey(lead) === nameKey(name)));
      if (both !== undefined)
        yield { at: task.no, where: ['tasks', i, 'coordinating'], message: `"${both}" vừa chủ trì vừa phối hợp` };
    }
  },
};
