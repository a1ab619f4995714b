/** The account of an import: what was understood, what was not, and which lines the keys do not say word for word. */
import { oneLine } from './pieces.ts';
import { missingWords } from './words.ts';

export interface Finding {
  place: string;
  text: string;
}

export class Account {
  readonly understood: Finding[] = [];
  readonly notUnderstood: Finding[] = [];
  /** Lines that went into keys, but not word for word. */
  readonly verbatim: Finding[] = [];
  /** What stands in no key because every paper prints it by its form: "Nơi nhận:", "Số:", the nation's name. */
  readonly printed: string[] = [];

  understand(place: string, text: string): void {
    this.understood.push({ place, text });
  }

  question(place: string, text: string): void {
    this.notUnderstood.push({ place, text });
  }

  /** Keeps a line that a key was read from, unless the key and the form of the paper say all of it. */
  consume(place: string, text: string, gave: readonly string[], form: readonly string[] = []): void {
    if (missingWords(text, [...gave, ...form].join(' ')).length) this.keep(place, text);
    else this.printed.push(...form);
  }

  keep(place: string, text: string): void {
    this.verbatim.push({ place, text: oneLine(text) });
  }
}
