import type { Rule } from './rule.ts';

/** DOMAIN 001-16: the name of a People’s Committee lost a word. */
export const orgIncomplete: Rule = {
  id: 'org.incomplete',
  family: 'text',
  severity: 'warning',
  name: 'Tên cơ quan thiếu chữ',
  explanation: '"Ủy ban nhân dân" viết thiếu chữ.',
  remedy: 'Viết đủ "Ủy ban nhân dân".',
  *wording(value) {
    const match = /(?:ủy|uỷ) ban (?:nhân (?!dân)\p{L}+|dân (?!tộc|vận)\p{L}+)/iu.exec(value);
    if (match) yield `"${match[0]}" thiếu chữ`;
  },
};
