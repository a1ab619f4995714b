/** What the shards of a search index share: the directory, the names of things, the words of the site. */
import { writeFilesBelow } from '../publishing/folders.ts';
import { directoryFile, MANIFEST, nameFile, VOCABULARY, type Manifest } from '../search/format.ts';
import { joinKeys } from '../search/index/directory.ts';
import { nameFiles } from '../search/index/names.ts';
import { FACETS } from '../search/index/records.ts';
import { packed } from '../search/index/shard-files.ts';
import { vocabularyFile } from '../search/index/words.ts';
import type { SearchSite } from './search-site.ts';
import { spoken, thingsOf, type FoundPage } from './search-things.ts';
import type { ShardMade } from './shard-worker.ts';

/** What is known of a shard once it is written. */
export interface Counted extends Omit<ShardMade, 'files'> {
  id: string;
  pages: FoundPage[];
  papers: number;
  records: number;
}

/** A facet with more values than this is chosen among the results only. */
const MANY_VALUES = 200;

/** Writes it into the folder of the index. */
export function writeShared(bundle: string, shards: readonly Counted[], site: SearchSite): void {
  const keys = shards.flatMap(({ keys: own }) => own ?? []);
  const directory = keys.length ? joinKeys(keys) : [];
  const things = thingsOf(
    shards.flatMap(({ pages }) => pages),
    site,
  );
  const names = nameFiles(things);
  const manifest: Manifest = {
    shards: shards.map(({ id, papers }) => [id, papers]),
    buckets: directory.length,
    names: names.files.length,
    byWord: names.byWord,
    facets: facetsShown(shards),
  };
  const { abbreviations, synonyms } = site;
  writeFilesBelow(
    bundle,
    new Map([
      ...directory.map((file, i) => [directoryFile(i), packed(file)] as const),
      ...names.files.map((file, i) => [nameFile(i), packed(file)] as const),
      [VOCABULARY, packed(vocabularyFile(shards, abbreviations, synonyms, spoken(things)))],
      [MANIFEST, Buffer.from(JSON.stringify(manifest))],
    ]),
  );
}

/** How many pages each value has. */
function facetsShown(shards: readonly Counted[]): Record<string, number> {
  const facets = new Map<string, number>();
  for (const { pages } of shards)
    for (const [, , values] of pages) for (const value of values) facets.set(value, (facets.get(value) ?? 0) + 1);
  const shown = FACETS.flatMap((name) => {
    const values = [...facets].filter(([value]) => value.startsWith(`${name}~`));
    return values.length > MANY_VALUES ? [] : values;
  });
  return Object.fromEntries(shown.sort(([a], [b]) => (a < b ? -1 : 1)));
}
