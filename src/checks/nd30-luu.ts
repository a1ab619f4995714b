import type { Rule } from './rule.ts';

/** Nghị định 30/2020/NĐ-CP, phụ lục I: the last recipient is "Lưu: VT," and the drafting part. */
export const nd30Luu: Rule = {
  id: 'nd30.luu',
  family: 'identity',
  severity: 'warning',
  name: 'Dòng Lưu thiếu hoặc chưa đủ',
  explanation: 'Nơi nhận kết thúc bằng dòng "Lưu: VT, <đơn vị soạn thảo>".',
  remedy: 'Thêm hoặc sửa dòng cuối của recipients, ví dụ "Lưu: VT, NV".',
  *paper({ paper }) {
    // Papers of the Party follow rules of its own.
    if (paper.status === 'draft' || paper.party || !paper.recipients.length) return;
    const index = paper.recipients.findIndex((item) => /^lưu/iu.test(item));
    if (index < 0) yield { at: 'recipients', where: ['recipients'], message: 'nơi nhận không có dòng Lưu' };
    else if (!/^Lưu: VT, \S/u.test(paper.recipients[index] ?? ''))
      yield {
        at: 'recipients',
        where: ['recipients', index],
        message: `dòng "${paper.recipients[index] ?? ''}" thiếu đơn vị soạn thảo`,
      };
  },
};
