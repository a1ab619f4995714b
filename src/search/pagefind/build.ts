/** Words as a Pagefind index: with `worker.ts` the only file that knows Pagefind 1.6.0 from within. */
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { asTerm, BETWEEN, filterOf, KEPT_CHARACTERS } from './terms.ts';

/** Files of an index by their path below its folder. */
export type IndexFiles = Map<string, Uint8Array>;

/** What Pagefind is told of a part. */
export interface WordsOfPart {
  /** Its words in order, block by block. */
  blocks: readonly (readonly string[])[];
  /** Keys that it has besides its words. */
  keys: readonly string[];
}

/**
 * Smaller pieces than Pagefind's own: a query loads one for each of its syllables, and with the first the list of all.
 * From half as much on the list grows by more than the pieces shrink.
 */
const CHUNK = '700';
/** What all shards share. */
const COMMON = /^(?:pagefind-worker\.js|wasm\.unknown\.pagefind)$/;
/** What a shard is asked with. Its texts are not among them: the site keeps its own, which are read part by part. */
const OWN = /^(?:pagefind-entry\.json|[^/]*\.pf_meta|(?:index|filter)\/.*)$/;
/** The texts: of interest for the ids of the parts. */
const TEXTS = /^fragment\/.*\.pf_fragment$/;
/** What Pagefind's files begin with once they are unpacked. */
const SIGNATURE = 'pagefind_dcd';

/** How often a Pagefind that is at work is asked whether it still is, in milliseconds. */
const HEARTBEAT_MS = 2000;

/**
 * The result of `work`. Pagefind's module only notices when it writes to its process that it was killed, as a system
 * short of memory does: otherwise it would wait for an answer for ever.
 */
async function whileAlive<T>(work: Promise<T>): Promise<T> {
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
 */
async function filesOf(records: readonly pagefind.CustomRecord[]): Promise<IndexFiles> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= CHUNK;
  const make = async () => {
    const { index, errors } = await pagefind.createIndex({
      forceLanguage: 'vi',
      includeCharacters: KEPT_CHARACTERS,
      maxFragments: 1,
    });
    if (!index) throw new Error(errors.join('\n'));
    // Pagefind takes one after the other, as they are sent: their numbers, and so the bytes, follow that order.
    const added = await Promise.all(records.map((record) => index.addCustomRecord(record)));
    const made = await index.getFiles();
    await index.deleteIndex();
    const failures = [...added, made].flatMap((answer) => answer.errors);
    if (failures.length) throw new Error(failures.join('\n'));
    return new Map(made.files.map(({ path, content }) => [path.replaceAll('\\', '/'), content]));
  };
  return whileAlive(make());
}

const only = (files: IndexFiles, wanted: RegExp): IndexFiles =>
  new Map([...files].filter(([path]) => wanted.test(path)));

/** The index of the parts of one shard, and what Pagefind calls each of them. */
export async function indexWords(parts: readonly WordsOfPart[]): Promise<{ files: IndexFiles; ids: string[] }> {
  const files = await filesOf(parts.map(recordOf));
  const ids = parts.map(() => '');
  for (const content of only(files, TEXTS).values()) {
    const texts = JSON.parse(gunzipSync(content).subarray(SIGNATURE.length).toString()) as Record<
      string,
      { url: string }
    >;
    for (const [id, { url }] of Object.entries(texts)) ids[+url] = id;
  }
  return { files: only(files, OWN), ids };
}

function recordOf({ blocks, keys }: WordsOfPart, part: number): pagefind.CustomRecord {
  const filters = Map.groupBy(keys, filterOf);
  return {
    url: String(part),
    content: blocks.map((words) => words.map(asTerm).join(' ')).join(BETWEEN),
    language: 'vi',
    filters: Object.fromEntries(filters),
  };
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
  const files = only(await filesOf([]), COMMON);
  const program = Buffer.from(files.get(PROGRAM) ?? []).toString();
  return files.set(PROGRAM, Buffer.from(SHARED_PROGRAM + program));
}

/** Ends Pagefind's process. */
export const closePagefind = (): Promise<unknown> => pagefind.close();
