/** Numbers, symbols and days as papers write them, and the line that says which paper one belongs to. */
import { DOCUMENT_TYPES, type DocumentType } from '../model/document-types.ts';
import { dayOf } from '../model/days.ts';
import { fold } from '../text/normalise.ts';

/** As written where a number would lose zeros before it or a letter after it. */
export type PaperNumber = number | string;

export interface AttachedTo {
  type?: DocumentType;
  number?: PaperNumber;
  symbol: string;
  issuedOn?: string;
  issuer?: string;
}

/** The line as it was read: `whole` where its keys and its form say every word of it. */
export interface AttachedLine {
  attachedTo: AttachedTo;
  whole: boolean;
}

const GROUP = String.raw`[\p{Lu}\d]+(?:[a-z]\p{Lu}*)?`;
/** `KH-UBND`, `KH - SCT`, `QĐ/TU`, `KH-THCS&THPT`. */
export const SYMBOL = String.raw`${GROUP}(?:(?:[/&]| ?- ?)${GROUP})*`;
/** `Số: 12/`, `Số 0124 /`, `Số: /`, `Số: .... -` */
export const NUMBER = new RegExp(
  String.raw`(?:^|\s)Số\s*(?::\s*)?(\d{1,6}\p{Ll}?\s*|[.…_][.…_\s]*)?[/-]\s*(${SYMBOL})`,
  'u',
);

const ATTACHED = /^\(?\s*(?:Ban hành\s+)?k[èe]m theo\s+/iu;
export const isAttachedLine = (text: string): boolean => ATTACHED.test(text);

/** A number as the model keeps it; `undefined` for a blank. */
export function numberOf(text: string | undefined): PaperNumber | undefined {
  const written = text?.trim() ?? '';
  if (!/^(?=.*[1-9])\d{1,6}\p{Ll}?$/u.test(written)) return undefined;
  return /^0\d{2,}|\p{L}$/u.test(written) ? written : Number(written);
}

/** A symbol without the spaces that some put around its hyphens. */
export const symbolOf = (text: string): string => text.replace(/\s*([-/&])\s*/gu, '$1');

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
export function readAttached(text: string): AttachedLine | undefined {
  if (!ATTACHED.test(text)) return undefined;
  const rest = text.replace(ATTACHED, '').replace(/\)\s*\.?$/u, '');
  const match = new RegExp(
    String.raw`^([\p{L} ]+?) số\s*(?::\s*)?(\d{1,6}\p{Ll}?\s*|[.…_][.…_\s]*)?[/-]\s*([\p{Lu}\d]+(?:[-/&][\p{Lu}\d]+)*)(.*)$`,
    'isu',
  ).exec(rest);
  if (!match?.[3]) return undefined;
  const [, name = '', written, symbol, after = ''] = match;
  const long = /ngày(\s?\d{1,2}\s?|[.…_\s]*)tháng(\s?\d{1,2}\s?|[.…_\s]*)năm\s?(\d{4})/iu.exec(after);
  const short = /ngày\s?(\d{1,2}|[.…_ ]{0,40})[/.-](\d{1,2}|[.…_ ]{0,40})[/.-](\d{4})/iu.exec(after);
  const found = long ?? short;
  const issuedOn = found ? partial(found[3] ?? '', found[2] ?? '', found[1] ?? '') : undefined;
  const issuer = /\scủa\s+(\S.*)$/iu.exec(after.trimEnd())?.[1];
  // "Kèm theo Kế hoạch ban hành theo Quyết định số …": the number is the Decision's.
  const type = typeOf(name) ?? typeOf(name.replace(/^.*\stheo\s+/isu, ''));
  const number = numberOf(written);
  const unread = [found?.[0] ?? /ngày[.…_\s]*tháng[.…_\s]*năm[.…_\s]*/iu, ` của ${issuer ?? ''}`].reduce<string>(
    (left, part) => left.replace(part, ' '),
    after,
  );
  const days = issuedOn !== undefined || !/\d/u.test(found?.[0] ?? '');
  return {
    attachedTo: {
      ...(type ? { type } : {}),
      ...(number === undefined ? {} : { number }),
      symbol,
      ...(issuedOn ? { issuedOn } : {}),
      ...(issuer ? { issuer } : {}),
    },
    whole:
      type !== undefined && days && (number !== undefined || !/\d/u.test(written ?? '')) && !/[\p{L}\d]/u.test(unread),
  };
}
