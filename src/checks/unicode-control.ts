import { linesOf } from './lines.ts';
import type { Rule } from './rule.ts';

const HIDDEN = /(?!\t)\p{Cc}|[\p{Cf}\p{Zl}\p{Zp}]/u;
/** Signs beyond those that Vietnamese is written with, which are all to be seen; few files have one. */
const UNUSUAL = /[^\t\n\r -~\u00A0-\u00AC\u00AE-\u024F\u1E00-\u1EFF\u2010-\u2027]/;

/** DOMAIN A.5, text hygiene: what nobody sees breaks matching, and XML (so Word) refuses control characters. */
export const unicodeControl: Rule = {
  id: 'unicode.control',
  family: 'text',
  severity: 'error',
  name: 'Ký tự điều khiển hoặc vô hình',
  explanation: 'Có ký tự không nhìn thấy (điều khiển, độ rộng bằng không, đảo chiều chữ) thường do dán từ nơi khác.',
  remedy: 'Xóa ký tự và gõ lại chỗ đó.',
  *source({ source }) {
    if (!UNUSUAL.test(source.text)) return;
    for (const { line, column, value } of linesOf(source)) {
      const match = HIDDEN.exec(line === 1 ? value.replace(/^\uFEFF/, ' ') : value);
      if (match)
        yield {
          at: 'body',
          where: { line, column: column + match.index },
          message: `có ký tự vô hình U+${(match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
        };
    }
  },
};
