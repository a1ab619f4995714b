import type { Rule } from './rule.ts';

/** The parts of a code and the fields beside it say the same: number, year, type. */
export const refCode: Rule = {
  id: 'ref.code',
  family: 'citation',
  severity: 'error',
  name: 'Số hiệu không khớp với các mục',
  explanation: 'Số, năm và loại trong số hiệu (code) phải trùng với number, year và type.',
  remedy: 'Sửa code, number, year hoặc type trong content/registry/citations.yaml cho khớp.',
  *citations(items) {
    for (const [index, item] of items.entries()) {
      const [, number = '', year, symbol = ''] = /^(\d+)\/(?:(\d{4})\/)?(.*)$/u.exec(item.code) ?? [];
      if (number && Number(number) !== item.number)
        yield { index, message: `số hiệu "${item.code}" khác number: ${item.number}` };
      else if (year !== undefined && Number(year) !== item.year)
        yield { index, message: `năm trong số hiệu "${item.code}" khác year: ${item.year}` };
      else if (/^(?:KH|QĐ|NĐ|NQ|TT|CT|BC)-/u.test(symbol) && !symbol.startsWith(`${item.type}-`))
        yield { index, message: `ký hiệu trong "${item.code}" khác type: ${item.type}` };
      if (item.issuedOn !== undefined && Number(item.issuedOn.slice(0, 4)) !== item.year)
        yield { index, message: `ngày ${item.issuedOn} của ${item.code} không thuộc year: ${item.year}` };
    }
  },
};
