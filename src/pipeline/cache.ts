/**
 * What a build keeps for the next one. An entry is one file, `<kind>/<key>`: the bytes, and behind them their SHA-256,
 * which is compared whenever an entry is read. A damaged entry counts as missing and is made again. The key is a digest
 * of the inputs and of the program, so that a changed program takes nothing from an older one.
 */
import { createHash, randomUUID } from 'node:crypto';
import { statSync, utimesSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeDigest, sha256 } from '../util/digest.ts';

const FOLDER = process.env['CACHE_DIR'] || 'node_modules/.cache/kho-ke-hoach';
/**
 * The kinds of entries, and for how many days one is kept after its last use. Parts of the search index and of the task
 * table are large, and the next change makes most of them anew.
 */
const KINDS = { cards: 30, checks: 30, columns: 3, datasets: 3, documents: 30, pages: 30, papers: 30, search: 3 };
type Kind = keyof typeof KINDS;

type Bytes = Uint8Array<ArrayBuffer>;

/** The folder of a kind of entries. */
export const cacheFolder = (kind: Kind): string => join(FOLDER, kind);

const keyOf = (inputs: unknown): string => sha256(`${codeDigest()}\n${JSON.stringify(inputs)}`).slice(0, 32);
/** The file of an entry. */
export const entryPath = (kind: Kind, inputs: unknown): string => join(cacheFolder(kind), keyOf(inputs));

/** Bytes of a SHA-256. */
const DIGEST_BYTES = 32;
/** Of the bytes and of the name, so that one entry never passes for another. */
const digestOf = (path: string) => createHash('sha256').update(path.slice(-DIGEST_BYTES));

/** The bytes of an entry; `undefined` where there is none or it is damaged. */
export async function readEntry(kind: Kind, inputs: unknown): Promise<Buffer<ArrayBuffer> | undefined> {
  const path = entryPath(kind, inputs);
  const file = await readFile(path).catch(() => undefined);
  if (!file) return undefined;
  const bytes = file.subarray(0, -DIGEST_BYTES);
  if (!digestOf(path).update(bytes).digest().equals(file.subarray(-DIGEST_BYTES))) return undefined;
  markUsed(path);
  return bytes;
}

/** The pieces of an entry as its file has them. */
function* withDigest(path: string, pieces: Iterable<string | Uint8Array>): Generator<string | Uint8Array> {
  const hash = digestOf(path);
  for (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
  yield hash.digest();
}

/** What ends a build that cannot keep something. Otherwise it is made again the next time. */
const FULL = ['ENOSPC', 'EDQUOT'];

/**
 * Writes an entry, whole or piece by piece. It appears at once or not at all. Does nothing where the cache may not be
 * written to; throws where the disk is full.
 */
export async function writeEntry(
  kind: Kind,
  inputs: unknown,
  data: string | Uint8Array | Iterable<string | Uint8Array>,
): Promise<void> {
  const path = entryPath(kind, inputs);
  const aside = `${path}.${randomUUID()}`;
  try {
    await mkdir(cacheFolder(kind), { recursive: true });
    const pieces = typeof data === 'string' || data instanceof Uint8Array ? [data] : data;
    await writeFile(aside, withDigest(path, pieces));
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    if (FULL.includes((error as NodeJS.ErrnoException).code ?? '')) throw Object.assign(error as Error, { path });
  }
}

/** What is being made now, by its path: whoever needs the same bytes meanwhile waits for them. */
const underWay = new Map<string, Promise<Bytes>>();

/**
 * The bytes that `make` gives for `inputs`, kept between builds.
 *
 * @param inputs all that the bytes depend on besides the program
 */
export function cached(kind: Kind, inputs: unknown, make: () => Promise<Uint8Array>): Promise<Bytes> {
  const path = entryPath(kind, inputs);
  const started = underWay.get(path);
  if (started) return started;
  const bytes = readOrMake(kind, inputs, make).finally(() => underWay.delete(path));
  underWay.set(path, bytes);
  return bytes;
}

async function readOrMake(kind: Kind, inputs: unknown, make: () => Promise<Uint8Array>): Promise<Bytes> {
  const found = await readEntry(kind, inputs);
  if (found) return found;
  // `make` never returns a view on a SharedArrayBuffer.
  const bytes = (await make()) as Bytes;
  await writeEntry(kind, inputs, bytes);
  return bytes;
}

/** Sets the time of the last use, which not every disk does by itself. */
function markUsed(path: string): void {
  try {
    utimesSync(path, new Date(), statSync(path).mtime);
  } catch {
    // It belongs to somebody else, or has just gone.
  }
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Its time tells when the cache was last tidied. */
const TIDIED = 'tidied';

/**
 * Removes what has not been used for long and what killed builds left, at most once a day. Another build may be at work:
 * what it would have found is made again.
 */
export async function tidyCache(): Promise<void> {
  const daysSince = async (path: string) => {
    const found = await stat(path).catch(() => undefined);
    return found ? (Date.now() - Math.max(found.atimeMs, found.mtimeMs)) / DAY_MS : Infinity;
  };
  const mark = join(FOLDER, TIDIED);
  if ((await daysSince(mark)) < 1) return;
  for (const [kind, days] of Object.entries(KINDS) as [Kind, number][]) {
    for (const name of await readdir(cacheFolder(kind)).catch(() => [])) {
      const path = join(cacheFolder(kind), name);
      // What cannot be removed stays, and harms nothing.
      if ((await daysSince(path)) > days) await rm(path, { recursive: true, force: true }).catch(() => undefined);
    }
  }
  await mkdir(FOLDER, { recursive: true })
    .then(() => writeFile(mark, ''))
    .catch(() => undefined);
}
