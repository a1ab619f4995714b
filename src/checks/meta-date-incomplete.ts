import type { Rule } from './rule.ts';

/** Nghị định 30/2020/NĐ-CP, phụ lục I: place and full date. A plan attached to a Decision bears no date of its own. */
export const metaDateIncomplete: Rule = {
  id: 'meta.date-incomplete',
  family: 'identity',
  severity: 'error',
  name: 'Thiếu ngày ban hành',
  explanation: 'Văn bản đã ban hành phải có đủ ngày, tháng, năm.',
  remedy: 'Ghi đủ ngày, tháng, năm ban hành (issuedOn: 2027-01-15); chưa ban hành thì để là bản nháp (status: draft).',
  *paper({ paper, data }) {
    if (paper.status === 'draft' || ('attachedTo' in data && data.attachedTo)) return;
    if (paper.issuedOn === null)
      yield { at: 'issuedOn', where: ['status'], message: 'văn bản đã ban hành nhưng chưa có ngày' };
    else if (paper.issuedOn.length < 10)
      yield {
        at: 'issuedOn',
        where: ['issuedOn'],
        message: `ngày ban hành "${paper.issuedOn}" chưa đủ ngày, tháng, năm`,
      };
  },
};
