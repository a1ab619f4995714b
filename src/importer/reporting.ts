/** Reporting duties: what is sent when, with the days between which its figures are counted. */
import type { AgencyIndex } from '../catalogue/actors.ts';
import { dayOf } from '../model/days.ts';
import { parseDeadline } from '../model/deadline.ts';
import { fromRoman } from '../text/roman.ts';
import { readActors } from './actors.ts';
import type { Item, Section } from './outline.ts';
import { namedDues, readReportingSections, type ReadReporting } from './reporting-section.ts';
import { LONGEST } from './words.ts';

const DAY = String.raw`(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})`;
const WINDOW = new RegExp(String.raw`(?:từ|kể từ)\s+(?:ngày\s+)?${DAY}\s+đến\s+(?:hết\s+)?(?:ngày\s+)?${DAY}`, 'iu');
const DATED = new RegExp(
  String.raw`((?:trước|chậm nhất(?: là| vào)?|muộn nhất)\s+ngày\s+${DAY}|trong tháng \d{1,2}(?: năm |/)\d{4})`,
  'iu',
);
const LAST_MONTH =
  /((?:chậm nhất\s+)?(?:vào\s+)?ngày\s+(\d{1,2})\s+(?:của\s+)?tháng cuối (?:của )?(?:mỗi )?kỳ(?: báo cáo)?)/iu;
const ON_DAY = String.raw`(?:trước|vào|chậm nhất(?: là| vào)?|muộn nhất(?: là| vào)?)\s+(?:ngày\s+)?\d{1,2}(?![\d/.]\d)(?:\s+(?:của\s+)?tháng (?:cuối (?:của )?(?:mỗi )?quý|sau|liền kề))?`;
const OFTEN = String.raw`(?:${ON_DAY}\s+)?(?:định kỳ\s+)?(?:hằng|hàng)\s+(?:tuần|tháng|quý)(?:\s+theo quy định)?(?:\s*[,(]?\s*${ON_DAY})?`;
const RECURRING = new RegExp(String.raw`${OFTEN}|(?:định kỳ\s+)?(?:hằng|hàng)\s+năm(?:\s+theo quy định)?`, 'iu');
/** A report and how often it is sent, on which day of it where the paper says so. */
const REGULAR = new RegExp(
  String.raw`(?:định kỳ\s+(?:hằng|hàng)\s+(?:tuần|tháng|quý|năm)\s+(báo cáo[^,;.()]{0,80}))|(?:(báo cáo[^,;.()]{0,80}?)\s+${OFTEN})`,
  'iu',
);
const TO =
  /(?:về|gửi(?: về)?|cho)\s+((?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Sở|Phòng)\s[^,;.()]*?)\s*(?:\(\s*(?:thông\s+)?qua\s+([^)]+?)\s*\)|(?=[,;.)])|$)/iu;

/** The month in which a reporting period ends. */
function lastMonth(name: string): number | undefined {
  const quarter = /quý\s+(IV|I{1,3}|[1-4])(?![\p{L}\d])/iu.exec(name)?.[1];
  if (quarter) return (fromRoman(quarter) ?? Number(quarter)) * 3;
  const months = /(\d{1,2})\s*tháng/u.exec(name)?.[1];
  if (months) return Number(months);
  return /năm/iu.test(name) ? 12 : undefined;
}

const day = (match: RegExpExecArray, at: number) =>
  dayOf(Number(match[at + 2]), Number(match[at + 1]), Number(match[at]));
const inYear = (year: number | undefined) => (year === undefined ? {} : { year });
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Who reports to whom, said once for a part of the paper. */
function around(
  sections: readonly Section[],
  at: number,
  index: AgencyIndex,
): Pick<ReadReporting, 'reporter' | 'recipient' | 'via' | 'system'> {
  const top = (sections[at]?.no ?? '').split('.')[0];
  const near = [sections[at], ...sections.filter((item, i) => i !== at && item.no.split('.')[0] === top)].filter(
    (item) => item !== undefined,
  );
  const texts = near
    .flatMap((section) => [section.heading, ...section.items.map((item) => item.mark.text)])
    .map((text) => text.slice(0, LONGEST));
  const result: Pick<ReadReporting, 'reporter' | 'recipient' | 'via' | 'system'> = { reporter: [] };
  for (const text of texts) {
    const who = /^(.{3,200}?)\s+có trách nhiệm/iu.exec(text)?.[1];
    const actors = who ? readActors(who, index) : [];
    if (!result.reporter.length && actors.length && actors.every((name) => index.find(name))) result.reporter = actors;
    const to = /báo cáo/iu.test(text) ? TO.exec(text) : null;
    if (!result.recipient && to?.[1]) {
      result.recipient = to[1].trim();
      if (to[2] && index.find(to[2])) result.via = to[2];
    }
    const address = /hệ thống[^:;.<]*?(?:tại địa chỉ\s*:?\s*|:\s*|\s)<?(https?:\/\/[^\s<>)]+)/iu.exec(text);
    if (!result.system && address)
      result.system = address[0]
        .replace(/[<>]/gu, '')
        .replace(/(?<![.;,])[.;,]+$/u, '')
        .trim();
  }
  return result;
}

/** The day that a wording comes to for one report: "ngày 10 của tháng cuối kỳ" of a report on the first quarter. */
export function dueFrom(name: string, wording: string, windowEnd: string | undefined): string | undefined {
  const dated = DATED.exec(wording)?.[1];
  if (dated) return upper(dated);
  const rule = LAST_MONTH.exec(wording);
  const month = lastMonth(name);
  const year = /(\d{4})/u.exec(name)?.[1] ?? windowEnd?.slice(0, 4);
  return rule?.[2] && month && year ? `Chậm nhất ngày ${rule[2]}/${month}/${year}` : undefined;
}

/** Reads the reporting duties of all sections. */
export function readReporting(
  sections: readonly Section[],
  index: AgencyIndex,
  year: number | undefined,
): ReadReporting[] {
  const found: ReadReporting[] = [];
  for (const [i, section] of sections.entries()) {
    const rule = section.items.map((item) => LAST_MONTH.exec(item.raw.slice(0, LONGEST))).find(Boolean);
    // A numbered sentence is a paragraph like those below a heading.
    const whole: Item[] = section.titled
      ? []
      : [
          {
            mark: { kind: 'none', label: section.label, text: section.heading },
            place: section.place,
            raw: section.raw,
          },
        ];
    for (const item of [...whole, ...section.items]) {
      const read = readItem(item, rule ?? undefined, year);
      for (const duty of read) {
        const who = /^(?:báo cáo|gửi|nộp)/iu.test(duty.name)
          ? pick(around(sections, i, index), item, index)
          : { reporter: [] };
        found.push({ ...duty, ...who, at: section.no });
      }
    }
  }
  // Sections on reporting are read more freely, where nothing else was read from them.
  const said = new Set(found.map(({ at }) => at));
  return [...found, ...readReportingSections(sections, index).filter(({ at }) => !said.has(at))];
}

/** What the paragraph itself says of the recipient counts before what is said around it. */
function pick(near: ReturnType<typeof around>, item: Item, index: AgencyIndex): ReturnType<typeof around> {
  const own = TO.exec(item.mark.text.slice(0, LONGEST));
  if (!own?.[1]) return near;
  return {
    reporter: near.reporter,
    ...(near.system ? { system: near.system } : {}),
    recipient: own[1].trim(),
    ...(own[2] && index.find(own[2]) ? { via: own[2] } : {}),
  };
}

/** "Định kỳ trước ngày 10 tháng cuối quý gửi báo cáo." */
const SENT_OFTEN =
  /định kỳ\s+((?:trước|vào|chậm nhất(?: là| vào)?)\s+ngày\s+\d{1,2}\s+(?:của\s+)?(?:tháng cuối (?:của )?(?:mỗi )?quý|(?:hằng|hàng) tháng))\s*,?\s*(?:gửi|nộp)\s+(báo cáo[^,;.()]{0,80})/iu;

/** The plan that is made and sent: "căn cứ Kế hoạch này xây dựng kế hoạch của đơn vị, gửi về …". */
function planSent(text: string): string | undefined {
  if (!/gửi về/iu.test(text)) return undefined;
  const made = /(?:xây dựng|lập|ban hành|hoàn thiện)\s+(kế hoạch[^,;.]{0,120}?)(?=\s*[,;]|\s+(?:và\s+)?gửi)/iu.exec(
    text,
  )?.[1];
  const plan = made ?? /(Kế hoạch(?! này)[^,;.]{0,120}?)(?=[,;])/u.exec(text)?.[1];
  return plan === undefined ? undefined : `gửi ${plan}`;
}

function readItem(
  item: Item,
  rule: RegExpExecArray | undefined,
  year: number | undefined,
): Omit<ReadReporting, 'reporter' | 'at'>[] {
  const text = item.mark.text.slice(0, LONGEST);
  const name = /^(Báo cáo\s[^:;]*?)(?=\s*:|\s+(?:gửi|trước|chậm nhất|muộn nhất|trong tháng))/iu.exec(text)?.[1]?.trim();
  const window = WINDOW.exec(text);
  if (name && window) {
    const [from, to] = [day(window, 1), day(window, 4)];
    const month = lastMonth(name);
    const dated = DATED.exec(text)?.[1];
    const named = Number(/(\d{4})/u.exec(name)?.[1] ?? to?.slice(0, 4) ?? year);
    const due = dated ?? (rule?.[2] && month ? `Chậm nhất ngày ${rule[2]}/${month}/${named}` : rule?.[1]);
    if (from && to && due) {
      return [
        {
          name: upper(name),
          due: upper(due),
          ...(dated || !rule?.[1] ? {} : { wording: rule[1] }),
          window: { from, to },
        },
      ];
    }
  }
  const duties: Omit<ReadReporting, 'reporter' | 'at'>[] = [];
  const often = SENT_OFTEN.exec(text);
  if (often?.[1] && often[2]) duties.push({ name: upper(often[2].trim()), due: upper(often[1]) });
  const each = text.split(/;\s*/u).filter((clause) => /^báo cáo\s/iu.test(clause) && namedDues(clause).length);
  if (each.length > 1) return namedDues(text);
  const dated = DATED.exec(text)?.[1];
  if (dated && parseDeadline(upper(dated), inYear(year))) {
    if (name) return [{ name: upper(name), due: upper(dated) }];
    const sent =
      /((?:gửi|nộp)\s+(?:Kế hoạch|báo cáo|kết quả)[^,;.()]{0,80}?)(?=\s+về\s|\s+(?:trước|chậm nhất))/iu.exec(
        text,
      )?.[1] ?? planSent(text);
    if (sent) return [{ name: upper(sent), due: upper(dated) }, ...duties];
  }
  const lastDay = /công khai vào ngày cuối cùng của các tháng/iu.exec(text)?.[0];
  if (lastDay) duties.push({ name: 'Công khai kết quả', due: upper(lastDay) });
  const regular = REGULAR.exec(text);
  const again = regular && RECURRING.exec(regular[0])?.[0];
  if (regular && again && parseDeadline(upper(again), inYear(year)))
    duties.push({ name: upper((regular[1] ?? regular[2] ?? '').trim()), due: upper(again) });
  if (/báo cáo đột xuất/iu.test(text)) duties.push({ name: 'Báo cáo đột xuất', due: 'Đột xuất' });
  return duties;
}
