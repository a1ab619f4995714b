import type { Rule } from './rule.ts';

/** DOMAIN A.6, 001: a plan says where its money comes from and how it is reported on. */
export const sectionMissing: Rule = {
  id: 'section.missing',
  family: 'identity',
  severity: 'warning',
  name: 'Thiếu phần kinh phí hoặc chế độ báo cáo',
  explanation: 'Kế hoạch đã ban hành cần nêu kinh phí (budget) và chế độ báo cáo (reporting).',
  remedy: 'Thêm phần còn thiếu vào phần khai báo.',
  *paper({ paper }) {
    if (paper.type !== 'plan' || paper.status === 'draft') return;
    const missing = [paper.budget.length ? '' : 'kinh phí', paper.reporting.length ? '' : 'chế độ báo cáo'].filter(
      Boolean,
    );
    if (missing.length) yield { at: 'body', where: [], message: `văn bản không nêu ${missing.join(', ')}` };
  },
};
