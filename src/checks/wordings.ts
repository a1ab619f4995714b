/** How papers word what the rules look at: citations, numbers with a decimal comma, words. */
import { DOCUMENT_TYPES, type DocumentType } from '../model/document-types.ts';

const TYPE_OF_NAME = new Map(
  Object.entries(DOCUMENT_TYPES).map(([type, name]) => [name.toLowerCase(), type as DocumentType]),
);
const CITED = new RegExp(
  String.raw`(?<![\p{L}])(?<name>${Object.values(DOCUMENT_TYPES).join('|')}|NĐ|QĐ|NQ|TT|CT|KH)\s+(?<so>số:?\s*)?(?<code>\d+\/[\p{L}\d/&-]*[\p{L}\d])`,
  'giu',
);

export interface CitedWording {
  type: DocumentType;
  /** The type as it is written. */
  name: string;
  code: string;
  /** "số" stands before the number. */
  numbered: boolean;
  /** What follows the code. */
  rest: string;
}

/** The papers that a wording cites: `Quyết định số 06/QĐ-TTg ngày …`. */
export function citedIn(text: string): CitedWording[] {
  return [...text.matchAll(CITED)].map((match) => {
    const { name = '', so, code = '' } = match.groups ?? {};
    const type = TYPE_OF_NAME.get(name.toLowerCase()) ?? (name.toUpperCase() as DocumentType);
    return { type, name, code, numbered: so !== undefined, rest: text.slice(match.index + match[0].length) };
  });
}

/** `02/KH-UBND` and `2/KH-UBND` are one code. */
export const codeKey = (code: string) => code.replace(/^0+/, '').toLowerCase();

/** A Vietnamese number: `1.340` is 1340, `99,15` is 99.15. `undefined` when it is none. */
export function numberIn(text: string): { value: number; decimals: number; text: string } | undefined {
  const match = /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?/.exec(text);
  if (!match) return undefined;
  const value = Number(match[0].replaceAll('.', '').replace(',', '.'));
  return { value, decimals: match[0].split(',')[1]?.length ?? 0, text: match[0] };
}

/** A number rounded half up to some decimals, as Vietnamese statistics do; the sum of a share is exact first. */
export function halfUp(numerator: number, denominator: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.floor((numerator * scale * 2 + denominator) / (denominator * 2)) / scale;
}

/** A number with a decimal comma. */
export const comma = (value: number) => String(value).replace('.', ',');

/** A text cut for a message. */
export const short = (text: string, length = 60) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
