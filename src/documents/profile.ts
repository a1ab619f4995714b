/** What a format profile holds. The values themselves are in one file for each decree (`nd30-2020.ts`). */
import type { BodyType } from '../model/unit-types.ts';

/** Lengths of pages are in millimetres, sizes and gaps of text in points. */
export interface FormatProfile {
  id: string;
  /** The text that the values come from. */
  source: string;
  /** The day on which the source was last found to be in force. */
  checkedOn: string;
  page: {
    width: number;
    height: number;
    margin: { top: number; bottom: number; left: number; right: number };
    /** From the edge of the paper to the page number. */
    headerDistance: number;
  };
  font: { family: string; color: string; language: string };
  pageNumber: { size: number; align: 'center'; onFirstPage: boolean };
  /** The part of the line that the issuer's column takes; the rest is the national title's. */
  letterheadSplit: number;
  nationalTitle: string;
  motto: string;
  /** What a paper of the Party has in their place. */
  partyTitle: string;
  /** Lines drawn under text, as a part of the length of that text. */
  rules: { issuer: number; motto: number; subject: number };
  recipientsWord: string;
  addresseesWord: string;
  /** Room for signature and seal between the position and the name. */
  signatureSpace: number;
  /** The word by which a Decision decides, and that before the number of each of its articles. */
  decision: { order: string; article: string };
  /** How a People's Committee signs, and how its chair alone. */
  signatures: Record<'committee' | 'chair', Signature>;
  /** The position of whoever heads a body; left out where bodies of the kind differ. */
  heads: Partial<Record<BodyType, string>>;
  styles: Record<StyleName, TextStyle>;
  /** What the text allows; the values above lie within. */
  limits: {
    margin: Record<'top' | 'bottom' | 'left' | 'right', Range>;
    pageNumber: Range;
    /** First line indents that may be chosen from, in millimetres. */
    indents: readonly number[];
    /** Between paragraphs of the body, at least. */
    paragraphGap: number;
    line: Range;
    rules: Record<'issuer' | 'subject', Range>;
    sizes: Partial<Record<StyleName, Range>>;
  };
}

/** Of what the head of every page says of a file, in points: small, for it is no part of the paper. */
export const RUNNING_HEAD_SIZE = 9;

/** The least and the most, both allowed. */
export type Range = readonly [number, number];

export interface Signature {
  /** Quyền hạn, left out where the head signs in their own right. */
  authority?: string;
  position: string;
}

export const STYLE_NAMES = [
  'parentBody',
  'issuer',
  'nationalTitle',
  'motto',
  'number',
  'letterSubject',
  'placeAndDate',
  'editorialNote',
  'documentName',
  'documentSubject',
  'addressee',
  'basis',
  'declaration',
  'body',
  'listItem',
  'heading1',
  'heading2',
  'heading3',
  'authority',
  'signatoryName',
  'recipientsWord',
  'recipient',
  'appendixLabel',
  'appendixTitle',
  'attachedNote',
  'tableHead',
  'tableGroup',
  'tableText',
] as const;
export type StyleName = (typeof STYLE_NAMES)[number];

export interface TextStyle {
  size: number;
  bold?: boolean;
  italic?: boolean;
  upper?: boolean;
  align: 'left' | 'center' | 'justify';
  /** First line indent, in millimetres. */
  indent?: number;
  before?: number;
  after?: number;
  /** Line spacing as a multiple of single. */
  line?: number;
}
