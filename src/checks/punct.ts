import type { Rule } from './rule.ts';

/** DOMAIN 003-23: no space before a comma, a semicolon or a full stop. */
export const punct: Rule = {
  id: 'punct',
  family: 'text',
  severity: 'warning',
  name: 'Dấu cách trước dấu câu',
  explanation: 'Dấu phẩy, dấu chấm phẩy, dấu chấm viết liền chữ đứng trước.',
  remedy: 'Xóa dấu cách trước dấu câu.',
  *wording(value) {
    const match = /(?<=(\p{L}{1,20})) {1,9}[,;.](?=\s|$)/u.exec(value);
    if (match) yield `có dấu cách trước dấu câu: "${match[1] ?? ''}${match[0]}"`;
  },
};
