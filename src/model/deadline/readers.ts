/** The readers of one deadline: by itself, with words before it, or taking in all that follows. */
import { readAdHoc, readEvent, readOngoing, readReference } from './events.ts';
import type { Context, Reader, Reading } from './kinds.ts';
import { readDayOfPeriod, readFrequencies, readTimes } from './recurrence.ts';
import { readList, readStretch } from './bounds.ts';
import { shared } from './lists.ts';
import { LATEST, withoutVerb } from './wording.ts';

/** A reading with what of the work it is for. */
export type Labelled = Reading & { of?: string };

/** What ends where it begins: nothing is taken in that is not understood. */
const EXACT: Reader[] = [readTimes, readDayOfPeriod, readFrequencies, readOngoing, readAdHoc, readList, readStretch];
/** What takes in all that follows. */
const GREEDY: Reader[] = [readEvent, readReference];

function first(text: string, context: Context, readers: Reader[]): Reading | undefined {
  for (const read of readers) {
    const found = read(text, context);
    if (found) return found;
  }
  return undefined;
}

/** What may stand behind a deadline without changing it. */
const TAIL =
  /(?:,? (?:và|để|rồi) (?:(?:tổ chức|triển khai|tiếp tục|thực hiện)(?: |$))+|,? theo (?:(?:thời gian|thời hạn|đúng) )?(?:quy định|kế hoạch|chỉ đạo|hướng dẫn|yêu cầu)(?: của [\p{L} -]{2,60})?| \((?:nếu có|dự kiến|thứ [\p{L}\d]+|chủ nhật)\)|,? nếu có|,? \(?(?:và )?(?:có )?(?:tầm nhìn|định hướng)(?: đến)?(?: năm)? \d{4}\)?)$/u;
const CLOCK = String.raw`\d{1,2}(?: ?(?:giờ|h|g) ?(?:\d{1,2}(?: ?phút)?)?|:\d{2})`;
/** The hour of a day: "Trước 16 giờ ngày 15/3" is still on that day. */
const HOUR = new RegExp(
  `^(?:định kỳ )?(trước |chậm nhất(?: là| vào)? |đến |lúc |vào lúc |vào |từ )?${CLOCK}(?: ?(?:-|đến) ?${CLOCK})?,? (?=ngày|thứ|chủ|hàng|\\d)`,
  'u',
);

/** The part of the day and the day of the week: "sáng thứ Ba, ngày 12/3/2026". */
const WEEKDAY = new RegExp(
  `^(trước |${LATEST}(?: là| vào)? |vào |từ )?(?:(?:sáng|chiều|tối|trưa) )?(?:(?:ngày )?(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),? )?(?=(?:ngày )?\\d{1,2}(?:[/.]| tháng ))`,
  'u',
);

/** Each of a list that shares what follows it, where all of them can be read. */
function eachOf(text: string, context: Context): Reading | undefined {
  const wordings = shared(text) ?? [];
  const parts = wordings.flatMap((raw) => {
    const reading = first(raw, context, EXACT);
    return reading ? [{ ...reading, raw }] : [];
  });
  return parts.length > 1 && parts.length === wordings.length ? { kind: 'several', parts } : undefined;
}

/** By itself, without the hour, the verb before it or the turn of phrase behind it. */
export function exact(text: string, context: Context): Reading | undefined {
  const tailless = text.replace(TAIL, '');
  for (const form of new Set([text, tailless, withoutVerb(text), withoutVerb(tailless)])) {
    const day = form.replace(HOUR, (_, side?: string) => (/trước|chậm|đến/u.test(side ?? '') ? 'chậm nhất ' : ''));
    const bare = day.replace(WEEKDAY, '$1');
    const found = first(bare, context, EXACT) ?? eachOf(bare, context);
    if (found) return found;
  }
  return undefined;
}

export const greedy = (text: string, context: Context) =>
  first(text, context, GREEDY) ?? first(withoutVerb(text), context, GREEDY);

/** Words with which a deadline begins, besides figures. */
const START =
  /^(?:trong|trước|chậm|muộn|trễ|không (?:chậm|muộn|trễ|quá)|xong|từ|kể|đến|hết|hạn|hàng|mỗi|định|thường|liên|quý|tháng|năm|ngày|vào|theo|đột|ít|tối|giai|cuối|đầu|giữa|học|cả|\d)/u;
/** With which one begins that nothing before it can turn into something else. */
const STRONG = new RegExp(`^(?:trước|${LATEST}|xong trước|trong tháng|trong quý|trong năm)(?: |$)`, 'u');
/** Words that change what a time after them means. */
const TURNS =
  /(?:^| )(?:trước|đến|tới|hết|cuối|đầu|giữa|vòng|hoặc|ngày|tháng|quý|năm|tuần|kỳ|theo|bằng|của|cho|định kỳ|nửa|hè|xuân|thu|đông|mùa|vụ|tết|tầm nhìn|định hướng)(?: |$)|,$/u;
/** What is no word that says of what, and what says of nothing. */
const NO_LABEL = /^(?:i{1,3}|iv|vi{0,3}|ix|x|\P{L}*)$/u;
const ALONE = /^\d{4}$/u;
const NEVER = /(?:^| )(?:không|chưa|trừ|ngoài|sau|khi|từ|kể|nếu|hàng|thường xuyên|đột xuất)(?: |,|$)/u;

/** "Báo cáo tháng: trước ngày 20": a day of the months that it reports on. */
const MONTHLY = /^báo cáo (?:(?:hàng|định kỳ) )*tháng$/u;
const DAY_ONLY = new RegExp(`^(?:vào |trước |${LATEST} )*(?:vào |là )?ngày \\d{1,2}$`, 'u');
/** Behind a day, what is due on it: "trước 15/6/2026 (6 tháng)", "trước 15/12 đối với báo cáo năm". */
const REPORT = String.raw`(?:báo cáo|kế hoạch|văn bản|sơ kết|tổng kết)(?: [^()]{1,60})?|(?:(?:0?[369]|sáu|chín) tháng(?: đầu năm| cuối năm)?|tháng|quý(?: (?:iv|i{1,3}|[1-4]))?|(?:cả )?năm|đợt \d|lần \d|giai đoạn \d)(?: \d{4})?`;
const BEHIND = new RegExp(
  `^([^()]*\\d[^()]*) (?:\\((?:đối với |cho |dành cho )?(${REPORT})\\)|(?:đối với|dành cho) ([^()\\d]{2,60}|${REPORT}))$`,
  'u',
);

type Read = (text: string, context: Context) => Labelled | undefined;

/** Words that say of what and nothing of when. */
const WORK = /^(?!(?:và|rồi|đến|tới) |.*(?:^| )(?:nếu|trừ|thay|hoặc|dự kiến|chưa|không)(?: |$))\p{L}[\p{L}, -]{2,80}$/u;
const TIMES_IN = /(?:^| )(?:ngày|tuần|tháng|quý|năm|kỳ|đầu|giữa|cuối|trước|sau)(?: |$)/u;

/** "Quý I (ban hành kế hoạch)", of several. */
export const IN_BRACKETS = /^([^()]{3,}?) ?\(([^()]+)\)$/u;
/** "Quý IV tổng kết", in brackets itself. */
export const JUST_BEHIND = /^((?:quý|tháng) [\p{L}\d/]{1,7}(?: năm \d{4})?) (.+)$/u;

export function workBehind(text: string, context: Context, form: RegExp): Labelled | undefined {
  const [, words, of] = form.exec(text) ?? [];
  if (!words || !of || !WORK.test(of) || TIMES_IN.test(of)) return undefined;
  const found = exact(words, context);
  return found && found.kind !== 'several' ? { of, ...found } : undefined;
}

export function labelledBehind(text: string, context: Context, read: Read): Labelled | undefined {
  const [, words, bracket, named] = BEHIND.exec(text) ?? [];
  const of = bracket ?? named;
  const found = words === undefined || of === undefined ? undefined : read(words, context);
  return found?.kind === 'before' && of !== undefined ? { of, ...found } : undefined;
}

/** "Ban hành kế hoạch trong tháng 01/2026": words that say of what, then a deadline. */
export function labelled(text: string, context: Context, readPart: Read): Labelled | undefined {
  const behind = labelledBehind(text, context, readPart);
  if (behind) return behind;
  const read = (words: string, label?: string) =>
    readPart(words, context) ?? (label && DAY_ONLY.test(words) ? readPart(`${words} hàng tháng`, context) : undefined);
  const colon = /^(\p{L}[^:;]{1,80}?): ?(.{2,})$/u.exec(text);
  if (colon?.[1] && colon[2]) {
    const found = read(colon[2], MONTHLY.exec(colon[1])?.[0]);
    if (found) return { of: colon[1], ...found };
    const turned = /\d/u.test(colon[2]) ? undefined : read(colon[1]);
    return turned && { of: colon[2], ...turned };
  }
  for (const { index } of text.matchAll(/ /gu)) {
    const [label, rest] = [text.slice(0, index), text.slice(index + 1)];
    if (label.length > 120 || NEVER.test(label) || label.includes(';')) return undefined;
    if (rest.startsWith('hạn') && /(?:^| )(?:gia|thời|kỳ|giới|quá)$/u.test(label)) continue;
    if (!START.test(rest) || ALONE.test(rest) || NO_LABEL.test(label)) continue;
    if (!STRONG.test(rest) && (/\d/u.test(label) || TURNS.test(label))) continue;
    const found = read(rest, MONTHLY.exec(label)?.[0]);
    if (found) return { of: label, ...found };
  }
  return undefined;
}
