/** Kinds of papers by their abbreviation in Nghị định 30/2020/NĐ-CP, Phụ lục III, and of legal texts. */
export const DOCUMENT_TYPES = {
  HP: 'Hiến pháp',
  L: 'Luật',
  PL: 'Pháp lệnh',
  NQ: 'Nghị quyết',
  NĐ: 'Nghị định',
  QĐ: 'Quyết định',
  TT: 'Thông tư',
  CT: 'Chỉ thị',
  KH: 'Kế hoạch',
  BC: 'Báo cáo',
  CV: 'Công văn',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  CTr: 'Chương trình',
} as const;
export type DocumentType = keyof typeof DOCUMENT_TYPES;
