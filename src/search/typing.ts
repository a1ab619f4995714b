/** What people type when a keyboard or a finger slips, read back into words. */
import { editDistance } from '../text/nearest.ts';
import { placeTones } from '../text/tones.ts';
import { bare } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

const VOWELS = 'aăâeêioôơuưy';
const TONES: Record<string, string> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
  1: '\u0301',
  2: '\u0300',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
};

/** Puts a tone on a syllable, where it belongs. */
function toned(syllable: string, tone: string | undefined): string {
  const mark = tone ? TONES[tone] : undefined;
  if (!mark) return syllable;
  for (let at = syllable.length - 1; at >= 0; at--) {
    if (VOWELS.includes(syllable[at] ?? ''))
      return placeTones(syllable.slice(0, at + 1) + mark + syllable.slice(at + 1));
  }
  return syllable;
}

const HATS: Record<string, string> = { a: 'â', e: 'ê', o: 'ô' };
const HORNS: Record<string, string> = { a: 'ă', o: 'ơ', u: 'ư' };

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
    const horned = rest
      .replace(/uo/, 'ươ')
      .replace(/^(?<!q)u(?=a|[iu]?$|[cmnpt])/, crossed[first - 1] === 'q' ? 'u' : 'ư');
    rest = horned === rest ? rest.replace(/[ao](?!a)|u/, (vowel) => HORNS[vowel] ?? vowel) : horned;
  }
  rest = rest.replace(/([aeo])(.*)\1/, (_, vowel: string, between: string) => (HATS[vowel] ?? '') + between);
  return toned(crossed.slice(0, first) + rest, tone);
}

/** VNI keys read as letters: `d9u7o7c5` → `được`. */
export function fromVni(word: string): string {
  let text = word;
  let tone: string | undefined;
  for (const key of word.match(/\d/g) ?? []) {
    if (key <= '5') tone = key;
    else if (key === '9') text = text.replace('d', 'đ');
    else if (key === '6') text = text.replace(/[aeo](?=[^aeo]*6)/, (vowel) => HATS[vowel] ?? vowel);
    else if (key === '7') {
      text = text.replace(/u\d*o(?=[^uo]*7)/, 'ươ').replace(/[uo](?=[^uo]*7)/, (vowel) => HORNS[vowel] ?? vowel);
    } else if (key === '8') text = text.replace('a', 'ă');
  }
  return toned(text.replace(/\d/g, ''), tone);
}

/** `ly` for `lí`, `kĩ` for `kỹ`: the last vowel the other way, tone kept. */
export function swapIY(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[iy](?=\p{M}*$)/u, (letter) => (letter === 'i' ? 'y' : 'i'))
    .normalize('NFC');
}

/** Whether the words of the site have this one, with its accents if it carries any. */
const has = ({ words, bare: plain }: Vocabulary, word: string) => words.has(word) || plain.has(bare(word));

/** What a word that the site does not have must have been, by its keys: Telex, VNI. `undefined` when it is none. */
export function decoded(word: string, vocabulary: Vocabulary): string | undefined {
  const reading = /\d/.test(word) ? fromVni(word) : fromTelex(word);
  return reading !== word && has(vocabulary, reading) ? reading : undefined;
}

/** Words of the site one slip away from `word`, without accents, the most usual first: at most `count`. */
export function slips(word: string, vocabulary: Vocabulary, count: number, completing = false): string[] {
  const wanted = bare(word);
  const swapped = swapIY(wanted);
  const found: [string, number][] = [];
  for (const [known, times] of vocabulary.bare) {
    if (known === wanted || Math.abs(known.length - wanted.length) > 1) {
      if (!completing || known === wanted || !known.startsWith(wanted)) continue;
      found.push([known, times]);
    } else if (editDistance(wanted, known, 1) === 1) found.push([known, times]);
  }
  // The other way to write a final i comes before every slip.
  const worth = ([known, times]: [string, number]) => (known === swapped ? Infinity : times);
  return found
    .sort((a, b) => worth(b) - worth(a))
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

/** Two words of the site written as one, or `undefined`. */
export function split(word: string, vocabulary: Vocabulary): [string, string] | undefined {
  let best: [string, string] | undefined;
  let most = 0;
  for (let at = 2; at <= word.length - 2; at++) {
    const pair: [string, string] = [word.slice(0, at), word.slice(at)];
    const [a = 0, b = 0] = pair.map((half) => vocabulary.bare.get(bare(half)) ?? 0);
    if (Math.min(a, b) > most) {
      most = Math.min(a, b);
      best = pair;
    }
  }
  return best;
}
