/** What of a name tells it from the others: the keys by which things are known. Words are lower-case and without accents. */
import { documentNumbers } from './numbers.ts';
import { bare, tokens } from './text.ts';

/** A text as words without accents. */
export const plainWords = (text: string): string[] => bare(tokens(text).join(' ')).split(' ').filter(Boolean);

/** Words that nearly every paper has in its title, and the words for the levels of units. */
const COMMON = new Set(
  'ke hoach bao cao cai cach hanh chinh cchc kh bc cong tac nam cua ve so ngay thuc hien ket qua van ban tren dia uy nhan dan ubnd va o tai huyen xa phuong thi tran thanh pho tinh quan tp'.split(
    ' ',
  ),
);
/** The words that speak of a paper as such. */
const OF_PAPERS = /(?:^| )(?:ke hoach|bao cao|kh|bc|van ban)(?: |$)/;
const YEAR = /^(?:19|20)\d\d$/;

/** The words that tell a paper from others, in no order: of a unit's name, its year, its number. */
export const essence = (words: readonly string[]): string =>
  [...new Set(words)]
    .filter((word) => !COMMON.has(word))
    .sort()
    .join(' ');

/** The essence of a query that asks for a paper by its unit, year and kind; nothing of another. */
export function paperAsked(words: readonly string[]): string | undefined {
  if (!OF_PAPERS.test(words.join(' ')) && !words.some((word) => YEAR.test(word))) return undefined;
  return essence(words) || undefined;
}

/** A beginning of a name is looked for by so many of its words. */
export const DEPTHS = [1, 2, 3, 4, 5, 6, 8, 11, 16, 24];
export const beginningKey = (words: readonly string[]) => `^${words.join(' ')}`;
export const wholeKey = (words: readonly string[]) => `=${words.join(' ')}`;
export const essenceKey = (words: string) => `~${words}`;
export const wordKey = (word: string) => `_${word}`;
/** Who types one word has perhaps not typed it to its end. */
export const lettersKey = (word: string) => `.${word.slice(0, LETTERS)}`;
export const LETTERS = 3;
/**
 * Words in the middle, each of which is in every name that has all of these, or begins with them though the last is not
 * typed to its end, or is a run of more than half of them.
 */
export const middleOf = (words: readonly string[]): string[] =>
  words.slice((words.length - 1) >> 1, words.length > 2 ? (words.length >> 1) + 1 : 1);

/** The numbers of a document in its names, also by its kind where the sign does not tell it (`Nghị quyết số 115/2020/QH14`). */
export const numbersIn = (names: readonly string[]): string[] => [
  ...new Set(
    names.flatMap((name) => {
      const folded = bare(name.toLowerCase());
      const byKind = folded.replace(/ so 0*(\d+)\/.*$/, ' $1');
      return [folded, byKind].flatMap((text) => documentNumbers(text, true).flatMap(({ keys }) => keys));
    }),
  ),
];
