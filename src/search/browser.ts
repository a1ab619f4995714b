/** The whole query side in one module, asked for when a search box gets the focus. */
import { callWorker, openPagefind, partAddress, type Hit } from './backend.ts';
import { openDirectory, type Bucket } from './directory.ts';
import { excerpt, findMarks, worthOf, type Marks } from './excerpt.ts';
import type { SearchManifest } from './manifest.ts';
import { createSearch, RANKING } from './search.ts';
import { fromIndex, tokens } from './text.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';

export type { Answer, Notice, Wanted } from './search.ts';
export type { Marks, Piece } from './excerpt.ts';
export { excerpt, findMarks, tokens };

/** One place of a page that answers. */
export interface Place {
  url: string;
  title: string;
  heading: string;
  content: string;
  /** Facet values: `unit~Huyện …`. */
  facets: string[];
  /** Of a row. */
  area: string | undefined;
}

async function json(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(address);
  return response.json();
}

/** Opens the index in `bundle`, an address with the slash at its end. Fails when there is none to read. */
export async function openSearch(bundle: string) {
  const call = callWorker(`${bundle}pagefind-worker.js`);
  const [{ shards, buckets, facets }, vocabulary] = await Promise.all([
    json(`${bundle}muc-luc.json`) as Promise<SearchManifest>,
    json(`${bundle}tu-vung.json`)
      .then((file): Vocabulary | undefined => readVocabulary(file))
      // Search goes on without it, and says so.
      .catch(() => undefined),
  ]);
  const pagefind = openPagefind(
    call,
    bundle,
    shards.map(([id]) => id),
    RANKING,
  );
  const directory = openDirectory(
    shards.length,
    buckets,
    async (bucket) => (await json(`${bundle}chi-dan/${bucket}.json`)) as Bucket,
  );
  const search = createSearch(pagefind, vocabulary, directory, shards.length);
  // Waits for the first index, and fails without it; the others come when they are asked.
  await pagefind.search([0], '');
  // The same parts come back with every key typed; their texts are asked for once.
  const parts = new Map<string, Promise<Place[]>>();
  const root = bundle.replace(/pagefind\/$/, '');
  async function read(hit: Hit): Promise<Place[]> {
    const fragment = await search.data(hit);
    const { path, title, places } = partAddress(fragment);
    const facets = fragment.filters['f'] ?? [];
    let from = 0;
    return places.map(([length, id, heading, area]) => ({
      url: root + path.slice(1) + (id && `#${id}`),
      title,
      heading,
      content: fromIndex(fragment.content.slice(from, (from += length))).trim(),
      facets,
      area,
    }));
  }
  return {
    run: search.run,
    /**
     * The places of a part that answer best: the first is the best, the others answer as well.
     *
     * @param chosen values of facets: a part may have rows of several areas and agencies
     */
    async places(hit: Hit, marks: Marks, chosen: readonly string[] = []): Promise<Place[]> {
      let part = parts.get(hit.id);
      if (!part) {
        parts.set(hit.id, (part = read(hit)));
        part.catch(() => parts.delete(hit.id));
      }
      const isOf = ({ area, content }: Place, value: string) =>
        value === `area~${area}` || (value.startsWith('lead~') && content.includes(value.slice(5)));
      const all = (await part).map((place) => ({
        place,
        worth: worthOf(place.content, marks) + OF_FACET * chosen.filter((value) => isOf(place, value)).length,
      }));
      const most = Math.max(0, ...all.map(({ worth }) => worth));
      const found = all.filter(({ worth }) => worth >= LIKE * most).sort((a, b) => b.worth - a.worth);
      // Without a word to look for, a part is shown by its beginning.
      return found.slice(0, most ? found.length : 1).map(({ place }) => place);
    },
    /** How many pages each value of the facets has. */
    facets,
    /** How many papers lie in shards. */
    papers: (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + (shards[number]?.[1] ?? 0), 0),
  };
}

/** What a place of a chosen area or agency is worth more. */
const OF_FACET = 60;
/** A place that is worth less than this part of the best is not shown beside it. */
const LIKE = 0.9;

export type Search = Awaited<ReturnType<typeof openSearch>>;
