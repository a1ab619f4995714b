/** The index side of the vocabulary and of the directory: what words, pairs and keys the parts have. */
import { dayKey, facetKey, FEW_TEXTS, hashOf, numberKey, type ShardKeys } from './directory.ts';
import type { Part } from './parts.ts';
import { facetValues } from './records.ts';
import { bare, tokensOf } from './text.ts';
import type { VocabularyFile } from './vocabulary.ts';

/** Short forms explained in the text itself: `cải cách hành chính (CCHC)`. */
export function harvestAbbreviations(text: string): [short: string, long: string][] {
  const found: [string, string][] = [];
  for (const match of text.matchAll(/\((\p{Lu}[\p{Lu}&-]{1,9})\)/gu)) {
    const [, short = ''] = match;
    // Only words and commas stand between the long form and the bracket.
    const before = /[\p{L}\s,]*$/u.exec(text.slice(Math.max(0, match.index - 120), match.index))?.[0] ?? '';
    const letters = bare(short.toLowerCase()).replace(/[^a-z]/g, '');
    const all = before.trim().split(/\s+/);
    // "và" may or may not have its letter.
    for (let take = Math.max(2, letters.length); take <= Math.min(all.length, letters.length + 2); take++) {
      const long = all.slice(-take);
      const initials = long.map((word) => bare(word.toLowerCase())[0]).join('');
      const without = long
        .filter((word) => word !== 'và')
        .map((word) => bare(word.toLowerCase())[0])
        .join('');
      if (initials === letters || without === letters) {
        found.push([short, long.join(' ')]);
        break;
      }
    }
  }
  return found;
}

/** What a shard adds to the vocabulary and to the directory. */
export interface ShardWords extends Omit<ShardKeys, 'texts'> {
  /** Words with their accents: how many parts have them. */
  words: [word: string, count: number][];
  abbreviations: [short: string, long: string][];
}

/** More words than any site has: a pair is one number in the counting. */
const MANY = 2 ** 22;

/** Two parts may share a text's file: with more parts there are too many files. */
const MOST_PARTS = 2 * FEW_TEXTS;

/** Counts the words, the pairs of neighbours and the other keys of the parts, and lists the triples. */
export function shardWords(parts: readonly Part[]): ShardWords {
  const words = new Map<string, number>();
  const keys = new Map<string, number>();
  const abbreviations = new Map<string, string>();
  /** Words, with and without their accents, by the number of the form without. */
  const ids = new Map<string, number>();
  const names: string[] = [];
  const spaced: string[] = [];
  const idOf = (word: string): number => {
    let id = ids.get(word);
    if (id !== undefined) return id;
    const plain = bare(word);
    id = ids.get(plain);
    if (id === undefined) {
      ids.set(plain, (id = names.length));
      names.push(plain);
      spaced.push(`${plain} `);
    }
    ids.set(word, id);
    return id;
  };
  const triples = new Map<number, number[]>();
  const pairs = new Map<number, number>();
  const more = <T>(counts: Map<T, number>, list: Iterable<T>) => {
    for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  };
  for (const [part, { blocks, facets, numbers, days }] of parts.entries()) {
    const own = new Set<string>();
    const neighbours = new Set<number>();
    for (const block of blocks) {
      let before = -1;
      let first = -1;
      for (const word of tokensOf(block)) {
        own.add(word);
        const id = idOf(word);
        neighbours.add(-1 - id);
        if (before >= 0) neighbours.add(before * MANY + id);
        if (first >= 0) {
          const triple = hashOf(names[id] ?? '', hashOf(spaced[before] ?? '', hashOf(spaced[first] ?? '')));
          const of = triples.get(triple);
          if (!of) triples.set(triple, [part]);
          else if (of.length <= MOST_PARTS && of.at(-1) !== part) of.push(part);
        }
        first = before;
        before = id;
      }
      if (block.includes('('))
        for (const [short, long] of harvestAbbreviations(block))
          if (!abbreviations.has(short)) abbreviations.set(short, long);
    }
    more(words, own);
    more(pairs, neighbours);
    more(keys, numbers.map(numberKey));
    more(keys, days.map(dayKey));
    more(keys, facetValues(facets).map(facetKey));
  }
  for (const [pair, count] of pairs) {
    const first = names[pair < 0 ? -1 - pair : Math.floor(pair / MANY)] ?? '';
    keys.set(pair < 0 ? first : `${first} ${names[pair % MANY] ?? ''}`, count);
  }
  return {
    words: [...words],
    keys: [...keys],
    triples: Array.from(triples, ([triple, of]) => (of.length > MOST_PARTS ? [triple] : [triple, ...of])),
    abbreviations: [...abbreviations],
  };
}

/** Joins what the shards add. The abbreviations of the registry come first and win over harvested ones. */
export function vocabularyFile(
  shards: readonly Pick<ShardWords, 'words' | 'abbreviations'>[],
  registry: readonly [string, string][],
): VocabularyFile {
  const counts = new Map<string, number>();
  const table = new Map(registry.map((pair) => [pair[0], pair]));
  for (const { words, abbreviations } of shards) {
    for (const [word, count] of words) {
      if (/^\p{L}{1,24}$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + count);
    }
    for (const pair of abbreviations) if (!table.has(pair[0])) table.set(pair[0], pair);
  }
  const words = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, count]) => `${word}${count > 1 ? count : ''}`);
  const abbreviations = [...table.values()].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  return { words: words.join(' '), abbreviations };
}
