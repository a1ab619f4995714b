import { DOCUMENT_TYPES } from '../model/document-types.ts';
import type { Rule } from './rule.ts';

/** Nghị định 30/2020/NĐ-CP, điều 15: a paper gets its number once it is signed. A plan attached to a Decision has the number of the Decision. */
export const metaNumberMissing: Rule = {
  id: 'meta.number-missing',
  family: 'identity',
  severity: 'error',
  name: 'Thiếu số, ký hiệu văn bản',
  explanation:
    'Văn bản đã ban hành phải có số và ký hiệu. Kế hoạch kèm theo Quyết định thì số nằm ở Quyết định, ghi tại attachedTo.',
  remedy:
    'Ghi số đã lấy tại văn thư và ký hiệu (number, symbol / attachedTo.number, attachedTo.symbol); chưa có thì để là bản nháp (status: draft).',
  *paper({ paper, data }) {
    if (paper.status === 'draft') return;
    const attached = 'attachedTo' in data ? data.attachedTo : undefined;
    if (attached) {
      if (attached.number === undefined)
        yield {
          at: 'number',
          where: ['attachedTo'],
          message: `chưa có số của ${attached.symbol ?? DOCUMENT_TYPES[attached.type]} mà kế hoạch kèm theo`,
        };
      if (attached.symbol === undefined)
        yield {
          at: 'number',
          where: ['attachedTo'],
          message: `chưa có ký hiệu của ${DOCUMENT_TYPES[attached.type]} mà kế hoạch kèm theo`,
        };
      return;
    }
    if (paper.number === null)
      yield {
        at: 'number',
        where: [paper.symbol === null ? 'status' : 'symbol'],
        message: `văn bản đã ban hành nhưng chưa có số (${paper.code})`,
      };
    if (paper.symbol === null)
      yield {
        at: 'number',
        where: [paper.number === null ? 'status' : 'number'],
        message: `văn bản đã ban hành nhưng chưa có ký hiệu (${paper.code})`,
      };
  },
};
