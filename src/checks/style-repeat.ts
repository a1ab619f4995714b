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

/** Words that join others: twice in a row they are always a slip. */
const JOINING = new Set(
  'các những của và là được trong cho với theo để về tại từ có không do khi thì mà hoặc đến trên này đã đang sẽ phải cần bị bởi'.split(
    ' ',
  ),
);
/** A word behind the two: "hành vi vi phạm", "giao thông thông minh" are two words each, and one may not be told. */
const GOES_ON = /^\s+[\p{L}\p{N}]/u;

/** Found by the space between the two, where the fewest places have to be looked at. */
const TWICE = /\s(?<=(?<!\p{L})(\p{L}{2,})\s)\s*\1(?!\p{L})/iu;

/** Two words typed twice: "thực hiện thực hiện". */
const PAIR_TWICE = /(?<!\p{L})(\p{L}{2,8} \p{L}{2,8})\s+\1(?!\p{L})/iu;

/** DOMAIN 003-12: a word typed twice. Reduplications of the language stand. */
export const styleRepeat: Rule = {
  id: 'style.repeat',
  family: 'text',
  severity: 'warning',
  name: 'Lặp từ',
  explanation: 'Một từ, hay một cụm hai chữ, gõ hai lần liền nhau.',
  remedy: 'Xóa một từ.',
  *wording(value) {
    const pair = PAIR_TWICE.exec(value);
    if (pair) yield `lặp từ "${pair[0]}"`;
    const match = TWICE.exec(value);
    const word = match?.[1]?.toLowerCase();
    if (!match || word === undefined || DOUBLE.has(word)) return;
    const behind = value.slice(match.index + match[0].length);
    if (JOINING.has(word) || !GOES_ON.test(behind)) yield `lặp từ "${match[1] ?? ''}${match[0]}"`;
  },
};
