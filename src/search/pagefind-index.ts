/** Parts as a Pagefind index: the only file that knows how Pagefind takes its input. */
import { gunzipSync } from 'node:zlib';
import type * as Pagefind from 'pagefind';
import { MOST_SHARING } from './directory.ts';
import { FACETS_FILE, type ShardFacets } from './manifest.ts';
import type { Part } from './parts.ts';
import { facetsOf, facetValues } from './records.ts';
import { KEPT_CHARACTERS, toIndex } from './text.ts';

/** All facets are values of one filter. */
const FACET_FILTER = 'f';
/** Hidden: document numbers. */
const NUMBER_FILTER = 'so';
/** Hidden: days, months, quarters. */
const DAY_FILTER = 'ngay';

/** Smaller pieces than Pagefind's own: a query of four syllables loads about half the bytes. */
const CHUNK = '3000';
/** Neighbouring parts share a file of texts: on a small site to save requests, on a large one no more than a paper's. */
const partsAFile = (parts: number) => (parts < 500 ? MOST_SHARING : 2);

/** Files of an index by their path below its folder. */
export type IndexFiles = Map<string, Uint8Array>;

/** A part as Pagefind keeps it for its results. */
interface Text {
  url: string;
  content: string;
  filters: Partial<Record<string, string[]>>;
}
/** What all shards of a site share. */
const COMMON = /^(?:pagefind-worker\.js|wasm\.unknown\.pagefind)$/;
/** A text by its id, or texts that share a file. */
const TEXTS = /^fragment\/(vi_(?:group_(\w+)|\w+))\.pf_fragment$/;
/** What Pagefind's files begin with once they are unpacked. */
const SIGNATURE = 'pagefind_dcd';
const OWN = /^(?:pagefind-entry\.json|[^/]*\.pf_meta|(?:index|fragment|filter)\/.*)$/;

/**
 * Pagefind is a process that does one thing at a time. Its module has one such process, so each lane of the index has a
 * module of its own, which is what the end of the address is for.
 */
const lanes = new Map<number, Promise<typeof Pagefind>>();
function pagefindOf(lane: number): Promise<typeof Pagefind> {
  const { href } = new URL(`../../node_modules/pagefind/lib/index.js?${lane}`, import.meta.url);
  const found = lanes.get(lane) ?? (import(href) as Promise<typeof Pagefind>);
  lanes.set(lane, found);
  return found;
}

/** How often a Pagefind that is at work is asked whether it still is, in milliseconds. */
const HEARTBEAT_MS = 2000;

/**
 * The result of `work`. Pagefind's module only notices when it writes to its process that it was killed, as a system
 * short of memory does: otherwise it would wait for an answer for ever.
 */
async function whileAlive<T>(pagefind: typeof Pagefind, work: Promise<T>): Promise<T> {
  const ask = async () => (await pagefind.createIndex()).index?.deleteIndex();
  // A failure reaches `work` as well.
  const heartbeat = setInterval(() => void ask().catch(() => undefined), HEARTBEAT_MS);
  try {
    return await work;
  } finally {
    clearInterval(heartbeat);
  }
}

/**
 * The files that Pagefind makes of records. It hands them over instead of writing them: on a full disk it would end
 * without an answer. Throws with what it could not take.
 *
 * @param fragments how many files may share the texts
 * @param wanted which files, by their path
 */
async function filesOf(
  records: readonly Pagefind.CustomRecord[],
  fragments: number,
  lane: number,
  wanted: RegExp,
): Promise<IndexFiles> {
  const pagefind = await pagefindOf(lane);
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= CHUNK;
  const make = async () => {
    const { index, errors } = await pagefind.createIndex({
      forceLanguage: 'vi',
      includeCharacters: KEPT_CHARACTERS,
      maxFragments: fragments,
    });
    if (!index) throw new Error(errors.join('\n'));
    // Pagefind takes one after the other, as they are sent: their numbers, and so the bytes, follow that order. All are
    // sent at once, so that it goes on while this program does something else.
    const added = await Promise.all(records.map((record) => index.addCustomRecord(record)));
    const made = await index.getFiles();
    await index.deleteIndex();
    const failures = [...added, made].flatMap((answer) => answer.errors);
    if (failures.length) throw new Error(failures.join('\n'));
    const named = made.files.map(({ path, content }) => [path.replaceAll('\\', '/'), content] as const);
    return new Map(named.filter(([path]) => wanted.test(path)));
  };
  return whileAlive(pagefind, make());
}

/**
 * The index of one shard. Throws with what Pagefind could not take.
 *
 * @param lane which of several Pagefinds does it
 * @returns its files, and of each part its id, and the file that has its text, by the end of its name; empty when it
 *   shares no file
 */
export async function indexShard(
  parts: readonly Part[],
  lane = 0,
): Promise<{ files: IndexFiles; ids: string[]; texts: string[] }> {
  const fragments = Math.max(1, Math.ceil(parts.length / partsAFile(parts.length)));
  const files = await filesOf(parts.map(recordOf), fragments, lane, OWN);
  const places = new Map(textsIn(files).map(({ id, file, text }) => [text.url, { id, file }]));
  const own = parts.map(({ address }) => places.get(urlOf(address)) ?? { id: '', file: '' });
  const ids = own.map(({ id }) => id);
  files.set(FACETS_FILE, Buffer.from(JSON.stringify(shardFacets(parts, ids))));
  return { files, ids, texts: own.map(({ file }) => file) };
}

/**
 * The parts that a shard was made of, but for their dates, which Pagefind does not give back.
 *
 * @param ids as `indexShard` gave them; a part that has none is left out
 */
export function readShard(files: IndexFiles, ids: readonly string[]): Part[] {
  const texts = new Map(textsIn(files).map(({ id, text }) => [id, text]));
  return ids.flatMap((id) => {
    const text = texts.get(id);
    return text ? [partOf(text)] : [];
  });
}

function partOf({ url, content, filters }: Text): Part {
  const [path = '', address = ''] = url.split('\n');
  const [title, places] = JSON.parse(address) as [string, Part['address']['places']];
  return {
    address: { path, title, places },
    text: content,
    facets: facetsOf(filters[FACET_FILTER] ?? []),
    numbers: filters[NUMBER_FILTER] ?? [],
    days: filters[DAY_FILTER] ?? [],
    date: '',
  };
}

/** A part as Pagefind takes it. */
function recordOf({ address, text, facets, numbers, days, date }: Part): Pagefind.CustomRecord {
  const { unit = [], year = [] } = facets;
  // The unit and the year are found with every part of the paper, though only its top names them.
  const context = toIndex([...unit, ...year].join(' '));
  return {
    url: urlOf(address),
    content: text,
    language: 'vi',
    ...(context ? { meta: { ctx: context } } : {}),
    filters: {
      [FACET_FILTER]: facetValues(facets),
      ...(numbers.length ? { [NUMBER_FILTER]: numbers } : {}),
      ...(days.length ? { [DAY_FILTER]: days } : {}),
    },
    sort: { date: date || '0000' },
  };
}

/** What parts can be filtered by, those of a page with the same values together. */
function shardFacets(parts: readonly Part[], ids: readonly string[]): ShardFacets {
  const values = new Map<string, number>();
  const pages = new Map<string, number>();
  const numberIn = (known: Map<string, number>, key: string) => {
    if (!known.has(key)) known.set(key, known.size);
    return known.get(key) ?? 0;
  };
  const sets = new Map<string, ShardFacets['parts'][number]>();
  for (const [i, { address, facets }] of parts.entries()) {
    const page = numberIn(pages, address.path);
    const own = facetValues(facets).map((value) => numberIn(values, value));
    const key = `${page} ${own.join(' ')}`;
    const known = sets.get(key);
    const id = ids[i] ?? '';
    if (known) known[2].push(id);
    else sets.set(key, [page, own, [id]]);
  }
  return { values: [...values.keys()], parts: [...sets.values()] };
}

/** Kept as it is and never searched, so it carries what a result is shown with. */
const urlOf = ({ path, title, places }: Part['address']) => `${path}\n${JSON.stringify([title, places])}`;

/** All texts of a shard, each with the id of its part and the file that it shares with others. */
function textsIn(files: IndexFiles): { id: string; file: string; text: Text }[] {
  return [...files].flatMap(([path, content]) => {
    const [, id, file = ''] = TEXTS.exec(path) ?? [];
    if (id === undefined) return [];
    const bytes = gunzipSync(content).subarray(SIGNATURE.length);
    const read = JSON.parse(bytes.toString()) as Text | Record<string, Text>;
    const texts = file ? (read as Record<string, Text>) : { [id]: read as Text };
    return Object.entries(texts).map(([of, text]) => ({ id: of, file, text }));
  });
}

/**
 * All shards run the one program, which lies in the folder above theirs. It is fetched for the first of them; the
 * others throw away what they are given, so they are given nothing.
 */
const SHARED_PROGRAM = `{
  const ask = self.fetch;
  let started = false;
  self.fetch = async (address) => {
    const shared = /^(.*\\/)[^/]+\\/(wasm\\.\\w+\\.pagefind)$/.exec(String(address));
    if (!shared) return ask(address);
    if (started) return new Response('${SIGNATURE}');
    started = true;
    return ask(shared[1] + shared[2]);
  };
}
`;

const PROGRAM = 'pagefind-worker.js';

/** The files of Pagefind's own program, which all shards share. */
export async function programFiles(): Promise<IndexFiles> {
  const files = await filesOf([], 1, 0, COMMON);
  const program = Buffer.from(files.get(PROGRAM) ?? []).toString();
  return files.set(PROGRAM, Buffer.from(SHARED_PROGRAM + program));
}

/** Ends Pagefind's processes. */
export async function closePagefind(): Promise<void> {
  for (const pagefind of await Promise.all(lanes.values())) await pagefind.close();
}
