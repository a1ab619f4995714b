/** Papers that a text names, and what they are in the registry, or could be. */
import type { Citation, DocumentType } from '../model/citation.ts';
import { dayOf } from '../model/days.ts';
import { hasCommittee } from '../model/unit-types.ts';
import type { Unit } from '../model/unit.ts';
import { nameKey } from '../text/normalise.ts';
import { typeOf } from './identity.ts';
import { placeOf, proposedId, titleOf } from './proposed-citation.ts';
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

/** The unit and those above it, nearest first. */
export function ancestors(unit: Unit | undefined, units: ReadonlyMap<string, Unit>): Unit[] {
  const chain: Unit[] = [];
  for (let at = unit; at && !chain.includes(at); at = at.parent === undefined ? undefined : units.get(at.parent))
    chain.push(at);
  return chain;
}

/** The people's committee named without its place ("UBND tỉnh", "Huyện ủy"), with the place that is meant. */
export function fullIssuer(raw: string, chain: readonly Unit[]): string {
  const text = raw
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/ ?\([^()]*\)/gu, '')
    .replace(/(?:Ủy|Uỷ|ủy|uỷ) ban nhân dân/giu, 'UBND');
  const top = chain.at(-1);
  if (/^tỉnh ủy$/iu.test(text) && top && /^Thành phố/u.test(top.name)) return fullIssuer('Thành ủy', [top]);
  const party = /^(Tỉnh|Thành|Huyện|Thị|Quận|Đảng) [uủ][ỷy]$/iu.exec(text.replace('uỷ', 'ủy'));
  const short = /^((?:Chủ tịch )?(?:UBND|HĐND)) (tỉnh|thành phố|tp|huyện|thị xã|quận|xã|phường|thị trấn)$/iu.exec(text);
  const wanted = party
    ? ({ Tỉnh: 'tỉnh', Thành: 'thành phố', Huyện: 'huyện', Thị: 'thị xã', Quận: 'quận', Đảng: '' }[party[1] ?? ''] ??
      '')
    : (short?.[2]?.toLowerCase().replace('tp', 'thành phố') ?? '');
  if (!wanted) return text;
  const unit = chain.find((item) => nameKey(item.name).startsWith(nameKey(wanted)));
  if (!unit) return text;
  const place = unit.name.replace(/^\p{Lu}\p{Ll}+(?: (?:phố|xã|trấn))?\s+(?=\p{Lu})/u, '');
  if (party) return `${text} ${place}`;
  const name =
    /^Thành phố/u.test(unit.name) && !unit.parent ? unit.name : unit.name.charAt(0).toLowerCase() + unit.name.slice(1);
  return `${short?.[1] ?? ''} ${name}`;
}

const codeKey = (code: string) =>
  code
    .replace(/^0+(?=\d)/u, '')
    .toLowerCase()
    .replace(/\s/gu, '');
/** The symbol without the year that some write into it: 25/QĐ-UBND and 25/2021/QĐ-UBND. */
const bareKey = (code: string) => codeKey(code).replace(/^(\d+)\/(?:19|20)\d{2}(?=[/-])/u, '$1');

export interface Proposal {
  citation: Citation;
  place: string;
}

/** Finds mentions in the registry; collects those that it does not have. */
export class CitationFinder {
  readonly proposals: Proposal[] = [];
  readonly #registry: readonly Citation[];
  readonly #chain: readonly Unit[];
  readonly #asOf: string;
  /** The ids of proposals, by kind, number, year and issuer. */
  readonly #proposed = new Map<string, string>();
  readonly #taken: Set<string>;
  /** The registry's papers that this one has named. */
  readonly #named = new Set<string>();

  /**
   * @param chain the unit of the paper and those above it
   * @param asOf the day to write beside "not looked up"
   */
  constructor(registry: Iterable<Citation>, chain: readonly Unit[], asOf: string) {
    this.#registry = [...registry];
    this.#chain = chain;
    this.#asOf = asOf;
    this.#taken = new Set(this.#registry.map(({ id }) => id));
  }

  /** The registry's id of a mention, or that of a proposal made for it. `undefined` when its year is unknown. */
  resolve(mention: Mention, place: string): { id: string; isNew: boolean } | undefined {
    const known = this.#find(mention);
    if (known) {
      this.#named.add(known.id);
      return { id: known.id, isNew: false };
    }
    const year = mention.year;
    const issuer = mention.issuer === undefined ? this.#own(mention) : fullIssuer(mention.issuer, this.#chain);
    if (!year || !issuer) return undefined;
    const key = [mention.type, mention.number, year, nameKey(issuer)].join('|');
    const proposed = this.#proposed.get(key);
    if (proposed) return { id: proposed, isNew: true };
    const id = proposedId(mention, year, issuer);
    let free = id;
    for (let i = 2; this.#taken.has(free); i++) free = `${id}-${i}`;
    this.#taken.add(free);
    this.#proposed.set(key, free);
    this.proposals.push({
      place,
      citation: {
        id: free,
        type: mention.type,
        number: mention.number,
        year,
        code: mention.code,
        issuer,
        ...(mention.issuedOn ? { issuedOn: mention.issuedOn } : {}),
        title: titleOf(mention),
        aliases: [],
        relations: [],
        status: { value: 'unknown', asOf: this.#asOf, source: 'Chưa tra cứu' },
      },
    });
    return { id: free, isNew: true };
  }

  /** Papers of a people's committee that name no issuer are the unit's own. */
  #own(mention: Mention): string | undefined {
    const [unit] = this.#chain;
    return unit && hasCommittee(unit) && /UBND/u.test(mention.code)
      ? `UBND ${unit.name.charAt(0).toLowerCase()}${unit.name.slice(1)}`
      : undefined;
  }

  #find(mention: Mention): Citation | undefined {
    const key = codeKey(mention.code);
    const issuer = nameKey(fullIssuer(mention.issuer ?? this.#own(mention) ?? '', this.#chain)).replace(
      /^chủ tịch /u,
      '',
    );
    const sameIssuer = (item: Citation) => nameKey(item.issuer).replace(/^chủ tịch /u, '') === issuer;
    const agrees = (item: Citation) => {
      if (mention.issuedOn && item.issuedOn?.length === 10) return item.issuedOn === mention.issuedOn;
      if (mention.year) return item.year === mention.year;
      // Every body counts its papers from one each year: without the year it is one that the paper has named before.
      if (this.#named.has(item.id)) return mention.issuer === undefined || sameIssuer(item);
      return sameIssuer(item) && !/-(?:UBND|HĐND)/u.test(item.code);
    };
    // Where the day agrees the issuer is the same, however it is worded; where only the year does, it has to be said.
    // Hundreds of bodies have a plan with this number, some of the same day.
    const place = mention.issuer === undefined ? '' : placeOf(issuer);
    const elsewhere = (item: Citation) => place !== '' && ![place, ''].includes(placeOf(nameKey(item.issuer)));
    const best = (all: readonly Citation[]) => {
      const list = all.filter((item) => !elsewhere(item));
      const only = list.length === 1 && !/-(?:UBND|HĐND)/u.test(mention.code);
      const again = list.find(({ id }) => !mention.year && this.#named.has(id));
      return list.find(sameIssuer) ?? again ?? (only || mention.issuedOn ? list[0] : undefined);
    };
    const exact = this.#registry.filter((item) => codeKey(item.code) === key && agrees(item));
    if (exact.length) return best(exact);
    const variant = this.#registry.filter(
      (item) =>
        agrees(item) &&
        (item.aliases.some((alias) => codeKey(alias).endsWith(key) && /\d/u.test(alias)) ||
          (item.number === mention.number &&
            bareKey(item.code) === bareKey(mention.code) &&
            mention.issuedOn !== undefined)),
    );
    return best(variant);
  }
}
