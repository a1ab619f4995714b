/**
 * The names of the site, over all shards: titles, numbers, names and former names, titles of rows, in many files. On a
 * small site they lie by each of their words, so that all that has what is asked is found. On a large one they lie by the
 * beginning of the name, its number, or what a paper is told by; a beginning that many names share is cut again by more of
 * their words.
 */
import { fileOf, numberKey, ROW, type NameEntry, type NameFile } from '../format.ts';
import { onItsSite } from '../../util/elsewhere.ts';
import {
  beginningKey,
  DEPTHS,
  essence,
  essenceKey,
  LETTERS,
  lettersKey,
  numbersIn,
  plainWords,
  wholeKey,
  wordKey,
} from '../language/essence.ts';

/** A site with more names is large. */
const SMALL = 900;
/** Names in a file, about: some 2 KB packed. */
const NAMES = 36;
/** So many names may share what they are looked for by. */
const MOST = 24;
/** Of more only the first are named. */
const FEW = 8;

const valueOf = (values: readonly string[], name: string) =>
  values.find((value) => value.startsWith(`${name}~`))?.slice(name.length + 1) ?? '';
const isRow = (values: readonly string[]) => values.includes(ROW);

/** The numbers of a document. */
const numbersOf = ([url, title, , values, names]: NameEntry): string[] =>
  !isRow(values) && /^\/(?:ke-hoach|bao-cao|van-ban)\/./.test(onItsSite(url))
    ? numbersIn([title, ...names.slice(0, 1)])
    : [];

/** Numbers, and for papers the unit with and without the year and the number. */
function keysOf(thing: NameEntry): string[] {
  const [, , , values] = thing;
  if (isRow(values)) return [];
  const numbers = numbersOf(thing);
  const unit = plainWords(valueOf(values, 'unit'));
  const year = valueOf(values, 'year');
  const plain = numbers.filter((key) => /^\d+$/.test(key));
  const told =
    unit.length && year
      ? [
          unit,
          [...unit, year],
          ...plain.flatMap((number) => [
            [...unit, number],
            [...unit, year, number],
          ]),
        ]
      : [];
  return [...numbers.map(numberKey), ...new Set(told.map((words) => essenceKey(essence(words))))];
}

/** Numbers, each word that it has or is told by, and the letters that its names begin with. */
function wordKeysOf(thing: NameEntry): string[] {
  const [, title, , values, called] = thing;
  const names = [title, ...called].map(plainWords);
  const numbers = numbersOf(thing);
  const told = numbers.length ? [valueOf(values, 'unit'), valueOf(values, 'year'), ...numbers].flatMap(plainWords) : [];
  const begun = names.flatMap(([first = '']) => Array.from({ length: LETTERS }, (_, i) => first.slice(0, i + 1)));
  return [
    ...numbers.map(numberKey),
    ...[...names.flat(), ...told].map(wordKey),
    ...begun.filter(Boolean).map(lettersKey),
  ];
}

/** Papers before cited ones before units before the rest, the newest first; rows last. */
function order(a: NameEntry, b: NameEntry): number {
  const rank = ([url, , , values]: NameEntry) =>
    isRow(values)
      ? 9
      : ['/ke-hoach/', '/bao-cao/', '/van-ban/', '/don-vi/', '/co-quan/'].findIndex((path) =>
          onItsSite(url).startsWith(path),
        ) >>> 0;
  const [x, y] = [valueOf(a[3], 'year'), valueOf(b[3], 'year')];
  return rank(a) - rank(b) || (x < y ? 1 : x > y ? -1 : a[0] < b[0] ? -1 : 1);
}

/** Things by their keys, and the keys that have more things than are named. */
interface Cut {
  keys: Map<string, readonly NameEntry[]>;
  deep: Set<string>;
}

/** Puts things under keys, each once where its turns follow one another. */
const putIn = (keys: Map<string, NameEntry[]>) => (key: string, thing: NameEntry) => {
  const list = keys.get(key);
  if (!list) keys.set(key, [thing]);
  else if (list.at(-1) !== thing) list.push(thing);
};

/** By the beginnings of their names among others; of those that too many share only the first things are named. */
function byBeginnings(things: readonly NameEntry[]): Cut {
  const keys = new Map<string, NameEntry[]>();
  const deep = new Set<string>();
  const put = putIn(keys);
  let names = things.flatMap((thing) =>
    [thing[1], ...thing[4]].map((name) => ({ thing, words: plainWords(name) })).filter(({ words }) => words.length),
  );
  for (const thing of things) for (const key of keysOf(thing)) put(key, thing);
  for (const [level, depth] of DEPTHS.entries()) {
    const groups = Map.groupBy(names, ({ words }) => beginningKey(words.slice(0, depth)));
    names = [];
    for (const [key, group] of groups) {
      for (const { thing } of group) put(key, thing);
      const many = (keys.get(key)?.length ?? 0) > MOST;
      // Who types two words is not asked by the first of them.
      if (!many && depth > 1) continue;
      if (many) deep.add(key);
      const next = DEPTHS[level + 1] ?? Infinity;
      for (const item of group) {
        // One that ends before the next cut is looked for whole.
        if (item.words.length >= next) names.push(item);
        else put(wholeKey(item.words), item.thing);
      }
    }
  }
  for (const [key, list] of keys) if (list.length > MOST) keys.set(key, list.slice(0, FEW));
  return { keys, deep };
}

function byWords(things: readonly NameEntry[]): Cut {
  const keys = new Map<string, NameEntry[]>();
  const put = putIn(keys);
  for (const thing of things) for (const key of wordKeysOf(thing)) put(key, thing);
  return { keys, deep: new Set() };
}

/** The files of the names, and whether names lie by each of their words. */
export function nameFiles(things: readonly NameEntry[]): { byWord: boolean; files: NameFile[] } {
  const sorted = things.toSorted(order);
  const byWord = sorted.length <= SMALL;
  const { keys, deep } = byWord ? byWords(sorted) : byBeginnings(sorted);
  let count = 0;
  for (const list of keys.values()) count += list.length;
  const files = Math.max(1, Math.ceil(count / NAMES));
  const made = Array.from({ length: files }, () => ({ deep: [] as string[], things: new Set<NameEntry>() }));
  for (const [key, list] of keys) {
    const file = made[fileOf(key, files)];
    for (const thing of list) file?.things.add(thing);
    if (deep.has(key)) file?.deep.push(key);
  }
  return { byWord, files: made.map(({ deep: own, things: some }) => ({ deep: own, things: [...some] })) };
}
