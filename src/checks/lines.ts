import type { Source } from '../content/source.ts';

/** The lines of a file as they are typed, with their place. */
export function* linesOf({ text }: Source): Iterable<{ line: number; column: number; value: string }> {
  let line = 1;
  for (const value of text.split(/\r\n|\n|\r/)) yield { line: line++, column: 1, value };
}
