/** What a paper and its appendices are called in its files. */
import type { Paper } from '../catalogue/types.ts';
import { fileWords } from '../i18n/documents.ts';
import { DOCUMENT_TYPES } from '../model/document-types.ts';
import { toRoman } from '../text/roman.ts';

export function kindName(paper: Paper): string {
  if (paper.type === 'report') return DOCUMENT_TYPES.BC;
  return paper.kind === 'programme' ? DOCUMENT_TYPES.CTr : DOCUMENT_TYPES.KH;
}

/** `Phụ lục`, or with its number where there are several. */
export const appendixLabel = (index: number, count: number): string =>
  count > 1 ? `${fileWords.appendix} ${toRoman(index + 1)}` : fileWords.appendix;
