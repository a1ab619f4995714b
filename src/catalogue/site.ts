/** The catalogue of the site, from Astro's collections: what every page is made of. */
import { getCollection, type CollectionEntry } from 'astro:content';
import type { Body } from '../content/prose.ts';
import type { FileRecord, ListCollection, ProseCollection } from '../content/read-file.ts';
import type { Source } from '../content/source.ts';
import { readCollected } from './collected.ts';
import { catalogueOf } from './load.ts';
import { joinSites } from './portal.ts';
import type { Catalogue } from './types.ts';

/** What the loader tells of a body beside its HTML. */
export interface BodyMetadata {
  file: string;
  bodyLine: number;
  read: Omit<Body, 'problems' | 'texts' | 'unread'>;
}

/** The source of an entry, which the loader has checked: nothing asks for places. */
const sourceOf = (file: string, body = ''): Source => ({
  file,
  text: '',
  data: undefined,
  body,
  bodyLine: 1,
  problems: [],
  place: () => ({ line: 1, column: 1 }),
});

/** By the names of the files, as the disk is read. */
const byFile = (a: { id: string }, b: { id: string }) => (`${a.id}.` < `${b.id}.` ? -1 : 1);

async function proseRecords(collection: ProseCollection): Promise<FileRecord[]> {
  const entries: CollectionEntry<ProseCollection>[] = await getCollection<ProseCollection>(collection);
  return entries.toSorted(byFile).map(({ id, data, body, rendered }) => {
    const { read, file } = rendered?.metadata as unknown as BodyMetadata;
    return {
      collection,
      id,
      data,
      body: { problems: [], texts: [], ...read },
      source: sourceOf(file, body),
    } as FileRecord;
  });
}

/** Astro keeps entries by their ids: the order of a register's file is part of the state. */
async function listRecord(collection: ListCollection): Promise<FileRecord> {
  const places = new Map((await contentState()).order[collection]?.map((id, i) => [id, i]));
  // Astro warns of a collection that has nothing.
  const entries = places.size ? await getCollection<ListCollection>(collection) : [];
  const data = entries.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0)).map((entry) => entry.data);
  return { collection, id: collection, data, source: sourceOf(collection) } as unknown as FileRecord;
}

async function load(): Promise<Catalogue> {
  const units = (await getCollection('units')).toSorted(byFile);
  const records: FileRecord[] = [
    ...units.map(({ id, data }): FileRecord => ({ collection: 'units', id, data, source: sourceOf(id) })),
    await listRecord('agencies'),
    await listRecord('areas'),
    await listRecord('citations'),
    await listRecord('indicators'),
    await listRecord('abbreviations'),
    await listRecord('synonyms'),
    await listRecord('withdrawn'),
    await listRecord('sites'),
    ...(await proseRecords('guides')),
    ...(await proseRecords('templates')),
    ...(await proseRecords('plans')),
    ...(await proseRecords('reports')),
  ];
  const own = catalogueOf(records);
  return joinSites(own, readCollected(own.sites));
}

let made: { of: string; catalogue: Promise<Catalogue> } | undefined;

/** All content. Made once in a build; while editing, again when the content has changed. */
export async function siteCatalogue(): Promise<Catalogue> {
  if (made && !import.meta.env.DEV) return made.catalogue;
  const of = (await contentState()).all;
  if (made?.of !== of) made = { of, catalogue: load() };
  return made.catalogue;
}

/** Digests of all content, and of all but the papers; the order of the registers. */
export async function contentState(): Promise<CollectionEntry<'state'>['data']> {
  const [state] = await getCollection('state');
  return state?.data ?? { all: '', registers: '', order: {} };
}

/** What stands for all that a paper says, by its id. */
export async function paperDigests(): Promise<Map<string, string>> {
  const entries = [...(await getCollection('plans')), ...(await getCollection('reports'))];
  return new Map(entries.map(({ id, digest }) => [id, String(digest)]));
}
