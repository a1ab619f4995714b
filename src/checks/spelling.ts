import type { Rule } from './rule.ts';

const WRONG = [
  ['kiên toàn', 'kiện toàn'],
  ['đơn đốc', 'đôn đốc'],
  ['tần xuất', 'tần suất'],
  ['khăc phục', 'khắc phục'],
  ['câp nhật', 'cập nhật'],
  ['quyết đinh', 'quyết định'],
  ['sát nhập', 'sáp nhập'],
  ['chuyên xếp lương', 'chuyển xếp lương'],
  ['tiếp nhân hồ sơ', 'tiếp nhận hồ sơ'],
  ['lễ lối', 'lề lối'],
  ['đều xuất', 'đề xuất'],
  ['đơn vụ', 'đơn vị'],
  ['đô đốc', 'đôn đốc'],
  ['cơ chuyên môn', 'cơ quan chuyên môn'],
  ['dịch công trực tuyến', 'dịch vụ công trực tuyến'],
  ['viên theo', 'viên chức theo'],
  ['0văn thư', 'văn thư'],
  ['sáng TCVN', 'sang TCVN'],
  ['nhưng giải pháp', 'những giải pháp'],
] as const;

/** DOMAIN A.6: misspellings that were met in real papers; a short list, not a dictionary. */
export const spelling: Rule = {
  id: 'spelling',
  family: 'text',
  severity: 'warning',
  name: 'Lỗi chính tả thường gặp',
  explanation: 'Từ viết sai đã gặp trong nhiều văn bản.',
  remedy: 'Viết lại theo từ đúng.',
  *text({ value }) {
    for (const [wrong, right] of WRONG)
      if (new RegExp(`(?<!\\p{L})${wrong}(?!\\p{L})`, 'iu').test(value)) yield `"${wrong}" viết đúng là "${right}"`;
  },
};
