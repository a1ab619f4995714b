/** The one form of text that the index and the query agree on. */
import { normalise } from '../../text/normalise.ts';
import { placeTones } from '../../text/tones.ts';

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

/** White space as single spaces. */
export const squeeze = (text: string): string => text.replace(LOOSE, ' ').trim();
/** What is no single space already: most texts have none of it. */
const LOOSE = /[^\S ]\s*| \s+/g;

/** Stands between paragraphs and cells: words on its two sides are no neighbours. */
export const BREAK = ' ¦ ';

/** Indexed text as people read it. */
export const readable = (text: string): string => text.replaceAll(BREAK, ' ').trim();
