import type { Rule } from './rule.ts';

/** A body that the register does not know, and that is like none it knows, is no fault: it is shown as it is written. */
export const agencyUnlisted: Rule = {
  id: 'agency.unlisted',
  family: 'task',
  severity: 'info',
  name: 'Cơ quan chưa có trong danh mục',
  explanation:
    'Tên cơ quan này chưa có trong danh mục và không giống tên nào đã có. Văn bản vẫn được công bố; tên giữ nguyên như viết và có trang riêng, lọc và tìm được.',
  remedy:
    'Không phải sửa văn bản. Muốn gộp với các cách viết khác thì dán mục nêu trong thông báo vào content/registry/agencies.yaml, hoặc thêm tên vào aliases của cơ quan đã có.',
  *paper({ paper, type }, { agencies }) {
    const rows = type === 'plan' ? 'tasks' : 'directions';
    const seen = new Set<string>();
    for (const [i, task] of paper.tasks.entries())
      for (const actor of [...task.leads, ...task.coordinating, ...task.monitoring]) {
        const agency = agencies.get(actor.id);
        if (!agency?.unlisted || actor.inherited || seen.has(agency.id)) continue;
        seen.add(agency.id);
        const entry = `- { id: ${agency.id}, name: ${JSON.stringify(agency.name)}, kind: body }`;
        yield {
          at: task.no,
          where: [rows, i],
          message: `"${actor.as}" chưa có trong danh mục cơ quan; mục để dán: ${entry}`,
        };
      }
  },
};
