import type { Rule } from './rule.ts';

/** Nghị định 30/2020/NĐ-CP, phụ lục II: "khoản 4 Điều 15", without a capital and without a comma. */
export const nd30Case: Rule = {
  id: 'nd30.case',
  family: 'text',
  severity: 'warning',
  name: 'Viện dẫn điều khoản sai cách viết',
  explanation: 'Chữ khoản, điểm viết thường; giữa khoản và Điều không có dấu phẩy.',
  remedy: 'Viết dạng "khoản 4 Điều 15".',
  *wording(value) {
    const match = /(?:[Kk]hoản \d+, (?:khoản |[Đđ]iều )\S+|(?<=\p{L},? )Khoản \d+)/u.exec(value);
    if (match) yield `"${match[0]}" không đúng cách viết`;
  },
};
