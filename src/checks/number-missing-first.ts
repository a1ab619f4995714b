import { seriesOf } from './numbers.ts';
import type { Rule } from './rule.ts';

/** DOMAIN A.6: a series begins with its first number; a row without one is marked `unnumbered`. */
export const numberMissingFirst: Rule = {
  id: 'number.missing-first',
  family: 'numbering',
  severity: 'error',
  name: 'Thiếu số đầu tiên',
  explanation: 'Dãy số phải bắt đầu từ I, 1 hoặc a.',
  remedy: 'Đánh số từ đầu, hoặc ghi unnumbered: true cho dòng mà văn bản cũ không đánh số và thêm ghi chú.',
  *paper(subject) {
    for (const { items } of seriesOf(subject)) {
      const first = items.reduce<(typeof items)[number] | undefined>(
        (least, item) => (!least || item.rank < least.rank ? item : least),
        undefined,
      );
      if (first?.rank === 1 && first.unnumbered && items.some((item) => !item.unnumbered))
        yield {
          at: subject.placeOf(first.no),
          where: first.where,
          message: `dòng đầu của nhóm không được đánh số ("${first.no}" do người biên tập đặt)`,
        };
      else if (first && first.rank > 1 && !first.implied)
        yield { at: subject.placeOf(first.no), where: first.where, message: `dãy số bắt đầu từ "${first.step}"` };
    }
  },
};
