import type { Rule } from './rule.ts';

/** Nghị định 30/2020/NĐ-CP, phụ lục I: the head of a paper names its issuer. `issuer: null` says that the collected copy has none. */
export const metaIssuerMissing: Rule = {
  id: 'meta.issuer-missing',
  family: 'identity',
  severity: 'warning',
  name: 'Bản thu thập thiếu tên cơ quan ban hành',
  explanation:
    'Đầu văn bản phải có quốc hiệu và tên cơ quan ban hành; bản thu thập không có (issuer: null) thì cơ quan ban hành phải suy từ địa danh và chữ ký.',
  remedy: 'Tìm bản đủ thể thức, hoặc ghi tên cơ quan đúng như in (issuer).',
  *paper({ paper }) {
    if (paper.issuer === null)
      yield { at: 'issuer', where: ['issuer'], message: 'bản thu thập không có tên cơ quan ban hành' };
  },
};
