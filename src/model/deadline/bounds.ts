/** Stretches of the calendar with the word that says which side of them counts, and lists of them. */
import { addDays } from '../days.ts';
import type { Context, Reader, Reading } from './kinds.ts';
import { quarterNumber } from './spans.ts';
import { LATEST } from './wording.ts';
import { anyStretch, rangeOf, stretchOf } from './stretch.ts';

/** What follows a stretch that goes on: "và các năm tiếp theo". */
const ONWARDS =
  /^(.+?)(?: (?:và|cùng)(?: các| những)? (?:năm|giai đoạn|thời gian|tháng|quý)(?: học)? (?:tiếp theo|sau|kế tiếp|sau đó|liền kề)|, (?:các|những) năm (?:tiếp theo|sau|kế tiếp)|,? (?:trở đi|trở về sau|đến nay))$/u;

const LATE = new RegExp(
  `^(?:(?:${LATEST}|hạn|thời hạn)(?: cùng)?(?: là| vào)?(?: đến hết| đến| trong| hết| vào)?|(?:từ nay |(?:kể )?từ (?:ngày|khi) (?:(?! đến | tới )\\D){2,60} |cho |kéo dài )?(?:đến|tới)(?: hết)?|hết|xong) (?:trong |vào |cuối )?(.+)$`,
  'u',
);

/** "Theo lộ trình đến năm 2030": somebody's timetable, which ends with that year. */
function byTimetable(text: string, context: Context): Reading | undefined {
  const [, by, end] = /^(theo (?:lộ trình|tiến độ)(?: chung| được duyệt)?),? ((?:đến|tới) .+)$/u.exec(text) ?? [];
  const late = by && end ? readStretch(end, context) : undefined;
  return by && end && late
    ? {
        kind: 'several',
        parts: [
          { kind: 'by-reference', raw: by },
          { ...late, raw: end },
        ],
      }
    : undefined;
}

/** A stretch with the word before it that says which side of it counts. */
export const readStretch: Reader = (text, context) => {
  const timetable = byTimetable(text, context);
  if (timetable) return timetable;
  const onwards = ONWARDS.exec(text);
  if (onwards?.[1]) {
    const first = anyStretch(onwards[1].replace(/^(?:kể )?từ /u, ''), context);
    if (first) return { kind: 'from', date: first.from };
  }
  const inside = anyStretch(
    text.replace(/^(?:xong |hoàn thành |thực hiện )?(?:trong|vào|ngay trong|trong thời gian) (?!năm$|năm học$)/u, ''),
    context,
  );
  if (inside) return inside.reading;
  const early = /^trước(?: thời điểm| mốc)? (hết |cuối )?(.+)$/u.exec(text);
  if (early?.[2]) {
    const of = stretchOf(early[2] === 'năm' ? 'cả năm' : early[2], context);
    if (!of) return undefined;
    return early[1]
      ? { kind: 'before', date: of.to, inclusive: true }
      : { kind: 'before', date: of.from, inclusive: false };
  }
  const late = LATE.exec(text);
  if (late?.[1]) {
    const exclusive = /^trước /u.test(late[1]);
    const of = stretchOf(/^(?:năm|hết năm)$/u.test(late[1]) ? 'cả năm' : late[1].replace(/^trước /u, ''), context);
    if (of)
      return exclusive
        ? { kind: 'before', date: of.from, inclusive: false }
        : { kind: 'before', date: of.to, inclusive: true };
  }
  const from =
    /^(?:(?:kể )?(?:từ|bắt đầu từ)(?: ngay)?|(?:sớm nhất|không sớm hơn|không trước)(?: là| vào| từ)?) (.+)$/u.exec(
      text,
    )?.[1];
  if (from) {
    const range = rangeOf(from, context) ?? (/-| đến /u.test(from) ? stretchOf(from, context) : undefined);
    if (range) return range.reading;
    const open = /^(.+?) (?:cho )?(?:đến|tới) khi (.{2,200})$/u.exec(from);
    const start = stretchOf(open?.[1] ?? from, context);
    if (start) return { kind: 'from', date: start.from, ...(open?.[2] ? { until: open[2] } : {}) };
  }
  const after = /^sau (.+)$/u.exec(text)?.[1];
  const of = after ? stretchOf(after, context) : undefined;
  return of && { kind: 'from', date: addDays(of.to, 1) };
};

/** "Quý I, III/2026", "Tháng 3, 6, 9 và 12", "các năm 2026, 2028": one stretch where they follow one another, else each. */
export const readList: Reader = (text, context) => {
  const match =
    /^(?:trong |vào |các )*(tháng|quý|năm) ((?:\d{1,4}|iv|i{1,3})(?:(?:, ?| và |, và | ?& ?| ?\+ ?|(?<=i|v)\/(?=i))(?:tháng |quý |năm )?(?:\d{1,4}|iv|i{1,3}))+)((?: ?[/.-] ?|,? (?:của )?năm )\d{4})?$/u.exec(
      text,
    );
  const [, unit, list = '', year = ''] = match ?? [];
  if (!unit || (unit === 'năm' && year)) return undefined;
  const items = list.match(/\d{1,4}|iv|i{1,3}/gu) ?? [];
  const numbers = items.map((item) => (unit === 'quý' ? quarterNumber(item) : Number(item)));
  if (!numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? 0))) return undefined;
  const found = items.flatMap((item) => {
    const raw = `${unit} ${item}${unit === 'năm' ? '' : year}`;
    const stretch = stretchOf(raw, context);
    return stretch ? [{ raw, stretch }] : [];
  });
  const [head, last] = [found[0]?.stretch, found.at(-1)?.stretch];
  if (!head || !last || found.length < items.length) return undefined;
  if (!numbers.every((number, i) => number === (numbers[0] ?? 0) + i))
    return { kind: 'several', parts: found.map(({ raw, stretch }) => ({ ...stretch.reading, raw })) };
  if (head.reading.kind === 'quarter' && last.reading.kind === 'quarter')
    return { ...head.reading, to: last.reading.to };
  return { kind: 'period', from: head.from, to: last.to };
};
