/** Typst code that cannot be put together wrongly: every text from a paper reaches it as a string literal. */
import { printable } from '../printable.ts';

/** A string literal. */
export function literal(text: string): string {
  const escaped = printable(text).replace(/[\\"]/g, '\\$&').replace(/\s/g, ' ');
  return `"${escaped}"`;
}

/** A call with arguments; those that are undefined are left out. */
export function call(
  name: string,
  named: Record<string, string | undefined>,
  ...content: (string | undefined)[]
): string {
  const options = Object.entries(named).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return `${name}(${[...options, ...content.filter((item) => item !== undefined)].join(', ')})`;
}

/** Pieces of content one after another; none is empty content. */
export function join(pieces: string[]): string {
  return pieces.length === 1 ? (pieces[0] ?? '[]') : `{${pieces.length > 0 ? pieces.join('; ') : '[]'}}`;
}

export function pt(points: number): string {
  return `${round(points)}pt`;
}

export function mm(length: number): string {
  return `${round(length)}mm`;
}

function round(number: number): number {
  return Math.round(number * 1000) / 1000;
}
