import { linesOf } from './lines.ts';
import type { Rule } from './rule.ts';

/** DOMAIN A.5, text hygiene: content is NFC; decomposed letters break search and sorting. */
export const unicodeNfd: Rule = {
  id: 'unicode.nfd',
  family: 'text',
  severity: 'error',
  name: 'Dấu tách rời chữ (NFD)',
  explanation: 'Chữ có dấu được gõ thành chữ cái và dấu rời (tổ hợp), nên tìm kiếm không thấy.',
  remedy: 'Gõ lại bằng bảng mã Unicode dựng sẵn.',
  *source({ source }) {
    if (source.text.normalize('NFC') === source.text) return;
    for (const { line, column, value } of linesOf(source)) {
      const match = value.normalize('NFC') === value ? null : /\p{L}\p{M}+/u.exec(value);
      if (match)
        yield { at: 'body', where: { line, column: column + match.index }, message: `"${match[0]}" viết bằng dấu rời` };
    }
  },
};
