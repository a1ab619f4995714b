/** The head of a paper: issuer, number and symbol, place and date, kind, title, what it is attached to. */
import { DOCUMENT_TYPES, type DocumentType } from '../model/citation.ts';
import { dayOf } from '../model/dates.ts';
import { fold } from '../text/normalise.ts';
import { isCapitals, type Paragraph } from './blocks.ts';

export interface AttachedTo {
  type?: DocumentType;
  number?: number;
  symbol: string;
  issuedOn?: string;
  issuer?: string;
}

export interface Identity {
  type: 'plan' | 'report';
  /** `undefined` where the paper has no such line. */
  parentBody?: string;
  issuer?: string;
  number?: number;
  symbol?: string;
  place?: string;
  /** A day, or a month where the day is left blank. */
  issuedOn?: string;
  draftMark?: string;
  title?: string;
  addressedTo: string[];
  attachedTo?: AttachedTo;
  /** The paragraphs that went into these keys, with what they gave. */
  used: { paragraph: Paragraph; gave: string[] }[];
  /** How many of the paragraphs belong to the head; the rest is basis and text. */
  end: number;
}

const NATION = /C[ỘộÔô]NG\s+H(?:ÒA|OÀ|òa|oà)\s+X[ÃãAa]\s+H[ỘộÔô]I\s+CH[ỦủUu]\s+NGH[ĨĩIi]A\s+VI[ỆệEe]T\s+NAM/iu;
const MOTTO = /Độc\s+lập\s*[-–]\s*Tự\s+do\s*[-–]\s*Hạnh\s+phúc/iu;
const NUMBER =
  /(?:^|\s)Số\s*(?::\s*)?(\d{1,5}\s*|[.…_][.…_\s]*)?[/-]\s*((?:[\p{Lu}\d]+(?:[a-z]\p{Lu}*)?)(?:[-/&][\p{Lu}\d]+(?:[a-z]\p{Lu}*)?)*)/u;
const DATE =
  // A name of a place is short; without a bound a line of letters without an end would be read again from each of them.
  /([\p{L}][\p{L}\d .'’-]{0,60}?)\s?,\s?ngày(\s?\d{1,2}\s?|[.…_\s]*)tháng(\s?\d{1,2}\s?|[.…_\s]*)năm(\s?\d{4}|[.…_\s]*)/iu;
const DRAFT = /^\(?\s*(?:bản\s+)?dự\s*thảo(?:\s+lần\s*(?:thứ\s*)?\d+)?\s*\)?$/iu;
const TYPE_LINE = /^(?:KẾ\s*HOẠCH|BÁO\s*CÁO|CHƯƠNG\s*TRÌNH)(?=\s|$)/u;
const ATTACHED = /^\(?\s*(?:Ban hành\s+)?k[èe]m theo\s+/iu;

const TYPES = Object.entries(DOCUMENT_TYPES) as [DocumentType, string][];

/** A paper's kind from its name: `Kế hoạch` → KH. */
export function typeOf(name: string): DocumentType | undefined {
  const wanted = fold(name).trim();
  return TYPES.find(([short, long]) => fold(long) === wanted || short.toLowerCase() === name.toLowerCase())?.[0];
}

/** `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` when the rest is blank. */
export function partial(year: string, month: string, day: string): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!y) return undefined;
  if (!m || m > 12) return String(y);
  return d ? dayOf(y, m, d) : `${y}-${String(m).padStart(2, '0')}`;
}

/** "(Kèm theo Kế hoạch số …/KH-UBND ngày … của …)", numbers and days blank or not. */
export function readAttached(text: string): AttachedTo | undefined {
  if (!ATTACHED.test(text)) return undefined;
  const rest = text.replace(ATTACHED, '').replace(/\)\s*\.?$/u, '');
  const match =
    /^([\p{L} ]+?) số\s*(?::\s*)?(\d{1,5}\s*|[.…_][.…_\s]*)?[/-]\s*([\p{Lu}\d]+(?:[-/&][\p{Lu}\d]+)*)(.*)$/isu.exec(
      rest,
    );
  if (!match?.[3]) return undefined;
  const [, name = '', number = '', symbol, after = ''] = match;
  const long = /ngày(\s?\d{1,2}\s?|[.…_\s]*)tháng(\s?\d{1,2}\s?|[.…_\s]*)năm\s?(\d{4})/iu.exec(after);
  const short = /ngày\s?(\d{1,2}|[.…_ ]{0,40})[/.-](\d{1,2}|[.…_ ]{0,40})[/.-](\d{4})/iu.exec(after);
  const found = long ?? short;
  const issuedOn = found ? partial(found[3] ?? '', found[2] ?? '', found[1] ?? '') : undefined;
  const issuer = /\scủa\s+(\S.*)$/iu.exec(after.trimEnd())?.[1];
  const type = typeOf(name);
  return {
    ...(type ? { type } : {}),
    ...(Number(number) ? { number: Number(number) } : {}),
    symbol,
    ...(issuedOn ? { issuedOn } : {}),
    ...(issuer ? { issuer } : {}),
  };
}

const dropBlank = (value: string) => (/^\d+$/u.test(value.trim()) ? value.trim() : '');

/** Reads the paragraphs before the first section. */
export function readIdentity(head: readonly Paragraph[]): Identity | undefined {
  const at = head.findIndex(({ text }) => TYPE_LINE.test(text) && (isCapitals(text) || /^\p{Lu}{2}/u.test(text)));
  if (at < 0) return undefined;
  const type: Identity['type'] = /^BÁO/u.test(head[at]?.text ?? '') ? 'report' : 'plan';
  const identity: Identity = { type, addressedTo: [], used: [], end: at + 1 };
  const names: string[] = [];
  for (const paragraph of head.slice(0, at)) {
    const gave: string[] = [];
    let text = paragraph.text;
    if (DRAFT.test(text)) {
      identity.draftMark = text;
      identity.used.push({ paragraph, gave: [text] });
      continue;
    }
    const date = DATE.exec(text);
    if (date) {
      identity.place ??= date[1]?.trim() ?? '';
      const issuedOn = partial(dropBlank(date[4] ?? ''), dropBlank(date[3] ?? ''), dropBlank(date[2] ?? ''));
      if (issuedOn) identity.issuedOn ??= issuedOn;
      text = text.replace(date[0], ' ');
    }
    const number = NUMBER.exec(text);
    if (number?.[2]) {
      if (Number(number[1])) identity.number ??= Number(number[1]);
      identity.symbol ??= number[2];
      text = text.replace(number[0], ' ');
    }
    const rest = text
      .replace(NATION, ' ')
      .replace(MOTTO, ' ')
      .replace(/[_*–—-]{2,}/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim();
    if (rest && isCapitals(rest)) {
      names.push(rest);
      gave.push(rest);
    } else if (rest && /^dự\s*thảo/iu.test(rest)) identity.draftMark ??= rest;
    identity.used.push({ paragraph, gave });
  }
  const [first, second, ...more] = names;
  if (first && second && /^(?:ỦY|UỶ|UY) BAN NHÂN DÂN$/u.test(first)) {
    const committee = [first, second].join(' ');
    // A department of the committee stands below it.
    if (more.length) Object.assign(identity, { parentBody: committee, issuer: more.join(' ') });
    else identity.issuer = committee;
  } else if (first && second) Object.assign(identity, { parentBody: first, issuer: [second, ...more].join(' ') });
  else if (first) identity.issuer = first;

  // The title, after the name of the kind or on the same line, up to the basis.
  const typeParagraph = head[at];
  const sameLine = typeParagraph?.text.replace(TYPE_LINE, '').trim() ?? '';
  const title: string[] = sameLine ? [sameLine] : [];
  if (typeParagraph) identity.used.push({ paragraph: typeParagraph, gave: title.slice() });
  for (const paragraph of head.slice(at + 1)) {
    const { text } = paragraph;
    if (ATTACHED.test(text)) {
      const attached = readAttached(text);
      if (attached) identity.attachedTo = attached;
      identity.used.push({ paragraph, gave: [] });
      identity.end++;
    } else if (/^kính gửi\s*:?/iu.test(text)) {
      const to = text.replace(/^kính gửi\s*:?\s*/iu, '').replace(/[.;]$/u, '');
      if (to) identity.addressedTo.push(...to.split(/;\s*/u).filter(Boolean));
      identity.used.push({ paragraph, gave: [] });
      identity.end++;
    } else if (DRAFT.test(text)) {
      identity.draftMark ??= text;
      identity.used.push({ paragraph, gave: [text] });
      identity.end++;
    } else if (
      title.length === 0 ||
      (!paragraph.gap && title.length < 4 && !/^(?:Căn cứ|Thực hiện|Theo|\()/u.test(text) && !/[.;:]$/u.test(text))
    ) {
      title.push(text);
      identity.used.push({ paragraph, gave: [text] });
      identity.end++;
    } else break;
  }
  if (title.length) identity.title = title.join(' ');
  return identity;
}
