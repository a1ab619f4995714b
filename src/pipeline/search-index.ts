/**
 * Builds the search index from the built pages of the site, shard by shard.
 *
 *     const indexer = await SearchIndexer.open(await searchSite(folder), folder);   // writes folder/pagefind
 *     await indexer.add('/ke-hoach/…/', () => html);                               // each page once, in any order
 *     await indexer.finish();
 *
 * A shard is written as soon as all its pages are there (a paper's pages by date, see `shards.ts`), so pages that come
 * in order of date are let go of early. A shard whose pages say the same as before is copied from the cache: a page that
 * only looks different, or repeats what another one says, changes none.
 */
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { Tinypool } from 'tinypool';
import { writeFilesBelow } from '../publishing/folders.ts';
import { INDEX_FOLDER } from '../search/format.ts';
import { partsOf, type Part } from '../search/index/parts.ts';
import { facetValues, recordsOf, type SearchRecord } from '../search/index/records.ts';
import { planShards, type ShardPlan } from '../search/index/shards.ts';
import { programFiles, type IndexFiles } from '../search/pagefind/build.ts';
import { sha256 } from '../util/digest.ts';
import { readEntry, writeEntry } from './cache.ts';
import type { SearchSite } from './search-site.ts';
import { writeShared, type Counted } from './search-shared.ts';
import type { FoundPage } from './search-things.ts';
import type { ShardMade, ShardWork } from './shard-worker.ts';

/** What a page says: its HTML, or what was cut from it elsewhere. */
type PageText = string | SearchRecord[];

/** A page that was given: what stands for what it says, and its parts, or else what cuts it into them. */
interface Given {
  path: string;
  said: string;
  parts: Part[] | (() => Part[]);
}

/** What stands for what parts say: all that a shard has of them follows from this. */
const saidBy = (parts: readonly Part[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

/** How the site is cut into shards. */
export const shardPlan = ({ dated, undated }: SearchSite): ShardPlan => planShards(dated, undated);

export interface SearchSummary {
  shards: number;
  /** Shards that were copied from the cache. */
  kept: number;
  pages: number;
  records: number;
}

/** A shard as the cache keeps it. */
interface Indexed extends Counted {
  parts: Part[];
  files: IndexFiles;
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

/** Shards that are made at once: Pagefind makes one on one processor. */
const AT_ONCE = 2;
/** How long a thread waits for the next shard, in milliseconds. */
const IDLE_MS = 2000;

async function readIndexed(digest: string): Promise<Indexed | undefined> {
  const entry = await readEntry('search', digest);
  return entry && (deserialize(entry) as Indexed);
}

export class SearchIndexer {
  readonly #site: SearchSite;
  readonly #bundle: string;
  readonly #plan: ShardPlan;
  readonly #told: (made: number) => void;
  readonly #each: (parts: readonly Part[]) => void;
  /** Whether a query engine has the words: then their places are no files of the site. */
  readonly #onEngine: boolean;
  readonly #before: Last;
  readonly #after: Last = { said: {}, shards: {} };
  /** The pages that a shard still waits for; shards with pages that have no date wait for the end. */
  readonly #missing = new Map<string, Set<string>>();
  readonly #given = new Map<string, Given[]>();
  readonly #counted = new Map<string, Counted>();
  #copied = 0;
  readonly #threads = new Tinypool({
    filename: pathToFileURL(resolve('src/pipeline/shard-worker.ts')).href,
    minThreads: 0,
    maxThreads: AT_ONCE,
    idleTimeout: IDLE_MS,
  });
  /** The shards that are being made, the oldest first. */
  readonly #making: Promise<void>[] = [];

  private constructor(
    site: SearchSite,
    bundle: string,
    before: Last,
    told: (made: number) => void,
    each: (parts: readonly Part[]) => void,
    onEngine: boolean,
  ) {
    this.#site = site;
    this.#onEngine = onEngine;
    this.#bundle = bundle;
    this.#before = before;
    this.#told = told;
    this.#each = each;
    this.#plan = shardPlan(site);
    for (const { path } of site.dated) {
      const id = this.#plan.of(path);
      const paths = this.#missing.get(id);
      if (paths) paths.add(path);
      else this.#missing.set(id, new Set([path]));
    }
    // Pages without a date may lie there too, and nobody knows how many.
    this.#missing.delete(this.#plan.of('/'));
  }

  /**
   * Opens an index below `folder`, the site's own; what is there of an older one goes.
   *
   * @param told is called when a shard is there, with how many there are so far
   * @param each is given the parts of each shard
   * @param onEngine whether a query engine has the words, which is loaded with what is written here
   */
  static async open(
    site: SearchSite,
    folder: string,
    told: (made: number) => void = () => undefined,
    each: (parts: readonly Part[]) => void = () => undefined,
    onEngine = false,
  ) {
    const bundle = join(folder, INDEX_FOLDER);
    await rm(bundle, { recursive: true, force: true });
    const last = await readEntry('search', LAST);
    return new SearchIndexer(
      site,
      bundle,
      last ? (JSON.parse(last.toString()) as Last) : { said: {}, shards: {} },
      told,
      each,
      onEngine,
    );
  }

  /**
   * Takes a page of the site; one that is kept out of search may be given too.
   *
   * @param path address from the site's root, without the base: `/ke-hoach/…/`
   * @param read gives the page's HTML, or its records; asked once it turns out that it is needed
   * @param key while it is the same, so is the page: what a page that need not be read says is known by it
   */
  async add(path: string, read: () => PageText, key?: string): Promise<void> {
    const id = this.#plan.of(path);
    const page = this.#take(path, read, key);
    const list = this.#given.get(id);
    if (list) list.push(page);
    else this.#given.set(id, [page]);
    const waits = this.#missing.get(id);
    if (waits?.delete(path) && waits.size === 0) await this.#begin(id);
  }

  /** Indexes what is left and writes what the shards share. */
  async finish(): Promise<SearchSummary> {
    for (const id of this.#plan.ids) await this.#begin(id);
    await Promise.all(this.#making);
    await this.#threads.destroy();
    if (!this.#onEngine) writeFilesBelow(this.#bundle, await programFiles());
    const shards = this.#plan.ids.flatMap((id) => {
      const shard = this.#counted.get(id);
      return shard?.records ? [shard] : [];
    });
    writeShared(this.#bundle, shards, this.#site);
    await writeEntry('search', LAST, JSON.stringify(this.#after));
    const sum = (count: (shard: Counted) => number) => shards.reduce((all, shard) => all + count(shard), 0);
    return {
      shards: shards.length,
      kept: this.#copied,
      pages: sum(({ pages }) => pages.length),
      records: sum(({ records }) => records),
    };
  }

  #take(path: string, read: () => PageText, key?: string): Given {
    const facts = this.#site.facts.get(path);
    const cut = () => {
      const text = read();
      return partsOf(typeof text === 'string' ? recordsOf(text, path, facts) : text);
    };
    const known = key && sha256(key + JSON.stringify(facts)).slice(0, 32);
    const last = known && this.#before.said[known];
    if (last) {
      this.#after.said[known] = last;
      return { path, said: last, parts: cut };
    }
    const parts = cut();
    const said = saidBy(parts);
    if (known) this.#after.said[known] = said;
    return { path, said, parts };
  }

  readonly #isPaper = (path: string) => this.#site.facts.get(path)?.rows !== undefined;

  /** Begins a shard: the next pages are read while it is made. Shards are written in the order in which they begin. */
  async #begin(id: string): Promise<void> {
    const own = this.#given.get(id)?.sort((a, b) => (a.path < b.path ? -1 : 1));
    if (!own) return;
    this.#given.delete(id);
    if (this.#making.length >= AT_ONCE) await this.#making.shift();
    const before = this.#making.at(-1);
    const made = this.#make(id, own);
    const written = Promise.all([made, before]).then(([[indexed, isKept]]) => this.#write(indexed, isKept));
    // What goes wrong is thrown where another one, or the end, waits for it.
    written.catch(() => undefined);
    this.#making.push(written);
  }

  /** A shard, from the cache where its pages say what they said. */
  async #make(id: string, own: readonly Given[]): Promise<[shard: Indexed, isKept: boolean]> {
    const hash = createHash('sha256').update(`${this.#plan.ids.length > 1} ${this.#onEngine}`);
    for (const { path, said } of own) hash.update(`\0${path}\0${this.#isPaper(path)}\0${said}`);
    const digest = hash.digest('hex');
    this.#after.shards[id] = digest;
    const kept = await readIndexed(digest);
    if (kept) return [kept, true];
    const indexed = await this.#index(id, await this.#partsOf(id, own));
    await writeEntry('search', digest, serialize(indexed));
    return [indexed, false];
  }

  #write({ parts, files, ...counted }: Indexed, isKept: boolean): void {
    if (isKept) this.#copied++;
    if (parts.length) writeFilesBelow(join(this.#bundle, counted.id), files);
    this.#each(parts);
    this.#counted.set(counted.id, counted);
    this.#told(this.#counted.size);
  }

  /** The parts of all pages of a shard. Unchanged pages take theirs from the last index. */
  async #partsOf(id: string, own: readonly Given[]): Promise<Part[]> {
    const digest = own.some(({ parts }) => typeof parts === 'function') ? this.#before.shards[id] : undefined;
    // Where there is none, or it is damaged, the pages are cut again.
    const last = digest === undefined ? undefined : await readIndexed(digest);
    const before = Map.groupBy(last?.parts ?? [], ({ path }) => path);
    return own.flatMap(({ path, said, parts }) => {
      if (typeof parts !== 'function') return parts;
      const kept = before.get(path);
      return kept && saidBy(kept) === said ? kept : parts();
    });
  }

  async #index(id: string, parts: Part[]): Promise<Indexed> {
    const pages = [...Map.groupBy(parts, ({ path }) => path)].map(([path, own]): FoundPage => [
      path,
      own[0]?.title ?? '',
      [...new Set(own.flatMap(({ facets }) => facetValues(facets)))],
    ]);
    const work: ShardWork = { parts, isOneOfMany: this.#plan.ids.length > 1, onEngine: this.#onEngine };
    return {
      id,
      parts,
      ...((await this.#threads.run(work)) as ShardMade),
      pages,
      papers: pages.filter(([path]) => this.#isPaper(path)).length,
      records: parts.length,
    };
  }
}
