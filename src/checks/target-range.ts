import { comma } from './wordings.ts';
import type { Rule } from './rule.ts';

/** A share lies between 0 and 100 per cent. */
export const targetRange: Rule = {
  id: 'target.range',
  family: 'target',
  severity: 'error',
  name: 'Tỷ lệ ngoài khoảng 0 đến 100',
  explanation: 'Chỉ tiêu tính bằng phần trăm phải từ 0 đến 100.',
  remedy: 'Sửa giá trị hoặc đơn vị tính.',
  *paper({ paper }) {
    for (const [i, target] of paper.targets.entries())
      if (target.measure === '%' && target.value !== undefined && (target.value < 0 || target.value > 100))
        yield {
          at: target.id,
          where: ['targets', i, 'value'],
          message: `giá trị ${comma(target.value)}% nằm ngoài khoảng 0 đến 100`,
        };
  },
};
