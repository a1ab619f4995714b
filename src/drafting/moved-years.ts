/**
 * The years of one year's paper as those of another's. What is cited, spans of years, and what the paper tells of the
 * past stay as they are: moved, they would be untrue.
 */

const LETTER_BEFORE = String.raw`(?<!\p{L})`;
const LETTER_AFTER = String.raw`(?!\p{L})`;
const words = (...texts: string[]) => new RegExp(`${LETTER_BEFORE}(?:${texts.join('|')})${LETTER_AFTER}`, 'iu');

/** The number of a cited paper: 107/2021/NĐ-CP, 161/KH-UBND, 09-NQ/TU. */
export const PAPER_NUMBER = String.raw`\d+\p{L}?(?:(?:/\d{4})?/\p{Lu}[\p{L}\d]*(?:[-/]\p{Lu}[\p{L}\d]*)*|-\p{Lu}[\p{L}\d]*/\p{Lu}[\p{L}\d-]*)(?![\p{L}\d/])`;
const CITED = new RegExp(
  `(?<![\\d/])${PAPER_NUMBER}|${LETTER_BEFORE}(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?=\\s+(?:\\p{Lu}|năm|20))`,
  'gu',
);
/** Words by which a year is that of a deadline, and no longer that of the paper cited before it. */
const DUE = words('trước', 'trong', 'chậm nhất', 'hoàn thành', 'đến', 'hết', 'xong', 'quý', 'tháng \\d+/');
/** Where the name and the day of a cited paper end; a comma may stand within them, if not before who acts. */
const CITED_END =
  /[.;:](?=\s|$)|\)(?=[^)]*$)|,(?!\s*\p{Ll})|,\s*(?:xã|phường|đặc khu|tỉnh|thành phố|trường|phòng|các|cơ quan|đơn vị)\s/u;

const SPAN_AFTER = /^\s*[-–—]\s*20\d\d(?!\d)/u;
const SPAN_BEFORE = /(?<!\d)20\d\d\s*[-–—]\s*$/u;
/** (19/8/1945 - 19/8/2026) */
const ANNIVERSARY = /(?<!\d)(\d{4})\s*[-–—]\s*\d{1,2}[/.-]\d{1,2}[/.-]$/u;
const SCHOOL_YEAR = /năm học\s+(?:20\d\d\s*[-–]\s*)?$/iu;

const RESULT = new RegExp(
  `${LETTER_BEFORE}(?:(?:đạt|là|chiếm)\\s+(?:\\p{L}+\\s+){0,2}\\d|xếp\\s+(?:thứ|hạng)|đứng thứ)`,
  'iu',
);
const AIM = words(
  'phấn đấu',
  'trở lên',
  'trở xuống',
  'tối thiểu',
  'tối đa',
  'ít nhất',
  'mục tiêu',
  'cao hơn',
  'thấp hơn',
  'so với',
);
const DONE = words('đã');
const FOUNDED = words('(?:được )?thành lập', 'có hiệu lực', 'đi vào hoạt động', 'chính thức hoạt động');
/** What stands before the year of a sentence that tells of it; in others, "đã" only says what an aim is about. */
const OPENING = /^\s*(?:[-–+•]\s*)?(?:(?:trong|tính đến|đến)\s+)?(?:hết\s+)?(?:năm|ngày\s+[\d/.-]+)\s*$/iu;
const DAY_BEFORE = /\d{1,2}(?:\s*[/.-]\s*\d{1,2}\s*[/.-]\s*|\s+tháng\s+\d{1,2}\s+năm\s+)$/u;

/** Whether a year is that of a paper cited before it: in its day, in its name, or behind the name of a law. */
function isCited(before: string): boolean {
  return [...before.matchAll(CITED)].some((match) => {
    const between = before.slice(match.index + match[0].length);
    return !CITED_END.test(between) && !DUE.test(between);
  });
}

/** The sentence in which a place of a text stands, before and after the place. */
function sentenceAt(text: string, at: number): { head: string; tail: string } {
  const head = text.slice(0, at).split(/[;\n]|[.?!](?=\s)/u);
  const [tail = ''] = text.slice(at).split(/[;\n]|[.?!](?=\s|$)/u);
  return { head: head.at(-1) ?? '', tail };
}

/** Whether a year is told as past: a result, something done, a day on which something came to be. */
function isPast(text: string, at: number, year: number, from: number): boolean {
  const { head, tail } = sentenceAt(text, at);
  const sentence = head + tail;
  if (DAY_BEFORE.test(head) && FOUNDED.test(sentence)) return true;
  if (year >= from) return OPENING.test(head) && DONE.test(tail);
  return DONE.test(sentence) || (RESULT.test(sentence) && !AIM.test(sentence));
}

/**
 * A text with the year of its paper, the one before and the one after moved by as many years as the paper is.
 *
 * @param from the year of the paper that the text is from
 * @param to the year of the draft
 */
export function movedYears(text: string, from: number, to: number): string {
  if (from === to) return text;
  return text.replace(/(?<!\d)20\d\d(?!\d)/gu, (found, at: number) => {
    const year = Number(found);
    const before = text.slice(Math.max(0, at - 300), at);
    const after = text.slice(at + 4);
    const inNumber = /\d\/$/u.test(before) && /^\s?\/\p{L}/u.test(after);
    const inSpan = (SPAN_AFTER.test(after) || SPAN_BEFORE.test(before)) && !SCHOOL_YEAR.test(before);
    const first = Number(ANNIVERSARY.exec(before)?.[1] ?? year);
    const stays = inNumber || inSpan || year - first > 1 || isCited(before) || isPast(text, at, year, from);
    return Math.abs(year - from) > 1 || stays ? found : String(year + to - from);
  });
}

/** Whether a text speaks of a year in its own words. */
export const speaksOf = (text: string, year: number): boolean =>
  movedYears(text, year, year + 50).includes(String(year + 50));
