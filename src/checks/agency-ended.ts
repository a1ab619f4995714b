import { AgencyIndex, NOW } from '../catalogue/actors.ts';
import { hasEnded } from '../catalogue/offered.ts';
import type { KnownAgency } from '../catalogue/types.ts';
import { spanOf } from '../model/days.ts';
import { perObject } from '../util/per-object.ts';
import type { Rule } from './rule.ts';

const indexed = perObject((agencies: ReadonlyMap<string, KnownAgency>) => {
  const index = new AgencyIndex();
  for (const agency of agencies.values()) if (!agency.unlisted) index.add(agency);
  return index;
});

const now = ({ successor }: KnownAgency) => (successor ? `; nay là ${successor.role}` : '');

/** DOMAIN D: the districts and their offices ended on 1 July 2025, and departments before; only a body with a last day has ended. */
export const agencyEnded: Rule = {
  id: 'agency.ended',
  family: 'task',
  severity: 'error',
  name: 'Giao việc cho cơ quan không còn',
  explanation: 'Vào ngày ban hành văn bản, cơ quan này đã kết thúc hoạt động; nhiệm vụ đã chuyển cho nơi khác.',
  remedy: 'Giao cho cơ quan kế nhiệm (xem trang của cơ quan).',
  *paper({ paper, type }, { agencies }) {
    const day = paper.issuedOn === null ? `${paper.year}-01-01` : spanOf(paper.issuedOn).start;
    const rows = type === 'plan' ? 'tasks' : 'directions';
    for (const [i, task] of paper.tasks.entries()) {
      for (const actor of [...task.leads, ...task.coordinating, ...task.monitoring]) {
        const agency = agencies.get(actor.id);
        // A group goes on whatever its parts are, unless it is named by a kind that is no more.
        const named = agency?.kind !== 'group' || /huyện|quận|thị (?:trấn|xã)/iu.test(actor.as);
        if (agency && named && hasEnded(agency, day))
          yield {
            at: task.no,
            where: [rows, i],
            message: `nhiệm vụ ${task.no} giao cho "${actor.as}" không còn${now(agency)}`,
          };
      }
    }
  },
  *template({ template }, { agencies }) {
    for (const [i, task] of template.tasks.entries())
      for (const name of [...task.lead, ...task.coordinating, ...task.monitoring]) {
        const agency = indexed(agencies).find(name, { level: template.levels[0], on: NOW });
        if (agency && hasEnded(agency))
          yield { at: task.no, where: ['tasks', i], message: `mẫu giao việc cho "${name}" không còn${now(agency)}` };
      }
  },
};
