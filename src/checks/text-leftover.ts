import { importMarks } from '../i18n/import-marks.ts';
import type { Rule } from './rule.ts';

/** What an import could not place is for the editor to look through, not for readers. */
export const textLeftover: Rule = {
  id: 'text.leftover',
  family: 'text',
  severity: 'error',
  name: 'Còn phần chưa đối chiếu của bản nhập',
  explanation: `Bản nhập tự động chép những gì chưa xếp được vào mục “${importMarks.verbatim}” hoặc vào các dòng “Chưa xếp được”. Văn bản đã ban hành không được công bố kèm những phần này, cũng không kèm đoạn tóm tắt tự động.`,
  remedy:
    'Đối chiếu với bản gốc, đưa phần còn thiếu vào đúng chỗ, rồi xóa mục hoặc dòng này; viết lại tóm tắt (summary).',
  *paper({ paper, texts }) {
    if (paper.status === 'draft') return;
    if (paper.summary.endsWith(importMarks.rewrite))
      yield { at: 'body', where: ['summary'], message: 'văn bản đã ban hành còn đoạn tóm tắt của bản nhập' };
    for (const { heading, line } of paper.sections)
      if (heading === importMarks.verbatim)
        yield { at: 'body', where: { line, column: 1 }, message: `văn bản đã ban hành còn mục "${heading}"` };
    for (const { key, value, where } of texts)
      if (key === 'body' && /^Chưa xếp được \(/u.test(value))
        yield { at: 'body', where, message: 'văn bản đã ban hành còn dòng "Chưa xếp được" của bản nhập' };
  },
};
