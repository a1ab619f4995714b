import { shares } from './shares.ts';
import type { Rule } from './rule.ts';

/** DOMAIN 002-13: a share without its sign is read as a count. */
export const unitMissing: Rule = {
  id: 'unit.missing',
  family: 'metric',
  severity: 'warning',
  name: 'Thiếu ký hiệu %',
  explanation: 'Con số là tỷ lệ nhưng thiếu ký hiệu %, người đọc tưởng là số đếm.',
  remedy: 'Thêm ký hiệu %.',
  *paper({ paper }) {
    for (const { at, where, bare } of shares(paper))
      if (bare !== undefined) yield { at, where, message: `"${bare}" là tỷ lệ nhưng thiếu ký hiệu %` };
  },
};
