/**
 * The one form of text that the index and the query agree on. Pagefind folds accents but not đ, which has no
 * decomposition; written as d with a combining stroke it folds like the rest and keeps its accented variant.
 */
import { normalise } from '../text/normalise.ts';
import { placeTones } from '../text/tones.ts';

const STROKE = '\u0335';
/** The characters that Pagefind has to keep inside words. */
export const KEPT_CHARACTERS = STROKE;

/** Normal form with one tone placement, one kind of dash and of quote. Idempotent; accents and case stay. */
export function canonical(text: string): string {
  return placeTones(normalise(text))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u201C-\u201F\u00AB\u00BB\u2033]/g, '"')
    .replace(/[\u2018-\u201B\u2032]/g, "'");
}

/** Lower-case words and numbers of a text in canonical form, punctuation gone: `192/KH-UBND` gives three. */
export function tokens(text: string): string[] {
  return canonical(text).toLowerCase().match(TOKEN) ?? [];
}
/** A run of letters or of digits with its letters. */
export const TOKEN = /[\p{L}\p{M}\p{N}]+/gu;

/** A word without accents and the bar of đ. `word` is lower-case NFC, as `tokens` gives it. */
export const bare = (word: string): string =>
  /^[\0-\x7f]*$/.test(word) ? word : word.replace(/đ/g, 'd').normalize('NFD').replace(/\p{M}/gu, '');

/** Writes đ so that Pagefind folds it. */
export const encode = (text: string): string => text.replace(/đ/g, `d${STROKE}`).replace(/Đ/g, `D${STROKE}`);

/** What Pagefind is given to index: canonical, đ encoded, dashes and document numbers so that words stay adjacent. */
export function toIndex(text: string): string {
  return encode(
    canonical(text)
      // A lone dash would take a word's place between its neighbours.
      .replace(/(?<=\p{L})\s+-\s+(?=\p{L})/gu, '- ')
      .replace(/(?<=\p{Ll})-(?=\p{Ll})/gu, '- ')
      .replace(/(?<=\d)\s*\/\s*(?=\p{Lu}{2})/gu, '/')
      .replace(/(?<=\/\p{Lu}+)\s*-\s*(?=\p{Lu}{2})/gu, '-')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** Indexed text as people read it. */
export const fromIndex = (text: string): string =>
  text
    .replaceAll(`d${STROKE}`, 'đ')
    .replaceAll(`D${STROKE}`, 'Đ')
    .normalize('NFC')
    .replace(/(?<=\p{L})- (?=\p{L})/gu, ' - ');
