import type { Rule } from './rule.ts';

/** Words that Vietnamese doubles. */
const DOUBLE = new Set([
  'luôn',
  'dần',
  'thường',
  'đều',
  'hằng',
  'ngày',
  'người',
  'nơi',
  'đời',
  'xa',
  'nho',
  'song',
  'chung',
  'riêng',
  'rành',
  'mãi',
  'rất',
  'vừa',
  'lần',
  'nhà',
  'ngành',
  'cấp',
  'hàng',
  'công',
]);

/** DOMAIN 003-12: a word typed twice. Reduplications of the language stand. */
export const styleRepeat: Rule = {
  id: 'style.repeat',
  family: 'text',
  severity: 'warning',
  name: 'Lặp từ',
  explanation: 'Một từ gõ hai lần liền nhau.',
  remedy: 'Xóa một từ.',
  *text({ value }) {
    const match = /(?<!\p{L})(\p{L}{2,})\s+\1(?!\p{L})/iu.exec(value);
    if (match && !DOUBLE.has(match[1]?.toLowerCase() ?? '')) yield `lặp từ "${match[0]}"`;
  },
};
