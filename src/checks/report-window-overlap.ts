import type { Rule } from './rule.ts';

/** DOMAIN 000-09: a day that ends one window and begins the next is counted twice; windows that begin together are cumulative. */
export const reportWindowOverlap: Rule = {
  id: 'report.window-overlap',
  family: 'report',
  severity: 'warning',
  name: 'Kỳ chốt số liệu chồng ngày',
  explanation: 'Ngày cuối của kỳ trước cũng là ngày đầu của kỳ sau, nên số liệu ngày đó bị tính hai lần.',
  remedy: 'Cho kỳ sau bắt đầu từ ngày kế tiếp.',
  *paper({ paper }) {
    const windows = paper.reporting.flatMap(({ window }, i) => (window ? [{ window, i }] : []));
    for (const { window, i } of windows) {
      const before = windows.find(
        (other) =>
          other.window.to === window.from || (other.window.from < window.from && window.from < other.window.to),
      );
      if (before) {
        yield {
          at: 'reporting',
          where: ['reporting', i, 'window'],
          message: `ngày ${window.from} nằm trong cả hai kỳ chốt số liệu`,
        };
        return;
      }
    }
  },
};
