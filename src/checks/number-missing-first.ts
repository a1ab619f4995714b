import { rank, seriesOf, standsInBody } from './numbers.ts';
import type { Rule } from './rule.ts';

/** DOMAIN A.6: a series begins with its first number; a row without one is marked `unnumbered`. */
export const numberMissingFirst: Rule = {
  id: 'number.missing-first',
  family: 'numbering',
  severity: 'error',
  name: 'Thiếu số đầu tiên',
  explanation: 'Dãy số phải bắt đầu từ I, 1 hoặc a.',
  remedy: 'Đánh số từ đầu, hoặc khai báo dòng mà văn bản cũ không đánh số (unnumbered: true) và thêm ghi chú.',
  *paper(subject) {
    /** The highest number so far of the series beside one another: rows may be counted on from group to group. */
    const counted = new Map<string, number>();
    for (const { parent, items } of seriesOf(subject)) {
      const first = items.reduce<(typeof items)[number] | undefined>(
        (least, item) => (!least || item.rank < least.rank ? item : least),
        undefined,
      );
      const beside = parent.replace(/[^.-]+$/u, '');
      const before = counted.get(beside) ?? 0;
      counted.set(beside, Math.max(before, ...items.map((item) => item.rank)));
      if (first?.rank === 1 && first.unnumbered && items.some((item) => !item.unnumbered))
        yield {
          at: subject.placeOf(first.no),
          where: first.where,
          message: `dòng đầu của nhóm không được đánh số ("${first.no}" do người biên tập đặt)`,
        };
      else if (first && first.rank > 1 && !first.implied && first.rank !== before + 1) {
        // A group of one row may repeat its own number: "III" and below it "3".
        if (items.length === 1 && rank(parent.split(/[.-]/).at(-1) ?? '') === first.rank) continue;
        const earlier = Array.from({ length: first.rank - 1 }, (_, i) => i + 1);
        if (earlier.every((number) => standsInBody(subject, number, first))) continue;
        yield { at: subject.placeOf(first.no), where: first.where, message: `dãy số bắt đầu từ "${first.step}"` };
      }
    }
  },
};
