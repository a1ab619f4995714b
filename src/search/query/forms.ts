/** Other ways to say what was typed: short and long forms, synonyms. */
import { bare, tokens } from '../language/text.ts';
import type { Form, Vocabulary } from './vocabulary.ts';

export interface Variant {
  words: string[];
  /** Other words for the thing, and not only the same words shorter or longer. */
  synonym: boolean;
}

/** At most so many, what was typed first. */
const VARIANTS = 7;

/** What stands for what, in the words, and whether it means only the same. */
function exchanges({ abbreviations, synonyms }: Vocabulary): [from: Form, to: Form, synonym: boolean][] {
  return [
    ...abbreviations.flatMap(([short, long]): [Form, Form, boolean][] => [
      [short, long, false],
      // Two letters stand for too much: they are read, but not put for the words.
      ...(short.plain.length < 3 ? [] : ([[long, short, false]] as [Form, Form, boolean][])),
    ]),
    ...synonyms.flatMap((group) =>
      group.flatMap((from) => group.filter((to) => to !== from).map((to): [Form, Form, boolean] => [from, to, true])),
    ),
  ];
}

/** What was typed and the other ways to say it. */
export function variantsOf(words: readonly string[], vocabulary: Vocabulary): Variant[] {
  const typed = words.join(' ');
  const variants = new Map([[typed, false]]);
  for (const [from, to, synonym] of exchanges(vocabulary)) {
    for (const [base, synonymBefore] of [...variants]) {
      // What is a synonym already is not exchanged again.
      if (variants.size >= VARIANTS) break;
      if (synonymBefore && synonym) continue;
      const at = ` ${bare(base)} `.indexOf(` ${from.plain} `);
      // A word with other accents is another word.
      if (at < 0 || !saidAs(base.slice(at, at + from.plain.length), from.text)) continue;
      // What is put in may not hold what it is put for.
      const put = base.slice(0, at) + tokens(to.text).join(' ') + base.slice(at + from.plain.length);
      if (variants.has(put)) continue;
      variants.set(put, synonym || synonymBefore);
    }
  }
  return [...variants].map(([text, synonym]) => ({ words: text.split(' '), synonym }));
}

/** Whether what was typed can be the form: each word as it is, or without its accents. */
function saidAs(typed: string, form: string): boolean {
  const meant = tokens(form);
  return typed.split(' ').every((word, i) => word === meant[i] || bare(word) === word);
}
