/** Search over many made-up papers: what is found, and the bytes at the server for common and rare words and for numbers. */
import { loadavg } from 'node:os';
import { recordsOf, type SearchRecord } from '../../../src/search/index/records.ts';
import { searchSite } from '../../../src/pipeline/search-site.ts';
import { launchBrowser } from '../../support/browser.ts';
import { generated, random } from './generate.ts';
import { plainText, recordText, relevance, score, type Forms, type Score } from './judge.ts';
import { measureKnown, measureTyping, TYPED } from './asked.ts';
import { papersSite } from './papers-site.ts';
import { countingServer } from './server.ts';
import { mean, median, OUR_SCRIPT, percent, row, shownBy } from './shown.ts';

/** Pages that queries are made from. */
const SAMPLE = 240;
/** Searches of each kind whose bytes are counted. */
const COUNTED = 12;

/**
 * Runs and prints it. 1 when a wanted figure is missed.
 *
 * @param shell a built site, whose search page is used
 */
export async function runPapers(
  count: number,
  shell: string,
  seed: number,
  wanted: number,
  verbose: boolean,
): Promise<number> {
  const folder = `node_modules/.cache/bench/search-${count}`;
  const { catalogue, pages, summary, seconds } = await papersSite(count, folder, shell);
  const { facts } = await searchSite(folder);
  let missed = 0;
  const miss = (what: string) => {
    missed++;
    console.log(`  ! ${what}`);
  };
  console.log(
    `${count} papers: ${summary.pages} pages, ${summary.records} records in ${summary.shards} shards (${summary.kept} kept), indexed in ${seconds.toFixed(1)} s (load ${loadavg()[0]?.toFixed(1) ?? ''})`,
  );

  // One text a page, places apart: a place is relevant when its own part has the words.
  const texts = new Map<string, string>();
  const sample: SearchRecord[] = [];
  const step = Math.max(1, Math.floor(summary.pages / SAMPLE));
  let number = 0;
  for (const [path, html] of pages()) {
    const records = recordsOf(html, path, facts.get(path));
    for (const record of records) texts.set(decodeURIComponent(record.url), recordText(record));
    if (number++ % step === 0) sample.push(...records);
  }
  const pageOf = (url: string) => url.replace(/#.*/, '');
  const forms: Forms = catalogue.abbreviations.map(({ short, long }) => [short, long] as const);
  const agencies = [...catalogue.agencies.values()].map(({ name }) => name);
  const queries = generated(sample, forms, agencies, seed, wanted);

  const server = await countingServer({ '/': folder });
  const browser = await launchBrowser();
  const open = async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${server.url}tim-kiem/`, { waitUntil: 'domcontentloaded' });
    await page.evaluate(OUR_SCRIPT);
    return page;
  };
  try {
    const page = await open();
    const groups = new Map<string, Score[]>();
    const times: number[] = [];
    for (const query of queries) {
      const fits = relevance(query, forms);
      const relevant = new Set([...texts].filter(([, text]) => fits(text)).map(([url]) => pageOf(url))).size;
      if (relevant === 0) continue;
      const answer = await page.evaluate((text) => window.ourSearch(text), query.query);
      times.push(answer.ms);
      const points = score(
        answer.urls.map((url) => fits(texts.get(decodeURIComponent(url)) ?? '')),
        relevant,
      );
      const list = groups.get(query.group);
      if (list) list.push(points);
      else groups.set(query.group, [points]);
      if (verbose && points.recall < 1)
        console.log(
          `    ${query.group} | ${query.query} | ${query.means[0] ?? ''} | ${percent(points.recall)} of ${relevant}`,
        );
    }
    console.log(row(['generated', 'queries', 'R@10', 'MRR@10', 'nDCG@10', 'zero']));
    for (const [group, scores] of [...groups, ['all', [...groups.values()].flat()] as [string, Score[]]]) {
      const recall = mean(scores.map((item) => item.recall));
      const zero = mean(scores.map((item) => Number(item.zero)));
      const figures = [
        recall,
        mean(scores.map((item) => item.reciprocal)),
        mean(scores.map((item) => item.gain)),
        zero,
      ];
      console.log(row([group, scores.length, ...figures.map(percent)]));
      const least = group === 'all' ? 0.99 : 0.97;
      if (recall < least) miss(`${group}: R@10 ${percent(recall)} is below ${percent(least)}`);
      if (group === 'all' && zero) miss('some queries found nothing');
    }
    console.log(`time from key to five results, median: ${median(times).toFixed(0)} ms`);
    if (median(times) > 100) miss('the time from key to results');

    await measureKnown(page, folder, seed, miss);
    await measureTyping(page, (query) => shownBy(browser, server.url, query), TYPED, miss);

    // What the pages of the sample say often and seldom.
    const phrases = new Map<string, Set<string>>();
    for (const record of sample) {
      for (const { text } of record.blocks) {
        const words = plainText(text).split(' ');
        for (let i = 0; i + 3 <= words.length; i++) {
          const phrase = words.slice(i, i + 3).join(' ');
          if (!/^[\p{L} ]+$/u.test(phrase)) continue;
          const on = phrases.get(phrase);
          if (on) on.add(pageOf(record.url));
          else phrases.set(phrase, new Set([pageOf(record.url)]));
        }
      }
    }
    const ranked = [...phrases].sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1)).map(([phrase]) => phrase);
    const next = random(seed);
    const some = (list: readonly string[]) =>
      Array.from({ length: COUNTED }, () => list[Math.floor(next() * list.length)] ?? '');
    const kinds: [string, string[], number][] = [
      ['common phrase', some(ranked.slice(0, 60)), 250_000],
      ['rare phrase', some(ranked.slice(-2000)), 250_000],
      ['number', some(catalogue.papers.map((paper) => paper.code)), 250_000],
    ];
    const counted = (from: number) =>
      server.sent.slice(from).filter(({ path }) => /^\/pagefind\/|\/browser\.[^/]*\.js$/.test(path));
    const kb = (list: { bytes: number }[]) => list.reduce((sum, item) => sum + item.bytes, 0) / 1000;
    console.log('\nnothing cached (median / worst; what a page loads by itself apart)');
    console.log(row(['', 'first KB', 'worst', 'requests', 'ms', 'ten KB', 'next KB', 'worst', 'ms']));
    for (const [kind, list, most] of kinds) {
      const first: number[] = [];
      const requests: number[] = [];
      const wait: number[] = [];
      const ten: number[] = [];
      const later: number[] = [];
      const laterWait: number[] = [];
      for (const [i, query] of list.entries()) {
        const from = server.sent.length;
        const fresh = await open();
        wait.push((await fresh.evaluate((text) => window.ourSearch(text, true), query)).ms);
        first.push(kb(counted(from)));
        requests.push(counted(from).length);
        await fresh.waitForLoadState('networkidle');
        ten.push(kb(counted(from)));
        const second = server.sent.length;
        laterWait.push((await fresh.evaluate((text) => window.ourSearch(text), list[(i + 5) % list.length] ?? '')).ms);
        later.push(kb(counted(second)));
        await fresh.context().close();
      }
      const whole = (value: number) => value.toFixed(0);
      console.log(
        row(
          [
            kind,
            median(first),
            Math.max(...first),
            median(requests),
            median(wait),
            median(ten),
            median(later),
            Math.max(...later),
            median(laterWait),
          ].map((cell) => (typeof cell === 'number' ? whole(cell) : cell)),
        ),
      );
      if (1000 * median(first) > most) miss(`${kind}: ${whole(median(first))} KB for the first search`);
      if (median(later) > 80) miss(`${kind}: ${whole(median(later))} KB for the next search`);
    }
    console.log(missed ? `\n${missed} figures missed` : '\nevery wanted figure reached');
    return missed ? 1 : 0;
  } finally {
    await browser.close();
    server.stop();
  }
}
