import { describe, expect, it } from 'vitest';
import { yearsOf } from '../../../src/importer/kind.ts';
import { reportKind, reportSpan } from '../../../src/importer/report-span.ts';

/** The kind, the first and last day, and the year that a report's title says; issued in September 2026. */
function read(title: string) {
  const kind = reportKind(title);
  const { year } = yearsOf(title, kind, '2026-09-12');
  const { from, to } = reportSpan(title, year ?? 0);
  return `${kind} ${from}..${to} of ${year ?? 0}`;
}

describe('what a report is about, by its title', () => {
  it.each([
    ['Cải cách hành chính quý I năm 2026', 'quarter-report 2026-01-01..2026-03-31 of 2026'],
    ['CCHC 9 tháng đầu năm, nhiệm vụ trọng tâm quý IV năm 2026', 'periodic-report 2026-01-01..2026-09-30 of 2026'],
    ['Công tác quý I, kế hoạch quý II năm 2026', 'quarter-report 2026-01-01..2026-03-31 of 2026'],
    ['CCHC 6 tháng đầu năm và phương hướng 6 tháng cuối năm 2026', 'half-year-report 2026-01-01..2026-06-30 of 2026'],
    ['Cải cách hành chính 6 tháng cuối năm 2026', 'half-year-report 2026-07-01..2026-12-31 of 2026'],
    ['Công tác CCHC quý IV và năm 2025', 'annual-report 2025-01-01..2025-12-31 of 2025'],
    ['Công tác CCHC quý IV và cả năm 2025', 'annual-report 2025-01-01..2025-12-31 of 2025'],
    ['Công tác CCHC quý IV, năm 2025', 'quarter-report 2025-10-01..2025-12-31 of 2025'],
    ['Công tác CCHC quý III và 9 tháng đầu năm 2026', 'periodic-report 2026-01-01..2026-09-30 of 2026'],
    ['Công tác CCHC quý II và 6 tháng đầu năm 2026', 'half-year-report 2026-01-01..2026-06-30 of 2026'],
    ['Công tác tháng 6 năm 2026, nhiệm vụ tháng 7 năm 2026', 'periodic-report 2026-06-01..2026-06-30 of 2026'],
    ['CCHC năm 2025 và phương hướng, nhiệm vụ năm 2026', 'annual-report 2025-01-01..2025-12-31 of 2025'],
    ['Tổng kết Chương trình CCHC giai đoạn 2021 - 2025', 'periodic-report 2021-01-01..2025-12-31 of 2025'],
    ['Tổng kết thực hiện Chương trình giai đoạn 2021-2025', 'periodic-report 2021-01-01..2025-12-31 of 2025'],
    ['Sơ kết 01 năm vận hành (01/7/2025 - 01/7/2026)', 'periodic-report 2025-07-01..2026-07-01 of 2026'],
    ['Học kỳ I năm học 2025-2026 về công tác CCHC', 'periodic-report 2025-09-01..2026-01-31 of 2025'],
    ['Tổng kết năm học 2025 - 2026', 'annual-report 2025-09-01..2026-05-31 of 2025'],
  ])('%s', (title, expected) => {
    expect(read(title)).toBe(expected);
  });

  it('is said to be a guess where the title says nothing of it', () => {
    expect(reportSpan('Kết quả rà soát', 2026)).toEqual({ from: '2026-01-01', to: '2026-12-31', said: false });
  });
});

it('takes no year from a paper that a title cites', () => {
  const title = 'Kiểm tra việc thực hiện Kế hoạch số 15/KH-UBND năm 2025 về cải cách hành chính năm 2026';
  expect(yearsOf(title, 'inspection-plan', '2025-12-20')).toEqual({ year: 2026 });
});
