import { comma } from './wordings.ts';
import type { Rule } from './rule.ts';

const TOLERANCE = 0.005;

/** DOMAIN A.7: sums are recomputed; tables with a row of totals likewise. */
export const metricSum: Rule = {
  id: 'metric.sum',
  family: 'metric',
  severity: 'error',
  name: 'Tổng không bằng các số hạng',
  explanation: 'Tổng ghi trong báo cáo khác tổng tính được.',
  remedy: 'Tính lại tổng hoặc sửa số hạng.',
  *paper({ paper }) {
    if (paper.type !== 'report') return;
    for (const [i, result] of paper.results.entries()) {
      const sum = result.parts?.reduce((total, part) => total + part, 0);
      if (sum !== undefined && result.value !== undefined && Math.abs(sum - result.value) > TOLERANCE)
        yield {
          at: result.id,
          where: ['results', i, 'parts'],
          message: `${result.parts?.map(comma).join(' + ') ?? ''} = ${comma(sum)}, ghi ${comma(result.value)}`,
        };
    }
    for (const [i, table] of paper.tables.entries()) {
      for (const [column, { label, numeric }] of table.columns.entries()) {
        const total = table.total?.[column];
        const cells = table.rows.map((row) => row[column]).filter((cell) => typeof cell === 'number');
        const sum = cells.reduce((all, cell) => all + cell, 0);
        if (numeric && typeof total === 'number' && cells.length && Math.abs(sum - total) > TOLERANCE)
          yield {
            at: 'tables',
            where: ['tables', i, 'total'],
            message: `cột "${label}" cộng được ${comma(sum)}, dòng tổng ghi ${comma(total)}`,
          };
      }
    }
  },
};
