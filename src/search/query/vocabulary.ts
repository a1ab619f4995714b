/** The words of the site, its abbreviations and synonyms, as the query side uses them. */
import type { VocabularyFile } from '../format.ts';
import { plainWords } from '../language/essence.ts';
import { bare } from '../language/text.ts';

/** Two ways to say a thing, each as it is written and as words without accents. */
export interface Form {
  plain: string;
  text: string;
}

export interface Vocabulary {
  /** Accented words with the number of parts that have them. */
  words: Map<string, number>;
  /** Words without accents with the number of parts. */
  bare: Map<string, number>;
  abbreviations: [short: Form, long: Form][];
  synonyms: Form[][];
  /** Whether a word is one, or is begun by one that is. */
  begins: (plain: string) => boolean;
}

const formOf = (text: string): Form => ({ plain: plainWords(text).join(' '), text });

/** Reads the file, or throws when it is not one. */
export function readVocabulary(file: unknown): Vocabulary {
  const { words, abbreviations, synonyms } = file as Partial<VocabularyFile>;
  if (typeof words !== 'string' || !words || !Array.isArray(abbreviations) || !Array.isArray(synonyms))
    throw new TypeError();
  const accented = new Map<string, number>();
  const plain = new Map<string, number>();
  const counted = words.split('\n').flatMap((line) => {
    const [count, ...list] = line.split(' ');
    return list.map((word): [string, number] => [word, Number(count)]);
  });
  for (const [word, count] of counted.sort(([a], [b]) => (a < b ? -1 : 1))) {
    accented.set(word, count);
    const without = bare(word);
    plain.set(without, (plain.get(without) ?? 0) + count);
  }
  const sorted = [...plain.keys()].sort();
  return {
    words: accented,
    bare: plain,
    abbreviations: abbreviations.map(([short, long]) => [formOf(short), formOf(long)]),
    synonyms: synonyms.map((group) => group.map(formOf)),
    begins: (word) => {
      let [from, to] = [0, sorted.length];
      while (from < to) {
        const middle = (from + to) >> 1;
        if ((sorted[middle] ?? '') < word) from = middle + 1;
        else to = middle;
      }
      return sorted[from]?.startsWith(word) ?? false;
    },
  };
}
