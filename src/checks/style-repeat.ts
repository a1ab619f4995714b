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

/** Found by the space between the two, where the fewest places have to be looked at. */
const TWICE = /\s(?<=(?<!\p{L})(\p{L}{2,})\s)\s*\1(?!\p{L})/iu;

/** DOMAIN 003-12: a word typed twice. Reduplications of the language stand. */
export const styleRepeat: Rule = {
  id: 'style.repeat',
  family: 'text',
  severity: 'warning',
  name: 'Lặp từ',
  explanation: 'Một từ gõ hai lần liền nhau.',
  remedy: 'Xóa một từ.',
  *wording(value) {
    const [rest, word] = TWICE.exec(value) ?? [];
    if (word !== undefined && !DOUBLE.has(word.toLowerCase())) yield `lặp từ "${word}${rest ?? ''}"`;
  },
};
