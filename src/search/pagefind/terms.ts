/**
 * How words are written for Pagefind. It folds accents but not đ, which has no decomposition: as d with a combining
 * stroke it folds like the rest and keeps its accented variant. It takes a word for the beginning of others: a sign at the
 * end of each makes it find whole words only, whatever it has loaded before.
 */
const STROKE = '\u0335';
const END = '·';
/** The characters that Pagefind has to keep inside words. */
export const KEPT_CHARACTERS = STROKE + END;

/** A lower-case word, as `tokens` gives it. */
export const asTerm = (word: string): string => word.replaceAll('đ', `d${STROKE}`) + END;

/** Stands between paragraphs and cells: it takes a word's place, so that words on its two sides are no neighbours. */
export const BETWEEN = ` ${END} `;

/** Hidden keys are values of filters: the one that has the keys with the sign of this one. */
export const filterOf = (key: string): string => FILTERS[key.charAt(0)] ?? 'khac';
const FILTERS: Record<string, string> = { '#': 'so', '@': 'ngay', '!': 'han' };
