import { short } from './wordings.ts';
import type { Rule } from './rule.ts';

/** DOMAIN 000-08: brackets come in pairs. Letters that number points, as in `a)`, open nothing. */
export const punctUnclosed: Rule = {
  id: 'punct.unclosed',
  family: 'text',
  severity: 'warning',
  name: 'Ngoặc không đóng',
  explanation: 'Có dấu mở ngoặc mà không có dấu đóng.',
  remedy: 'Thêm dấu đóng ngoặc.',
  // One paragraph of prose comes in several runs: only whole values are looked at.
  // Quoted words are an excerpt, which may end within brackets.
  among: ({ key, value }) => !['body', 'wording', 'quote'].includes(key) && !/(?:…|\.\.\.)\s*$/u.test(value),
  *wording(value) {
    if (value.includes('(') && value.split('(').length > value.split(')').length)
      yield `thiếu dấu đóng ngoặc trong "${short(value)}"`;
  },
};
