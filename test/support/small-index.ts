/** A search index in memory, made by the code that makes the site's, and opened as the browser opens it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { load } from '../../src/engine/load.ts';
import { indexThere } from '../../src/engine/search.ts';
import { sender } from '../../src/engine/send.ts';
import { EngineServer } from '../../src/engine/server.ts';
import {
  directoryFile,
  INDEX_FOLDER,
  MANIFEST,
  nameFile,
  PARTS,
  VOCABULARY,
  type Manifest,
  type NameEntry,
} from '../../src/search/format.ts';
import { joinKeys } from '../../src/search/index/directory.ts';
import { nameFiles } from '../../src/search/index/names.ts';
import type { Part } from '../../src/search/index/parts.ts';
import { packed, shardFiles } from '../../src/search/index/shard-files.ts';
import { shardKeys, shardWords, vocabularyFile } from '../../src/search/index/words.ts';
import { closePagefind, programFiles } from '../../src/search/pagefind/build.ts';
import { openSearch, searchIn, type Search, type Wanted } from '../../src/search/query/browser.ts';
import { workerOver } from './pagefind-worker.ts';

export interface SmallIndex {
  /** By their path in the index. */
  files: Map<string, Uint8Array>;
  /** Files that were read since it was opened. */
  read: string[];
  search: Search;
}

interface Extras {
  things?: readonly NameEntry[];
  abbreviations?: [string, string][];
  synonyms?: string[][];
  /** Paths of files that are lost. */
  lost?: readonly string[];
  /** Addresses of the machines of a query engine that has the words, instead of files. */
  engine?: readonly string[];
}

/** Loads shards into an engine, as a build leaves them for it. */
async function loadEngine(addresses: readonly string[], shards: readonly (readonly Part[])[], manifest: Manifest) {
  const folder = mkdtempSync(join(tmpdir(), 'parts-'));
  const below = join(folder, INDEX_FOLDER);
  for (const [i, parts] of shards.entries()) {
    mkdirSync(join(below, String(i)), { recursive: true });
    writeFileSync(join(below, String(i), PARTS), packed(parts));
  }
  writeFileSync(join(below, MANIFEST), JSON.stringify(manifest));
  for (const [name, list] of Object.entries({ api: { items: [] }, bang: { rows: 0, abbreviations: [], parts: [] } })) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'index.json'), JSON.stringify(list));
  }
  await load(
    addresses.map((address) => new EngineServer(address)),
    [folder],
  );
  rmSync(folder, { recursive: true });
}

/** Makes an index of shards, each of these parts. */
export async function smallIndex(shards: readonly (readonly Part[])[], extras: Extras = {}): Promise<SmallIndex> {
  const { things = [], abbreviations = [], synonyms = [], lost = [], engine } = extras;
  const files = new Map<string, Uint8Array>();
  for (const [i, parts] of shards.entries())
    for (const [path, bytes] of await shardFiles(parts)) files.set(`${i}/${path}`, bytes);
  for (const [path, bytes] of await programFiles()) files.set(path, bytes);
  await closePagefind();
  const directory = shards.length > 1 ? joinKeys(shards.map(shardKeys)) : [];
  const names = nameFiles(things);
  for (const [i, file] of directory.entries()) files.set(directoryFile(i), packed(file));
  for (const [i, file] of names.files.entries()) files.set(nameFile(i), packed(file));
  files.set(
    VOCABULARY,
    packed(
      vocabularyFile(
        shards.map(shardWords),
        abbreviations,
        synonyms,
        things.flatMap(([, title, , , called]) => [title, ...called]),
      ),
    ),
  );
  const manifest: Manifest = {
    shards: shards.map((_, i) => [String(i), 1]),
    buckets: directory.length,
    names: names.files.length,
    byWord: names.byWord,
    facets: {},
  };
  files.set(MANIFEST, Buffer.from(JSON.stringify(manifest)));
  for (const path of lost) files.delete(path);
  const read: string[] = [];
  const readFile = (file: string) => {
    read.push(file);
    const bytes = files.get(file);
    if (!bytes) return Promise.reject(new Error(file));
    return Promise.resolve(JSON.parse((file.endsWith('.bin') ? gunzipSync(bytes) : Buffer.from(bytes)).toString()));
  };
  if (engine) await loadEngine(engine, shards, manifest);
  const search = engine
    ? await searchIn('/', readFile, () => indexThere(sender(`${engine[0] ?? ''}/`)))
    : await openSearch(
        '/',
        readFile,
        workerOver((file) => files.get(file)),
      );
  return { files, read, search };
}

/** What is found: addresses of the best place of each page, and the answer. */
export async function foundBy({ search }: SmallIndex, wanted: Wanted) {
  const answer = await search.run(wanted);
  while (answer.left().likely.length + answer.left().others.length) await answer.more();
  const places = await Promise.all(
    answer.pages.map((page) => search.places(page, answer.marks, wanted.facets).then(([first]) => first)),
  );
  return { urls: places.map((place) => place?.url ?? ''), answer };
}
