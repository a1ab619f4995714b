import { placeTones } from './tones.ts';

/** Zero-width characters, marks of writing direction, the byte-order mark and the soft hyphen: they break matching. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
/** Control characters that XML 1.0 does not allow (https://www.w3.org/TR/xml/#charsets), tab and line ends apart. */
// eslint-disable-next-line no-control-regex -- finding control characters is what this is for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** What {@link normalise} takes away or puts in another's place: nearly no text has any. */
const STRAY = new RegExp(`${INVISIBLE.source}|${CONTROL.source}|[\\u00A0\\u2007\\u202F\\u00D0\\u00F0]`);

/**
 * Brings text into the one form in which the project stores it: NFC, visible characters only, plain
 * spaces, and the letter đ where an eth (Ð, ð) was typed for it.
 */
export function normalise(text: string): string {
  if (!STRAY.test(text)) return text.normalize('NFC');
  return text
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .replace(/[\u00A0\u2007\u202F]/g, ' ')
    .replace(/\u00D0/g, 'Đ')
    .replace(/\u00F0/g, 'đ')
    .normalize('NFC');
}

/** Letters beyond ASCII without their marks, as they are met. */
const BARE = new Map<string, string>();

function bare(letter: string): string {
  let found = BARE.get(letter);
  if (found === undefined) {
    found = letter === 'đ' ? 'd' : letter.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
    BARE.set(letter, found);
  }
  return found;
}

/**
 * Text without case, accents and the bar of đ, for comparing what was typed without marks:
 * `Địa phương` and `dia phuong` fold to the same string.
 */
export function fold(text: string): string {
  return normalise(text)
    .toLowerCase()
    .replace(/\P{ASCII}/gu, bare);
}

const SHORT = new Map([
  ['ủy ban nhân dân', 'ubnd'],
  ['hội đồng nhân dân', 'hđnd'],
  ['thành phố', 'tp'],
  ['văn phòng', 'vp'],
  ['kế hoạch', 'kh'],
]);
/** Whole words. That nothing stands before them is asked last, so that it is not asked at every letter. */
const SHORTENED =
  /(ủy ban nhân dân|hội đồng nhân dân|thành phố|văn phòng|kế hoạch)(?![\p{L}\p{N}])(?<![\p{L}\p{N}]\1)/gu;

/**
 * The form in which two spellings of one name are the same: case, tone placement (`uỷ`/`ủy`), kinds of
 * dash, the spaces around dashes and slashes, and the usual abbreviations (UBND, HĐND, TP, VP, KH) do not count.
 */
export function nameKey(name: string): string {
  let key = KEYS.get(name);
  if (key === undefined) {
    key = readKey(name);
    if (KEYS.size >= MOST_KEYS) KEYS.clear();
    if (name.length < 200) KEYS.set(name, key);
  }
  return key;
}

/** Papers name the same bodies over and over. */
const KEYS = new Map<string, string>();
const MOST_KEYS = 20_000;

function readKey(name: string): string {
  return placeTones(normalise(name).toLowerCase())
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .replace(SHORTENED, (words) => SHORT.get(words) ?? words)
    .replace(/tp\.(?<![\p{L}\p{N}]tp\.)/gu, 'tp ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/&/g, ' và ')
    .replace(/\s*-\s*/g, ' - ')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+/g, ' ')
    .replace(/[\s.;,:](?<![\s.;,:]{2})[\s.;,:]*$/u, '')
    .trimStart();
}
