import type { Catalogue } from '../catalogue/types.ts';
import type { AreaId } from '../model/areas.ts';
import type { Found } from './rule.ts';
import type { Rule } from './rule.ts';

function* uncovered(found: readonly AreaId[], areas: Catalogue['areas']): Iterable<Found> {
  if (!found.length) return;
  const missing = [...areas.values()].filter((area) => area.axis === 'cchc' && !found.includes(area.id));
  if (missing.length)
    yield {
      at: 'tasks',
      where: ['tasks'],
      message: `không có nhiệm vụ ở lĩnh vực ${missing.map((area) => `${area.id} ${area.shortName}`).join(', ')}`,
    };
}

/** Nghị quyết 76/NQ-CP: a yearly plan covers the direction of the work and the six contents of reform. */
export const areaUncovered: Rule = {
  id: 'area.uncovered',
  family: 'task',
  severity: 'warning',
  name: 'Bỏ sót lĩnh vực',
  explanation: 'Kế hoạch năm cần có nhiệm vụ ở cả bảy nhóm: chỉ đạo điều hành và sáu nội dung cải cách.',
  remedy: 'Thêm nhiệm vụ cho lĩnh vực còn thiếu, hoặc nói rõ vì sao không có.',
  *paper({ paper }, { areas }) {
    if (paper.type !== 'plan' || paper.party || !['annual-plan', 'attached-plan'].includes(paper.kind)) return;
    // A plan on digital transformation or emulation need not cover all of the reform.
    if (!/cải cách hành chính|CCHC/iu.test(paper.title)) return;
    yield* uncovered(
      paper.tasks.map((task) => task.area),
      areas,
    );
  },
  *template({ template }, { areas }) {
    if (template.kind === 'annual-plan')
      yield* uncovered(
        template.tasks.map((task) => task.area),
        areas,
      );
  },
};
