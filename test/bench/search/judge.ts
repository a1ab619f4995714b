/** Whether a place of the site answers a query, judged by its text alone. */
import { canonical } from '../../../src/search/language/text.ts';
import type { SearchRecord } from '../../../src/search/index/records.ts';

export interface BenchQuery {
  group: string;
  query: string;
  /** The accented phrases that the query means: a place with any of them is relevant. */
  means: readonly string[];
  /** Further phrases that the place must have too. */
  and?: readonly string[];
}

const EDGE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';

/** Lower-case words in canonical form; blocks and sentences stay apart. */
export function plainText(text: string): string {
  return canonical(text)
    .toLowerCase()
    .replace(/\s*\/\s*/g, '/')
    .replace(/[.;:!?]+(?=\s|$)/g, ' | ')
    .replace(/[^\p{L}\p{N}/|.&-]+/gu, ' ')
    .replace(/ - /g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text of a record, as it is judged. */
export const recordText = (record: SearchRecord) => record.blocks.map(({ text }) => plainText(text)).join(' | ');

const escape = (text: string) =>
  text.replace(/[.*+?^${}()|[\]\\/&-]/g, (sign) => (/[-&/]/.test(sign) ? sign : `\\${sign}`));

/** Long and short forms of each other. */
export type Forms = readonly (readonly [short: string, long: string])[];

/** A test for the places that have the phrase, its abbreviation or its expansion as whole words. */
export function hasPhrase(phrase: string, forms: Forms): (text: string) => boolean {
  const wanted = new Set([plainText(phrase)]);
  for (const [short, long] of forms) {
    const pair = [plainText(short), plainText(long)] as const;
    for (const known of [...wanted]) {
      for (const [from, to] of [pair, [pair[1], pair[0]] as const]) {
        const put = known.replace(new RegExp(EDGE + escape(from) + END, 'gu'), to);
        if (put !== known) wanted.add(put);
      }
    }
  }
  const any = new RegExp(`${EDGE}(?:${[...wanted].map((form) => escape(form)).join('|')})${END}`, 'u');
  return (text) => any.test(text);
}

export function relevance(query: BenchQuery, forms: Forms): (text: string) => boolean {
  const any = query.means.map((phrase) => hasPhrase(phrase, forms));
  const all = (query.and ?? []).map((phrase) => hasPhrase(phrase, []));
  return (text) => any.some((test) => test(text)) && all.every((test) => test(text));
}

export interface Score {
  recall: number;
  reciprocal: number;
  gain: number;
  zero: boolean;
}

/** Figures of one answer: `hits` says of each of the first ten results whether it is relevant. */
export function score(hits: readonly boolean[], relevant: number): Score {
  const ten = hits.slice(0, 10);
  const best = Math.min(10, relevant);
  const discounted = (list: readonly boolean[]) =>
    list.reduce((sum, hit, i) => sum + (hit ? 1 / Math.log2(i + 2) : 0), 0);
  const first = ten.indexOf(true);
  return {
    recall: ten.filter(Boolean).length / best,
    reciprocal: first < 0 ? 0 : 1 / (first + 1),
    gain: discounted(ten) / discounted(Array<boolean>(best).fill(true)),
    zero: hits.length === 0,
  };
}

/** The other wordings of a day (`2022-12-20`), a month (`2022-12`) or a quarter (`2023-Q1`). */
export function dateWordings(iso: string): string[] {
  const quarter = /^(\d{4})-Q(\d)$/.exec(iso);
  if (quarter) {
    const [, year = '', number = ''] = quarter;
    const roman = ['I', 'II', 'III', 'IV'][Number(number) - 1] ?? '';
    return [roman, number].flatMap((q) => [`quý ${q}/${year}`, `quý ${q} năm ${year}`]);
  }
  const [year = '', month = '', day] = iso.split('-');
  const forms = (text: string) => [...new Set([text, text.replace(/^0/, '')])];
  if (day === undefined) return forms(month).flatMap((m) => [`${m}/${year}`, `tháng ${m} năm ${year}`]);
  return forms(day).flatMap((d) =>
    forms(month).flatMap((m) => [
      `${d}/${m}/${year}`,
      `${d}-${m}-${year}`,
      `${d}.${m}.${year}`,
      `${d} tháng ${m} năm ${year}`,
    ]),
  );
}
