import { short } from './wordings.ts';
import type { Rule } from './rule.ts';

/** DOMAIN A.6, finding 1: a school that copied its district sends its plan to communes and to the Party committee of the district. */
export const copyRecipients: Rule = {
  id: 'copy.recipients',
  family: 'identity',
  severity: 'error',
  name: 'Nơi nhận chép của cơ quan khác',
  explanation:
    'Trường học, đơn vị sự nghiệp không có xã, thị trấn, huyện ủy hay HĐND trực thuộc để gửi; nơi nhận như vậy là chép từ kế hoạch của cấp trên.',
  remedy: 'Ghi nơi nhận của chính đơn vị: cơ quan cấp trên, các bộ phận của đơn vị, Lưu.',
  *paper({ paper }, { units }) {
    if (units.get(paper.unit)?.level !== 'don-vi-su-nghiep') return;
    const foreign = paper.recipients.filter((item) =>
      /(?:các xã|thị trấn|xã, phường|huyện ủy|thành ủy|tỉnh ủy|hđnd|phó chủ tịch)/iu.test(item),
    );
    if (foreign.length > 1)
      yield {
        at: 'recipients',
        where: ['recipients'],
        message: `nơi nhận của đơn vị sự nghiệp có ${foreign.map((item) => `"${short(item, 40)}"`).join(', ')}`,
      };
  },
};
