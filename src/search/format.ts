/** What the index side writes and the query side reads: the files beside Pagefind's, and their keys. */

/** The folder of the index in the site. */
export const INDEX_FOLDER = 'pagefind';

/** What has to be known of an index before it is asked anything. */
export interface Manifest {
  /** Folders of the shards in the order in which they are asked, with the number of papers in each. */
  shards: [id: string, papers: number][];
  /** Files of the directory; none where there is one shard. */
  buckets: number;
  /** Files of the names. */
  names: number;
  /** Whether names lie by each of their words, as on a small site. */
  byWord: boolean;
  /** How many pages each value of the facets has; a facet with very many values is left out. */
  facets: Record<string, number>;
}
export const MANIFEST = 'muc-luc.json';
export const VOCABULARY = 'tu-vung.bin';
export const nameFile = (bucket: number) => `ten/${bucket}.bin`;
/** Where a query engine is asked: all parts of a shard, for the engine to be loaded with. */
export const PARTS = 'doan.bin';
export const directoryFile = (bucket: number) => `chi-dan/${bucket}.bin`;

/**
 * What a shard has: its pages in order, each with its parts in order. Parts are numbered through the shard.
 * Files that end with `.bin` are JSON packed with gzip, whatever the web server does.
 */
export interface ShardTable {
  /** What Pagefind calls the parts, by a space: so much of the end as tells them apart. */
  ids: string;
  /** Of each part where its headings stand: how far behind the one before, and how long, by turns, counted in words. */
  headings: number[][];
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

/** Each part has a file of its text: a neighbour beside it would be read for nothing more often than not. */
export const textFile = (part: number) => `van-ban/${part}.bin`;
export type TextFile = [path: string, title: string, text: string, places: TextPlace[], values: string[]];

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

/** Whether the vocabulary has a word, if a text does. */
export const isListed = (word: string): boolean => /^(?!\d+$)[\p{L}\d]{1,24}$/u.test(word);

/** The words of the site, its abbreviations and its synonyms. */
export interface VocabularyFile {
  /** A line for each number of parts: the number, and the words that so many have. */
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
