import { linesOf } from './lines.ts';
import type { Rule } from './rule.ts';

const ETH = /[\u00D0\u00F0]/;

/** DOMAIN A.5: Ð and ð (eth, U+00D0, U+00F0) look like Đ and đ and are other letters. */
export const unicodeEth: Rule = {
  id: 'unicode.eth',
  family: 'text',
  severity: 'error',
  name: 'Chữ Ð, ð gõ nhầm cho Đ, đ',
  explanation: 'Chữ Ð (eth) trông giống Đ nhưng là ký tự khác, tìm kiếm sẽ không thấy.',
  remedy: 'Gõ lại chữ Đ, đ.',
  *source({ source }) {
    if (!ETH.test(source.text)) return;
    for (const { line, column, value } of linesOf(source)) {
      const index = value.search(ETH);
      if (index < 0) continue;
      const word = /\S{0,20}$/u.exec(value.slice(Math.max(0, index - 20), index))?.[0] ?? '';
      const rest = /^\S{0,20}/u.exec(value.slice(index))?.[0] ?? '';
      yield {
        at: 'body',
        where: { line, column: column + index - word.length },
        message: `"${word}${rest}" dùng chữ eth thay cho đ`,
      };
    }
  },
};
