/** Reports that a section on reporting names: what is sent when, however freely it is worded. */
import type { AgencyIndex } from '../catalogue/actors.ts';
import { readActors } from './actors.ts';
import { beginsBody } from './bodies.ts';
import type { Section } from './outline.ts';
import { oneLine } from './pieces.ts';
import { LONGEST } from './words.ts';

export interface ReadReporting {
  name: string;
  reporter: string[];
  recipient?: string;
  via?: string;
  due: string;
  wording?: string;
  window?: { from: string; to: string };
  system?: string;
  at: string;
}

const DAY = String.raw`ngày\s+(?:\d{1,2}|cuối(?: cùng)?)(?:\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?|\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?)?`;
const OFTEN = String.raw`(?:\s+(?:(?:của\s+)?(?:(?:hằng|hàng|mỗi|các|từng)\s+(?:tháng|quý|năm|kỳ)|tháng cuối (?:của )?(?:mỗi )?(?:quý|kỳ(?: báo cáo)?)|tháng liền kề|tháng (?:sau|tiếp theo))))?`;
/** A wording that says when. */
const DUE = new RegExp(
  String.raw`(?:(?:trước|chậm nhất(?: là| vào)?|muộn nhất(?: là| vào)?|vào|xong trước)\s+${DAY}${OFTEN}|trong\s+tháng\s+\d{1,2}(?:\s*[/]\s*\d{4}|\s+năm\s+\d{4})?|(?:định kỳ\s+)?(?:hằng|hàng)\s+(?:tuần|tháng|quý|năm)|định kỳ\s+(?:tháng|quý|6 tháng|năm)(?:,\s*(?:tháng|quý|6 tháng|năm))*(?:\s+và\s+(?:tháng|quý|6 tháng|năm))?)`,
  'giu',
);
const NAME =
  /báo cáo(?:\s+(?:kết quả|tình hình|tiến độ|định kỳ|tổng kết|sơ kết|đột xuất|chuyên đề|tháng|quý|năm|6 tháng|sáu tháng|tự đánh giá|\d+ tháng)(?:\s+(?:thực hiện|năm|cải cách hành chính|CCHC|I|II|III|IV|cuối năm|đầu năm|kế hoạch))*)*(?:,\s*(?:báo cáo\s+)?(?:tháng|quý|6 tháng|năm))*(?:\s+và\s+(?:báo cáo\s+)?năm)?/iu;
const TO =
  /(?:về|gửi(?: về)?|cho|báo cáo)\s+((?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Sở|Phòng|Văn phòng|Trung tâm|Đảng ủy|Bộ|Chủ tịch|Hiệu trưởng)[^.;()]*?)(?=\s*(?:\(|[.;,]|\s(?:trước|chậm nhất|để|theo|vào|định kỳ|hằng|hàng|trong|qua|muộn nhất)\s|$))/iu;

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function reporterOf(text: string, index: AgencyIndex): string[] {
  const who = /^(.{3,160}?)\s+(?:có trách nhiệm|tổng hợp|gửi|báo cáo|định kỳ|xây dựng|lập)(?=[\s,])/iu.exec(text)?.[1];
  if (!who || !beginsBody(who)) return [];
  const names = readActors(who.replace(/,$/u, ''), index);
  return names.every((name) => name.length < 120) ? names : [];
}

/** The duties of the sections headed "Chế độ báo cáo", each with the line it was read from. */
export function readReportingSections(sections: readonly Section[], index: AgencyIndex): ReadReporting[] {
  const found: ReadReporting[] = [];
  let top = '';
  for (const section of sections) {
    const about =
      section.titled &&
      section.heading.length < 120 &&
      /báo cáo/iu.test(section.heading) &&
      !/kết quả/iu.test(section.heading);
    if (about && !(top && section.no.startsWith(`${top}.`))) top = section.no;
    if (!top || (section.no !== top && !section.no.startsWith(`${top}.`))) continue;
    const texts = [...(section.titled ? [] : [section.heading]), ...section.items.map(({ mark }) => mark.text)];
    for (const text of texts.map((item) => oneLine(item.slice(0, LONGEST)))) {
      const due = [...text.matchAll(DUE)].map(([wording]) => wording.trim());
      if (!due.length || !/báo cáo|gửi|tổng hợp/iu.test(text)) continue;
      const name = upper(NAME.exec(text)?.[0] ?? 'báo cáo');
      const recipient = TO.exec(text)?.[1]?.trim();
      const reporter = reporterOf(text, index);
      for (const wording of due)
        found.push({ name, reporter, ...(recipient ? { recipient } : {}), due: upper(wording), at: section.no });
    }
  }
  return found;
}
