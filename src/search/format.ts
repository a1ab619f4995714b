/** What the index side writes and the query side reads: the files of `chi-muc/`, their keys, and numbers packed as text. */

/** The folder of the index in the site. */
export const INDEX_FOLDER = 'chi-muc';

/** What has to be known of an index before it is asked anything. */
export interface Manifest {
  /** Folders of the shards in the order in which they are asked, with the number of papers in each. */
  shards: [id: string, papers: number][];
  /** Files of the directory; none where there is one shard. */
  buckets: number;
  /** Files of the names. */
  names: number;
  /** How many pages each value of the facets has; a facet with very many values is left out. */
  facets: Record<string, number>;
}
export const MANIFEST = 'muc-luc.json';
export const VOCABULARY = 'tu-vung.bin';
export const nameFile = (bucket: number) => `ten/${bucket}.bin`;
export const directoryFile = (bucket: number) => `chi-dan/${bucket}.bin`;

/**
 * What a shard has: its pages in order, each with its parts in order. Parts are numbered through the shard.
 * Files that end with `.bin` are JSON packed with gzip, whatever the web server does.
 */
export interface ShardTable {
  /** Files of the words. */
  chunks: number;
  /** Values of the facets (`unit~Huyện …`), and `ROW` for rows of tasks. */
  values: string[];
  /** Combinations of values, by their numbers. */
  sets: number[][];
  /** Of each page its address, its date or nothing, and the combination that each of its parts has. */
  pages: [path: string, date: string, ...sets: number[]][];
}
export const TABLE = 'phan.bin';
/** Among the values of a part: it has rows of tasks. */
export const ROW = 'row~';

/** A word without accents, or a hidden key: its forms with accents by a space, and where it stands (`readPostings`). */
export type Chunk = Record<string, [forms: string, postings: string]>;
export const chunkFile = (chunk: number) => `tu/${chunk}.bin`;

/** So many parts share a file of texts. */
const SHARING = 2;
export const textFile = (part: number) => `van-ban/${Math.floor(part / SHARING)}.bin`;
export const placeInFile = (part: number) => part % SHARING;
/** A file of texts. */
export type Texts = [path: string, title: string, text: string, places: TextPlace[], values: string[]][];

/** A place of a part: how much of the text is its own, in characters; its fragment; its heading; and of a row more. */
export type TextPlace = [length: number, fragment: string, heading: string, row?: RowPlace];
export interface RowPlace {
  area?: string;
  leads: string[];
  /** As the paper words it. */
  due: string;
  /** `dueKeys` of it. */
  keys: string[];
}

/**
 * A thing that is known by name: address, title, a line about it, values of facets, further names, of a document its
 * number first. Of a row the line is the title of its page, and who leads it and when it is due come last.
 */
export type NameEntry = [
  url: string,
  title: string,
  note: string,
  values: string[],
  names: string[],
  row?: Pick<RowPlace, 'leads' | 'due'>,
];
/** A file of names: the beginnings that too many names share, so that more of them lie in other files; the things. */
export interface NameFile {
  deep: string[];
  things: NameEntry[];
}

/** Hidden keys begin with a sign of their own. */
export const numberKey = (key: string) => `#${key}`;
export const dayKey = (key: string) => `@${key}`;
export const facetKey = (value: string) => `=${value}`;
/** What somebody leads and when it is due; without a lead, what is due then. @param lead without accents */
export const dueKey = (lead: string, due: string) => `!${lead}|${due}`;

/** FNV-1a as a signed number. @param hash of what stands before `text` */
export function hashOf(text: string, hash = 0x811c9dc5): number {
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** Which of `files` has a key. The lowest bits of the hash know only the lowest of the letters. */
export const fileOf = (key: string, files: number): number => (hashOf(key) >>> 8) % files;

/** A number is some digits of `HIGH` and one of `LOW`, told apart by their code; neither has a sign that JSON escapes. */
const [LOW, HIGH] = [46, 34];
const [LOW_CODE, HIGH_CODE] = [35, 93];

/** Whole numbers, none below 0, as short text. */
export function packNumbers(numbers: Iterable<number>): string {
  let text = '';
  for (const number of numbers) {
    let digits = String.fromCharCode(LOW_CODE + (number % LOW));
    for (let rest = Math.floor(number / LOW); rest > 0; rest = Math.floor(rest / HIGH))
      digits = String.fromCharCode(HIGH_CODE + (rest % HIGH)) + digits;
    text += digits;
  }
  return text;
}

/** Where a word stands: the parts, where each one's places begin in `at`, and of each place its word and its form. */
export interface Postings {
  forms: string[];
  parts: number[];
  /** One more than parts: places of `parts[i]` are `at[from[i]]` up to `at[from[i + 1]]`. */
  from: number[];
  at: number[];
  /** Number of the form, twice; one more within a heading. */
  as: number[];
}

/** Reads what `packPostings` wrote. */
export function readPostings([forms, packed]: Chunk[string]): Postings {
  const found: Postings = { forms: forms ? forms.split(' ') : [], parts: [], from: [0], at: [], as: [] };
  const kinds = 2 * Math.max(1, found.forms.length);
  let i = 0;
  const next = () => {
    let number = 0;
    let code = packed.charCodeAt(i++);
    for (; code >= HIGH_CODE; code = packed.charCodeAt(i++)) number = number * HIGH + code - HIGH_CODE;
    return number * LOW + code - LOW_CODE;
  };
  for (let part = 0; i < packed.length;) {
    found.parts.push((part += next()));
    let place = 0;
    for (let left = next(); left > 0; left--) {
      const value = next();
      found.at.push((place += Math.floor(value / kinds)));
      found.as.push(value % kinds);
    }
    found.from.push(found.at.length);
  }
  return found;
}

/** @param places of each part, in order: `[place, form * 2 + heading]` by turns */
export function packPostings(forms: readonly string[], places: ReadonlyMap<number, readonly number[]>): Chunk[string] {
  const kinds = 2 * Math.max(1, forms.length);
  const numbers: number[] = [];
  let before = 0;
  for (const [part, list] of places) {
    numbers.push(part - before, list.length / 2);
    before = part;
    let at = 0;
    for (let i = 0; i < list.length; i += 2) {
      const place = list[i] ?? 0;
      numbers.push((place - at) * kinds + (list[i + 1] ?? 0));
      at = place;
    }
  }
  return [forms.join(' '), packNumbers(numbers)];
}

/** The words of the site, its abbreviations and its synonyms. */
export interface VocabularyFile {
  /** Words with the number of parts that have them: `án:3 ban:27 …`. */
  words: string;
  /** The longest first, as they are tried. */
  abbreviations: [short: string, long: string][];
  /** Words that stand for one another. */
  synonyms: string[][];
}

/**
 * Of a key of the directory: how many parts have it, and the shards that do; no shard named means all of them. Of three
 * words that few parts have together, these parts: `shard.part`.
 */
export type Entry = [count: number, ...shards: number[]] | string;
export type Bucket = Record<string, Entry>;

/** The key of three neighbours, by the `hashOf` of `a b c`: there are several times as many as pairs. */
export const tripleKey = (hash: number): string => `+${(hash >>> 0).toString(36)}`;

/** The file that has a key of the directory: pairs lie with their first word, so that one file answers for its neighbours. */
export const bucketOf = (key: string, buckets: number): number =>
  fileOf(key.replace(/(?<=^[^#@=!+ ]+) .*/, ''), buckets);
