/** What paper it is, and for which year. */
import type { Identity } from './identity.ts';

/** The kind of paper, as the model names kinds, and what its file is called after the year. */
export function kindOf(identity: Identity | undefined, title: string): { kind: string; slug: string } {
  if (identity?.type === 'report') {
    return /năm \d{4}|cả năm/iu.test(title) && !/quý|6 tháng|9 tháng|tháng \d/iu.test(title)
      ? { kind: 'annual-report', slug: 'bao-cao-cchc' }
      : { kind: 'periodic-report', slug: 'bao-cao-ky-cchc' };
  }
  if (identity?.attachedTo) return { kind: 'attached-plan', slug: 'ke-hoach-cchc' };
  if (/khắc phục/iu.test(title)) return { kind: 'remediation-plan', slug: 'khac-phuc-cchc' };
  if (/^(?:công tác )?kiểm tra/iu.test(title)) return { kind: 'inspection-plan', slug: 'kiem-tra-cchc' };
  if (/tuyên truyền/iu.test(title)) return { kind: 'publicity-plan', slug: 'tuyen-truyen-cchc' };
  return { kind: 'annual-plan', slug: 'ke-hoach-cchc' };
}

/** The year that the paper speaks of. A plan to mend last year's faults is one for this year. */
export function yearOf(title: string, kind: string, issuedOn: string | undefined): number | undefined {
  const years = [...title.matchAll(/(?<!\d)(20\d{2})(?!\d|\s*[-–]\s*20)/gu)].map((match) => Number(match[1]));
  const year = kind === 'remediation-plan' ? years.at(-1) : years[0];
  return year ?? (issuedOn ? Number(issuedOn.slice(0, 4)) : undefined);
}
