/** Stretches of the calendar as papers name them: a day, a month, a quarter, half a year, years, a school year. */
import { addDays, dayOf, spanOf } from '../days.ts';
import type { Context } from './kinds.ts';
import {
  QUARTER,
  IN_YEAR,
  yearOf,
  schoolYearOf,
  yearOfMonth,
  monthText,
  isMonth,
  MONTH,
  monthNumber,
  aDay,
  aMonth,
  quarterNumber,
  quarters,
  aYear,
  aPeriod,
  monthsPeriod,
  schoolYear,
  summer,
  SHORT,
  type Stretch,
} from './spans.ts';

type Named = [form: RegExp, read: (match: (at: number) => string | undefined, context: Context) => Stretch | undefined];

const whole = (form: string) => new RegExp(`^(?:${form})$`, 'u');

/** Days and what has a name of its own. */
const SINGLE: Named[] = [
  [
    whole(String.raw`(?:ngày )?(?:(\d{1,2}) ?[/.] ?(\d{1,2}) ?[/.] ?(\d{4}|${SHORT})|(\d{1,2})-(\d{1,2})-(\d{4}))`),
    (at, context) =>
      aDay(dayOf(yearOf(at(3) ?? at(6), context) ?? 0, Number(at(2) ?? at(5)), Number(at(1) ?? at(4))), true),
  ],
  [
    whole(String.raw`(?:ngày )?(\d{4})[-/](\d{2})[-/](\d{2})(?:t00:00:00(?:\.0+)?z?)?`),
    (at) => aDay(dayOf(Number(at(1)), Number(at(2)), Number(at(3))), true),
  ],
  [
    whole(
      String.raw`(?:ngày )?(\d{1,2}) ?(?:tháng|/) ?(\d{1,2})(?:,? (?:của )?năm (\d{4}|sau|tới|kế tiếp|tiếp theo|liền kề|trước(?: liền kề)?))?`,
    ),
    (at, context) => {
      const year = yearOfMonth(at(3), Number(at(2)), context);
      return aDay(year === undefined ? undefined : dayOf(year, Number(at(2)), Number(at(1))), at(3) !== undefined);
    },
  ],
  [
    // "15-3", "15.3": only a number that no month has tells the day from the first of several months.
    whole(String.raw`(?:ngày )?(1[3-9]|2\d|3[01])[.-](\d{1,2})`),
    (at, context) => {
      const year = yearOfMonth(undefined, Number(at(2)), context);
      return aDay(year === undefined ? undefined : dayOf(year, Number(at(2)), Number(at(1))), false);
    },
  ],
  [
    whole(String.raw`(?:tháng (${MONTH})|t(\d{1,2}))${IN_YEAR}`),
    (at, context) => {
      const month = monthNumber(at(1) ?? at(2) ?? '');
      return aMonth(yearOfMonth(at(3), month, context), month, at(3) !== undefined);
    },
  ],
  [
    whole(String.raw`(\d{1,2})(?: ?/ ?|[.-])(\d{4})`),
    (at, context) => aMonth(yearOf(at(2), context), Number(at(1)), true),
  ],
  [
    whole(String.raw`(?:quý |q)(${QUARTER})${IN_YEAR}`),
    (at, context) => {
      const number = quarterNumber(at(1) ?? '');
      return quarters(yearOfMonth(at(2), number * 3, context), number, number, at(2) !== undefined);
    },
  ],
  [
    whole(String.raw`(iv|i{1,3}) ?/ ?(\d{4})`),
    (at, context) => quarters(yearOf(at(2), context), quarterNumber(at(1) ?? ''), quarterNumber(at(1) ?? ''), true),
  ],
  [
    whole(String.raw`(?:các )?quý (${QUARTER}) ?(?:-|đến) ?(?:quý )?(${QUARTER})${IN_YEAR}`),
    (at, context) => {
      const [from, to] = [quarterNumber(at(1) ?? ''), quarterNumber(at(2) ?? '')];
      const year = yearOf(at(3), context);
      return quarters(year, from, to, at(3) !== undefined);
    },
  ],
  [
    whole(String.raw`(?:(?:0?([3469])|(ba|sáu|chín)) tháng|(nửa)(?: năm)?) (đầu|cuối)(?:(?: của)? năm)?${IN_YEAR}`),
    (at, context) => {
      const count = at(3) ? 6 : Number(at(1) ?? { ba: 3, sáu: 6, chín: 9 }[at(2) ?? '']);
      const [from, to] = at(4) === 'đầu' ? [1, count] : [13 - count, 12];
      return monthsPeriod(yearOf(at(5), context), from, to, at(5) !== undefined);
    },
  ],
  [
    // Nine months can only be the first nine.
    whole(String.raw`(?:0?9|chín) tháng năm (\d{4})`),
    (at, context) => monthsPeriod(yearOf(at(1), context), 1, 9, true),
  ],
  [
    whole(String.raw`(?:(?:cả |trong )?năm |cả năm |)(\d{4})|(?:trong|cả) năm`),
    (at, context) =>
      at(1) === undefined && context.schoolYear !== undefined
        ? schoolYear(schoolYearOf(context), undefined, false)
        : aYear(yearOf(at(1), context), at(1) !== undefined),
  ],
  [
    whole(String.raw`nửa (đầu|cuối|sau)(?: của)? tháng (\d{1,2})${IN_YEAR}`),
    (at, context) => {
      const year = yearOfMonth(at(3), Number(at(2)), context);
      if (!year || !isMonth(Number(at(2)))) return undefined;
      const { start, end } = spanOf(monthText(year, Number(at(2))));
      const first = at(1) === 'đầu';
      return aPeriod(first ? start : addDays(start, 15), first ? addDays(start, 14) : end, at(3) !== undefined);
    },
  ],
  [
    whole(String.raw`(?:dịp |mùa |kỳ |nghỉ )*hè(?: năm)?(?: (\d{4}))?`),
    (at, context) =>
      summer(at(1) === undefined ? yearOfMonth(undefined, 7, context) : yearOf(at(1), context), at(1) !== undefined),
  ],
  [
    whole('(?:(?:trong |suốt |cả |toàn )+)?(?:giai đoạn|thời kỳ|nhiệm kỳ)'),
    (_, { period }) => aPeriod(period?.from, period?.to, false),
  ],
  [
    whole(String.raw`(?:cả |trong )?năm học(?: (\d{4}) ?- ?(\d{4}))?`),
    (at, context) => {
      if (at(1) !== undefined && Number(at(2)) !== Number(at(1)) + 1) return undefined;
      const first = at(1) === undefined ? (schoolYearOf(context) ?? context.year) : yearOf(at(1), context);
      return schoolYear(first, undefined, at(1) !== undefined);
    },
  ],
  [
    whole(String.raw`(?:học kỳ|học kì|hk) ?(ii?|[12])(?:,? (?:của )?(?:năm học )?(\d{4}) ?- ?(\d{4}))?`),
    (at, context) => {
      // The second term of the paper's year or of the year after: only a school year can tell.
      const own = schoolYearOf(context) ?? (/^(?:i|1)$/u.test(at(1) ?? '') ? context.year : undefined);
      return schoolYear(at(2) === undefined ? own : yearOf(at(2), context), at(1), at(2) !== undefined);
    },
  ],
  [
    whole(String.raw`(thượng|trung|hạ) tuần tháng (\d{1,2})${IN_YEAR}`),
    (at, context) =>
      thirdOfMonth(
        { thượng: 0, trung: 1, hạ: 2 }[at(1) ?? ''] ?? 0,
        yearOfMonth(at(3), Number(at(2)), context),
        Number(at(2)),
        at(3) !== undefined,
      ),
  ],
  [
    whole(String.raw`tuần (?:thứ )?(nhất|hai|ba|tư|đầu|cuối|[1-4])(?: tiên| cùng)?(?: của)? tháng (\d{1,2})${IN_YEAR}`),
    (at, context) => {
      const year = yearOfMonth(at(3), Number(at(2)), context);
      if (!year || !isMonth(Number(at(2)))) return undefined;
      const { start, end } = spanOf(monthText(year, Number(at(2))));
      if (at(1) === 'cuối') return aPeriod(addDays(end, -6), end, at(3) !== undefined);
      const week = { nhất: 1, đầu: 1, hai: 2, ba: 3, tư: 4 }[at(1) ?? ''] ?? Number(at(1));
      return aPeriod(addDays(start, week * 7 - 7), addDays(start, week * 7 - 1), at(3) !== undefined);
    },
  ],
  [
    whole(
      String.raw`(?:giai đoạn|nhiệm kỳ|thời kỳ|các năm|năm|từ năm)? ?(?:từ )?(\d{4}) ?(?:-|đến(?: hết)?(?: năm)?) ?(?:năm )?(\d{4})`,
    ),
    (at, context) => {
      const [first, last] = [yearOf(at(1), context), yearOf(at(2), context)];
      return first && last && first < last ? aPeriod(`${first}-01-01`, `${last}-12-31`, true) : undefined;
    },
  ],
  [
    whole(
      String.raw`ngày (\d{1,2}) ?(?:-|đến(?: ngày)?) ?(?:ngày )?(\d{1,2}) ?(?:tháng|[/.]) ?(\d{1,2})(?:(?:,? năm |[/.-])(\d{4}))?|(\d{1,2}) ?- ?(\d{1,2})[/.](\d{1,2})[/.](\d{4})`,
    ),
    (at, context) => {
      const [first, last, month] = [at(1) ?? at(5), at(2) ?? at(6), Number(at(3) ?? at(7))];
      const year = yearOfMonth(at(4) ?? at(8), month, context);
      if (!year) return undefined;
      return aPeriod(
        dayOf(year, month, Number(first)),
        dayOf(year, month, Number(last)),
        (at(4) ?? at(8)) !== undefined,
      );
    },
  ],
  [
    whole(
      String.raw`(?:các )?(?:tháng |t)(\d{1,2}) ?(?:-|đến) ?(?:tháng |t)?(\d{1,2})${IN_YEAR}|(\d{1,2}) ?- ?(\d{1,2}) ?/ ?(\d{4})`,
    ),
    (at, context) => {
      const [from, to] = [Number(at(1) ?? at(4)), Number(at(2) ?? at(5))];
      const named = at(3) ?? at(6);
      const year = yearOfMonth(named, to, context);
      // "Tháng 10 đến tháng 3/2027" begins in the year before; without a year nobody knows in which.
      if (year && from > to && isMonth(from) && isMonth(to) && (named ?? context.schoolYear) !== undefined)
        return aPeriod(spanOf(monthText(year - 1, from)).start, spanOf(monthText(year, to)).end, named !== undefined);
      return monthsPeriod(year, from, to, named !== undefined);
    },
  ],
];

/** A third of a month: its first ten days, the next ten, the rest. */
function thirdOfMonth(third: number, year: number | undefined, month: number, dated: boolean): Stretch | undefined {
  if (!year || !isMonth(month)) return undefined;
  const { start, end } = spanOf(monthText(year, month));
  return aPeriod(addDays(start, third * 10), third === 2 ? end : addDays(start, third * 10 + 9), dated);
}

/** "Đầu quý II", "giữa năm", "cuối tháng 6": a third of a month, a month of a quarter, a quarter of a year (its middle: June and July). */
function edgeOf(edge: string, of: Stretch): Stretch | undefined {
  const { reading, from, to, dated } = of;
  const third = edge === 'đầu' ? 0 : edge === 'giữa' ? 1 : 2;
  switch (reading.kind) {
    case 'month':
      return thirdOfMonth(third, reading.year, reading.month, dated);
    case 'quarter':
      return monthsPeriod(reading.year, reading.from * 3 - 2 + third, reading.from * 3 - 2 + third, dated);
    case 'year': {
      const [first = 1, last = 3] =
        [
          [1, 3],
          [6, 7],
          [10, 12],
        ][third] ?? [];
      return monthsPeriod(reading.year, first, last, dated);
    }
    case 'period':
      // Of what is longer, or of a school year, its first or last month.
      if (edge === 'giữa') return middleOf(of);
      return edge === 'đầu'
        ? aPeriod(from, spanOf(from.slice(0, 7)).end, dated)
        : aPeriod(spanOf(to.slice(0, 7)).start, to, dated);
    default:
      return undefined;
  }
}

/** The month in the middle of a term; a longer period has no middle that one would name. */
function middleOf({ from, to, dated }: Stretch): Stretch | undefined {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  if (days > 184) return undefined;
  const { start, end } = spanOf(addDays(from, Math.floor(days / 2)).slice(0, 7));
  return aPeriod(start, end, dated);
}

/** One stretch, whatever names it. */
export function stretchOf(text: string, context: Context): Stretch | undefined {
  const edge = /^(đầu|giữa|cuối) (.+)$/u.exec(text);
  if (edge?.[1] && edge[2]) {
    // Which May "cuối năm học" is, only a school year can tell.
    if (edge[1] === 'cuối' && edge[2] === 'năm học' && context.schoolYear === undefined) return undefined;
    // "Cuối năm" of the year that the paper is for.
    const of = stretchOf(edge[2] === 'năm' ? 'cả năm' : edge[2], context);
    if (of) return edgeOf(edge[1], of);
  }
  for (const [form, read] of SINGLE) {
    const match = form.exec(text);
    if (match) return read((at) => match[at], context);
  }
  return undefined;
}

/** "Tháng 9/2025 đến hết năm học": the school year in which it begins. */
function schoolYearFrom(head: string, context: Context): Context {
  const first = context.schoolYear === undefined ? stretchOf(head, context) : undefined;
  if (!first?.dated) return context;
  const year = Number(first.from.slice(0, 4)) - (Number(first.from.slice(5, 7)) < 8 ? 1 : 0);
  return { ...context, schoolYear: `${year}-${year + 1}` };
}

const SEPARATOR = / ?- ?| (?:cho )?(?:đến|tới)(?: hết)? /gu;

/** "Từ … đến …", "Quý IV/2025 - Quý II/2026": the year that the first leaves out is the second's, or the one before. */
export function rangeOf(text: string, context: Context): Stretch | undefined {
  for (const match of text.matchAll(SEPARATOR)) {
    const head = text.slice(0, match.index);
    const tail = text.slice(match.index + match[0].length);
    // Before and after which year is not said.
    if (head.endsWith('năm trước') && tail.endsWith('năm sau')) continue;
    const last = stretchOf(tail, tail.endsWith('năm học') ? schoolYearFrom(head, context) : context);
    if (!last) continue;
    const year = Number(last.to.slice(0, 4));
    let first = stretchOf(head, last.dated ? { year } : context);
    if (first && first.from > last.to && last.dated && !first.dated) first = stretchOf(head, { year: year - 1 });
    // And a second that leaves it out may lie in the year after.
    const end = first && !last.dated && last.to < first.from ? stretchOf(tail, { year: year + 1 }) : last;
    // "Quý I/2023 - Tháng 12/2023" is two deadlines, "Tháng 2 - Quý III/2023" one.
    const alike = !match[0].includes('-') || !first?.dated || first.reading.kind === end?.reading.kind;
    if (first && end && alike) return aPeriod(first.from, end.to, first.dated || last.dated);
  }
  return undefined;
}

/** One stretch, or what lies between two. */
export const anyStretch = (text: string, context: Context) => stretchOf(text, context) ?? rangeOf(text, context);
