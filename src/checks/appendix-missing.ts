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
    } else if (paper.type === 'plan' && !paper.tasks.length && !HAS_APPENDIX.test(paper.body)) {
      const cited = texts.find(
        ({ key, value }) => key === 'body' && LEAVES_TASKS.test(value) && !OF_ANOTHER.test(value),
      );
      if (cited)
        yield {
          at: 'appendix',
          where: cited.where,
          message: `lời văn viết "${short(cited.value)}" nhưng văn bản không có nhiệm vụ nào`,
        };
    }
  },
};

/** The appendix stands in the body: of scores, of a list, of whatever is no table of tasks. */
const HAS_APPENDIX = /^\s*(?:#{1,6}\s+)?\**phụ lục/imu;
/** Tasks are left to an appendix. */
const LEAVES_TASKS =
  /(?:nhiệm vụ|phân công|tiến độ|danh mục).*(?:kèm theo|tại|theo) (?:các )?phụ lục|phụ lục.*(?:nhiệm vụ|phân công)/iu;
const OF_ANOTHER = /phụ lục[^.;]{0,60}(?:nghị định|thông tư|quyết định số|luật|nghị quyết)/iu;
