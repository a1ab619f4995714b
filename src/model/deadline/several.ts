/** Several deadlines in one wording: "A và B", "A, B hoặc C". */
import type { Context, Deadline } from './kinds.ts';
import { narrowed } from './narrow.ts';
import { LATEST } from './wording.ts';
import { exact, greedy, labelled, labelledBehind, workBehind, IN_BRACKETS, type Labelled } from './readers.ts';

/** Between parts; a stretch of years may follow without a mark. */
const BETWEEN =
  /, (?:và |sau đó )?| và | hoặc | sau đó |,|\/(?=\p{L})| \+ | & | (?=(?:giai đoạn|từ(?: năm)?|đến(?: hết)?(?: năm)?) \d{4}|từ (?:tháng \d|quý ))|(?<=thường xuyên|liên tục) (?=hàng (?:năm|quý|tháng|tuần))/gu;
const MOST_PIECES = 12;
/** With which a part begins that stands by itself even after words that could go on. */
const OWN =
  /^(?:trước |(?:chậm|muộn|trễ) nhất|không (?:chậm|muộn|trễ) hơn|định kỳ|hàng |thường xuyên|liên tục|đột xuất|hoàn thành|xong |theo yêu cầu|khi có yêu cầu|duy trì|đến hết |trong (?:tháng|quý|năm)|quý (?:iv|i{1,3}|\d)|tháng \d)/u;
const SIDED = new RegExp(`^(?:trước|${LATEST})(?: |$)`, 'u');
/** "Trong năm 2026, chậm nhất 30/11". */
const NEARER = new RegExp(`, (?:(?:hoàn thành|xong|nhưng) )?(?:trước|${LATEST}) `, 'u');
/** "24/7" is a day only among days. */
const asDay = (words: string, text: string) =>
  words === '24/7' && /(?<!\d)\d{1,2}\/\d/u.test(text.replaceAll('24/7', '')) ? `ngày ${words}` : words;
/** With which one begins that takes in all that follows, and may after another. */
const GOES_ON = /^(?:theo|khi|sau khi|ngay|(?:trong )?\d{1,3} (?:ngày|ngày làm việc|tuần|tháng) (?:sau|kể|từ)) /u;

/** Each part is read by itself; it takes over the year, the "trước" and the "hàng năm" that it leaves out. */
export function several(text: string, context: Context): Labelled | undefined {
  const between = [...text.matchAll(BETWEEN)];
  if (!between.length || between.length >= MOST_PIECES) return undefined;
  const starts = [0, ...between.map((match) => match.index + match[0].length)];
  const ends = [...between.map((match) => match.index), text.length];
  const side = SIDED.exec(text)?.[0] ?? '';
  const every = / (?:hàng|mỗi) (?:năm|quý|tháng)$/u.exec(text)?.[0] ?? '';
  const years = starts.map((start) => /(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(text.slice(start))?.[0]);
  const own = starts.map((start) => OWN.test(text.slice(start)));
  const last = starts.length - 1;

  const piece = (from: number, to: number) => text.slice(starts[from], ends[to]);
  const sidedPiece = (from: number, to: number) => {
    const words = piece(from, to);
    return from > 0 && side && /^(?:ngày|\d)/u.test(words) ? side + words : words;
  };
  const where = (from: number) => {
    // "Quý I/2027, trước ngày 15/3" is a day of 2027.
    const year =
      years[from] ?? (SIDED.test(piece(from, from)) ? years.findLast((one, i) => i < from && one) : undefined);
    return year === undefined ? context : { ...context, year: Number(year) };
  };
  const whole = (from: number, to: number): Labelled | undefined => {
    const sided = asDay(sidedPiece(from, to), text);
    const again = every && to < last && !years[from] && /(?:\d|quý (?:iv|i{1,3}))$/u.test(sided);
    // A bare "II/2026" is a quarter only by itself.
    if (from > 0 && /^(?:iv|i{1,3}) ?\//u.test(sided)) return undefined;
    const words = again ? sided + every : sided;
    return (
      exact(words, where(from)) ??
      (from === to ? labelledBehind(words, where(from), exact) : undefined) ??
      workBehind(words, where(from), IN_BRACKETS)
    );
  };
  /** What takes in all that follows does so up to a part that could only be a deadline of its own. */
  const open = (from: number, to: number): Labelled | undefined => {
    const words = piece(from, to);
    const begins = from === 0 || own[from] || GOES_ON.test(words);
    const ends = !own.slice(from + 1, to + 1).includes(true) && own.slice(to + 1).every(Boolean);
    return begins && ends ? greedy(words, where(from)) : undefined;
  };

  /** For each number of pieces from the first: their parts, where they can be read; as few as possible. */
  const parts: (Deadline[] | undefined)[] = [[]];
  const put = (from: number, to: number, read: () => Labelled | undefined) => {
    const before = parts[to + 1] ? undefined : parts[from];
    const reading = before && read();
    if (before && reading) parts[to + 1] = [...before, { ...reading, raw: piece(from, to) }];
  };
  for (let to = 0; to <= last; to++) {
    for (let from = 0; from <= to; from++) put(from, to, () => whole(from, to));
    for (let from = 0; from <= to; from++) put(from, to, () => open(from, to));
    for (let from = to; from >= 0; from--) put(from, to, () => labelled(sidedPiece(from, to), where(from), exact));
  }
  const found = parts[last + 1];
  const [outer, inner] = found ?? [];
  const nearer = outer && inner && found?.length === 2 && NEARER.test(text) ? narrowed(outer, inner) : undefined;
  return nearer ?? together(found);
}

/** Parts as one reading; "hàng quý, trước ngày 15 tháng cuối quý" is one deadline, of which the second part says the day. */
export function together(found: readonly Deadline[] | undefined): Labelled | undefined {
  if (!found || found.length < 2) return undefined;
  const flat = found.flatMap((part) => (part.kind === 'several' ? part.parts : [part]));
  const parts = flat.filter((part) => !flat.some((other) => other !== part && saysMore(other, part)));
  return parts.length === 1 && parts[0] ? parts[0] : { kind: 'several', parts };
}

/** Whether a says the day of what b says only comes again. */
const saysMore = (a: Deadline, b: Deadline) =>
  a.kind === 'recurring' &&
  b.kind === 'recurring' &&
  a.day !== undefined &&
  b.every.join() === a.every.join() &&
  // Its kind, how often, and the wording.
  Object.keys(b).length === 3;
