import { short } from './wordings.ts';
import type { Rule } from './rule.ts';

/** DOMAIN A.6: a plan that leaves its tasks to an appendix which is not there says nothing. */
export const appendixMissing: Rule = {
  id: 'appendix.missing',
  family: 'identity',
  severity: 'error',
  name: 'Thiếu phụ lục',
  explanation: 'Văn bản dẫn đến phụ lục nhưng phụ lục không có, nên không biết sản phẩm, cơ quan chủ trì và thời hạn.',
  remedy: 'Thêm bảng nhiệm vụ của phụ lục vào tasks, rồi bỏ appendix.missing.',
  *paper({ paper, texts }) {
    if (paper.appendix?.missing) {
      yield {
        at: 'appendix',
        where: ['appendix'],
        message: 'văn bản dẫn đến phụ lục nhưng phụ lục không có trong bản này',
      };
    } else if (paper.type === 'plan' && !paper.tasks.length) {
      const cited = texts.find((text) => text.key === 'body' && /(?:kèm theo|tại|theo) phụ lục/iu.test(text.value));
      if (cited)
        yield {
          at: 'appendix',
          where: cited.where,
          message: `lời văn viết "${short(cited.value)}" nhưng văn bản không có nhiệm vụ nào`,
        };
    }
  },
};
