import type { Rule } from './rule.ts';

/** Nghị định 42/2022/NĐ-CP (in force 15/8/2022): online services are whole (toàn trình) or partial (một phần), no longer of levels. */
export const termObsolete: Rule = {
  id: 'term.obsolete',
  family: 'text',
  severity: 'warning',
  name: 'Từ ngữ đã bỏ',
  explanation: 'Từ 15/8/2022 dịch vụ công trực tuyến chia thành toàn trình và một phần, không còn mức độ 3, mức độ 4.',
  remedy: 'Viết "dịch vụ công trực tuyến toàn trình, một phần".',
  among({ key }, subject) {
    if (key === 'guidance') return false;
    // A template tells its reader not to use the term.
    if (subject.type === 'template') return key !== 'body';
    return (subject.paper.issuedOn ?? `${subject.paper.year}-12-31`) >= '2022-08-15';
  },
  *wording(value) {
    const match = /mức độ [34](?:(?:,| và| hoặc) (?:mức độ )?4)?/iu.exec(value);
    if (match) yield `"${match[0]}" là cách gọi đã bỏ`;
  },
};
