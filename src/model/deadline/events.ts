/** Deadlines without days: all the time, on request, after or before an event, by another paper. */
import type { Reader, Reading, Within } from './kinds.ts';
import { numberOf } from './wording.ts';

const PLACE = String.raw`(?:(?:tỉnh|thành|huyện|thị|quận|đảng) ủy|(?:ủy ban nhân dân |ubnd )?(?:thành phố|tp|tỉnh|huyện|thị xã|quận|xã|phường|trung ương|chính phủ|nhà nước))`;
const ACTOR = String.raw`(?:${PLACE}|(?:bộ|sở) [\p{L} ]+?)`;

/** Words before it, of which none says when. */
const SUBJECT = String.raw`(?:(?!.*(?:định kỳ|hàng |hoặc|đột xuất .|quý|tháng|năm .|theo|trước|sau))[\p{L} ]{1,40} )?(?<!không )`;
const DURING = String.raw`(?: trong (?:cả |suốt )?(?:năm(?: \d{4})?|năm học(?: \d{4} ?- ?\d{4})?|tháng|quý|tuần|giai đoạn(?: \d{4} ?- ?\d{4})?|quá trình [\p{L} ]{2,60}))?`;
const ONGOING = new RegExp(
  `^${SUBJECT}(?:(?:thường xuyên|liên tục|kịp thời|duy trì|quanh năm|lâu dài|dài hạn|nhiều năm)(?:(?:,| và)? (?:thường xuyên|liên tục|kịp thời|lâu dài|hàng ngày|định kỳ hàng ngày))*${DURING}|hàng ngày,? liên tục)$`,
  'u',
);
const ALL_HOURS =
  /^(?:(?:thường xuyên|liên tục|duy trì|hoạt động|vận hành|trực|hàng ngày|suốt|cả ngày|và)(?:,? ))*\(?(?:24 ?(?:\/|giờ\/|h\/) ?(?:7|24)(?: ?giờ| ?ngày|h)?|24 trên 24(?: giờ)?)\)?(?:,? (?:thường xuyên|liên tục|hàng ngày))*$/u;
const ON_REQUEST = new RegExp(
  `^${SUBJECT}thường xuyên (?:khi|theo) (?:có )?(?:yêu cầu|phát sinh|chỉ đạo)(?: \\D{1,120})?$`,
  'u',
);

export const readOngoing: Reader = (text) => {
  if (ON_REQUEST.test(text)) return { kind: 'ad-hoc' };
  if (
    /^(?:thường xuyên|liên tục|duy trì)(?:,? (?:thường xuyên|liên tục))* (?:cho )?(?:đến|tới) khi \D{2,120}$/u.test(
      text,
    )
  )
    return { kind: 'continuous' };
  return ONGOING.test(text) || ALL_HOURS.test(text) ? { kind: 'continuous' } : undefined;
};

/** What a day or a frequency would stand in, which then counts. */
const NO_TIME = String.raw`(?!.*(?:thường xuyên|hàng |định kỳ|trước ngày|chậm nhất))`;
const WHAT = '(?:yêu cầu|đề nghị|nhu cầu|đề xuất|chỉ đạo|phát sinh|thực tế|tình hình|cần(?: thiết)?)';
const AD_HOC = [
  `^(?:(?!.*(?:định kỳ|thường xuyên|hàng |hoặc|năm|quý|tháng| và ))[\\p{L} ]{1,40} )?đột xuất(?: khác| khi (?:có|được) (?:yêu cầu|chỉ đạo)| theo yêu cầu| khi cần(?: thiết)?)*(?: của \\D{2,120})?$`,
  `^${NO_TIME}(?:ngay )?(?:khi|nếu) (?:có |được |phát sinh )?${WHAT}(?: \\D{1,160})?$`,
  `^${NO_TIME}(?:theo|căn cứ(?: vào)?) (?:các )?(?!chỉ đạo)${WHAT}(?: \\D{1,160})?$`,
  `^${NO_TIME}tùy (?:theo )?\\D{2,160}$`,
].map((form) => new RegExp(form, 'u'));

/** "Đột xuất", "khi có yêu cầu", "theo đề nghị của …": nobody knows the day until somebody asks. */
export const readAdHoc: Reader = (text) => (AD_HOC.some((form) => form.test(text)) ? { kind: 'ad-hoc' } : undefined);

/** The actor as it is named in full: `TP` and `tp` are `thành phố`. */
const actorName = (text: string) => text.replace(/^tp$/u, 'thành phố');

const SPAN = String.raw`(?:\(?(\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|mười)\)?(?: \([\p{L}\d ]{1,12}\))? (ngày làm việc|ngày|tuần|tháng|năm))`;
const UNITS = { 'ngày làm việc': 'working-day', ngày: 'day', tuần: 'week', tháng: 'month', năm: 'year' } as const;

function withinOf(count: string | undefined, unit: string | undefined): { within?: Within } {
  const number = numberOf(count ?? '');
  return unit && number > 0 ? { within: { count: number, unit: UNITS[unit as keyof typeof UNITS] } } : {};
}

function afterEvent(event: string, immediate: boolean, within: { within?: Within } = {}): Reading {
  const more = { immediate, ...within };
  const ofActor = new RegExp(`^(?:có )?(.+?) của (${ACTOR})$`, 'u').exec(event);
  if (ofActor?.[1] && ofActor[2]) return { kind: 'after-event', event: ofActor[1], by: actorName(ofActor[2]), ...more };
  // The name of a ministry or a department has no end of its own: it is told from the event only by "có".
  const actorFirst = new RegExp(`^(?:(${ACTOR}) có|(${PLACE})) (.+)$`, 'u').exec(event);
  const by = actorFirst?.[1] ?? actorFirst?.[2];
  if (by && actorFirst?.[3]) return { kind: 'after-event', event: actorFirst[3], by: actorName(by), ...more };
  return { kind: 'after-event', event: event.replace(/^có /u, ''), ...more };
}

/** "Sau khi có …", "30 ngày sau khi …", "trong vòng 05 ngày làm việc kể từ ngày ban hành", "trước kỳ họp". */
export const readEvent: Reader = (text) => {
  const span = new RegExp(
    `^(?:(?:chậm nhất|muộn nhất|trong|trong vòng|trong thời hạn|sau|không quá|thời hạn)(?: là)? )*${SPAN}(?: làm việc)?,? (?:(?:kể )?từ (?:khi|ngày|thời điểm)|sau khi|sau|tính từ (?:khi|ngày)|khi) (.{2,300})$`,
    'u',
  ).exec(text);
  if (span?.[3]) return afterEvent(span[3], false, withinOf(span[1], span[2]));
  const bare = new RegExp(
    `^(?:(?:(?:trong|trong vòng|trong thời hạn|trong thời gian|không quá|chậm nhất|thời hạn)(?: là)? )+(?:${SPAN}|(\\d{1,3}) giờ)|(\\d{1,3}) (ngày(?: làm việc)?))$`,
    'u',
  ).exec(text);
  // Of what is not said.
  if (bare)
    return { kind: 'after-event', event: '', immediate: false, ...withinOf(bare[1] ?? bare[4], bare[2] ?? bare[5]) };
  const early = new RegExp(
    `^(?:(?:chậm nhất|muộn nhất|ít nhất|tối thiểu)(?: là)? )?(?:trước )?${SPAN} trước (?:khi |ngày )?(.{2,300})$`,
    'u',
  ).exec(text);
  if (early?.[3] && !/^\d/u.test(early[3]))
    return { kind: 'before-event', event: early[3], ...withinOf(early[1], early[2]) };
  // "Trước ngày họp 05 ngày".
  const ahead = new RegExp(`^trước (?:khi |ngày )(\\p{L}.{1,200}?) ${SPAN}$`, 'u').exec(text);
  if (ahead?.[1]) return { kind: 'before-event', event: ahead[1], ...withinOf(ahead[2], ahead[3]) };
  const after = /^(ngay )?(?:sau khi|khi(?! nào)) (.{2,400})$/u.exec(text);
  if (after?.[2]) return afterEvent(after[2], Boolean(after[1]));
  // "Sau Đại hội", "trước kỳ họp": an event by its name, which has no day in it.
  const named =
    /^(ngay sau|ngay trước|sau|trước)(?: khi| dịp| ngày(?= (?!cuối|đầu|làm việc)\p{L}))? (?!(?:(?:các )?ngày|tháng|quý|năm|tuần|đó|này|hạn|mắt|và|trong|hoặc)(?: |,|$))(\p{L}.{3,200})$/u.exec(
      text,
    );
  if (!named?.[2] || /\d[/.]\d/u.test(named[2])) return undefined;
  if (named[1]?.endsWith('trước')) return { kind: 'before-event', event: named[2] };
  return afterEvent(named[2], named[1] === 'ngay sau');
};

/** "Theo quy định của tỉnh", "theo Quyết định số 144/QĐ-UBND". */
export const readReference: Reader = (text) => {
  if (
    /^(?:lồng ghép|kết hợp|cùng với|cùng thời điểm|cùng kỳ|song song(?: với)?|gửi kèm|kèm theo|trong báo cáo) .{2,200}$/u.test(
      text,
    )
  )
    return { kind: 'by-reference' };
  const match = /^(?:theo|đúng|bảo đảm|đảm bảo|căn cứ(?: vào)?)(?: đúng| các| từng)? (\p{L}.{1,300})$/u.exec(text);
  if (!match?.[1]) return undefined;
  if (!text.startsWith('theo') && !/^(?:thời gian|thời hạn|tiến độ|kế hoạch|quy định|lộ trình|mốc)/u.test(match[1]))
    return undefined;
  const by = / của (.{2,80})$/u.exec(match[1])?.[1];
  return by && !/\d/u.test(by) ? { kind: 'by-reference', by: actorName(by) } : { kind: 'by-reference' };
};
