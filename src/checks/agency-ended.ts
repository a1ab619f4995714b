import { endedInto } from '../catalogue/actors.ts';
import { nameKey } from '../text/normalise.ts';
import type { Rule } from './rule.ts';

/** DOMAIN D: the districts and their offices ended on 1 July 2025; what they did has gone to others, as the register says. */
export const agencyEnded: Rule = {
  id: 'agency.ended',
  family: 'task',
  severity: 'error',
  name: 'Giao việc cho cơ quan không còn',
  explanation: 'Cơ quan này thuộc mô hình cũ; từ 01/7/2025 nhiệm vụ đã chuyển cho nơi khác.',
  remedy: 'Giao cho cơ quan kế nhiệm (xem trang của cơ quan).',
  *paper({ paper, type }, { agencies }) {
    if ((paper.issuedOn ?? `${paper.year}-01-01`) < '2025-07-01') return;
    const rows = type === 'plan' ? 'tasks' : 'directions';
    for (const [i, task] of paper.tasks.entries()) {
      for (const actor of [...task.leads, ...task.coordinating]) {
        const successor = endedInto(agencies.get(actor.id));
        if (successor !== undefined)
          yield {
            at: task.no,
            where: [rows, i],
            message: `nhiệm vụ ${task.no} giao cho "${actor.as}" không còn; nay là ${successor}`,
          };
      }
    }
  },
  *template({ template }, { agencies }) {
    const ended = new Map(
      [...agencies.values()].flatMap((item) => {
        const successor = endedInto(item);
        return successor === undefined
          ? []
          : [item.id, item.name, ...item.aliases].map((name) => [nameKey(name), successor] as const);
      }),
    );
    for (const [i, task] of template.tasks.entries())
      for (const name of [...task.lead, ...task.coordinating]) {
        const successor = ended.get(nameKey(name));
        if (successor !== undefined)
          yield {
            at: task.no,
            where: ['tasks', i],
            message: `mẫu giao việc cho "${name}" không còn; nay là ${successor}`,
          };
      }
  },
};
