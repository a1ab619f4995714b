/**
 * Builds the search index from the pages of the site, shard by shard, while pages are still being made or afterwards.
 *
 *     const indexer = await searchIndexer(await searchSite(folder), folder);   // folder: the site's; writes folder/pagefind
 *     indexer.add('/ke-hoach/…/', () => html);                         // each page once, in any order
 *     await indexer.finish();
 *
 * A shard is indexed as soon as all its pages are there (a paper's pages by date, see `shards.ts`), so pages that come
 * in order of date are let go of early. A shard whose pages say the same as before is copied from the cache: a page that
 * only looks different, or repeats what another one says, changes none.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as wait } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { writeFilesBelow } from '../publishing/folders.ts';
import { joinKeys } from '../search/directory.ts';
import type { SearchManifest } from '../search/manifest.ts';
import { closePagefind, indexShard, programFiles, readShard, type IndexFiles } from '../search/pagefind-index.ts';
import { partsOf, type Part } from '../search/parts.ts';
import { FACETS, facetValues, recordsOf } from '../search/records.ts';
import { planShards, type ShardPlan } from '../search/shards.ts';
import { shardWords, vocabularyFile, type ShardWords } from '../search/words.ts';
import { readEntry, writeEntry } from './cache.ts';
import { sha256 } from '../util/digest.ts';
import type { SearchSite } from './search-site.ts';

/** A page that was given: what stands for what it says, and its parts, or else what cuts it into them. */
interface Given {
  path: string;
  said: string;
  parts: Part[] | (() => Part[]);
}

/** What stands for what parts say: all that a shard has of them follows from this. */
function saidBy(parts: readonly Part[]): string {
  const hash = createHash('sha256');
  for (const { address, text, facets, date } of parts)
    hash
      .update(JSON.stringify([address, facets, date]))
      .update(text)
      .update('\0');
  return hash.digest('base64url');
}

/** How the site is cut into shards. */
export const shardPlan = ({ dated, undated }: SearchSite): ShardPlan => planShards(dated, undated);

export interface SearchSummary {
  shards: number;
  /** Shards that were copied from the cache. */
  kept: number;
  pages: number;
  records: number;
}

export interface SearchIndexer {
  /**
   * Takes a page of the site; one that is kept out of search may be given too.
   *
   * @param path address from the site's root, without the base: `/ke-hoach/…/`
   * @param read gives the page's HTML; asked once it turns out that it is needed
   * @param key while it is the same, so is the page: what a page that need not be read says is known by it
   */
  add(path: string, read: () => string, key?: string): void;
  /** Shards that are whole and wait for their turn, or are being indexed. */
  queued(): number;
  /** Indexes what is left and writes what the shards share. Throws when Pagefind refuses something. */
  finish(): Promise<SearchSummary>;
}

/** What is known of a shard before it is written. */
interface Counted extends ShardWords {
  pages: number;
  papers: number;
  records: number;
  facets: [value: string, pages: number][];
}

/** A shard as the cache keeps it. */
interface Indexed extends Counted {
  files: IndexFiles;
  /** Of each part: its id, and which file has its text. */
  ids: string[];
  texts: string[];
}

/** What is known of the last index. */
interface Last {
  /** What pages said, by their keys. */
  said: Record<string, string>;
  /** Where each shard is kept. */
  shards: Record<string, string>;
}

/** Its entry in the cache. */
const LAST = 'last';

async function readLast(): Promise<Last> {
  const entry = await readEntry('search', LAST);
  return entry ? (JSON.parse(entry.toString()) as Last) : { said: {}, shards: {} };
}

async function readIndexed(digest: string): Promise<Indexed | undefined> {
  const entry = await readEntry('search', digest);
  return entry && (deserialize(entry) as Indexed);
}

/** A facet with more values than this is chosen among the results only. */
const MANY_VALUES = 200;

/**
 * Opens an index below `folder`, the site's own; `pagefind/` there is made anew.
 *
 * @param told is called when a shard is there, with how many there are so far
 */
export async function searchIndexer(
  site: SearchSite,
  folder: string,
  told: (made: number) => void = () => undefined,
): Promise<SearchIndexer> {
  const bundle = join(folder, 'pagefind');
  const plan = shardPlan(site);
  /** The pages that a shard still waits for; shards with pages that have no date wait for the end. */
  const missing = new Map<string, Set<string>>();
  for (const { path } of site.dated) {
    const id = plan.of(path);
    const paths = missing.get(id);
    if (paths) paths.add(path);
    else missing.set(id, new Set([path]));
  }
  const open = plan.of('/');
  // Pages without a date lie in shards of their own, or all are in one: none of these is known to be whole before the end.
  const pages = new Map<string, Given[]>();
  const begun: Promise<void>[] = [];
  /** Known sooner than the shard is written; nothing where that failed. */
  const counted = new Map<string, Promise<Counted | undefined>>();
  /** Of each shard that is written: its `texts`. */
  const done = new Map<string, string[]>();
  let copied = 0;
  let queued = 0;
  const ready: Promise<void> = rm(bundle, { recursive: true, force: true }).then(async () => {
    writeFilesBelow(bundle, await programFiles());
  });
  // Every shard waits for it, and hears of a failure then.
  ready.catch(() => undefined);
  /** What is done last in each: two shards are indexed at a time, each by a Pagefind of its own. */
  const lanes: Promise<unknown>[] = [ready, ready];
  let turn = 0;
  function inLane<T>(work: (lane: number) => Promise<T>): Promise<T> {
    turn = (turn + 1) % lanes.length;
    const lane = turn;
    const result = (lanes[lane] ?? ready).then(() => work(lane));
    lanes[lane] = result;
    return result;
  }
  const isPaper = (path: string) => site.facts.get(path)?.rows !== undefined;
  const before = await readLast();
  const after: Last = { said: {}, shards: {} };

  /** What the pages of a shard said in the last index, by their addresses. */
  async function lastParts(id: string): Promise<Map<string, Part[]>> {
    const found = new Map<string, Part[]>();
    const digest = before.shards[id];
    const kept = digest === undefined ? undefined : await readIndexed(digest);
    // Where there is none, or it is damaged, the pages are cut again.
    for (const part of kept ? readShard(kept.files, kept.ids) : []) {
      const { path } = part.address;
      const dated = { ...part, date: site.facts.get(path)?.date ?? '' };
      const parts = found.get(path);
      if (parts) parts.push(dated);
      else found.set(path, [dated]);
    }
    return found;
  }

  /** The parts of all pages of a shard. Unchanged pages take theirs from the last index. */
  async function partsOfShard(id: string, own: readonly Given[]): Promise<Part[][]> {
    const unread = own.some(({ parts }) => typeof parts === 'function');
    const last = unread ? await lastParts(id) : undefined;
    return own.map(({ path, said, parts }) => {
      if (typeof parts !== 'function') return parts;
      const kept = last?.get(path);
      return kept && saidBy(kept) === said ? kept : parts();
    });
  }

  /** Indexes the pages of a shard. @param known is called when its words are counted */
  async function index(
    id: string,
    own: readonly Given[],
    digest: string,
    lane: number,
    known: (shard: Counted) => void,
  ): Promise<Indexed> {
    const parts: Part[] = [];
    const facets = new Map<string, number>();
    let papers = 0;
    for (const [i, found] of (await partsOfShard(id, own)).entries()) {
      if (found.length && isPaper(own[i]?.path ?? '')) papers++;
      parts.push(...found);
      for (const value of new Set(found.flatMap((part) => facetValues(part.facets))))
        facets.set(value, (facets.get(value) ?? 0) + 1);
    }
    const writing = indexShard(parts, lane);
    // Told when it is awaited below.
    writing.catch(() => undefined);
    // Pagefind, a process of its own, is at work meanwhile.
    await wait();
    const shard: Counted = {
      ...shardWords(parts),
      pages: new Set(parts.map(({ address }) => address.path)).size,
      papers,
      records: parts.length,
      facets: [...facets],
    };
    known(shard);
    const indexed: Indexed = { ...shard, ...(await writing) };
    await writeEntry('search', digest, serialize(indexed));
    return indexed;
  }

  /** A shard from the cache, or else when one of the lanes is free. */
  async function make(id: string, given: Given[], known: (shard: Counted) => void): Promise<void> {
    const own = given.sort((a, b) => (a.path < b.path ? -1 : 1));
    const hash = createHash('sha256');
    for (const { path, said } of own) hash.update(`\0${path}\0${isPaper(path)}\0${said}`);
    const digest = hash.digest('hex');
    let indexed = await readIndexed(digest);
    if (indexed) {
      known(indexed);
      copied++;
    } else indexed = await inLane((lane) => index(id, own, digest, lane, known));
    after.shards[id] = digest;
    await ready;
    if (indexed.records) writeFilesBelow(join(bundle, id), indexed.files);
    done.set(id, indexed.texts);
  }

  function given(path: string, read: () => string, key?: string): Given {
    const facts = site.facts.get(path);
    const cut = () => partsOf(recordsOf(read(), path, facts));
    const known = key && sha256(key + JSON.stringify(facts)).slice(0, 32);
    const last = known && before.said[known];
    if (last) {
      after.said[known] = last;
      return { path, said: last, parts: cut };
    }
    const parts = cut();
    const said = saidBy(parts);
    if (known) after.said[known] = said;
    return { path, said, parts };
  }

  const start = (id: string) => {
    const own = pages.get(id);
    if (!own) return;
    pages.delete(id);
    queued++;
    const { promise, resolve } = Promise.withResolvers<Counted | undefined>();
    counted.set(id, promise);
    // Told of a failure as well: whoever waits for room goes on to the end, which throws it.
    const work = make(id, own, resolve).finally(() => {
      queued--;
      resolve(undefined);
      told(done.size);
    });
    // Whoever waits for the end hears of a failure then.
    work.catch(() => undefined);
    begun.push(work);
  };

  return {
    add(path, read, key) {
      const id = plan.of(path);
      const page = given(path, read, key);
      const list = pages.get(id);
      if (list) list.push(page);
      else pages.set(id, [page]);
      const waits = missing.get(id);
      if (waits?.delete(path) && waits.size === 0 && id !== open) start(id);
    },

    queued: () => queued,

    async finish() {
      for (const id of plan.ids) start(id);
      const found = await Promise.all(plan.ids.map(async (id) => ({ id, shard: await counted.get(id) })));
      const known = found.flatMap(({ id, shard }) => (shard?.records ? [{ id, shard }] : []));
      const shards = known.map(({ shard }) => shard);
      // Joined while the last of them are still being written.
      const directory = joinKeys(shards);
      const vocabulary = vocabularyFile(shards, site.abbreviations);
      await Promise.all(begun).finally(closePagefind);
      const files = directory(known.map(({ id }) => done.get(id) ?? []));
      await mkdir(join(bundle, 'chi-dan'));
      // Thousands of small files, none of which is worth waiting for.
      for (const [i, file] of files.entries())
        writeFileSync(join(bundle, 'chi-dan', `${i}.json`), JSON.stringify(file));
      await writeFile(join(bundle, 'tu-vung.json'), JSON.stringify(vocabulary));
      const facets = new Map<string, number>();
      for (const [value, count] of shards.flatMap((shard) => shard.facets))
        facets.set(value, (facets.get(value) ?? 0) + count);
      const shown = FACETS.flatMap((name) => {
        const values = [...facets].filter(([value]) => value.startsWith(`${name}~`));
        return values.length > MANY_VALUES ? [] : values;
      }).sort(([a], [b]) => (a < b ? -1 : 1));
      const manifest: SearchManifest = {
        shards: known.map(({ id, shard }) => [id, shard.papers]),
        buckets: files.length,
        facets: Object.fromEntries(shown),
      };
      await writeFile(join(bundle, 'muc-luc.json'), JSON.stringify(manifest));
      await writeEntry('search', LAST, JSON.stringify(after));
      const sum = (count: (shard: Counted) => number) => shards.reduce((all, shard) => all + count(shard), 0);
      return {
        shards: known.length,
        kept: copied,
        pages: sum((shard) => shard.pages),
        records: sum((shard) => shard.records),
      };
    },
  };
}

/** The addresses of the built pages of a folder, in order. */
export async function builtPaths(folder: string): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('index.html'));
  return files.map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`).sort();
}

/** The built page at an address. */
export const builtPage = (folder: string, path: string): Promise<string> =>
  readFile(join(folder, path, 'index.html'), 'utf8');
