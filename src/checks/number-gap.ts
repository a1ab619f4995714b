import { seriesOf, standsInBody } from './numbers.ts';
import type { Rule } from './rule.ts';

/** DOMAIN A.3: numbers go on without a gap; points are lettered a b c d đ e g h i k l m n o p q r s t u v x y (Nghị định 30/2020/NĐ-CP, phụ lục I). */
export const numberGap: Rule = {
  id: 'number.gap',
  family: 'numbering',
  severity: 'error',
  name: 'Đánh số nhảy cách',
  explanation:
    'Số thứ tự của mục, điểm, nhiệm vụ phải liền nhau; điểm theo thứ tự chữ cái tiếng Việt a, b, c, d, đ, e, g, h, i…',
  remedy: 'Đánh số lại cho liền, hoặc bổ sung mục bị thiếu.',
  *paper(subject) {
    for (const { parent, items } of seriesOf(subject)) {
      const sorted = items.toSorted((a, b) => a.rank - b.rank);
      const gaps = sorted.flatMap((item, i) => {
        const before = sorted[i - 1];
        if (!before || item.rank <= before.rank + 1) return [];
        const between = Array.from({ length: item.rank - before.rank - 1 }, (_, k) => before.rank + 1 + k);
        return between.every((number) => standsInBody(subject, number, item, before)) ? [] : [{ before, item }];
      });
      const [first] = gaps;
      if (first)
        yield {
          at: subject.placeOf(parent || first.item.no),
          where: first.item.where,
          message: `${gaps.map(({ before, item }) => `sau "${before.step}" là "${item.step}"`).join(', ')} (${items.map(({ step }) => step).join(', ')})`,
        };
    }
  },
};
