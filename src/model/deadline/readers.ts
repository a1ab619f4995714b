/** The readers of one deadline: by itself, with words before it, or taking in all that follows. */
import { readAdHoc, readEvent, readOngoing, readReference } from './events.ts';
import type { Context, Reader, Reading } from './kinds.ts';
import { readDayOfPeriod, readFrequencies, readTimes } from './recurrence.ts';
import { readList, readStretch } from './bounds.ts';
import { withoutVerb } from './wording.ts';

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
  /(?:,? (?:và|để|rồi) (?:(?:tổ chức|triển khai|tiếp tục|thực hiện)(?: |$))+|,? theo (?:(?:thời gian|thời hạn|đúng) )?(?:quy định|kế hoạch|chỉ đạo|hướng dẫn|yêu cầu)(?: của [\p{L} -]{2,60})?| \((?:nếu có|dự kiến)\)|,? nếu có)$/u;
const CLOCK = String.raw`\d{1,2} ?(?:giờ|h|g) ?(?:\d{1,2}(?: ?phút)?)?`;
/** The hour of a day: "Trước 16 giờ ngày 15/3" is still on that day. */
const HOUR = new RegExp(
  `^(?:định kỳ )?(trước |chậm nhất(?: là| vào)? |đến |lúc |vào lúc |vào |từ )?${CLOCK}(?: ?(?:-|đến) ?${CLOCK})?,? (?=ngày|thứ|chủ|hàng|\\d)`,
  'u',
);

/** By itself, without the hour, the verb before it or the turn of phrase behind it. */
export function exact(text: string, context: Context): Reading | undefined {
  const tailless = text.replace(TAIL, '');
  for (const form of new Set([text, tailless, withoutVerb(text), withoutVerb(tailless)])) {
    const day = form.replace(HOUR, (_, side?: string) => (/trước|chậm|đến/u.test(side ?? '') ? 'chậm nhất ' : ''));
    const found = first(day, context, EXACT);
    if (found) return found;
  }
  return undefined;
}

export const greedy = (text: string, context: Context) =>
  first(text, context, GREEDY) ?? first(withoutVerb(text), context, GREEDY);

/** Words with which a deadline begins, besides figures. */
const START =
  /^(?:trong|trước|chậm|muộn|xong|từ|kể|đến|hết|hạn|hàng|mỗi|định|thường|liên|quý|tháng|năm|ngày|vào|theo|đột|ít|tối|giai|cuối|đầu|giữa|học|cả|\d)/u;
/** With which one begins that nothing before it can turn into something else. */
const STRONG = /^(?:trước|chậm nhất|muộn nhất|xong trước|hạn chót|hạn cuối|trong tháng|trong quý|trong năm)(?: |$)/u;
/** Words that change what a time after them means. */
const TURNS =
  /(?:^| )(?:trước|đến|tới|hết|cuối|đầu|giữa|vòng|hoặc|ngày|tháng|quý|năm|tuần|kỳ|theo|bằng|của|cho|định kỳ)(?: |$)|,$/u;
const NEVER = /(?:^| )(?:không|chưa|trừ|ngoài|sau|khi|từ|kể|nếu|hàng|thường xuyên|đột xuất)(?: |,|$)/u;

/** "Ban hành kế hoạch trong tháng 01/2026": words that say of what, then a deadline. */
export function labelled(
  text: string,
  context: Context,
  read: (text: string, context: Context) => Labelled | undefined,
): Labelled | undefined {
  const colon = /^(\p{L}[^:;]{1,80}?): ?(.{2,})$/u.exec(text);
  if (colon?.[1] && colon[2]) {
    const found = read(colon[2], context);
    if (found) return { of: colon[1], ...found };
    const turned = /\d/u.test(colon[2]) ? undefined : read(colon[1], context);
    return turned && { of: colon[2], ...turned };
  }
  for (const { index } of text.matchAll(/ /gu)) {
    const [label, rest] = [text.slice(0, index), text.slice(index + 1)];
    if (label.length > 120 || NEVER.test(label) || label.includes(';')) return undefined;
    if (!START.test(rest)) continue;
    if (!STRONG.test(rest) && (/\d/u.test(label) || TURNS.test(label))) continue;
    const found = read(rest, context);
    if (found) return { of: label, ...found };
  }
  return undefined;
}
