/** Papers that a text names. */
import type { DocumentType } from '../model/citation.ts';
import { dayOf } from '../model/days.ts';
import { typeOf } from './identity.ts';
import { chunks } from './words.ts';

export interface Mention {
  type: DocumentType;
  number: number;
  /** Number and symbol as written: `62/2020/NĐ-CP`. */
  code: string;
  year?: number;
  issuedOn?: string;
  /** As written after "của", or as the symbol or the subject of the sentence tells. */
  issuer?: string;
  title?: string;
  /** As the text has it, from the kind to the number. */
  wording: string;
  /** Where it begins in the text. */
  index: number;
  /** Whether it is one of a list that a line gives: "các Kế hoạch của UBND tỉnh: số 10/…; số 11/…". */
  listed?: true;
}

const KINDS =
  'Kế hoạch|Quyết định|Nghị định|Nghị quyết|Thông tư(?: liên tịch)?|Chỉ thị|Công văn|Báo cáo|Thông báo|Hướng dẫn|Chương trình|Pháp lệnh|Bộ luật|Luật|Hiến pháp|NĐ|QĐ|NQ|TT|KH|CT|CV';
const SYMBOL = String.raw`[A-ZĐ][A-Za-zĐ]*\d*(?:[-&][A-ZĐ][A-Za-zĐ]*\d*)*(?:\/[A-ZĐ]{2,}\d*)?`;
const CODE = String.raw`(\d{1,5})(?:\/((?:19|20)\d{2}))?[/-](${SYMBOL})(?![\p{L}\d])`;
const MENTION = new RegExp(String.raw`(?<![\p{L}\d])(?:(${KINDS})\s*(?:số\s*:?\s*)?|số\s*:?\s*)${CODE}`, 'giu');
const DATE =
  /^[\s,]*(?:(?:ban hành\s+)?ngày\s*)(\d{1,2})\s*(?:[/.-]\s*(\d{1,2})\s*[/.-]|tháng\s*(\d{1,2})\s*năm)\s*(\d{4})/iu;
const ISSUER_END =
  /\s(?:về|ban hành|phê duyệt|sửa đổi|quy định|thực hiện|triển khai|công bố|hướng dẫn|giao|và|ngày|V\/v|tại|trên|để|theo|cho|đến|đối với|trong|phát động|thành lập|kiện toàn|còn|đã|năm)(?=[\s,;.)]|$)|[,;.()“"”:]|$/iu;
const ISSUERS: [RegExp, string][] = [
  [/NĐ-CP$|NQ-CP$/u, 'Chính phủ'],
  [/(?:QĐ|CT)-TTg$/u, 'Thủ tướng Chính phủ'],
  [/UBTVQH\d*$/u, 'Ủy ban Thường vụ Quốc hội'],
  [/(?:^|\/)QH\d+$/u, 'Quốc hội'],
  [/TT-VPCP$/u, 'Văn phòng Chính phủ'],
  [/\/TU$/u, 'Tỉnh ủy'],
  [/\/HU$/u, 'Huyện ủy'],
  [/TT-BNV$/u, 'Bộ Nội vụ'],
  [/TT-BTC$/u, 'Bộ Tài chính'],
  [/TT-BTTTT$/u, 'Bộ Thông tin và Truyền thông'],
  [/TT-BKHCN$/u, 'Bộ Khoa học và Công nghệ'],
];

/** Of what kind the papers of a list are, and whose. */
const LIST = new RegExp(String.raw`(?<![\p{L}\d])(?:các\s+)?(${KINDS})\s+của\s+([^:;.,]{3,80}):\s*$`, 'iu');

/** How far from its number anything is looked for that belongs to a paper: longer sentences are rare, long lines of harm are not. */
const AROUND = 700;

/** The kind that a symbol says: `QĐ-UBND` → QĐ, `QĐ/TU` → QĐ, `UBND-VP` → a letter. */
function typeOfSymbol(symbol: string): DocumentType {
  const first = symbol.split(/[-/]/u)[0] ?? '';
  if (/^QH\d|^UBTVQH/u.test(first)) return 'NQ';
  const type = typeOf(first);
  return type && /[-/]/u.test(symbol) ? type : 'CV';
}

/** Every paper that a text names by number and symbol, in order. */
export function readMentions(raw: string): Mention[] {
  return chunks(raw.replace(/\s+/gu, ' ')).flatMap(readPart);
}

function readPart(text: string): Mention[] {
  const found: Mention[] = [];
  let list: { kind: string; issuer: string } | undefined;
  for (const match of text.matchAll(MENTION)) {
    const [whole, kind, number = '', year, symbol = ''] = match;
    // Matching pays no heed to case for the kinds; a symbol is in capitals all the same.
    if (!new RegExp(`^${SYMBOL}$`, 'u').test(symbol)) continue;
    const [, listKind, listIssuer] = kind
      ? []
      : (LIST.exec(text.slice(Math.max(0, match.index - 150), match.index)) ?? []);
    if (listKind && listIssuer) list = { kind: listKind, issuer: listIssuer.trim() };
    else if (kind) list = undefined;
    const end = match.index + whole.length;
    const rest = text.slice(end, end + AROUND);
    const date = DATE.exec(rest);
    const issuedOn = date ? dayOf(Number(date[4]), Number(date[2] ?? date[3]), Number(date[1])) : undefined;
    const after = rest.slice(date?.[0].length ?? 0);
    const code = `${number}${year ? `/${year}` : ''}${whole.at(-symbol.length - 1) ?? '/'}${symbol}`;
    const named = /^\s*[,(]?\s*của\s+/iu.exec(after);
    let issuer: string | undefined;
    let tail = after;
    if (named) {
      const from = after.slice(named[0].length);
      const end = issuerEnd(from);
      issuer = from.slice(0, end).trim();
      tail = from.slice(end);
    }
    const title = /^\s*(?:V\/v|về việc|về|ban hành|phê duyệt)\s+([^;.]{3,400})/iu
      .exec(tail)?.[0]
      // "…, Ủy ban nhân dân xã báo cáo như sau:" is this paper's own sentence.
      .replace(/,\s[^,]*\snhư sau\s*:?\s*$/iu, '')
      .trim();
    const yearNumber = year ? Number(year) : issuedOn ? Number(issuedOn.slice(0, 4)) : undefined;
    const known = ISSUERS.find(([form]) => form.test(symbol))?.[1];
    const said = kind ?? list?.kind;
    const type = (said ? typeOf(said) : undefined) ?? typeOfSymbol(symbol);
    const subject =
      /(?:^|[.;,]\s|\s)((?:Chủ tịch )?(?:UBND|Ủy ban nhân dân)(?: \([^)]*\))?(?: (?:huyện|tỉnh|xã|phường|thị xã|thành phố)(?: \p{Lu}[^,;.]{0,30}?)?)?)(?: đã| còn| cũng| tiếp tục){0,2} ban hành[^.;]*$/u.exec(
        text.slice(Math.max(0, match.index - AROUND), match.index),
      )?.[1];
    // "… kế hoạch cải cách hành chính của UBND huyện …": the issuer after the title.
    const late = /\scủa\s+((?:chủ tịch )?(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s[^,;.]+)$/iu.exec(
      tail.replace(/(?<![\s.;,])[\s.;,]+$/u, ''),
    )?.[1];
    const by = issuer ?? list?.issuer ?? known ?? subject ?? (found.length === 0 ? late : undefined);
    found.push({
      type,
      number: Number(number),
      code,
      wording: list ? `${list.kind} ${whole.trim()}` : whole.trim(),
      index: match.index,
      ...(yearNumber ? { year: yearNumber } : {}),
      ...(issuedOn ? { issuedOn } : {}),
      ...(by ? { issuer: by } : {}),
      ...(title ? { title } : {}),
      ...(list ? { listed: true as const } : {}),
    });
  }
  // "Nghị định số … và Nghị định số … của Chính phủ", "Quyết định số 14/… và số 25/… của UBND": one issuer for both.
  for (let i = found.length - 2; i >= 0; i--) {
    const [one, next] = [found[i], found[i + 1]];
    if (
      !one ||
      !next?.issuer ||
      one.issuer ||
      next.index - one.index > AROUND ||
      !/^[^.;]*$/u.test(text.slice(one.index, next.index))
    )
      continue;
    if (one.code.replace(/^[\d/]+/u, '') === next.code.replace(/^[\d/]+/u, '')) one.issuer = next.issuer;
  }
  return found;
}

/** A name ends before what the paper is about; "về" inside "Ban Chỉ đạo về …" is rare enough. */
function issuerEnd(text: string): number {
  const match = ISSUER_END.exec(text);
  return match ? match.index : text.length;
}
