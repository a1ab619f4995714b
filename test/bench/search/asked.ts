/** Things by name, words that are nowhere, right words, questions, and the order of typing, on the real search page. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { DOCUMENT_TYPES } from '../../../src/model/citation.ts';
import { builtPaths, builtPage } from '../../../src/pipeline/built-pages.ts';
import { ABSENT, knownItems, RIGHT_WORDS, type Items, type KnownItem } from './known.ts';
import { isRight, QUESTIONS } from './questions.ts';
import { percent, row } from './shown.ts';

/** Says what was missed. */
export type Miss = (what: string) => void;

/** Reads the data sets of a built site. */
export const itemsOf =
  (folder: string): Items =>
  <T>(name: string) =>
    (JSON.parse(readFileSync(`${folder}/api/${name}.json`, 'utf8')) as { items: T[] }).items;

/** The titles of pages that no data set has, by address. */
async function titlesOf(folder: string): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const path of await builtPaths(folder)) {
    if (!/^\/(?:mau|huong-dan|linh-vuc|chi-tieu\/chi-so)\/[^/]+\/$/.test(path)) continue;
    const html = await builtPage(folder, path);
    const [, title = ''] = /<h1[^>]*>(.*?)<\/h1>/s.exec(html) ?? [];
    if (html.includes('data-pagefind-body') && title)
      titles.set(
        path,
        title
          .replace(/<[^>]+>/g, '')
          .replaceAll('&amp;', '&')
          .replace(/\s+/g, ' ')
          .trim(),
      );
  }
  return titles;
}

/** The known items of a built site. */
export async function itemsOfSite(folder: string, seed: number): Promise<KnownItem[]> {
  const sets = readdirSync(`${folder}/api`)
    .filter((file) => /^tasks-\d+\.json$/.test(file))
    .map((file) => file.slice(0, -5));
  return knownItems(itemsOf(folder), DOCUMENT_TYPES, await titlesOf(folder), sets, seed);
}

/** Known items must come first. */
export async function measureKnown(page: Page, folder: string, seed: number, miss: Miss): Promise<void> {
  const kinds = new Map<string, { first: number; three: number; all: number }>();
  for (const { kind, query, right } of await itemsOfSite(folder, seed)) {
    const { urls } = await page.evaluate((text) => window.ourSearch(text), query);
    const at = urls.findIndex((url) => right.some((wanted) => decodeURIComponent(wanted) === decodeURIComponent(url)));
    const counts = kinds.get(kind) ?? { first: 0, three: 0, all: 0 };
    kinds.set(kind, counts);
    counts.all++;
    if (at === 0) counts.first++;
    if (at >= 0 && at < 3) counts.three++;
  }
  console.log('\nthings by name');
  console.log(row(['', 'queries', 'first', 'in three']));
  for (const [kind, { first, three, all }] of kinds) {
    console.log(row([kind, all, percent(first / all), percent(three / all)]));
    if (first / all < 0.98) miss(`${kind}: ${percent(first / all)} % first`);
  }
}

/** What is nowhere on the site is not found; right words are not replaced. */
export async function measureWords(page: Page, miss: Miss): Promise<void> {
  const found: string[] = [];
  for (const query of ABSENT) {
    const { urls } = await page.evaluate((text) => window.ourSearch(text), query);
    if (urls.length) found.push(query);
  }
  console.log(`\nwords that are nowhere: ${found.length} of ${ABSENT.length} queries found something`);
  if (found.length) miss(`found what is nowhere: ${found.join(', ')}`);
  const replaced: string[] = [];
  for (const query of RIGHT_WORDS) {
    await page.evaluate((text) => window.ourSearch(text), query);
    if (/thay cho/.test((await page.locator('.search-notices').textContent()) ?? '')) replaced.push(query);
  }
  console.log(`right words: ${replaced.length} of ${RIGHT_WORDS.length} replaced`);
  if (replaced.length) miss(`replaced right words: ${replaced.join(', ')}`);
}

/** Questions and jobs. */
export async function measureQuestions(page: Page, miss: Miss, verbose: boolean): Promise<void> {
  let [first, five] = [0, 0];
  for (const question of QUESTIONS) {
    const { urls } = await page.evaluate((text) => window.ourSearch(text), question.query);
    const at = urls.findIndex((url) => isRight(url, question));
    if (at === 0) first++;
    if (at >= 0 && at < 5) five++;
    if (verbose && at !== 0)
      console.log(`    ${question.query} | ${question.right[0] ?? ''} | ${urls[0] ?? ''} | ${at}`);
  }
  const all = QUESTIONS.length;
  console.log(`\n${all} questions: ${percent(first / all)} % first, ${percent(five / all)} % in five`);
  if (first / all < 0.8) miss('questions: right first');
  if (five / all < 0.95) miss('questions: right in five');
}

/** What is typed letter by letter has the answer of a link that is opened. */
export async function measureTyping(
  page: Page,
  open: (query: string) => Promise<{ urls: string[]; close: () => Promise<void> }>,
  queries: readonly string[],
  miss: Miss,
): Promise<void> {
  const other: string[] = [];
  for (const query of queries) {
    let typed: string[] = [];
    for (let end = 1; end <= query.length; end++)
      if (query[end - 1] !== ' ')
        typed = (await page.evaluate((text) => window.ourSearch(text), query.slice(0, end))).urls;
    const opened = await open(query);
    if (JSON.stringify(opened.urls) !== JSON.stringify(typed)) other.push(query);
    await opened.close();
  }
  console.log(`typed and opened: ${queries.length - other.length} of ${queries.length} have the same ten results`);
  if (other.length) miss(`another answer typed than opened: ${other.join(', ')}`);
}

/** Queries that are typed letter by letter. */
export const TYPED = [
  'covid',
  'trần đ',
  'phong noi vu quy 1',
  'p',
  'một cửa',
  'chuyen doi s',
  'hồ sơ trễ hẹn',
  '61/2018/NĐ-CP',
  'xã an thạnh',
  'tinh gian bien che',
];
