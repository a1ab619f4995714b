/** Short forms that texts explain, harvested for the vocabulary. */
import { bare } from './text.ts';

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
