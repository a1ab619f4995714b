import { shares } from './shares.ts';
import type { Rule } from './rule.ts';

/** DOMAIN A.7: 118/119 is 99,16 % half up; 99,15 % is cut off. */
export const metricRounding: Rule = {
  id: 'metric.rounding',
  family: 'metric',
  severity: 'warning',
  name: 'Làm tròn sai',
  explanation: 'Chữ số cuối bị cắt, không làm tròn: phải làm tròn lên từ 5.',
  remedy: 'Làm tròn lại chữ số cuối.',
  *paper({ paper }) {
    for (const { at, where, wrong } of shares(paper))
      if (wrong?.kind === 'rounding') yield { at, where, message: wrong.message };
  },
};
