import type { Rule } from './rule.ts';

/** Nghị định 30/2020/NĐ-CP, điều 13: a paper is signed; one attached to a Decision is not (the Decision is). */
export const metaSignerMissing: Rule = {
  id: 'meta.signer-missing',
  family: 'identity',
  severity: 'error',
  name: 'Thiếu người ký',
  explanation:
    'Văn bản đã ban hành phải có chức vụ và họ tên người ký. Kế hoạch kèm theo Quyết định không có chữ ký riêng.',
  remedy:
    'Ghi chức vụ và họ tên người ký (signer.position, signer.name); kế hoạch kèm theo Quyết định thì khai báo Quyết định ấy (attachedTo).',
  *paper({ paper, data }) {
    if (paper.status === 'draft' || ('attachedTo' in data && data.attachedTo)) return;
    if (!paper.signer)
      yield { at: 'signer', where: ['status'], message: 'văn bản đã ban hành nhưng không có người ký' };
    else if (!paper.signer.name)
      yield {
        at: 'signer',
        where: ['signer'],
        message: `văn bản đã ban hành nhưng chưa có họ tên ${paper.signer.position}`,
      };
  },
};
