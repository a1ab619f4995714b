/** Numbers of documents (`192/KH-UBND`, `61/2018/NĐ-CP`), found however they are written. Text is folded and lower-case. */
export interface Span {
  start: number;
  end: number;
  /** The values by which the place can be found, the most exact first. */
  keys: string[];
}

export interface NumberSpan extends Span {
  /** The keys that say all that was written: another year or another sign is another document. */
  same: string[];
}

/** Kinds of documents and their signs, by Nghị định 30/2020/NĐ-CP, appendix III. */
const KINDS: [string, string][] = [
  ['nghi dinh', 'nd'],
  ['nghi quyet', 'nq'],
  ['quyet dinh', 'qd'],
  ['ke hoach', 'kh'],
  ['thong tu', 'tt'],
  ['chi thi', 'ct'],
  ['cong van', 'cv'],
  ['bao cao', 'bc'],
  ['thong bao', 'tb'],
  ['huong dan', 'hd'],
  ['chuong trinh', 'ctr'],
  ['to trinh', 'ttr'],
  ['phap lenh', 'pl'],
  ['ket luan', 'kl'],
];
const SIGN = new Map(KINDS);
const sign = KINDS.map(([, short]) => short).join('|');
const kind = KINDS.map(([name]) => name).join('|');
const issuer = 'ubnd|hdnd|ubtvqh|tu|hu|tw|cp|qh\\d*|[bcdghklmnpqstvx]{2,7}';
const year = '(?:19|20)\\d\\d';
const EDGE = '(?<![a-z0-9/])';
/** Written with a stroke: number/sign, number/year/sign, number/year. */
const STROKED = new RegExp(
  `${EDGE}(\\d{1,5}[a-z]?)\\s*/\\s*(?:(${year})(?![\\d])(?:\\s*/\\s*)?)?([a-z][a-z&]*\\d*(?:\\s*[-&]\\s*[a-z]+\\d*)*)?`,
  'g',
);
/** Typed with spaces: `192 kh ubnd`, `61 2018 nd cp`. */
const SPACED = new RegExp(
  `${EDGE}(\\d{1,5})[\\s-]+(?:(${year})[\\s/-]+)?((?:${sign})(?:[\\s-]+(?:${issuer}))?)(?![a-z0-9])`,
  'g',
);
/** Typed with the kind behind the number: `so 3 ke hoach ubnd`. */
const TURNED = new RegExp(`${EDGE}so\\s*:?\\s*0*(\\d{1,5})\\s+(${kind})(?:\\s+(${issuer}))?(?![a-z0-9])`, 'g');
/** By its kind: `nghi dinh so 107`, `kh 192`; or only `so 192`. */
const NAMED = new RegExp(
  `${EDGE}(?:(${kind}|${sign})\\s+(so\\s*:?\\s*)?|(so)\\s*:?\\s+)0*(\\d{1,5})(?:\\s+nam\\s+(${year})|\\s+(${year})(?!\\d))?(?![\\d/.,%-]|\\s*/|\\s+(?:thang|nam|ngay|quy|phan|nhiem|don|gio|muc|tieu|nguoi|xa|lan|ky)\\b)`,
  'g',
);

const plain = (number: string) => number.replace(/^0+(?=.)/, '');
const tight = (mark: string) => mark.trim().replace(/\s*-\s*|\s+/g, '-');

/** Every document number in folded text. `typed` also takes the loose ways in which people type one. */
export function documentNumbers(folded: string, typed = false): NumberSpan[] {
  const spans: NumberSpan[] = [];
  const free = ({ index, 0: { length } }: RegExpExecArray) =>
    spans.every(({ start, end }) => index + length <= start || index >= end);
  const add = (match: RegExpExecArray, number: string, inYear = '', mark = '', byKind = false) => {
    const n = plain(number);
    const m = tight(mark);
    const first = m.split('-')[0] ?? '';
    const [withYear, withMark] = [inYear && `${n}/${inYear}`, m && `${n}/${m}`];
    const whole = inYear && m && `${n}/${inYear}/${m}`;
    const ofKind = first ? `${first}:${n}` : n;
    spans.push({
      start: match.index,
      end: match.index + match[0].trimEnd().length,
      keys: (byKind ? [withYear, ofKind] : [whole, withMark, withYear, first && ofKind, n]).filter(Boolean),
      same: (inYear ? [whole, withYear] : [withMark, m.includes('-') ? '' : ofKind]).filter(Boolean),
    });
  };
  for (const match of folded.matchAll(STROKED)) {
    const [, number = '', inYear, mark] = match;
    // "12/2022" is a month, and "3/4" a fraction.
    if (mark ? mark.length > 1 : inYear && Number(number) > 12) add(match, number, inYear, mark);
  }
  if (typed)
    for (const match of folded.matchAll(SPACED)) if (free(match)) add(match, match[1] ?? '', match[2], match[3]);
  if (typed)
    for (const match of folded.matchAll(TURNED)) {
      const sign = SIGN.get(match[2] ?? '') ?? '';
      if (free(match)) add(match, match[1] ?? '', '', match[3] ? `${sign}-${match[3]}` : sign);
    }
  for (const match of folded.matchAll(NAMED)) {
    const [, by = '', said, alone, number = '', inYear = match[6]] = match;
    const named = SIGN.get(by) ?? by;
    // "kế hoạch 2023" speaks of a year unless it says "số".
    const means = typed ? free(match) && (said ?? alone ?? !YEAR.test(number)) : said && named;
    if (means) add(match, number, inYear, named, typed);
  }
  return spans;
}
const YEAR = new RegExp(`^${year}$`);

/** Letters and digits that were typed without a space: `ND61`, `03KH-UBND`, `KH192`. */
const GLUED = new RegExp(`${EDGE}(?:(${sign})(?=\\d{1,5}(?![a-z\\d]))|(\\d{1,5})(?=(?:${sign})(?![a-z0-9])))`, 'g');

/** Where a space is missing in folded text, from its end on. */
export const gluedAt = (folded: string): number[] =>
  Array.from(folded.matchAll(GLUED), ({ index, 0: { length } }) => index + length).reverse();
