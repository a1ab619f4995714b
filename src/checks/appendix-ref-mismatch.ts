import { codeKey, short } from './wordings.ts';
import type { Rule } from './rule.ts';

/** Nghị định 30/2020/NĐ-CP, phụ lục I: the appendix names the paper that it comes with. */
export const appendixRefMismatch: Rule = {
  id: 'appendix.ref-mismatch',
  family: 'identity',
  severity: 'error',
  name: 'Phụ lục dẫn sai văn bản',
  explanation: 'Dòng "Kèm theo …" của phụ lục phải ghi đúng số, ký hiệu của chính văn bản này.',
  remedy: 'Sửa appendix.reference theo số, ký hiệu và ngày của văn bản.',
  *paper({ paper }) {
    const reference = paper.appendix?.reference;
    if (reference === undefined || paper.number === null) return;
    const codes = [...reference.matchAll(/(?<!\d)\d+\/[\p{L}\d&-]+/gu)].map(([code]) => code);
    if (codes.length && !codes.some((code) => codeKey(code) === codeKey(paper.code)))
      yield {
        at: 'appendix',
        where: ['appendix', 'reference'],
        message: `phụ lục ghi "${short(reference)}", văn bản này là ${paper.code}`,
      };
  },
};
