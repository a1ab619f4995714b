import type { Rule } from './rule.ts';

/** DOMAIN A.6: a number names one section. (Two tasks of one number are refused with the structure, as `id.duplicate`.) */
export const numberDuplicate: Rule = {
  id: 'number.duplicate',
  family: 'numbering',
  severity: 'error',
  name: 'Trùng số mục',
  explanation: 'Hai mục trong bài không được cùng số, nếu không liên kết và ghi chú sẽ chỉ nhầm chỗ.',
  remedy: 'Sửa số của một trong hai mục.',
  *paper({ paper, placeOf }) {
    const seen = new Set<string>();
    for (const { no, line } of paper.sections) {
      if (no !== null && seen.has(no))
        yield { at: placeOf(no), where: { line, column: 1 }, message: `số mục "${no}" đã dùng ở trên` };
      if (no !== null) seen.add(no);
    }
  },
};
