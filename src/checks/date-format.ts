import { deadlinesOf } from './deadlines.ts';
import type { Rule } from './rule.ts';

/** Nghị định 30/2020/NĐ-CP, phụ lục I: a zero before days under 10 and before months 1 and 2 only. Said where a paper mixes both. */
export const dateFormat: Rule = {
  id: 'date.format',
  family: 'deadline',
  severity: 'warning',
  name: 'Viết ngày tháng không thống nhất',
  explanation:
    'Trong một văn bản, tháng lúc thêm số 0, lúc không. Theo thể thức chỉ thêm số 0 trước ngày nhỏ hơn 10 và tháng 1, tháng 2.',
  remedy: 'Viết thống nhất, ví dụ 10/6/2027 và 05/02/2027.',
  *paper(subject) {
    const dated = deadlinesOf(subject).flatMap((item) =>
      [...item.deadline.raw.matchAll(/\d{1,2}\/(0?[3-9])\/\d{4}/gu)].map((match) => ({
        ...item,
        text: match[0],
        zero: match[1]?.startsWith('0') ?? false,
      })),
    );
    const odd = dated.find((item) => item.zero);
    const plain = dated.find((item) => !item.zero);
    if (odd && plain)
      yield { at: odd.at, where: odd.where, message: `khi viết "${odd.text}", khi viết "${plain.text}"` };
  },
};
