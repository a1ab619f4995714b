import { nameKey } from '../text/normalise.ts';
import type { Rule } from './rule.ts';

/** DOMAIN A.6, finding 1: a plan none of whose tasks falls to the unit itself is somebody else’s. */
export const unitNoTask: Rule = {
  id: 'unit.no-task',
  family: 'task',
  severity: 'error',
  name: 'Không có nhiệm vụ nào của chính đơn vị',
  explanation: 'Kế hoạch của trường, đơn vị sự nghiệp phải có nhiệm vụ do chính đơn vị chủ trì hoặc phối hợp.',
  remedy: 'Lập danh mục nhiệm vụ của chính đơn vị.',
  *paper({ paper }, { units }) {
    const unit = units.get(paper.unit);
    if (unit?.level !== 'don-vi-su-nghiep' || !paper.tasks.length) return;
    const own = new RegExp(
      String.raw`${nameKey(unit.name).replace(/[.*+?^$()|[\]{}\\]/g, '.')}|hiệu trưởng|hiệu phó|nhà trường|giáo viên|tổ |^vp$|văn thư|kế toán|giám đốc|bgh|ban giám hiệu`,
      'u',
    );
    const any = paper.tasks.some((task) =>
      [...task.leads, ...task.coordinating].some(
        (actor) => own.test(nameKey(actor.as)) || own.test(nameKey(actor.name)),
      ),
    );
    if (!any)
      yield {
        at: 'appendix',
        where: ['tasks'],
        message: `không nhiệm vụ nào trong ${paper.tasks.length} dòng giao cho ${unit.name}`,
      };
  },
};
