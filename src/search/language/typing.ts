/** What people type when a keyboard or a finger slips, read back into words. */
import { editDistance } from '../../text/nearest.ts';
import { placeTones } from '../../text/tones.ts';
import { bare } from './text.ts';
import type { Vocabulary } from '../query/vocabulary.ts';

const VOWELS = 'aăâeêioôơuưy';
/** Of each tone its key in Telex and in VNI, and its mark. */
const TONES = ['s1\u0301', 'f2\u0300', 'r3\u0309', 'x4\u0303', 'j5\u0323'];

/** Puts a tone on a syllable, where it belongs. */
function toned(syllable: string, tone = ' '): string {
  const mark = TONES.find((keys) => keys.includes(tone))?.[2];
  if (!mark) return syllable;
  for (let at = syllable.length - 1; at >= 0; at--) {
    if (VOWELS.includes(syllable[at] ?? ''))
      return placeTones(syllable.slice(0, at + 1) + mark + syllable.slice(at + 1));
  }
  return syllable;
}

const hatted = (vowel: string) => (vowel + '\u0302').normalize();
/** `ă`, `ơ`, `ư`. */
const horned = (vowel: string) => (vowel + (vowel === 'a' ? '\u0306' : '\u031B')).normalize();

/** Telex keys read as letters: `dduwowcj` → `được`, also with the marks typed last (`duocdwj`). */
export function fromTelex(word: string): string {
  const crossed = word.replace(/^d(.*?)d/, 'đ$1');
  const first = crossed.search(/[aeiouy]/);
  if (first < 0) return word;
  const keys = crossed.slice(first);
  // No ending of a Vietnamese syllable has one of these letters.
  const tone = keys.match(/[sfrxj]/g)?.at(-1);
  let rest = keys.replace(/[sfrxj]/g, '');
  if (rest.includes('w')) {
    rest = rest.replaceAll('w', '');
    const both = rest
      .replace(/uo/, 'ươ')
      .replace(/^(?<!q)u(?=a|[iu]?$|[cmnpt])/, crossed[first - 1] === 'q' ? 'u' : 'ư');
    rest = both === rest ? rest.replace(/[ao](?!a)|u/, horned) : both;
  }
  rest = rest.replace(/([aeo])(.*)\1/, (_, vowel: string, between: string) => hatted(vowel) + between);
  return toned(crossed.slice(0, first) + rest, tone);
}

/** VNI keys read as letters: `d9u7o7c5` → `được`. */
export function fromVni(word: string): string {
  let text = word;
  let tone: string | undefined;
  for (const key of word.match(/\d/g) ?? []) {
    if (key <= '5') tone = key;
    else if (key === '9') text = text.replace('d', 'đ');
    else if (key === '6') text = text.replace(/[aeo](?=[^aeo]*6)/, hatted);
    else if (key === '7') {
      text = text.replace(/u\d*o(?=[^uo]*7)/, 'ươ').replace(/[uo](?=[^uo]*7)/, horned);
    } else if (key === '8') text = text.replace('a', 'ă');
  }
  return toned(text.replace(/\d/g, ''), tone);
}

/** What a word that the site does not have must have been, by its keys: Telex, VNI. `undefined` when it is none. */
export function decoded(word: string, vocabulary: Vocabulary): string | undefined {
  // Digits in a row are a number: of the keys of VNI a syllable has three at most.
  if (/\d{4}|0/.test(word)) return undefined;
  const reading = /\d/.test(word) ? fromVni(word) : fromTelex(word);
  return reading !== word && vocabulary.bare.has(bare(reading)) ? reading : undefined;
}

/** Words of the site one slip away from `word`, without accents, the most usual first: at most `count`. */
export function slips(word: string, vocabulary: Vocabulary, count: number, completing = false): string[] {
  const wanted = bare(word);
  // `ly` for `lí`, `ki` for `kỹ`: the other way to write a final i comes before every slip.
  const swapped = wanted.replace(/[iy]$/, (letter) => (letter === 'i' ? 'y' : 'i'));
  const found: [string, number][] = [];
  for (const [known, times] of vocabulary.bare) {
    const begun = completing && known !== wanted && known.startsWith(wanted);
    if (begun || editDistance(wanted, known, 1) === 1) found.push([known, known === swapped ? Infinity : times]);
  }
  return found
    .sort((a, b) => b[1] - a[1])
    .slice(0, count)
    .map(([known]) => known);
}

/** The accented form of a word of the site that is nearest to what was typed; the most usual of them. */
export function accentedLike(plain: string, typed: string, { words }: Vocabulary): string {
  let best = plain;
  let least = Infinity;
  for (const [word, times] of words) {
    if (bare(word) !== plain) continue;
    const far = editDistance(word, typed, 4) - times / 1e6;
    if (far < least) {
      least = far;
      best = word;
    }
  }
  return best;
}

/** Two words of the site written as one, by a space, or nothing. */
export function split(word: string, vocabulary: Vocabulary): string {
  let best = '';
  let most = 0;
  for (let at = 2; at <= word.length - 2; at++) {
    const pair = [word.slice(0, at), word.slice(at)];
    const least = Math.min(...pair.map((half) => vocabulary.bare.get(bare(half)) ?? 0));
    if (least > most) {
      most = least;
      best = pair.join(' ');
    }
  }
  return best;
}
