import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from './digests.ts';

const FOLDER = process.env['CACHE_DIR'] || 'node_modules/.cache/kho-ke-hoach';

/** A room of the cache. */
export const cacheFolder = (room: string): string => join(FOLDER, room);

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
 * @param room a folder of the cache, one for each kind of thing
 * @param inputs everything that the bytes depend on, versions of libraries included
 */
export async function cached(
  room: string,
  inputs: unknown,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = sha256(JSON.stringify(inputs)).slice(0, 32);
  const path = join(cacheFolder(room), key);
  try {
    return await readFile(path);
  } catch {
    // Nobody makes them in memory that threads share.
    const bytes = (await make()) as Uint8Array<ArrayBuffer>;
    await keep(path, bytes);
    return bytes;
  }
}
