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

const RIGHT = new Map<string, string>(WRONG.map(([wrong, right]) => [wrong.toLowerCase(), right]));
/** That no letter stands before is asked last, so that it is not asked at every letter. */
const FORM = new RegExp(`(${WRONG.map(([wrong]) => wrong).join('|')})(?!\\p{L})(?<!\\p{L}\\1)`, 'giu');

/** DOMAIN A.6: misspellings that were met in real papers; a short list, not a dictionary. */
export const spelling: Rule = {
  id: 'spelling',
  family: 'text',
  severity: 'warning',
  name: 'Lỗi chính tả thường gặp',
  explanation: 'Từ viết sai đã gặp trong nhiều văn bản.',
  remedy: 'Viết lại theo từ đúng.',
  *wording(value) {
    for (const wrong of value.match(FORM) ?? []) {
      const right = RIGHT.get(wrong.toLowerCase());
      if (right !== undefined) yield `"${wrong}" viết đúng là "${right}"`;
    }
  },
};
