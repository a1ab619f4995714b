/** The words of the site and its abbreviations, one small static file beside the index: what it is, and how it is read. */
import { bare, tokens } from './text.ts';

/** The file as it is published. */
export interface VocabularyFile {
  /** Words with the number of records that have them, by a space: `án3 ban27 …`. */
  words: string;
  /** Abbreviations: short, long; the longest first, as they are tried. */
  abbreviations: [short: string, long: string][];
}

/** The file as the query side uses it. */
export interface Vocabulary {
  /** Accented words with the number of records. */
  words: Map<string, number>;
  /** Words without accents with the number of records. */
  bare: Map<string, number>;
  /** Abbreviations as words without accents, by a space. */
  abbreviations: { short: string; long: string; shortText: string; longText: string }[];
}

/** Reads the file, or throws when it is not one. */
export function readVocabulary(file: unknown): Vocabulary {
  const { words, abbreviations } = file as Partial<VocabularyFile>;
  if (typeof words !== 'string' || !words || !Array.isArray(abbreviations)) throw new TypeError();
  const accented = new Map<string, number>();
  const plain = new Map<string, number>();
  for (const [, word = '', count] of words.matchAll(/([^\d ]+)(\d*)/g)) {
    const times = +(count || 1);
    accented.set(word, times);
    const without = bare(word);
    plain.set(without, (plain.get(without) ?? 0) + times);
  }
  return {
    words: accented,
    bare: plain,
    abbreviations: abbreviations.map(([shortText, longText]) => ({
      short: plainly(shortText),
      long: plainly(longText),
      shortText,
      longText,
    })),
  };
}

const plainly = (text: string) => bare(tokens(text).join(' '));
