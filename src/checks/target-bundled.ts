import { short } from './wordings.ts';
import type { Rule } from './rule.ts';

/** What units measure most; two of them in one indicator are two indicators. */
const MEASURES = /dịch vụ công trực tuyến|chứng thực điện tử|thanh toán trực tuyến|số hóa|đúng hạn|hài lòng/giu;

/** DOMAIN A.2: one target measures one thing. Targets taken apart by the editor share the wording of the bundle. */
export const targetBundled: Rule = {
  id: 'target.bundled',
  family: 'target',
  severity: 'warning',
  name: 'Chỉ tiêu gộp',
  explanation: 'Một câu gộp nhiều chỉ số vào một giá trị thì không biết chỉ số nào đạt.',
  remedy: 'Tách mỗi chỉ số thành một chỉ tiêu có giá trị riêng.',
  *paper({ paper }) {
    for (const [i, target] of paper.targets.entries()) {
      const before = paper.targets[i - 1];
      const next = paper.targets[i + 1];
      const twin = (other: typeof next) =>
        other?.wording === target.wording && other.at === target.at && other.value === target.value;
      if (target.value === undefined) continue;
      if (twin(next) && !twin(before))
        yield {
          at: target.id,
          where: ['targets', i],
          message: `các chỉ tiêu từ ${target.id} dùng chung câu "${short(target.wording)}"`,
        };
      else if ((target.indicator.match(MEASURES) ?? []).length > 1)
        yield {
          at: target.id,
          where: ['targets', i, 'indicator'],
          message: `chỉ tiêu "${short(target.indicator)}" đo nhiều điều`,
        };
    }
  },
};
