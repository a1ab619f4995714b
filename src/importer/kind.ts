/** What paper it is, and for which year or years. */
import type { Identity } from './identity.ts';
import { reportKind } from './report-span.ts';

/** The kind of paper, as the model names kinds, and what its file is called after the year. */
export function kindOf(
  type: Identity['type'],
  title: string,
  attached: boolean,
  several: boolean,
): { kind: string; slug: string } {
  if (type === 'report') {
    // A blank for the year stands for one.
    const kind = reportKind(title.replace(/năm (?:\[[^\]]*\]|…+|\.{2,})/giu, 'năm 2000'));
    return { kind, slug: kind === 'annual-report' ? 'bao-cao-cchc' : 'bao-cao-ky-cchc' };
  }
  if (attached) return { kind: 'attached-plan', slug: 'ke-hoach-cchc' };
  if (type === 'programme') return { kind: 'programme', slug: 'chuong-trinh-cchc' };
  if (/khắc phục/iu.test(title)) return { kind: 'remediation-plan', slug: 'khac-phuc-cchc' };
  if (/^(?:(?:thực hiện|tổ chức|triển khai) )?(?:công tác )?(?:tự )?kiểm tra/iu.test(title))
    return { kind: 'inspection-plan', slug: 'kiem-tra-cchc' };
  if (/tuyên truyền|truyền thông/iu.test(title)) return { kind: 'publicity-plan', slug: 'tuyen-truyen-cchc' };
  if (/thi đua/iu.test(title)) return { kind: 'emulation-plan', slug: 'thi-dua-cchc' };
  if (several) return { kind: 'multi-year-plan', slug: 'ke-hoach-nhieu-nam-cchc' };
  const reform = /cải cách hành chính|cchc/iu.test(title);
  if (!reform && /chuyển đổi số|chính quyền (?:số|điện tử)|công nghệ thông tin/iu.test(title))
    return { kind: 'digital-plan', slug: 'chuyen-doi-so' };
  return reform ? { kind: 'annual-plan', slug: 'ke-hoach-cchc' } : { kind: 'thematic-plan', slug: 'ke-hoach' };
}

export interface Years {
  year?: number;
  schoolYear?: string;
  period?: { from: string; to: string };
}

/** `2026`, or `2026-2030` of a plan for several years. */
export const spanText = ({ year, period }: { [K in 'year' | 'period']: Years[K] | undefined }): string | undefined =>
  period ? `${period.from}-${period.to}` : year === undefined ? undefined : String(year);

const YEAR = String.raw`(20\d{2})`;

/** What names another paper, or its day: no year of this one. */
const ELSEWHERE = new RegExp(
  [
    String.raw`số\s*:?\s*\d+[a-zđ]?\s*[/-][^\s,;)]+(?:\s+năm\s+\d{4})?`,
    String.raw`ngày\s*\d{1,2}\s*(?:[/.-]\s*\d{1,2}\s*[/.-]|tháng\s*\d{1,2}\s*năm)\s*\d{4}`,
    String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{4}`,
    // A horizon, not what the paper is for.
    String.raw`(?:đến|tới|tầm nhìn(?: đến)?|định hướng(?: đến)?)\s+(?:hết\s+)?(?:năm\s+)?\d{4}`,
  ].join('|'),
  'giu',
);

/** The years that the title says the paper is for. A plan to mend last year's faults is one for this year. */
export function yearsOf(title: string, kind: string, issuedOn: string | undefined): Years {
  const school = new RegExp(String.raw`năm\s+học\s+${YEAR}\s*[-–—]\s*${YEAR}`, 'iu').exec(title);
  if (school?.[1] && school[2]) return { schoolYear: `${school[1]}-${school[2]}`, year: Number(school[1]) };
  // A cited paper has a period of its own, and says so after its number.
  const report = kind.endsWith('-report');
  const uncited = title.replace(/\s\(.*$/su, '');
  // What a report is about is just that.
  const own = report
    ? uncited
    : uncited.replace(/\s(?:thực hiện|triển khai)\s+(?:Quyết định|Nghị quyết|Chỉ thị|Đề án|Chương trình).*$/su, '');
  const span = new RegExp(
    String.raw`(?:giai đoạn|5 năm|năm|từ năm|thời kỳ|nhiệm kỳ)\s+${YEAR}\s*(?:[-–—]|đến(?: năm)?)\s*${YEAR}`,
    'iu',
  ).exec(own);
  if (span?.[1] && span[2] && Number(span[2]) > Number(span[1])) {
    const other = new RegExp(String.raw`năm\s+${YEAR}(?!\s*[-–—]\s*20|\d)`, 'iu').exec(
      own.replace(span[0], ' ').replace(ELSEWHERE, ' '),
    );
    // "năm 2026 … giai đoạn 2026 - 2030": the year's part of a longer programme.
    if (other?.[1]) return { year: Number(other[1]) };
    // A report on five years is one of the last.
    return { year: Number(span[report ? 2 : 1]), period: { from: span[1], to: span[2] } };
  }
  const text = title.replace(ELSEWHERE, ' ');
  const named = [
    ...text.matchAll(
      new RegExp(
        String.raw`(?:năm|quý\s+\S+|tháng\s+\d{1,2})\s*(?:[,/-]\s*(?:năm\s*)?)?${YEAR}(?!\d|\s*[-–—]\s*20)`,
        'giu',
      ),
    ),
  ];
  const bare = [...text.matchAll(new RegExp(String.raw`(?<![\d-])${YEAR}(?!\d|\s*[-–—]\s*20)`, 'gu'))];
  const years = (named.length ? named : bare).map((match) => Number(match[1]));
  const year =
    (kind === 'remediation-plan' ? years.at(-1) : years[0]) ?? (issuedOn ? Number(issuedOn.slice(0, 4)) : undefined);
  return year === undefined ? {} : { year };
}
