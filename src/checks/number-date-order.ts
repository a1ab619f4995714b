import { pathOfUse } from './uses.ts';
import type { Rule } from './rule.ts';

/** DOMAIN A.6, finding 5: of one issuer, type and year a higher number never has an earlier day. */
export const numberDateOrder: Rule = {
  id: 'number.date-order',
  family: 'numbering',
  severity: 'error',
  name: 'Số và ngày ngược nhau',
  explanation: 'Trong một năm, cùng cơ quan và cùng loại văn bản, số lớn hơn không thể có ngày sớm hơn.',
  remedy: 'Kiểm tra lại số và ngày của hai văn bản trong content/registry/citations.yaml.',
  *paper({ paper, placeOf }, { citations }) {
    const cited = [...new Map(paper.uses.map((use) => [use.ref, use])).values()].flatMap((use) => {
      const item = citations.get(use.ref);
      return item?.issuedOn?.length === 10 ? [{ use, item, day: item.issuedOn }] : [];
    });
    for (const [i, later] of cited.entries()) {
      for (const earlier of cited.slice(0, i)) {
        const [low, high] = earlier.item.number < later.item.number ? [earlier, later] : [later, earlier];
        if (
          low.item.issuer !== high.item.issuer ||
          low.item.type !== high.item.type ||
          low.item.year !== high.item.year
        )
          continue;
        // Papers with the year in their code are legal texts and have a series of their own.
        if (/\/\d{4}\//.test(low.item.code) !== /\/\d{4}\//.test(high.item.code)) continue;
        if (low.item.number === high.item.number || low.day <= high.day) continue;
        yield {
          at: placeOf(high.use.at),
          where: pathOfUse(paper, high.use),
          message: `${high.item.code} ghi ngày ${high.day}, sớm hơn ${low.item.code} ngày ${low.day} của cùng cơ quan`,
        };
      }
    }
  },
};
