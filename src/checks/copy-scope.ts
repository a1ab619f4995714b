import type { Rule } from './rule.ts';

/** DOMAIN A.6, finding 7: a town copies the plan of its province and keeps its scope. */
export const copyScope: Rule = {
  id: 'copy.scope',
  family: 'identity',
  severity: 'error',
  name: 'Phạm vi chép của cấp trên',
  explanation: 'Kế hoạch của cấp huyện, cấp xã, đơn vị sự nghiệp không thể triển khai "trên địa bàn tỉnh".',
  remedy: 'Sửa thành địa bàn của chính đơn vị.',
  among({ key }, subject, { units }) {
    if (subject.type === 'template' || key === 'wording') return false;
    return ['huyen', 'xa', 'don-vi-su-nghiep'].includes(units.get(subject.paper.unit)?.level ?? '');
  },
  *wording(value) {
    const match = /trên (?:toàn )?địa bàn (?:toàn )?tỉnh(?! \p{Lu})/iu.exec(value);
    if (match) yield `"${match[0]}" trong văn bản của cấp thấp hơn`;
  },
};
