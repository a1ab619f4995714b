/**
 * Deadlines as papers word them, read into one closed set of kinds. The wording is kept as `raw` and
 * is what a reader sees; the kind, the dates and the order are what the tables and calendars use.
 */
import { placeTones } from '../text/tones.ts';
import { normalise } from '../text/normalise.ts';
import { fromRoman } from '../text/roman.ts';
import { addDays, dayOf, isPartialDate, spanOf, type Day } from './days.ts';

export type Frequency = 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'semiannual' | 'annual' | 'reporting-period';

export type Deadline = { raw: string } & (
  | { kind: 'before'; date: Day; inclusive: boolean }
  | { kind: 'from'; date: Day }
  | { kind: 'quarter'; year: number; from: number; to: number }
  | { kind: 'month'; year: number; month: number }
  | { kind: 'year'; year: number }
  | { kind: 'recurring'; every: Frequency[]; day?: number | 'last'; minTimes?: number; year?: number }
  | { kind: 'continuous' }
  | { kind: 'ad-hoc' }
  | { kind: 'after-event'; event: string; by?: string; immediate: boolean }
  | { kind: 'by-reference'; by?: string }
  | { kind: 'per-product'; parts: Deadline[] }
  | { kind: 'unspecified' }
);

/** The wordings that can be read, for messages and for the writing guide. */
export const DEADLINE_WORDINGS = [
  'Trước ngày 15/02/2024',
  'Chậm nhất ngày 10/3/2024',
  'Quý I/2024',
  'Quý I, II/2024',
  'Tháng 12/2024',
  'Trong năm 2024',
  'Hằng tháng',
  'Hằng quý và năm 2024',
  'Ít nhất 02 lần/năm',
  'Ngày cuối cùng hằng tháng',
  'Thường xuyên',
  'Đột xuất',
  'Sau khi có hướng dẫn của tỉnh',
  'Theo quy định của tỉnh',
  'Từ 01/12/2024',
] as const;

interface Context {
  /** The paper's year, for wordings that leave it out ("Cả năm", "Quý I"). */
  year?: number;
}

const DAY = String.raw`(?:ngày )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})`;
const DAY_IN_WORDS = String.raw`(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})`;
const QUARTER = String.raw`(?:iv|i{1,3}|[1-4])`;
const IN_YEAR = String.raw`(?:(?: ?[/-] ?|,? năm )(\d{4}))?`;
const PLACE = String.raw`(?:(?:tỉnh|thành|huyện|thị|quận|đảng) ủy|(?:ủy ban nhân dân |ubnd )?(?:thành phố|tp|tỉnh|huyện|thị xã|quận|xã|phường|trung ương|chính phủ|nhà nước))`;
const ACTOR = String.raw`(?:${PLACE}|(?:bộ|sở) [\p{L} ]+?)`;

const UNIT = new Map<string, Frequency>([
  ['ngày', 'daily'],
  ['tuần', 'weekly'],
  ['tháng', 'monthly'],
  ['quý', 'quarterly'],
  ['6 tháng', 'semiannual'],
  ['06 tháng', 'semiannual'],
  ['sáu tháng', 'semiannual'],
  ['năm', 'annual'],
]);

/** Kinds without further parts, as the wording minus case, tone placement and spacing. */
function tidy(raw: string): string {
  return placeTones(normalise(raw))
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/(\d)(lần)/g, '$1 $2')
    .replace(/\s+/g, ' ')
    .replace(/^[-+•·*\s]+/, '')
    .replace(/(?<![\s.;,])[\s.;,]+$/, '')
    .replace(/^(?:gửi|hoàn thành|thời gian:?|công khai) /, '')
    .replace(/(?<!\p{L})(?:quí)(?!\p{L})/gu, 'quý')
    .replace(/(?<!\p{L})hằng(?!\p{L})/gu, 'hàng')
    .trim();
}

type Reading = Deadline extends infer D ? (D extends Deadline ? Omit<D, 'raw'> : never) : never;
/** A reader gets the tidied wording; `undefined` means "not mine". */
type Reader = (text: string, context: Context) => Reading | undefined;

function date(parts: RegExpExecArray | null, at = 1): Day | undefined {
  if (!parts) return undefined;
  return dayOf(Number(parts[at + 2]), Number(parts[at + 1]), Number(parts[at]));
}

const readBefore: Reader = (text) => {
  for (const form of [DAY, DAY_IN_WORDS]) {
    const before = date(new RegExp(`^trước ${form}$`, 'u').exec(text));
    if (before) return { kind: 'before', date: before, inclusive: false };
    const latest = date(
      new RegExp(
        `^(?:(?:chậm nhất|muộn nhất|hạn cuối|hạn chót)(?: là| vào| đến)? |đến |vào |xong trong )?${form}$`,
        'u',
      ).exec(text),
    );
    if (latest) return { kind: 'before', date: latest, inclusive: true };
    const start = date(new RegExp(`^(?:kể )?từ ${form}$`, 'u').exec(text));
    if (start) return { kind: 'from', date: start };
  }
  return undefined;
};

/** The year that a wording names, or the paper's when it names none; `undefined` for a year that cannot be. */
function yearOf(named: string | undefined, context: Context): number | undefined {
  if (named === undefined) return context.year;
  return isPartialDate(named) ? Number(named) : undefined;
}

const readQuarter: Reader = (text, context) => {
  const match = new RegExp(
    String.raw`^(?:trong )?quý (${QUARTER}(?:(?:, ?| và | ?- ?)(?:quý )?${QUARTER})*)${IN_YEAR}$`,
    'u',
  ).exec(text);
  const year = yearOf(match?.[2], context);
  if (!match?.[1] || !year) return undefined;
  const quarters = (match[1].match(new RegExp(QUARTER, 'gu')) ?? []).map((item) => fromRoman(item) ?? Number(item));
  const [from = 0] = quarters;
  const rising = quarters.every((item, i) => i === 0 || item > (quarters[i - 1] ?? 0));
  return rising ? { kind: 'quarter', year, from, to: quarters.at(-1) ?? from } : undefined;
};

const readMonth: Reader = (text, context) => {
  const match = new RegExp(String.raw`^(?:trong )?tháng (\d{1,2})${IN_YEAR}$`, 'u').exec(text);
  const month = Number(match?.[1]);
  const year = yearOf(match?.[2], context);
  return match && year && month >= 1 && month <= 12 ? { kind: 'month', year, month } : undefined;
};

const readYear: Reader = (text, context) => {
  const match = /^(?:(?:trong |cả )?năm (\d{4})|(?:trong|cả) năm)$/u.exec(text);
  const year = yearOf(match?.[1], context);
  return match && year ? { kind: 'year', year } : undefined;
};

/** "hàng quý và năm 2023", "định kỳ quý, 6 tháng và năm", "hàng tháng theo quy định". */
const readFrequencies: Reader = (text) => {
  const match = /^(định kỳ )?(.+?)(?: theo quy định| một lần)?$/u.exec(text);
  if (!match?.[2] || (!match[1] && !/^(?:hàng|mỗi) /u.test(match[2]))) return undefined;
  let list = match[2];
  let year: number | undefined;
  const withYear = /^(.*?)(năm) (\d{4})$/u.exec(list);
  if (withYear) {
    list = `${withYear[1] ?? ''}năm`;
    year = yearOf(withYear[3], {});
    if (!year) return undefined;
  }
  const every = list.split(/, | và |,/u).map((part) => UNIT.get(part.replace(/^(?:hàng|mỗi) /u, '').trim()));
  if (!every.every((item) => item !== undefined)) return undefined;
  return { kind: 'recurring', every, ...(year ? { year } : {}) };
};

function recurring(unit: string | undefined, minTimes: number): Reading | undefined {
  const every = UNIT.get(unit ?? '');
  return every && minTimes > 0 ? { kind: 'recurring', every: [every], minTimes } : undefined;
}

/** "ít nhất 02 lần/năm", "ít nhất 1 tuần/lần", "tuần phát 1 lần", "ít nhất 01 lần trong năm". */
const readTimes: Reader = (text) => {
  const perUnit =
    /^(?:định kỳ )?(?:ít nhất |tối thiểu )?(\d{1,3}) lần ?(?:\/ ?|trong |mỗi |một |hàng )(ngày|tuần|tháng|quý|năm)$/u.exec(
      text,
    );
  if (perUnit) return recurring(perUnit[2], Number(perUnit[1]));
  const unitFirst =
    /^(?:ít nhất |tối thiểu )?(?:(?:mỗi |hàng )?(ngày|tuần|tháng|quý|năm)(?: phát| tổ chức| họp)? (\d{1,3}) lần|(?:1|01|một) (ngày|tuần|tháng|quý|năm) ?\/ ?lần)$/u.exec(
      text,
    );
  return recurring(unitFirst?.[1] ?? unitFirst?.[3], Number(unitFirst?.[2] ?? 1));
};

const isDayNumber = (day: number) => day >= 1 && day <= 31;

/** "ngày 10 của tháng cuối kỳ báo cáo", "ngày cuối cùng của các tháng", "ngày 25 hàng tháng". */
const readDayOfPeriod: Reader = (text) => {
  const ofPeriod = /^(?:(?:chậm nhất|muộn nhất) )?(?:vào )?ngày (\d{1,2}) của tháng cuối (?:mỗi )?kỳ báo cáo$/u.exec(
    text,
  );
  if (ofPeriod) {
    const day = Number(ofPeriod[1]);
    return isDayNumber(day) ? { kind: 'recurring', every: ['reporting-period'], day } : undefined;
  }
  const ofMonth =
    /^(?:(?:chậm nhất|muộn nhất|trước) )?(?:vào )?ngày (\d{1,2}|cuối cùng|cuối)(?: của)? (?:các|mỗi|hàng|từng) (tháng|quý)$/u.exec(
      text,
    );
  if (!ofMonth) return undefined;
  const day = /^\d/.test(ofMonth[1] ?? '') ? Number(ofMonth[1]) : 'last';
  if (typeof day === 'number' && !isDayNumber(day)) return undefined;
  return { kind: 'recurring', every: [ofMonth[2] === 'quý' ? 'quarterly' : 'monthly'], day };
};

const readOngoing: Reader = (text) => {
  if (/^(?:[\p{L} ]{1,40} )?(?<!không )thường xuyên(?:,? liên tục|,? hàng ngày|,? kịp thời)?$/u.test(text))
    return { kind: 'continuous' };
  if (/^(?:liên tục|kịp thời)$/u.test(text)) return { kind: 'continuous' };
  if (/^(?:(?:các )?báo cáo )?đột xuất(?: khác| khi có yêu cầu)?$|^khi có yêu cầu$|^theo yêu cầu đột xuất$/u.test(text))
    return { kind: 'ad-hoc' };
  return undefined;
};

/** The actor as it is named in full: `TP` and `tp` are `thành phố`. */
const actorName = (text: string) => text.replace(/^tp$/u, 'thành phố');

const readAfterEvent: Reader = (text) => {
  const match = /^(ngay )?(?:sau khi|khi) (.{2,200})$/u.exec(text);
  if (!match?.[2]) return undefined;
  const immediate = Boolean(match[1]);
  const ofActor = new RegExp(`^(?:có )?(.+?) của (${ACTOR})$`, 'u').exec(match[2]);
  if (ofActor?.[1] && ofActor[2])
    return { kind: 'after-event', event: ofActor[1], by: actorName(ofActor[2]), immediate };
  // The name of a ministry or a department has no end of its own: it is told from the event only by "có".
  const actorFirst = new RegExp(`^(?:(${ACTOR}) có|(${PLACE})) (.+)$`, 'u').exec(match[2]);
  const by = actorFirst?.[1] ?? actorFirst?.[2];
  if (by && actorFirst?.[3]) return { kind: 'after-event', event: actorFirst[3], by: actorName(by), immediate };
  return { kind: 'after-event', event: match[2].replace(/^có /u, ''), immediate };
};

const readReference: Reader = (text) => {
  const match =
    /^(?:theo|thực hiện theo) (?:quy định|hướng dẫn|lộ trình|kế hoạch|chỉ đạo|thời gian|thời hạn|tiến độ)(?: (?:quy định|được giao))?(?: về [\p{L}, ]{2,80})?(?: (?:hàng năm|của (.{2,80})))?$/u.exec(
      text,
    );
  if (!match) return undefined;
  return match[1] ? { kind: 'by-reference', by: actorName(match[1]) } : { kind: 'by-reference' };
};

/** "- Quý I/2023 - Tháng 12/2023": one deadline for each product, in their order. */
const readPerProduct: Reader = (raw, context) => {
  const parts = normalise(raw)
    .split(/(?:^|\s)[-–—+•·] (?=\S)|[;\n]/u)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length < 2 || parts.length > 20) return undefined;
  const read = parts.map((part) => readOne(part, context));
  return read.every((item) => item !== undefined) ? { kind: 'per-product', parts: read } : undefined;
};

const READERS: Reader[] = [
  readBefore,
  readQuarter,
  readMonth,
  readYear,
  readTimes,
  readDayOfPeriod,
  readFrequencies,
  readOngoing,
  readAfterEvent,
  readReference,
];

function readOne(raw: string, context: Context): Deadline | undefined {
  const text = tidy(raw);
  for (const read of READERS) {
    const found = read(text, context);
    if (found) return { ...found, raw };
  }
  return undefined;
}

/**
 * Reads the wording of a deadline. Never throws.
 *
 * @param raw the wording as the paper has it; kept in the result
 * @param context the paper's year, for wordings that leave it out
 * @returns the deadline, or `undefined` when the wording is none of those that can be read
 *   ({@link DEADLINE_WORDINGS} has an example of each)
 */
export function parseDeadline(raw: string, context: Context = {}): Deadline | undefined {
  if (raw.length > 400) return undefined;
  // A list first when it begins as one: "khi …" would take in all that follows.
  const listed = /^\s*[-–—+•·]\s|[;\n]/u.test(raw);
  const one = listed ? undefined : readOne(raw, context);
  if (one) return one;
  const parts = readPerProduct(raw, context);
  if (parts) return { ...parts, raw };
  return listed ? readOne(raw, context) : undefined;
}

/**
 * First and last day of a deadline, where it has any. A deadline "before" a day ends on the day before it.
 * Several deadlines span from the first day to the last, open on a side where one of them is.
 */
export function deadlineSpan(deadline: Deadline): { start: Day | null; end: Day | null } {
  switch (deadline.kind) {
    case 'before':
      return { start: null, end: deadline.inclusive ? deadline.date : addDays(deadline.date, -1) };
    case 'from':
      return { start: deadline.date, end: null };
    case 'quarter': {
      const first = String(deadline.from * 3 - 2).padStart(2, '0');
      const last = String(deadline.to * 3).padStart(2, '0');
      return { start: `${deadline.year}-${first}-01`, end: spanOf(`${deadline.year}-${last}`).end };
    }
    case 'month':
      return spanOf(`${deadline.year}-${String(deadline.month).padStart(2, '0')}`);
    case 'year':
      return spanOf(String(deadline.year));
    case 'recurring':
      return deadline.year ? spanOf(String(deadline.year)) : { start: null, end: null };
    case 'per-product': {
      const spans = deadline.parts.map(deadlineSpan).filter((span) => span.start !== null || span.end !== null);
      const starts = spans.map((span) => span.start).sort();
      const ends = spans.map((span) => span.end).sort();
      return {
        start: starts.includes(null) ? null : (starts[0] ?? null),
        end: ends.includes(null) ? null : (ends.at(-1) ?? null),
      };
    }
    default:
      return { start: null, end: null };
  }
}
