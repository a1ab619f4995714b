import { statSync, utimesSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from './digests.ts';

const FOLDER = process.env['CACHE_DIR'] || 'node_modules/.cache/kho-ke-hoach';
/**
 * A room for each kind of thing, and for how many days one is kept after it was last asked for. Parts of the search index
 * and of the task table are large, and the next change makes most of them anew.
 */
const ROOMS = {
  'bai-doc': 30,
  cards: 30,
  columns: 3,
  documents: 30,
  'du-lieu': 3,
  'kiem-tra': 30,
  pages: 30,
  'tim-kiem': 3,
};
type Room = keyof typeof ROOMS;

/** A room of the cache. */
export const cacheFolder = (room: Room): string => join(FOLDER, room);

/** Writes a file of the cache, whole or piece by piece, aside and renames it: a build that is killed leaves no half a file there. */
export async function keep(path: string, data: string | Uint8Array | Iterable<string | Buffer>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}`;
  await writeFile(aside, data);
  await rename(aside, path);
}

/**
 * The bytes that `make` gives for `inputs`, kept between builds: the same inputs are made once.
 *
 * @param inputs everything that the bytes depend on, versions of libraries included
 */
export async function cached(
  room: Room,
  inputs: unknown,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = sha256(JSON.stringify(inputs)).slice(0, 32);
  const path = join(cacheFolder(room), key);
  try {
    const bytes = await readFile(path);
    used(path);
    return bytes;
  } catch {
    // Nobody makes them in memory that threads share.
    const bytes = (await make()) as Uint8Array<ArrayBuffer>;
    await keep(path, bytes);
    return bytes;
  }
}

/** Says that a file or a folder of the cache was asked for; not every disk does so by itself. */
export function used(path: string): void {
  try {
    utimesSync(path, new Date(), statSync(path).mtime);
  } catch {
    // It belongs to somebody else, or has just gone.
  }
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Removes what nobody has asked for in a long time, and what killed builds left; looks once a day at most. Another build may
 * be at work: what it would have found is made again.
 */
export async function tidyCache(): Promise<void> {
  const daysSince = async (path: string) => {
    const found = await stat(path).catch(() => undefined);
    return found ? (Date.now() - Math.max(found.atimeMs, found.mtimeMs)) / DAY_MS : Infinity;
  };
  const looked = join(FOLDER, 'don-dep');
  if ((await daysSince(looked)) < 1) return;
  for (const [room, days] of Object.entries(ROOMS) as [Room, number][]) {
    for (const name of await readdir(cacheFolder(room)).catch(() => [])) {
      const path = join(cacheFolder(room), name);
      // What cannot be removed stays, and harms nothing.
      if ((await daysSince(path)) > days) await rm(path, { recursive: true, force: true }).catch(() => undefined);
    }
  }
  await keep(looked, '');
}
