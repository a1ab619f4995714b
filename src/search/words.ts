/** The index side of the vocabulary and of the directory: what words, pairs and keys the parts have. */
import { harvestAbbreviations } from './abbreviations.ts';
import { dayKey, facetKey, FEW_TEXTS, numberKey, type ShardKeys } from './directory.ts';
import { hashOfThree, plainOf, wordNumbers, wordOf } from './lexicon.ts';
import { Numbering } from './numbering.ts';
import { blocksOf, type Part } from './parts.ts';
import { facetValues } from './records.ts';
import type { VocabularyFile } from './vocabulary.ts';

/** What a shard adds to the vocabulary and to the directory. */
export interface ShardWords extends ShardKeys {
  /** Words with their accents: how many parts have them. */
  words: [word: string, count: number][];
  abbreviations: [short: string, long: string][];
}

/** Two parts may share a text's file: with more parts there are too many files. */
const MOST_PARTS = 2 * FEW_TEXTS;

/** In how many parts things stand, by their numbers; parts come one after the other. */
class PartCounts {
  readonly counts: number[] = [];
  readonly #last: number[] = [];

  add(thing: number, part: number): void {
    if (this.#last[thing] === part) return;
    this.#last[thing] = part;
    this.counts[thing] = (this.counts[thing] ?? 0) + 1;
  }
}

/** Counts the words, the pairs of neighbours and the other keys of the parts, and lists the triples. */
export function shardWords(parts: readonly Part[]): ShardWords {
  const keys = new Map<string, number>();
  const abbreviations = new Map<string, string>();
  const [known, pairs, triples] = [new Numbering(), new Numbering(), new Numbering()];
  const [words, neighbours] = [new PartCounts(), new PartCounts()];
  const partsOfTriples: number[][] = [];
  for (const [part, said] of parts.entries()) {
    for (const block of blocksOf(said)) {
      let first = -1;
      let before = -1;
      for (const word of wordNumbers(block)) {
        words.add(known.of(word), part);
        const plain = plainOf(word);
        neighbours.add(pairs.of(plain, -1), part);
        if (before >= 0) neighbours.add(pairs.of(before, plain), part);
        if (first >= 0) {
          const of = (partsOfTriples[triples.of(hashOfThree(first, before, plain))] ??= []);
          if (of.length <= MOST_PARTS && of.at(-1) !== part) of.push(part);
        }
        first = before;
        before = plain;
      }
      if (!block.includes('(')) continue;
      for (const [short, long] of harvestAbbreviations(block)) if (!abbreviations.has(short)) abbreviations.set(short, long); // prettier-ignore
    }
    const { facets, numbers, days } = said;
    for (const key of [...numbers.map(numberKey), ...days.map(dayKey), ...facetValues(facets).map(facetKey)])
      keys.set(key, (keys.get(key) ?? 0) + 1);
  }
  for (const [i, count] of neighbours.counts.entries()) {
    const second = pairs.second[i] ?? -1;
    const first = wordOf(pairs.first[i] ?? 0);
    keys.set(second < 0 ? first : `${first} ${wordOf(second)}`, count);
  }
  return {
    words: words.counts.map((count, i) => [wordOf(known.first[i] ?? 0), count]),
    keys: [...keys],
    triples: partsOfTriples.flatMap((of, i) => [
      triples.first[i] ?? 0,
      ...(of.length > MOST_PARTS ? [0] : [of.length, ...of]),
    ]),
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
