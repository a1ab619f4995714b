/** Names of kinds that pages, files and the form share. */
import type { Citation } from '../model/citation.ts';
import type { TargetOp } from '../model/target.ts';

export const TARGET_LEVEL_NAMES: Record<string, string> = {
  'trung-uong': 'trung ương',
  tinh: 'tỉnh',
  'so-nganh': 'sở, ngành',
  huyen: 'huyện',
  xa: 'xã',
  phong: 'phòng',
  'don-vi': 'đơn vị',
  'don-vi-su-nghiep': 'đơn vị sự nghiệp',
};

export const CITATION_STATUS_NAMES: Record<Citation['status']['value'], string> = {
  'in-force': 'Còn hiệu lực',
  amended: 'Đã được sửa đổi, bổ sung',
  'partly-expired': 'Hết hiệu lực một phần',
  replaced: 'Đã được thay thế',
  expired: 'Hết hiệu lực',
  unknown: 'Chưa rõ hiệu lực',
};

export const OP_SIGNS: Record<TargetOp, string> = {
  '=': '',
  '>': 'trên',
  '>=': 'từ',
  '<': 'dưới',
  '<=': 'không quá',
  increase: 'tăng',
  decrease: 'giảm',
  'gt-previous': 'cao hơn kỳ trước',
  complete: 'hoàn thành',
  'by-reference': 'theo văn bản được dẫn',
  cap: 'không vượt mức được giao',
};

export const SEVERITY_NAMES = { error: 'Sai', warning: 'Cần lưu ý', info: 'Để biết' } as const;

/** Of papers in lists. */
export const listed = {
  takenFrom: (unit: string, type: string, issuer: string) => `${unit} (lấy từ ${type} của ${issuer})`,
  attachedTo: (code: string) => `kèm theo ${code}`,
};
