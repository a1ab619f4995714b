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

const DAY = String.raw`(?:\d{1,2}\s*[/.]\s*\d{1,2}(?:\s*[/.]\s*\d{4})?(?![\d/])|ngày\s+(?:\d{1,2}|cuối(?: cùng)?)(?:\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?|\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?)?)`;
const OFTEN = String.raw`(?:\s+(?:(?:của\s+)?(?:(?:hằng|hàng|mỗi|các|từng)\s+(?:tháng|quý|năm|kỳ)|tháng cuối (?:của )?(?:mỗi )?(?:quý|kỳ(?: báo cáo)?)|tháng liền kề|tháng (?:sau|tiếp theo))))?`;
/** A wording that says when. */
const DUE = new RegExp(
  String.raw`(?:(?:trước|chậm nhất(?: là| vào)?|muộn nhất(?: là| vào)?|vào|xong trước)\s+${DAY}${OFTEN}|trong\s+tháng\s+\d{1,2}(?:\s*[/]\s*\d{4}|\s+năm\s+\d{4})?|(?:định kỳ\s+)?(?:hằng|hàng)\s+(?:tuần|tháng|quý|năm)|định kỳ\s+(?:tháng|quý|6 tháng|năm)(?:,\s*(?:tháng|quý|6 tháng|năm))*(?:\s+và\s+(?:tháng|quý|6 tháng|năm))?)`,
  'giu',
);
const NAME =
  /báo cáo(?:\s+(?:kết quả|tình hình|tiến độ|định kỳ|tổng kết|sơ kết|đột xuất|chuyên đề|tháng|quý|năm|6 tháng|sáu tháng|tự đánh giá|\d+ tháng)(?:\s+(?:thực hiện|năm|cải cách hành chính|CCHC|(?:IV|I{1,3})(?!\p{L})|cuối năm|đầu năm|kế hoạch))*)*(?:,\s*(?:báo cáo\s+)?(?:tháng|quý|6 tháng|năm))*(?:\s+và\s+(?:báo cáo\s+)?năm)?/iu;
const TO =
  /(?:về|gửi(?: về)?|cho|báo cáo)\s+((?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Sở|Phòng|Văn phòng|Trung tâm|Đảng ủy|Bộ|Chủ tịch|Hiệu trưởng)[^.;()]*?)(?=\s*(?:\(|[.;,]|\s(?:trước|chậm nhất|để|theo|vào|định kỳ|hằng|hàng|trong|qua|muộn nhất)\s|$))/iu;

/** What a report is on, where "báo cáo" is left out: "báo cáo quý …; 6 tháng trước 10/6; năm trước 10/12". */
const ON =
  /(?:^|[\s,;:(])(quý(?:\s+(?:IV|I{1,3}))?|(?:0?[369]|sáu|chín)\s+tháng(?:\s+đầu năm)?|tháng|năm(?:\s+\d{4})?)[\s:(,-]*$/iu;
const IN_BRACKETS = /^\s*\((?:đối với\s+|cho\s+)?([^()]{2,60})\)/iu;

function nameBefore(text: string): string | undefined {
  const name = [...text.matchAll(new RegExp(NAME.source, 'giu'))].at(-1);
  const on = ON.exec(text);
  const nearer = on && (!name || on.index >= name.index + name[0].length);
  return nearer ? `báo cáo ${on[1] ?? ''}` : name?.[0];
}

/** "Hằng quý (trước ngày 15 tháng cuối quý)" is one: how often, then when. */
function duesIn(text: string): { index: number; end: number }[] {
  const dues: { index: number; end: number }[] = [];
  for (const { 0: wording, index } of text.matchAll(DUE)) {
    const last = dues.at(-1);
    const end = index + wording.length;
    const joined =
      last && /^(?:định kỳ\s+)?(?:hằng|hàng)\s+\p{L}+\s*[(,]\s*$/iu.exec(text.slice(last.index, index))?.[0];
    if (last && joined) last.end = end + (joined.includes('(') && text[end] === ')' ? 1 : 0);
    else dues.push({ index, end });
  }
  return dues;
}

/** Each wording that says when, with the report that it is said of: named before it, in brackets behind it, or after it. */
export function namedDues(text: string): { name: string; due: string }[] {
  const dues = duesIn(text);
  // "Trước ngày 10/6: báo cáo 6 tháng; trước ngày 10/12: báo cáo năm".
  const turned = dues[0]?.index === 0 && /^\s*(?::|gửi|nộp)/iu.test(text.slice(dues[0].end));
  let from = 0;
  let last = '';
  return dues.map((due, i) => {
    const next = text.slice(due.end, dues[i + 1]?.index);
    const [brackets = '', inside = ''] = IN_BRACKETS.exec(next) ?? [];
    const on = /^báo cáo/iu.test(inside) ? inside : ON.test(inside) ? `báo cáo ${inside}` : undefined;
    last =
      on ??
      (turned ? NAME.exec(next)?.[0] : nameBefore(text.slice(from, due.index))) ??
      (i ? last : (NAME.exec(next)?.[0] ?? 'báo cáo'));
    from = due.end + (on ? brackets.length : 0);
    return { name: upper(last.trim()), due: upper(text.slice(due.index, due.end).trim()) };
  });
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function reporterOf(text: string, index: AgencyIndex): string[] {
  const who = /^(.{3,160}?)\s+(?:có trách nhiệm|tổng hợp|gửi|báo cáo|định kỳ|xây dựng|lập)(?=[\s,])/iu.exec(text)?.[1];
  // "Báo" is how a newspaper's name begins too.
  if (!who || !beginsBody(who) || /^báo cáo|;|\d\s*[/.]\s*\d/iu.test(who)) return [];
  const names = readActors(who.replace(/,$/u, ''), index);
  return names.every((name) => name.length < 120) ? names : [];
}

/** The heading of a section; of a sentence what it is on: "2. Chế độ báo cáo: các đơn vị gửi …". */
const headingOf = ({ titled, heading }: Section): string =>
  titled ? heading : (/^(?:về\s+)?chế độ (?:thông tin,? )?báo cáo[^:.;]{0,40}(?=:\s)/iu.exec(heading)?.[0] ?? '');

/** The duties of the sections headed "Chế độ báo cáo", each with the line it was read from. */
export function readReportingSections(sections: readonly Section[], index: AgencyIndex): ReadReporting[] {
  const found: ReadReporting[] = [];
  let top = '';
  for (const section of sections) {
    const heading = headingOf(section);
    const about = heading.length < 120 && /báo cáo/iu.test(heading) && !/kết quả/iu.test(heading);
    if (about && !(top && section.no.startsWith(`${top}.`))) top = section.no;
    if (!top || (section.no !== top && !section.no.startsWith(`${top}.`))) continue;
    const texts = [...(section.titled ? [] : [section.heading]), ...section.items.map(({ mark }) => mark.text)];
    for (const text of texts.map((item) => oneLine(item.slice(0, LONGEST)))) {
      const dues = namedDues(text);
      if (!dues.length || !/báo cáo|gửi|tổng hợp/iu.test(text)) continue;
      const recipient = TO.exec(text)?.[1]?.trim();
      const reporter = reporterOf(text, index);
      for (const { name, due } of dues)
        found.push({ name, reporter, ...(recipient ? { recipient } : {}), due, at: section.no });
    }
  }
  return found;
}
