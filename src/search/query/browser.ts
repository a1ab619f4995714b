/** The whole query side in one module, asked for when a search box gets the focus. */
import { INDEX_FOLDER, MANIFEST, VOCABULARY, type Manifest, type RowPlace } from '../format.ts';
import { readable, tokens } from '../language/text.ts';
import { callWorker, openPagefind, type Call } from '../pagefind/worker.ts';
import { excerpt, findMarks, worthOf } from './excerpt.ts';
import { Names } from './names.ts';
import { LONGEST } from './read-query.ts';
import { Repair } from './repair.ts';
import { Session } from './session.ts';
import { Shards, shardsInFiles, type Load } from './shards.ts';
import type { Marks, PageFound } from './types.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';
import { onlyShard, openDirectory, type Whereabouts } from './whereabouts.ts';

export type { Answer, Marks, Notice, PageFound, Wanted } from './types.ts';
export type { Piece } from './excerpt.ts';
export { excerpt, findMarks, LONGEST, tokens };

/** One place of a page that answers. */
export interface Place {
  url: string;
  title: string;
  heading: string;
  content: string;
  /** A line about it: what a paper is about, what a thing is. */
  note: string;
  /** Of a row of tasks. */
  row: RowPlace | undefined;
}

/** Reads files of the index below an address. */
export function fetchFrom(bundle: string): Load {
  return async (file): Promise<unknown> => {
    const response = await fetch(bundle + file);
    if (!response.ok) throw new Error(file);
    const packed = file.endsWith('.bin');
    const body = packed ? response.body?.pipeThrough(new DecompressionStream('gzip')) : response.body;
    return (await new Response(body).json()) as unknown;
  };
}

/** The shards of an index, which of them have what, and how many papers each has. */
export interface Index {
  shards: Shards;
  at: Whereabouts;
  papers: readonly number[];
}

/** Opens the index of the site below `root`, an address with the slash at its end. Fails when there is none to read. */
export const openSearch = (
  root: string,
  load = fetchFrom(`${root}${INDEX_FOLDER}/`),
  call: Call = callWorker(`${root}${INDEX_FOLDER}/pagefind-worker.js`),
): Promise<Search> =>
  searchIn(root, load, ({ shards: list, buckets }) => {
    const ids = list.map(([id]) => id);
    const words = openPagefind(call, `${root}${INDEX_FOLDER}/`, ids);
    const shards = new Shards(shardsInFiles(load, words, ids));
    const at = buckets ? openDirectory(ids.length, buckets, load) : onlyShard(shards);
    return { shards, at, papers: list.map(([, papers]) => papers) };
  });

/**
 * Search by the names and the words of the site, which are files, in an index that lies anywhere.
 *
 * @param open the index, by what the site says of its own
 */
export async function searchIn(root: string, load: Load, open: (manifest: Manifest) => Index | Promise<Index>) {
  const [[manifest, { shards, at, papers }], vocabulary] = await Promise.all([
    (load(MANIFEST) as Promise<Manifest>).then(async (read) => [read, await open(read)] as const),
    // Search goes on without it, and says so.
    load(VOCABULARY)
      .then((file): Vocabulary | undefined => readVocabulary(file))
      .catch(() => undefined),
  ]);
  const { facets } = manifest;
  const names = new Names(load, manifest, vocabulary);
  const session = new Session(shards, at, { names, vocabulary, repair: vocabulary && new Repair(vocabulary, at) });
  // Fails where there is no index to ask.
  await shards.table(0);
  return {
    run: session.run.bind(session),
    /** The places of a page that answer best: the first is the best, the others answer as well. */
    places: (page: PageFound, marks: Marks, chosen: readonly string[] = []) =>
      placesOf(page, marks, chosen, shards, root),
    /** How many pages each value of the facets has. */
    facets,
    /** How many papers lie in shards. */
    papers: (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + (papers[number] ?? 0), 0),
  };
}

/** Parts of a page whose texts are read: those that answer as well as the best one, more where rows are due. */
const [READ, READ_DUE] = [2, 6];
const AS_WELL = 0.95;
/** What a place of a chosen area or agency, of who leads it, and of a day when it is due, is worth more. */
const [OF_FACET, OF_LEAD, OF_DUE, OF_ASKED] = [60, 300, 150, 2000];
/** A place that is worth less than this part of the best is not shown beside it. */
const LIKE = 0.9;

/** What a row is worth because it is led by somebody, or due at a time. */
function worthOfRow({ area, leads, keys }: RowPlace, marks: Marks, chosen: readonly string[]): number {
  const facets = chosen.filter((value) => value === `area~${area}` || leads.some((lead) => value === `lead~${lead}`));
  const due = marks.due !== undefined && keys.includes(marks.due);
  const led = !marks.leads || leads.some((lead) => marks.leads?.includes(lead));
  const asked = marks.onlyDue && led ? OF_ASKED : 0;
  return OF_FACET * facets.length + (due ? OF_DUE + (led && marks.leads ? OF_LEAD : 0) + asked : 0);
}

async function placesOf(page: PageFound, marks: Marks, chosen: readonly string[], shards: Shards, root: string) {
  const address = (url: string) => (url.startsWith('/') ? root + url.slice(1) : url);
  const least = AS_WELL * (page.hits[0]?.score ?? 0);
  const read = page.hits.slice(0, marks.due === undefined ? READ : READ_DUE).filter(({ score }) => score >= least);
  const texts = await Promise.all(read.map(({ shard, part }) => shards.text(shard, part)));
  const all = texts.flatMap(({ path, title, text, places }) => {
    let from = 0;
    return places.map(([length, fragment, heading, row]) => {
      const content = readable(text.slice(from, (from += length))).replace(/^¦ /, '');
      const place: Place = {
        url: address(path + (fragment && `#${fragment}`)),
        title,
        heading,
        content,
        note: '',
        row,
      };
      return { place, worth: worthOf(content, marks) + (row ? worthOfRow(row, marks, chosen) : 0) };
    });
  });
  const most = Math.max(0, ...all.map(({ worth }) => worth));
  const found = all.filter(({ worth }) => worth >= LIKE * most).sort((a, b) => b.worth - a.worth);
  // Without a word to look for, a part is shown by its beginning.
  const best = found.slice(0, most ? found.length : 1).map(({ place }) => place);
  const [named] = page.named;
  // What the text says better leads there.
  if (!named || named.score < (page.hits[0]?.score ?? 0)) return best;
  const [url, title, note, , , row] = named.thing;
  const own =
    best.find((place) => place.url === address(url)) ?? all.find(({ place }) => place.url === address(url))?.place;
  const first: Place = row
    ? {
        url: address(url),
        title: note,
        heading: title,
        content: own?.content ?? title,
        note: '',
        row: own?.row ?? { ...row, keys: [] },
      }
    : { url: address(url), title, heading: '', content: (own ?? best[0])?.content ?? note, note, row: undefined };
  return [first, ...best.filter((place) => place !== own && (row || place.heading))];
}

export type Search = Awaited<ReturnType<typeof searchIn>>;
