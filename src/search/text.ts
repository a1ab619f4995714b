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
export const tokens = (text: string): string[] => tokensOf(canonical(text));
/** The same of a text that is in canonical form. */
export const tokensOf = (text: string): string[] => text.toLowerCase().match(TOKEN) ?? [];
/** A run of letters or of digits with its letters. */
export const TOKEN = /[\p{L}\p{M}\p{N}]+/gu;

/** A word without accents and the bar of đ. `word` is lower-case NFC, as `tokens` gives it. */
export const bare = (word: string): string => word.replace(/[^\0-\x7f]/gu, bareLetter);

/** Letters without their marks, as they are met: a few hundred stand for every word. */
const BARE = new Map<string, string>();
function bareLetter(letter: string): string {
  let found = BARE.get(letter);
  if (found === undefined) {
    found = letter === 'đ' ? 'd' : letter.normalize('NFD').replace(/\p{M}/gu, '');
    BARE.set(letter, found);
  }
  return found;
}

/** Writes đ so that Pagefind folds it. */
export const encode = (text: string): string => text.replace(/đ/g, `d${STROKE}`).replace(/Đ/g, `D${STROKE}`);

/** What Pagefind is given to index, of a text in canonical form: đ encoded, dashes and document numbers so that words stay adjacent. */
export function indexed(text: string): string {
  let plain = text;
  // A lone dash would take a word's place between its neighbours.
  if (plain.includes('-'))
    plain = plain.replace(/(?<=\p{L})\s+-\s+(?=\p{L})/gu, '- ').replace(/(?<=\p{Ll})-(?=\p{Ll})/gu, '- ');
  if (plain.includes('/')) {
    plain = plain.replace(/(?<=\d)\s*\/\s*(?=\p{Lu}{2})/gu, '/').replace(/(?<=\/\p{Lu}+)\s*-\s*(?=\p{Lu}{2})/gu, '-');
  }
  return encode(squeeze(plain));
}

/** White space as single spaces. */
export const squeeze = (text: string): string => text.replace(LOOSE, ' ').trim();
/** What is no single space already: most texts have none of it. */
const LOOSE = /[^\S ]\s*| \s+/g;

/** Any text as Pagefind is given it. */
export const toIndex = (text: string): string => indexed(canonical(text));

/** Stands between paragraphs and cells: it takes a word's place, so that words on its two sides are no neighbours. */
export const BREAK = ' ¦ ';

/** Takes `encode` back: for the index only, since the browser's module has no room for one more function. */
export const decode = (text: string): string => text.replaceAll(`d${STROKE}`, 'đ').replaceAll(`D${STROKE}`, 'Đ');

/** Indexed text as people read it. */
export const fromIndex = (text: string): string =>
  text
    .replaceAll(BREAK, ' ')
    .replaceAll(`d${STROKE}`, 'đ')
    .replaceAll(`D${STROKE}`, 'Đ')
    .normalize('NFC')
    .replace(/(?<=\p{L})- (?=\p{L})/gu, ' - ');
