/** What a shard says: its words, its abbreviations, and what the directory has to know of it. */
import { facetKey, isListed, type VocabularyFile } from '../format.ts';
import { harvestAbbreviations } from '../language/abbreviations.ts';
import { tokens } from '../language/text.ts';
import { FEW_TEXTS, type ShardKeys } from './directory.ts';
import { hashOfThree, plainOf, wordNumbers, wordOf } from './lexicon.ts';
import { Numbering } from './numbering.ts';
import { blocksOf, type Part } from './parts.ts';
import { facetValues } from './records.ts';
import { hiddenKeys } from './shard-files.ts';

/** What a shard adds to the vocabulary. */
export interface ShardWords {
  /** Words with their accents: how many parts have them. */
  words: [word: string, count: number][];
  abbreviations: [short: string, long: string][];
}

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

/** Counts the words of the parts. */
export function shardWords(parts: readonly Part[]): ShardWords {
  const abbreviations = new Map<string, string>();
  const known = new Numbering();
  const words = new PartCounts();
  for (const [part, said] of parts.entries())
    for (const block of blocksOf(said)) {
      for (const word of wordNumbers(block)) words.add(known.of(word), part);
      if (!block.includes('(')) continue;
      for (const [short, long] of harvestAbbreviations(block))
        if (!abbreviations.has(short)) abbreviations.set(short, long);
    }
  return {
    words: words.counts.map((count, i) => [wordOf(known.first[i] ?? 0), count]),
    abbreviations: [...abbreviations],
  };
}

/** Counts the pairs of neighbours and the hidden keys of the parts, and lists the triples. */
export function shardKeys(parts: readonly Part[]): ShardKeys {
  const keys = new Map<string, number>();
  const [pairs, triples] = [new Numbering(), new Numbering()];
  const neighbours = new PartCounts();
  const partsOfTriples: number[][] = [];
  for (const [part, said] of parts.entries()) {
    for (const block of blocksOf(said)) {
      let first = -1;
      let before = -1;
      for (const word of wordNumbers(block)) {
        const plain = plainOf(word);
        neighbours.add(pairs.of(plain, -1), part);
        if (before >= 0) neighbours.add(pairs.of(before, plain), part);
        if (first >= 0) {
          const of = (partsOfTriples[triples.of(hashOfThree(first, before, plain))] ??= []);
          if (of.length <= FEW_TEXTS && of.at(-1) !== part) of.push(part);
        }
        first = before;
        before = plain;
      }
    }
    for (const key of [...hiddenKeys(said), ...facetValues(said.facets).map(facetKey)])
      keys.set(key, (keys.get(key) ?? 0) + 1);
  }
  for (const [i, count] of neighbours.counts.entries()) {
    const second = pairs.second[i] ?? -1;
    const first = wordOf(pairs.first[i] ?? 0);
    keys.set(second < 0 ? first : `${first} ${wordOf(second)}`, count);
  }
  return {
    keys: [...keys],
    triples: partsOfTriples.flatMap((of, i) => [
      triples.first[i] ?? 0,
      ...(of.length > FEW_TEXTS ? [0] : [of.length, ...of]),
    ]),
  };
}

/**
 * Joins what the shards add. The abbreviations of the registry come first and win over harvested ones.
 *
 * @param synonyms words that stand for one another, the usual one first
 * @param names of things: what they are called may stand in no text
 */
export function vocabularyFile(
  shards: readonly ShardWords[],
  registry: readonly [string, string][],
  synonyms: readonly (readonly string[])[] = [],
  names: Iterable<string> = [],
): VocabularyFile {
  const counts = new Map<string, number>();
  const add = (word: string, count: number) => {
    if (isListed(word)) counts.set(word, (counts.get(word) ?? 0) + count);
  };
  const table = new Map(registry.map((pair) => [pair[0], pair]));
  for (const { words, abbreviations } of shards) {
    for (const [word, count] of words) add(word, count);
    for (const pair of abbreviations) if (!table.has(pair[0])) table.set(pair[0], pair);
  }
  for (const name of names) for (const word of tokens(name)) if (!counts.has(word)) add(word, 1);
  const sorted = [...counts.keys()].sort();
  const words = [...Map.groupBy(sorted, (word) => counts.get(word) ?? 0)]
    .sort(([a], [b]) => a - b)
    .map(([count, list]) => `${count} ${list.join(' ')}`);
  const abbreviations = [...table.values()].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  return { words: words.join('\n'), abbreviations, synonyms: synonyms.map((list) => [...list]) };
}
