/** The words of the site and its abbreviations, as one small static file beside the index. */
import { bare, tokens } from './text.ts';

/** The file as it is published. */
export interface VocabularyFile {
  /** Words with the number of records that have them, by a space: `án3 ban27 …`. */
  words: string;
  /** Abbreviations: short, long. */
  abbreviations: [short: string, long: string][];
}

/** Short forms explained in the text itself: `cải cách hành chính (CCHC)`. */
export function harvestAbbreviations(text: string): [short: string, long: string][] {
  const found: [string, string][] = [];
  for (const match of text.matchAll(/((?:\p{L}+,?\s+){1,9}\p{L}+)\s*\((\p{Lu}[\p{Lu}&-]{1,9})\)/gu)) {
    const [, before = '', short = ''] = match;
    const letters = bare(short.toLowerCase()).replace(/[^a-z]/g, '');
    const all = before.split(/\s+/);
    // "và" may or may not have its letter.
    for (let take = letters.length; take <= Math.min(all.length, letters.length + 2); take++) {
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

/**
 * Counts the words of the records' texts. The abbreviations of the registry come first and win over harvested ones.
 */
export function vocabularyFile(texts: readonly string[], registry: readonly [string, string][]): VocabularyFile {
  const counts = new Map<string, number>();
  const table = new Map(registry.map((pair) => [pair[0], pair]));
  for (const text of texts) {
    for (const word of new Set(tokens(text))) {
      if (/^\p{L}{1,24}$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    for (const pair of harvestAbbreviations(text)) if (!table.has(pair[0])) table.set(pair[0], pair);
  }
  const words = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, count]) => `${word}${count > 1 ? count : ''}`);
  return { words: words.join(' '), abbreviations: [...table.values()].sort(([a], [b]) => (a < b ? -1 : 1)) };
}

/** The file as the query side uses it. */
export interface Vocabulary {
  /** Accented words with the number of records. */
  words: Map<string, number>;
  /** Words without accents with the number of records. */
  bare: Map<string, number>;
  /** Abbreviations as words without accents. */
  abbreviations: { short: string[]; long: string[]; shortText: string; longText: string }[];
}

/** Reads the file, or throws when it is not one. */
export function readVocabulary(file: unknown): Vocabulary {
  const { words, abbreviations } = file as Partial<VocabularyFile>;
  if (typeof words !== 'string' || !words || !Array.isArray(abbreviations)) throw new TypeError('not a vocabulary');
  const accented = new Map<string, number>();
  const plain = new Map<string, number>();
  for (const [, word = '', count] of words.matchAll(/(\D+?)(\d*)(?: |$)/g)) {
    const times = Number(count || 1);
    accented.set(word, times);
    const without = bare(word);
    plain.set(without, (plain.get(without) ?? 0) + times);
  }
  return {
    words: accented,
    bare: plain,
    abbreviations: abbreviations.map(([shortText, longText]) => ({
      short: tokens(shortText).map(bare),
      long: tokens(longText).map(bare),
      shortText,
      longText,
    })),
  };
}
