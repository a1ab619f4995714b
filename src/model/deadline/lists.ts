/** Lists that share what follows them: "ngày 15 và 30 hàng tháng", "ngày 12, 13/3/2026", "trước ngày 20 các tháng 3, 6, 9, 12". */

const AND = String.raw`(?:, ?| và |, và | & | ?\+ ?)`;
const NUMBER = String.raw`\d{1,2}(?![\d/.])`;
const SIDE = String.raw`((?:[\p{L} ]{2,20}? )?)`;
/** Days, then what ties them all to a month. */
const DAYS = new RegExp(
  `^(?:${SIDE}(?:các )?ngày |(?=[\\d, ]+/\\d{1,2}/\\d{4}$))(\\d{1,2}(?:${AND}(?:ngày )?\\d{1,2})+)([/.]\\d.*| (?:của |vào )?(?:hàng |mỗi |các |tháng ).+)$`,
  'u',
);
/** One day, then months. */
const MONTHS = new RegExp(
  `^${SIDE}(ngày \\d{1,2})(?: của| vào)?(?: các)? tháng (${NUMBER}(?:${AND}(?:tháng )?${NUMBER})+)((?: hàng năm|,? năm \\d{4})?)$`,
  'u',
);
/** Months or quarters that come every year. */
const EVERY_YEAR = new RegExp(
  `^((?:trong |vào |các )*)(tháng|quý) (${NUMBER}(?:${AND}(?:tháng |quý )?${NUMBER})+|(?:iv|i{1,3})(?:(?:${AND}|\\/)(?:quý )?(?:iv|i{1,3}))+)( (?:hàng|mỗi|các) năm)$`,
  'u',
);

/** Days of every week. */
const WEEKDAY = '(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn)';
const WEEKDAYS = new RegExp(`^(?:vào )?(?:các )?(?:ngày )?(${WEEKDAY}(?:${AND}${WEEKDAY})+)( (?:hàng|mỗi) tuần)$`, 'u');

/** Each of a list with what it shares; `undefined` where a wording is no such list. */
export function shared(text: string): string[] | undefined {
  const days = DAYS.exec(text);
  if (days) return numbers(days[2]).map((day) => `${days[1] ?? ''}ngày ${day}${days[3] ?? ''}`);
  const months = MONTHS.exec(text);
  if (months)
    return numbers(months[3]).map((month) => `${months[1] ?? ''}${months[2] ?? ''} tháng ${month}${months[4] ?? ''}`);
  const weekly = WEEKDAYS.exec(text);
  if (weekly) return weekly[1]?.match(new RegExp(WEEKDAY, 'gu'))?.map((day) => day + (weekly[2] ?? ''));
  const yearly = EVERY_YEAR.exec(text);
  return yearly ? numbers(yearly[3]).map((item) => `${yearly[2] ?? ''} ${item}${yearly[4] ?? ''}`) : undefined;
}

const numbers = (list = '') => list.match(/\d{1,2}|iv|i{1,3}/gu) ?? [];
