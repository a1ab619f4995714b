/**
 * How alike two texts are, which rows of two lists belong together, and which words differ. By words alone, the same on
 * every machine; runs at build and in the browser.
 */
import { normalise } from '../text/normalise.ts';
import { placeTones } from '../text/tones.ts';

/** The words of a text as they are compared: one form of each letter and tone, no case, no punctuation. */
export function words(text: string): string[] {
  return placeTones(normalise(text).toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Abbreviations by their words (`kt xh`), with the words that they stand for. */
export type LongForms = ReadonlyMap<string, readonly string[]>;
/** How many words the longest abbreviation has: `KT-XH`, `PAR INDEX`. */
const MAX_SHORT = 3;

/** The abbreviations of the registry as comparisons look them up; what can mean several things is left as it is. */
export function longForms(list: readonly { short: string; long: string; also?: string[] | undefined }[]): LongForms {
  return new Map(
    list.filter(({ also }) => also === undefined).map(({ short, long }) => [words(short).join(' '), words(long)]),
  );
}

/** Words with each abbreviation in its long form; one in brackets after its long form is left out. */
function spelledOut(list: readonly string[], forms: LongForms): readonly string[] {
  if (forms.size === 0) return list;
  const out: string[] = [];
  for (let i = 0; i < list.length;) {
    let taken = 0;
    for (let size = Math.min(MAX_SHORT, list.length - i); size > 0 && !taken; size--) {
      const long = forms.get(list.slice(i, i + size).join(' '));
      if (!long) continue;
      taken = size;
      const said = out.length >= long.length && long.every((word, j) => word === out[out.length - long.length + j]);
      if (!said) out.push(...long);
    }
    if (!taken) out.push(list[i] as string);
    i += taken || 1;
  }
  return out;
}

/** The words and the pairs of neighbours of a text, counted: pairs tell apart what syllables alone confuse. */
export interface Profile {
  words: string;
  counts: Map<string, number>;
  size: number;
}

/** A paper stands beside several others: its rows are read once. Emptied when full, since a site may have many. */
const profiles = new WeakMap<LongForms, Map<string, Profile>>();
const MAX_PROFILES = 20_000;
const NO_FORMS: LongForms = new Map();

/** @param forms abbreviations that count as their long forms */
export function profileOf(text: string, forms: LongForms = NO_FORMS): Profile {
  let known = profiles.get(forms);
  if (!known) profiles.set(forms, (known = new Map<string, Profile>()));
  let profile = known.get(text);
  if (profile) return profile;
  if (known.size >= MAX_PROFILES) known.clear();
  profile = readProfile(text, forms);
  known.set(text, profile);
  return profile;
}

function readProfile(text: string, forms: LongForms): Profile {
  const list = spelledOut(words(text), forms);
  const counts = new Map<string, number>();
  const add = (item: string) => counts.set(item, (counts.get(item) ?? 0) + 1);
  list.forEach(add);
  for (let i = 1; i < list.length; i++) add(`${list[i - 1] ?? ''} ${list[i] ?? ''}`);
  return { words: list.join(' '), counts, size: Math.max(0, list.length * 2 - 1) };
}

/** From 0 (nothing in common) to 1 (the same words in the same order): Dice's coefficient of words and pairs. */
export function similarity(a: Profile, b: Profile): number {
  if (a.words === b.words) return 1;
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const [item, count] of a.counts) common += Math.min(count, b.counts.get(item) ?? 0);
  // Below 1: words in another order are not the same text.
  return Math.min(0.999, (2 * common) / (a.size + b.size));
}

export interface Matchable {
  id: string;
  title: string;
  area: string | null;
}

/** Rows that belong together, or one that has no counterpart. */
export interface Match<T> {
  a: T | null;
  b: T | null;
  /** 0 where there is no counterpart. */
  score: number;
}

/** From here on two rows of one area are taken for the same. */
export const SAME_AREA = 0.5;
/** From here on two rows are taken for the same although their papers file them under different areas. */
export const OTHER_AREA = 0.7;

/**
 * Pairs the rows of two lists: the most alike first, each row at most once, first within an area, then across areas.
 * Every row of both lists is in the answer exactly once: pairs and rows of `a` in the order of `a`, then what only `b`
 * has, in its order. The pairs are the same whichever list comes first.
 */
export function matchRows<T extends Matchable>(a: readonly T[], b: readonly T[], forms?: LongForms): Match<T>[] {
  const left = a.map((row) => profileOf(row.title, forms));
  const right = b.map((row) => profileOf(row.title, forms));
  const partner = new Map<number, { j: number; score: number }>();
  const taken = new Set<number>();
  const candidates: { i: number; j: number; score: number; near: boolean; key: string }[] = [];
  for (const [i, row] of a.entries()) {
    for (const [j, other] of b.entries()) {
      const near = row.area === other.area;
      const score = similarity(left[i] as Profile, right[j] as Profile);
      if (score < (near ? SAME_AREA : OTHER_AREA)) continue;
      const key = row.id < other.id ? `${row.id}\n${other.id}` : `${other.id}\n${row.id}`;
      candidates.push({ i, j, score, near, key });
    }
  }
  candidates.sort(
    (x, y) => Number(y.near) - Number(x.near) || y.score - x.score || (x.key < y.key ? -1 : x.key > y.key ? 1 : 0),
  );
  for (const { i, j, score } of candidates) {
    if (partner.has(i) || taken.has(j)) continue;
    partner.set(i, { j, score });
    taken.add(j);
  }
  return [
    ...a.map((row, i): Match<T> => {
      const found = partner.get(i);
      return { a: row, b: found ? (b[found.j] ?? null) : null, score: found?.score ?? 0 };
    }),
    ...b.filter((_, j) => !taken.has(j)).map((row): Match<T> => ({ a: null, b: row, score: 0 })),
  ];
}

/** A run of text that both have, or only one of the two. */
export interface Piece {
  kind: 'same' | 'del' | 'ins';
  text: string;
}

/** Longer texts are not compared word by word: the work grows with the product of their lengths. */
const MAX_WORDS = 600;

/**
 * What changed from one text to another, word by word (longest common subsequence). `same` and `del` together are the
 * words of `a`, `same` and `ins` those of `b`, each run joined with single spaces.
 */
export function wordChanges(a: string, b: string): Piece[] {
  const before = a.split(/\s+/u).filter(Boolean);
  const after = b.split(/\s+/u).filter(Boolean);
  if (before.length > MAX_WORDS || after.length > MAX_WORDS) {
    return before.join(' ') === after.join(' ')
      ? [{ kind: 'same', text: before.join(' ') }]
      : [
          { kind: 'del', text: before.join(' ') },
          { kind: 'ins', text: after.join(' ') },
        ];
  }
  const [n, m] = [before.length, after.length];
  // lengths[i][j]: of the longest common subsequence of before[i…] and after[j…].
  const lengths = Array.from({ length: n + 1 }, () => new Uint16Array(m + 1));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const row = lengths[i] as Uint16Array;
      row[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pieces: { kind: Piece['kind']; words: string[] }[] = [];
  const push = (kind: Piece['kind'], word: string) => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else pieces.push({ kind, words: [word] });
  };
  let [i, j] = [0, 0];
  while (i < n || j < m) {
    if (i < n && j < m && before[i] === after[j]) {
      push('same', before[i] ?? '');
      i++;
      j++;
    } else if (i < n && (j === m || at(i + 1, j) >= at(i, j + 1))) push('del', before[i++] ?? '');
    else push('ins', after[j++] ?? '');
  }
  return pieces.map(({ kind, words: run }) => ({ kind, text: run.join(' ') }));
}
