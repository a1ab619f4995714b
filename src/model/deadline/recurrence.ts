/** What comes again: how often, and on which day of its period. */
import type { Frequency, Reader, Reading, Recurrence } from './kinds.ts';
import { quarterNumber } from './spans.ts';
import { LATEST, numberOf } from './wording.ts';

const UNIT = new Map<string, Frequency>([
  ['ngày', 'daily'],
  ['tuần', 'weekly'],
  ['tháng', 'monthly'],
  ['quý', 'quarterly'],
  ['3 tháng', 'quarterly'],
  ['6 tháng', 'semiannual'],
  ['nửa năm', 'semiannual'],
  ['năm', 'annual'],
  ['năm học', 'annual'],
  ['kỳ', 'reporting-period'],
  ['kỳ báo cáo', 'reporting-period'],
  ['giai đoạn', 'period'],
]);
const COUNT = String.raw`\d{1,3}|một|hai|ba|bốn|sáu|mười`;
const countOf = (text = '1') => numberOf(text);

/** `06 tháng` is `6 tháng`, `hàng quý` a `quý`. */
const unitName = (text: string) =>
  text
    .trim()
    .replace(/^(?:hàng|mỗi|từng|các|theo|định kỳ|cuối mỗi) /u, '')
    .replace(/^0(?=\d)/u, '')
    .replace(/^sáu(?= )/u, '6')
    .replace(/ đầu năm$/u, '')
    .replace(/^(?:cả|1|một) (?=năm$|quý$|tháng$|tuần$)/u, '');

/** "hàng quý và năm 2023", "định kỳ quý, 6 tháng và năm", "hàng tháng/quý/năm", "tháng, quý, năm". */
export const readFrequencies: Reader = (text) => {
  // "Các quý trong năm 2026".
  const within = /^(?:trong )?(?:các|từng) (tháng|quý) (?:trong |của )(?:cả )?năm(?: (\d{4}))?$/u.exec(text);
  if (within)
    return {
      kind: 'recurring',
      every: [within[1] === 'quý' ? 'quarterly' : 'monthly'],
      ...(within[2] ? { year: Number(within[2]) } : {}),
    };
  // In whichever month or quarter the work is.
  const inside = /^trong (tháng|quý)$/u.exec(text)?.[1];
  if (inside) return { kind: 'recurring', every: [inside === 'quý' ? 'quarterly' : 'monthly'] };
  // "Định kỳ rà soát hàng năm".
  const work = /^định kỳ (?!hàng )\p{L}[\p{L} ]{2,60} ((?:hàng|mỗi) (?:ngày|tuần|tháng|quý|năm))$/u.exec(text)?.[1];
  if (work) return readFrequencies(work, {});
  if (/^(?:theo )?định kỳ$/u.test(text)) return { kind: 'recurring', every: ['reporting-period'] };
  const match =
    /^(định kỳ |theo )?(?:vào )?(.+?)(?:,? theo (?:quy định|kế hoạch|yêu cầu)|,? (?:một|01|1) lần| định kỳ)?$/u.exec(
      text,
    );
  if (!match?.[2]) return undefined;
  let list = match[2];
  let year: number | undefined;
  const withYear = /^(.*?)(năm) ((?:19|20)\d{2})$/u.exec(list);
  if (withYear) {
    list = `${withYear[1] ?? ''}năm`;
    year = Number(withYear[3]);
    if (year < 1945) return undefined;
  }
  const parts = list.split(/, | và |,|\/| hoặc | & |; /u);
  // Bare units are a frequency only together: "năm" alone is none.
  if (!match[1] && !/^(?:hàng|mỗi|từng) /u.test(list) && (parts.length < 2 || withYear)) return undefined;
  const every = parts.map((part) => UNIT.get(unitName(part)));
  if (!every.every((item) => item !== undefined)) return undefined;
  return { kind: 'recurring', every: [...new Set(every)], ...(year ? { year } : {}) };
};

function times(unit: string | undefined, minTimes: number): Reading | undefined {
  const every = UNIT.get(unitName(unit ?? ''));
  return every && minTimes > 0 ? { kind: 'recurring', every: [every], minTimes } : undefined;
}

const LEAST = '(?:(?:ít nhất|tối thiểu|không ít hơn|từ) )?';
const OF_UNIT = '((?:0?6 )?tháng|ngày|tuần|quý|năm học|năm)';
const TIMES = '(?:lần|đợt|cuộc|kỳ|buổi|phiên|số|tin, bài|tin bài|bài|tin)';

/** "ít nhất 02 lần/năm", "ít nhất 1 tuần/lần", "tuần phát 1 lần", "6 tháng/lần", "mỗi quý một lần". */
export const readTimes: Reader = (text) => {
  const perUnit = new RegExp(
    `^(?:định kỳ )?${LEAST}(${COUNT})(?: ?- ?(?:${COUNT}))? ${TIMES} ?(?:/ ?|trong |mỗi |một |hàng )(?:0?1 ?|một )?${OF_UNIT}$`,
    'u',
  ).exec(text);
  if (perUnit) return times(perUnit[2], countOf(perUnit[1]));
  const unitFirst = new RegExp(
    `^(?:định kỳ )?${LEAST}(?:(?:mỗi |hàng |một |0?1 )?${OF_UNIT},?(?: phát| tổ chức| họp| kiểm tra)? ${LEAST}(${COUNT}) ${TIMES}|(?:0?1|một) (ngày|tuần|tháng|quý|năm) ?/ ?lần)$`,
    'u',
  ).exec(text);
  if (unitFirst) {
    const [, unit, count, week] = unitFirst;
    return times(unit ?? week, countOf(count));
  }
  const interval = new RegExp(
    `^(?:định kỳ )?${LEAST}(?:mỗi |cứ )?(${COUNT}) (tháng|tuần|quý|năm|ngày) ?(?:/ ?|)(?:0?1 ?|một )?lần$`,
    'u',
  ).exec(text);
  return interval ? everySo(countOf(interval[1]), interval[2] ?? '') : undefined;
};

/** "3 tháng/lần" is every quarter, "02 tháng/lần" every second month. */
function everySo(count: number, unit: string): Reading | undefined {
  const months = { tháng: 1, quý: 3, năm: 12 }[unit];
  const whole =
    months &&
    new Map<number, Frequency>([
      [1, 'monthly'],
      [3, 'quarterly'],
      [6, 'semiannual'],
      [12, 'annual'],
    ]).get(months * count);
  const every = whole ?? UNIT.get(unit);
  if (!every || count < 1) return undefined;
  return { kind: 'recurring', every: [every], ...(whole || count === 1 ? {} : { interval: count }) };
}

const isDayNumber = (day: number) => day >= 1 && day <= 31;
const DAY = String.raw`ngày (\d{1,2}|cuối cùng|cuối|đầu tiên|làm việc cuối cùng)`;
const NEXT = '(?:sau|liền kề|liền sau|kế tiếp|tiếp theo|kế sau|sau liền kề)';

const SIDE = new RegExp(`^(trước|${LATEST}(?: là| vào)?|vào|định kỳ(?: vào| trước)?|đến) `, 'u');

/** The side of the day that counts, taken off the beginning. */
function sideOf(text: string): { rest: string; before: { before?: true } } {
  const match = SIDE.exec(text);
  if (!match) return { rest: text, before: {} };
  // "Trước 25 hàng tháng".
  const rest = text
    .slice(match[0].length)
    .replace(
      /^(?=\d{1,2} (?:(?:hàng|mỗi) (?:tháng|quý)|tháng [\p{L}\d ]{2,10}(?:của )?(?:mỗi |hàng )?quý)$)/u,
      'ngày ',
    );
  const early = match[0].includes('trước');
  // "Định kỳ, trước ngày 20 hàng tháng", "Chậm nhất trước ngày 05 hàng tháng".
  const more = early ? { rest, before: { before: true as const } } : sideOf(rest);
  return more;
}

function onDay(day: string | undefined): Pick<Recurrence, 'day'> | undefined {
  if (day === undefined) return {};
  if (/cuối/u.test(day)) return { day: 'last' };
  const number = day === 'đầu tiên' ? 1 : Number(day);
  return isDayNumber(number) ? { day: number } : undefined;
}

/** "Hàng tháng, trước ngày 05", "Mỗi năm một lần vào tháng 12", "Hàng năm, quý IV": what comes again, then when in it. */
const TURNED = new RegExp(
  `^(?:định kỳ )?(?:hàng (tháng|quý|năm)|mỗi (tháng|năm)(?: (?:một|0?1) lần)?),? ((?:vào |trong |trước |${LATEST}(?: là| vào)? |đến )*(?:ngày \\d{1,2}(?: ?(?:/|tháng) ?\\d{1,2})?|\\d{1,2}/\\d{1,2}|(?:tháng \\d{1,2}|quý (?:iv|i{1,3}|[1-4])|cuối|đầu)(?! ?[/\\d])))$`,
  'u',
);

/** "ngày 10 của tháng cuối kỳ báo cáo", "trước ngày 05 hàng tháng", "ngày 25 tháng cuối quý", "trước 15/12 hàng năm". */
export const readDayOfPeriod: Reader = (whole, context) => {
  const turned = TURNED.exec(whole);
  if (turned) return readDayOfPeriod(`${turned[3] ?? ''} hàng ${turned[1] ?? turned[2] ?? ''}`, context);
  const { rest: text, before } = sideOf(whole);
  const third = /^(?:vào )?(đầu|giữa|cuối) (?:(?:mỗi |hàng |các )?tháng|tháng (\d{1,2}) (?:hàng|mỗi|các) năm)$/u.exec(
    text,
  );
  if (third && !before.before) {
    const month = third[2] === undefined ? undefined : Number(third[2]);
    if (month !== undefined && (month < 1 || month > 12)) return undefined;
    const days =
      third[1] === 'cuối'
        ? { day: 'last' as const }
        : third[1] === 'đầu'
          ? { firstDay: 1, day: 10 }
          : { firstDay: 11, day: 20 };
    return month === undefined
      ? { kind: 'recurring', every: ['monthly'], ...days }
      : { kind: 'recurring', every: ['annual'], month, ...days };
  }
  const recur = (every: Frequency, day: string | undefined, more: Partial<Recurrence> = {}): Reading | undefined => {
    const on = onDay(day);
    return on && { kind: 'recurring', every: [every], ...on, ...more, ...before };
  };
  const ofReport = new RegExp(
    `^${DAY}(?: của)? tháng (cuối|đầu|giữa|thứ (?:nhất|hai|ba|[123]))(?: cùng| tiên)?(?: của)? (?:mỗi |hàng |các |từng )?(kỳ báo cáo|kỳ|quý|0?6 tháng|năm)( ${NEXT})?(?: báo cáo)?$`,
    'u',
  ).exec(text);
  if (ofReport) {
    const every = UNIT.get(unitName(ofReport[3] ?? ''));
    const place = /giữa|hai|2/u.test(ofReport[2] ?? '')
      ? 'second'
      : /đầu|nhất|1/u.test(ofReport[2] ?? '')
        ? 'first'
        : undefined;
    const month = ofReport[4] ? 'next' : place;
    return every && recur(every, ofReport[1], month ? { month } : {});
  }
  // "Tháng thứ 2 mỗi quý".
  const inQuarter =
    /^tháng (?:(thứ nhất|thứ 1|đầu)|giữa|thứ hai|thứ 2)(?: tiên)?(?: của)? (?:mỗi |hàng |các )?quý$/u.exec(text);
  if (inQuarter && !before.before) return recur('quarterly', undefined, { month: inQuarter[1] ? 'first' : 'second' });
  const next = new RegExp(
    `^${DAY}(?: của)? (?:tháng|kỳ) (?:${NEXT}|đầu(?: của)? (?:quý|kỳ) ${NEXT})(?: (?:sau |của )?(quý|tháng|kỳ báo cáo|kỳ))?(?: báo cáo)?$`,
    'u',
  ).exec(text);
  if (next) {
    const quarterly = next[2] === 'quý' || text.includes(' quý ');
    const every = quarterly ? 'quarterly' : next[2]?.startsWith('kỳ') ? 'reporting-period' : 'monthly';
    return recur(every, next[1], { month: 'next' });
  }
  const ofMonth = new RegExp(
    `^${DAY}(?: của| vào)? (?:(?:các|mỗi|hàng|từng|của)(?: các| mỗi)? (tháng|quý)(?: trong năm)?|(?:của )?(tháng|quý) báo cáo)$`,
    'u',
  ).exec(text);
  if (ofMonth) return recur((ofMonth[2] ?? ofMonth[3]) === 'quý' ? 'quarterly' : 'monthly', ofMonth[1]);
  const stretch =
    /^(?:từ )?ngày (\d{1,2}) ?(?:-|đến(?: ngày)?) ?(\d{1,2})(?: của| vào)? (?:(?:hàng|mỗi|các) tháng|tháng cuối(?: của)?(?: mỗi| hàng)? (quý))$/u.exec(
      text,
    );
  if (stretch) {
    const firstDay = Number(stretch[1]);
    if (firstDay < 1 || firstDay >= Number(stretch[2])) return undefined;
    return recur(stretch[3] ? 'quarterly' : 'monthly', stretch[2], { firstDay });
  }
  const week =
    /^(?:trong |vào )?tuần (?:thứ )?(nhất|hai|ba|tư|đầu|cuối|[1-4])(?: tiên| cùng)?(?: của)? (?:hàng|mỗi|các) tháng$/u.exec(
      text,
    )?.[1];
  if (week === 'cuối') return recur('monthly', 'cuối');
  if (week !== undefined) {
    const last = ({ nhất: 1, đầu: 1, hai: 2, ba: 3, tư: 4 }[week] ?? Number(week)) * 7;
    return recur('monthly', String(last), { firstDay: last - 6 });
  }
  const ofYear = /^(?:ngày )?(\d{1,2}) ?(?:\/|tháng) ?(\d{1,2}),? (?:(?:hàng|mỗi|các) năm|(?:của )?năm báo cáo)$/u.exec(
    text,
  );
  if (ofYear) {
    const month = Number(ofYear[2]);
    return month >= 1 && month <= 12 ? recur('annual', ofYear[1], { month }) : undefined;
  }
  const monthOfYear =
    /^(?:trong |vào )?(?:tháng (\d{1,2})|quý (iv|i{1,3}|[1-4])|(đầu|cuối)) (?:hàng|mỗi|các) năm$/u.exec(text);
  if (monthOfYear) {
    const [, month, quarter, edge] = monthOfYear;
    // Before December is by the end of November.
    if (before.before) {
      const last = quarter ? quarterNumber(quarter) * 3 - 3 : Number(month) - 1;
      return last >= 1 && last <= 11 ? { kind: 'recurring', every: ['annual'], month: last } : undefined;
    }
    if (quarter) return recur('annual', undefined, { quarter: quarterNumber(quarter) });
    if (edge) return recur('annual', undefined, { quarter: edge === 'đầu' ? 1 : 4 });
    return Number(month) >= 1 && Number(month) <= 12 ? recur('annual', undefined, { month: Number(month) }) : undefined;
  }
  const ofSchool = /^(?:đầu|cuối|giữa) (?:hàng|mỗi|các|từng) (năm học|học kỳ)$/u.exec(text);
  if (ofSchool) return recur(ofSchool[1] === 'học kỳ' ? 'semiannual' : 'annual', undefined);
  const edge = /^(?:ngày )?cuối(?: cùng)? (?:(?:mỗi|hàng|các|từng) )?(tháng|quý|kỳ)$/u.exec(text);
  if (edge) {
    const every = UNIT.get(edge[1] ?? '');
    return every && recur(every, 'cuối');
  }
  // "03 ngày đầu tháng", "07 ngày cuối tháng".
  const [, count, end] =
    /^(?:trong )?(\d{1,2}) ngày (đầu|cuối)(?: tiên| cùng)?(?: của)? (?:(?:mỗi|hàng) )?tháng$/u.exec(text) ?? [];
  if (count && end && !before.before)
    return end === 'cuối' ? recur('monthly', 'cuối') : recur('monthly', count, { firstDay: 1 });
  return ofWeek(text, before);
};

const WEEKDAYS = new Map([
  ['hai', 1],
  ['2', 1],
  ['ba', 2],
  ['3', 2],
  ['tư', 3],
  ['4', 3],
  ['năm', 4],
  ['5', 4],
  ['sáu', 5],
  ['6', 5],
  ['bảy', 6],
  ['7', 6],
]);

/** "Thứ Sáu hằng tuần". */
function ofWeek(text: string, before: { before?: true }): Reading | undefined {
  const match =
    /^(?:(?:sáng|chiều|tối) )?(?:ngày )?(?:thứ (hai|ba|tư|năm|sáu|bảy|[2-7])|(chủ nhật|cn)|(cuối))(?: của)? (?:(?:hàng|mỗi|các) )?tuần$/u.exec(
      text,
    );
  if (!match) return undefined;
  const weekday = match[2] ? 0 : match[3] ? 5 : WEEKDAYS.get(match[1] ?? '');
  return weekday === undefined ? undefined : { kind: 'recurring', every: ['weekly'], weekday, ...before };
}
