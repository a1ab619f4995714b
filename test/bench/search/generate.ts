/** Queries made from the site's own text, the same for one seed. */
import { days } from '../../../src/search/language/days.ts';
import { documentNumbers } from '../../../src/search/language/numbers.ts';
import { bare, canonical } from '../../../src/search/language/text.ts';
import type { SearchRecord } from '../../../src/search/index/records.ts';
import { dateWordings, type BenchQuery, type Forms } from './judge.ts';

/** A small generator of numbers from 0 to 1 (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const OTHER_PLACEMENT: [RegExp, string][] = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ỏa', 'oả'],
  ['õa', 'oã'],
  ['ọa', 'oạ'],
  ['òe', 'oè'],
  ['óe', 'oé'],
  ['ỏe', 'oẻ'],
  ['õe', 'oẽ'],
  ['ọe', 'oẹ'],
  ['ùy', 'uỳ'],
  ['úy', 'uý'],
  ['ủy', 'uỷ'],
  ['ũy', 'uỹ'],
  ['ụy', 'uỵ'],
].map(([from = '', to = '']) => [new RegExp(`${from}(?!\\p{L})`, 'gu'), to]);
/** The style that puts the mark on the second vowel: `hoà`, `thuỷ`. */
export const otherPlacement = (text: string): string =>
  OTHER_PLACEMENT.reduce((all, [from, to]) => all.replace(from, to), text);

const TELEX_LETTERS: Record<string, string> = { ă: 'aw', â: 'aa', ê: 'ee', ô: 'oo', ơ: 'ow', ư: 'uw', đ: 'dd' };
const VNI_LETTERS: Record<string, string> = { ă: 'a8', â: 'a6', ê: 'e6', ô: 'o6', ơ: 'o7', ư: 'u7', đ: 'd9' };
const MARKS = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];

/** The keys that a keyboard without Vietnamese input leaves: `được` is `dduwowcj` in Telex, `d9u7o7c5` in VNI. */
export function rawKeys(word: string, method: 'telex' | 'vni'): string {
  const apart = word.normalize('NFD');
  const tone = MARKS.findIndex((mark) => apart.includes(mark));
  const letters = MARKS.reduce((text, mark) => text.replaceAll(mark, ''), apart).normalize('NFC');
  const table = method === 'telex' ? TELEX_LETTERS : VNI_LETTERS;
  const keys = [...letters].map((letter) => table[letter] ?? letter).join('');
  return keys + (tone < 0 ? '' : ((method === 'telex' ? 'sfrxj' : '12345')[tone] ?? ''));
}

const LETTERS = 'abcdeghiklmnopqrstuvxy';

/** At least `count` queries in the groups of the written ones, from the records' text. */
export function generated(
  records: readonly SearchRecord[],
  forms: Forms,
  agencies: readonly string[],
  seed: number,
  count = 500,
): BenchQuery[] {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const blocks = records.flatMap((record) => record.blocks.map(({ text }) => canonical(text)));
  const clauses = blocks
    .flatMap((text) => text.split(/[^\p{L}\s]+/u))
    .map((clause) => clause.trim().split(/\s+/))
    .filter((words) => words.length >= 2);
  /** Some words that stand together in the text. */
  const phrase = (least: number, most: number, fits: (text: string) => boolean = () => true): string => {
    for (;;) {
      const clause = pick(clauses);
      const length = least + Math.floor(next() * (most - least + 1));
      if (clause.length < length) continue;
      const from = Math.floor(next() * (clause.length - length + 1));
      const words = clause.slice(from, from + length);
      const text = words.join(' ').toLowerCase();
      // Words of a few letters only, or capitals only, are not what people look for.
      if (words.every((word) => word.length < 3) || words.some((word) => word.length > 8) || !fits(text)) continue;
      return text;
    }
  };
  const slip = (text: string): string => {
    const words = text.split(' ');
    const long = words.map((word, i) => ({ word, i })).filter(({ word }) => word.length >= 3);
    const { word, i } = long.length ? pick(long) : { word: words[0] ?? '', i: 0 };
    const at = Math.floor(next() * word.length);
    const kind = Math.floor(next() * 4);
    const letters = [...word];
    if (kind === 0) letters.splice(at, 1);
    else if (kind === 1) letters.splice(at, 0, pick([...LETTERS]));
    else if (kind === 2) letters.splice(at, 1, pick([...LETTERS]));
    else {
      const to = Math.min(at, word.length - 2);
      letters.splice(to, 2, letters[to + 1] ?? '', letters[to] ?? '');
    }
    words[i] = letters.join('');
    return words.join(' ');
  };
  const keys = (find: (folded: string) => { start: number; end: number; keys: string[] }[]) => [
    ...new Map(
      blocks.flatMap((text) =>
        find(bare(text.toLowerCase())).map((span) => [
          span.keys[0] ?? '',
          { text: text.slice(span.start, span.end), keys: span.keys },
        ]),
      ),
    ).values(),
  ];
  const numbers = keys(documentNumbers).filter(({ text }) => /^\d+\s*\/.*\p{Lu}/u.test(text));
  const dates = keys(days);
  const present = agencies.filter((name) => blocks.some((text) => text.includes(canonical(name))));
  const short = forms.filter(
    ([s, l]) => s.length > 2 && blocks.some((text) => text.toLowerCase().includes(canonical(l).toLowerCase())),
  );

  const makers: Record<string, () => Omit<BenchQuery, 'group'>> = {
    'đủ dấu': () => {
      const text = phrase(2, 5);
      return { query: text, means: [text] };
    },
    'không dấu': () => {
      const text = phrase(3, 5, (t) => !t.includes('đ'));
      return { query: bare(text), means: [text] };
    },
    'không dấu, có đ': () => {
      const text = phrase(3, 5, (t) => t.includes('đ'));
      return { query: bare(text), means: [text] };
    },
    'kiểu đặt dấu khác': () => {
      const text = phrase(2, 5, (t) => otherPlacement(t) !== t);
      return { query: otherPlacement(text), means: [text] };
    },
    NFD: () => {
      const text = phrase(2, 5);
      return { query: text.normalize('NFD'), means: [text] };
    },
    'viết tắt': () => {
      const [s, l] = pick(short);
      const way = next();
      return { query: way < 0.5 ? s : way < 0.75 ? bare(s.toLowerCase()) : l.toLowerCase(), means: [l] };
    },
    'số văn bản': () => {
      const { text } = pick(numbers);
      const way = Math.floor(next() * 4);
      const query =
        [text, bare(text.toLowerCase()), text.replace(/[/-]/g, ' ').toLowerCase(), text.replace(/([/-])/g, ' $1 ')][
          way
        ] ?? text;
      return { query, means: [text.replace(/\s*([/-])\s*/g, '$1')] };
    },
    'cơ quan': () => {
      const name = pick(present);
      return { query: next() < 0.5 ? name : bare(name.toLowerCase()), means: [name] };
    },
    'trong ngoặc kép': () => {
      const text = phrase(2, 5);
      return { query: `"${text}"`, means: [text] };
    },
    'gõ lỗi': () => {
      const text = phrase(3, 5, (t) => bare(t) !== t);
      const way = Math.floor(next() * 3);
      const raw = (method: 'telex' | 'vni') =>
        text
          .split(' ')
          .map((word) => rawKeys(word, method))
          .join(' ');
      return {
        query: way === 0 ? slip(next() < 0.5 ? text : bare(text)) : raw(way === 1 ? 'telex' : 'vni'),
        means: [text],
      };
    },
    'ngày tháng': () => {
      const iso = pick(dates).keys[0] ?? '';
      const wordings = dateWordings(iso);
      const query = pick(wordings.filter((text) => !/^\d+\/\d{4}$/.test(text)));
      return { query: next() < 0.3 ? bare(query) : query, means: wordings };
    },
  };
  const groups = Object.entries(makers);
  return Array.from({ length: Math.ceil(count / groups.length) }, () =>
    groups.map(([group, make]): BenchQuery => ({ group, ...make() })),
  ).flat();
}
