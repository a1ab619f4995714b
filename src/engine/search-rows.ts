/** A shard of search as rows of the engine: what the files of an index have of it. */
import { tripleKey } from '../search/format.ts';
import { plainOf, wordOf } from '../search/index/lexicon.ts';
import type { Part } from '../search/index/parts.ts';
import { hiddenKeys, tableOf, textOf, wordsByPlace, type PlacedWords } from '../search/index/shard-files.ts';
import { shardKeys } from '../search/index/words.ts';
import { bare } from '../search/language/text.ts';
import { sha256 } from '../util/digest.ts';
import { ALWAYS, type TableName } from './schema.ts';

/** Pages without a date are asked first. */
const UNDATED = '~';

/** Where a word stands, with any accents. */
class Postings {
  readonly forms: string[] = [];
  readonly parts: number[] = [];
  readonly times: number[] = [];
  readonly at: number[] = [];
  readonly form: number[] = [];

  add(part: number, place: number, word: string): void {
    this.has(part);
    this.times[this.times.length - 1] = (this.times.at(-1) ?? 0) + 1;
    this.at.push(place);
    let form = this.forms.indexOf(word);
    if (form < 0) form = this.forms.push(word) - 1;
    this.form.push(form);
  }

  has(part: number): void {
    if (this.parts.at(-1) === part) return;
    this.parts.push(part);
    this.times.push(0);
  }
}

/** What a word ends with, after digits or after letters: Pagefind finds `quý2` by `2` and `2b` by `b`, and so it is here. */
const ENDING = /(?<=\d)\p{L}+$|(?<=\p{L})\d+$/u;

function postingsOf(parts: readonly Part[], placed: readonly PlacedWords[]): Map<string, Postings> {
  const all = new Map<string, Postings>();
  const of = (word: string) => {
    let postings = all.get(word);
    if (!postings) all.set(word, (postings = new Postings()));
    return postings;
  };
  for (const [number, part] of parts.entries()) {
    for (const [at, words] of placed[number] ?? [])
      for (const [i, word] of words.entries()) {
        of(wordOf(plainOf(word))).add(number, at + i, wordOf(word));
        const [ending] = ENDING.exec(wordOf(word)) ?? [];
        if (ending) of(bare(ending)).add(number, at + i, ending);
      }
    for (const key of hiddenKeys(part)) of(key).has(number);
  }
  return all;
}

export interface SearchShard {
  id: string;
  /** Its place among the shards of all sites. */
  place: number;
  papers: number;
  parts: readonly Part[];
}

/** The rows of a shard, each with its table. */
export function* searchRows({ id, place, papers, parts }: SearchShard): Generator<[table: TableName, row: object]> {
  const shard = sha256(JSON.stringify([id, parts])).slice(0, 10);
  const [day = UNDATED] = /^\d{4}(?:-\d\d){0,2}/.exec(id) ?? [];
  const of = { year: Number(day.slice(0, 4)) || 0, shard };
  const placed = parts.map(wordsByPlace);
  const ids = parts.map((_, part) => String(part));
  const table = tableOf(parts, ids, placed);
  yield ['shards', { ...of, day, place, papers, parts: JSON.stringify(table) }];
  yield ['words', { ...of, word: ALWAYS, forms: [], parts: [], times: [], at: [], form: [] }];
  for (const [word, { forms, parts: list, times, at, form }] of postingsOf(parts, placed))
    yield ['words', { ...of, word, forms, parts: list, times, at, form }];
  const { keys, triples } = shardKeys(parts);
  for (const [key, count] of keys) yield ['keys', { ...of, key, parts: count }];
  for (let i = 0; i < triples.length; i += 2 + (triples[i + 1] ?? 0))
    yield ['keys', { ...of, key: tripleKey(triples[i] ?? 0), parts: 1 }];
  for (const [part, one] of parts.entries()) yield ['texts', { ...of, part, text: JSON.stringify(textOf(one)) }];
}
