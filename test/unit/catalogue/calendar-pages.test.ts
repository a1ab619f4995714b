/** Years of the calendar: those that papers speak of, and those that a slip of the pen makes. */
import { expect, test } from 'vitest';
import { listedYears } from '../../../src/catalogue/calendar-pages.ts';
import { load, mdx, PLAN } from '../../support/small-content.ts';

const yearsOf = (...deadlines: string[]) => {
  const tasks = deadlines.map(
    (deadline, i) =>
      `  - { no: "${String(i + 1)}", area: A2, title: Việc ${String(i + 1)}, lead: [Văn phòng], deadline: ${deadline}, products: [{ name: Kế hoạch }] }\n`,
  );
  const { catalogue } = load({ 'plans/xa-b/2024-kh.mdx': mdx(`${PLAN}tasks:\n${tasks.join('')}`) });
  const { spoken, other } = listedYears(catalogue);
  return [spoken, other].map((list) => list.map(({ year }) => year));
};

test('a year that no paper speaks of stands behind those of papers', () => {
  expect(yearsOf('Tháng 12/2099', 'Tháng 6/2024', 'Tháng 1/2025', 'Tháng 3/1999')).toEqual([
    ['2025', '2024'],
    ['2099', '1999'],
  ]);
});

test('where all is due in years of papers, nothing stands behind', () => {
  expect(yearsOf('Tháng 6/2024')).toEqual([['2024'], []]);
});
