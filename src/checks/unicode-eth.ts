import { linesOf } from './lines.ts';
import { short } from './wordings.ts';
import type { Rule } from './rule.ts';

/** DOMAIN A.5: Ð and ð (eth, U+00D0, U+00F0) look like Đ and đ and are other letters. */
export const unicodeEth: Rule = {
  id: 'unicode.eth',
  family: 'text',
  severity: 'error',
  name: 'Chữ Ð, ð gõ nhầm cho Đ, đ',
  explanation: 'Chữ Ð (eth) trông giống Đ nhưng là ký tự khác, tìm kiếm sẽ không thấy.',
  remedy: 'Gõ lại chữ Đ, đ.',
  *source({ source }) {
    for (const { line, column, value } of linesOf(source)) {
      const match = /\S*[\u00D0\u00F0]\S*/u.exec(value);
      if (match)
        yield {
          at: 'body',
          where: { line, column: column + match.index },
          message: `"${short(match[0])}" dùng chữ eth thay cho đ`,
        };
    }
  },
};
