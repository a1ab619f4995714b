import { shares } from './shares.ts';
import type { Rule } from './rule.ts';

/** DOMAIN A.7: a stated share is recomputed, half up, to the decimals stated, tolerance 0.005 of a point; a cut-off last digit is metric.rounding. */
export const metricPercent: Rule = {
  id: 'metric.percent',
  family: 'metric',
  severity: 'error',
  name: 'Tỷ lệ tính sai',
  explanation: 'Tỷ lệ ghi trong báo cáo khác tỷ lệ tính từ tử số và mẫu số.',
  remedy: 'Tính lại tỷ lệ, hoặc sửa tử số, mẫu số.',
  *paper({ paper }) {
    for (const { at, where, wrong } of shares(paper))
      if (wrong?.kind === 'percent') yield { at, where, message: wrong.message };
  },
};
