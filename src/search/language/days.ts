/** Days, months and quarters in folded lower-case text, in every usual wording, as ISO values. */
import type { Span } from './numbers.ts';

const EDGE = '(?<![a-z0-9/])';
/** `08 / 2026 / TT - BNV` is a number, and no month. */
const END = '(?![a-z0-9/]|\\s+/\\s*[a-z]+\\s*-)';
const Y = '(?<y>(?:19|20)\\d\\d)';
const D = '(?<d>0?[1-9]|[12]\\d|3[01])';
const M = '(?<m>0?[1-9]|1[0-2])';
const FORMS = [
  `(?:ngay\\s+)?${D}\\s*(?<s>[/.-])\\s*${M}\\s*\\k<s>\\s*${Y}`,
  `(?:ngay\\s+)?${D}\\s+thang\\s+${M},?\\s+(?:nam\\s+)?${Y}`,
  `(?:ngay\\s+)?${D}/${M}\\s+nam\\s+${Y}`,
  `${Y}-${M}-${D}`,
  `(?:thang\\s+)?${M}\\s*[/-]\\s*${Y}`,
  `thang\\s+${M},?\\s+(?:nam\\s+)?${Y}`,
].map((form) => new RegExp(`${EDGE}${form}${END}`, 'g'));
const QUARTER = new RegExp(`${EDGE}qu[yi]\\s+(iv|i{1,3}|[1-4])\\s*(?:[/,-]|\\s+nam)?\\s*${Y}${END}`, 'g');
const ROMAN = ['i', 'ii', 'iii', 'iv'];

/** `quý 1`, `q1`, `q1 2023`, `tháng 2`, as they are typed. */
const LOOSE_QUARTER = new RegExp(
  `${EDGE}(?:qu[yi]\\s*|q)(iv|i{1,3}|[1-4])(?:\\s*[/,-]?\\s*(?:nam\\s+)?${Y})?${END}`,
  'g',
);
const LOOSE_MONTH = new RegExp(`${EDGE}thang\\s+${M}${END}`, 'g');

/** The same, and months and quarters without a year (`02`, `Q1`). */
export function daysTyped(folded: string): Span[] {
  const spans = days(folded);
  for (const [form, key] of [
    [LOOSE_QUARTER, (match: RegExpExecArray) => `Q${ROMAN.indexOf(match[1] ?? '') + 1 || Number(match[1])}`],
    [LOOSE_MONTH, (match: RegExpExecArray) => (match.groups?.['m'] ?? '').padStart(2, '0')],
  ] as const)
    for (const match of folded.matchAll(form)) {
      const start = match.index;
      const end = start + match[0].length;
      const year = match.groups?.['y'];
      if (spans.every((span) => start >= span.end || end <= span.start))
        spans.push({ start, end, keys: [year ? `${year}-${key(match)}` : key(match)] });
    }
  return spans;
}

/** Every day, month and quarter in folded text. A day is also found by its month. */
export function days(folded: string): Span[] {
  const spans: Span[] = [];
  for (const match of folded.matchAll(QUARTER)) {
    const number = ROMAN.indexOf(match[1] ?? '') + 1 || Number(match[1]);
    spans.push({
      start: match.index,
      end: match.index + match[0].length,
      keys: [`${match.groups?.['y'] ?? ''}-Q${number}`],
    });
  }
  for (const form of FORMS) {
    for (const match of folded.matchAll(form)) {
      const start = match.index;
      const end = start + match[0].length;
      if (spans.some((span) => start < span.end && end > span.start)) continue;
      const { y = '', m = '', d } = match.groups ?? {};
      const month = `${y}-${m.padStart(2, '0')}`;
      spans.push({ start, end, keys: d ? [`${month}-${d.padStart(2, '0')}`, month] : [month] });
    }
  }
  return spans;
}
