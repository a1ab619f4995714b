/** What a paper and its appendices are called in its files. */
import type { Paper } from '../catalogue/types.ts';
import { fileWords } from '../i18n/documents.ts';
import { toRoman } from '../text/roman.ts';

export const kindName = ({ type }: Pick<Paper, 'type'>): string => (type === 'plan' ? 'Kế hoạch' : 'Báo cáo');

/** `Phụ lục`, or with its number where there are several. */
export const appendixLabel = (index: number, count: number): string =>
  count > 1 ? `${fileWords.appendix} ${toRoman(index + 1)}` : fileWords.appendix;
