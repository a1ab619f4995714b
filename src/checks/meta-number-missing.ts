import type { Rule } from './rule.ts';

/** Nghị định 30/2020/NĐ-CP, điều 15: a paper gets its number once it is signed. A plan attached to a Decision has the number of the Decision. */
export const metaNumberMissing: Rule = {
  id: 'meta.number-missing',
  family: 'identity',
  severity: 'error',
  name: 'Thiếu số văn bản',
  explanation:
    'Văn bản đã ban hành phải có số. Kế hoạch kèm theo Quyết định thì số nằm ở Quyết định, ghi tại attachedTo.',
  remedy: 'Ghi số đã lấy tại văn thư vào number (hoặc attachedTo.number); chưa có số thì để status: draft.',
  *paper({ paper, data }) {
    if (paper.status === 'draft') return;
    const attached = 'attachedTo' in data ? data.attachedTo : undefined;
    if (attached) {
      if (attached.number === undefined)
        yield {
          at: 'number',
          where: ['attachedTo'],
          message: `chưa có số của ${attached.symbol} mà kế hoạch kèm theo`,
        };
    } else if (paper.number === null)
      yield { at: 'number', where: ['symbol'], message: `văn bản đã ban hành nhưng chưa có số (…/${paper.symbol})` };
  },
};
