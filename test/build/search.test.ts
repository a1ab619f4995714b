/** What the search of the built site answers: things by name, questions, words that are nowhere. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { openSearch, type Search } from '../../src/search/query/browser.ts';
import { itemsOfSite } from '../bench/search/asked.ts';
import { ABSENT, RIGHT_WORDS, type KnownItem } from '../bench/search/known.ts';
import { isRight, QUESTIONS } from '../bench/search/questions.ts';
import { workerOver } from '../support/pagefind-worker.ts';
import { SITES } from '../support/sites.ts';

const { folder } = SITES.root;
let search: Search;
let items: KnownItem[];

beforeAll(async () => {
  const read = (file: string) => readFileSync(`${folder}/pagefind/${file}`);
  const load = (file: string): Promise<unknown> => {
    const bytes = read(file);
    return Promise.resolve(JSON.parse((file.endsWith('.bin') ? gunzipSync(bytes) : bytes).toString()));
  };
  search = await openSearch('/', load, workerOver(read));
  items = await itemsOfSite(folder, 7);
});

async function first(query: string, count = 1, literal = false): Promise<string[]> {
  const answer = await search.run({ query, literal });
  const places = await Promise.all(answer.pages.slice(0, count).map((page) => search.places(page, answer.marks)));
  return places.map(([best]) => decodeURIComponent(best?.url ?? ''));
}

test('things come first by their numbers, names, former names and titles', async () => {
  const kinds = new Map<string, string[]>();
  for (const { kind, query, right } of items) {
    const missed = kinds.get(kind) ?? [];
    kinds.set(kind, missed);
    const [url = ''] = await first(query);
    if (!right.map(decodeURIComponent).includes(url)) missed.push(query);
  }
  const count = Map.groupBy(items, ({ kind }) => kind);
  for (const [kind, missed] of kinds)
    expect(missed.length / (count.get(kind)?.length ?? 1), `${kind}: ${missed.join(', ')}`).toBeLessThanOrEqual(0.02);
});

test('questions and jobs have the right answer first in four of five, in five nearly always', async () => {
  expect(QUESTIONS.length).toBeGreaterThanOrEqual(100);
  const missed = { first: [] as string[], five: [] as string[] };
  for (const question of QUESTIONS) {
    const urls = await first(question.query, 5);
    const at = urls.findIndex((url) => isRight(url, question));
    if (at !== 0) missed.first.push(question.query);
    if (at < 0) missed.five.push(question.query);
  }
  expect(missed.first.length / QUESTIONS.length, missed.first.join(', ')).toBeLessThanOrEqual(0.1);
  expect(missed.five.length / QUESTIONS.length, missed.five.join(', ')).toBeLessThanOrEqual(0.03);
});

describe('what is nowhere is not found', () => {
  test.each(ABSENT.map((query) => [query.slice(0, 40), query]))('%s', async (_, query) => {
    expect(await first(query, 3)).toEqual([]);
    expect(await first(query, 3, true)).toEqual([]);
  });
});

test.each(RIGHT_WORDS)('right words are not replaced: %s', async (query) => {
  const { notices } = await search.run({ query });
  expect(notices.map(({ kind }) => kind)).not.toContain('corrected');
});

test('in quotes and exactly as typed, accents that are typed must be there', async () => {
  expect(await first('sổ đỏ', 3, true)).toEqual([]);
  // In another order, or apart, is not as typed.
  expect(await first('hành chính cải cách', 3, true)).toEqual([]);
  expect((await first('"chuyen doi so"')).length).toBe(1);
});

test('a pasted text of any length is looked for by its beginning', async () => {
  const [place = ''] = await first(
    `Theo dõi việc thi hành pháp luật trong huyện. ${'Tiếp tục cơ chế tự chủ. '.repeat(300)}`.slice(0, 44),
  );
  expect(place).toContain('/ke-hoach/huyen-cu-lao-dung/');
});
