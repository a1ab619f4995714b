/** Whether a disk has room for what is going to be written, as far as that is certain before it is. */
import { statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes that are free for this user on the disk of a folder; null where the system does not say. */
export async function freeBytes(folder: string): Promise<number | null> {
  const { bavail, blocks, bsize } = await statfs(folder).catch(() => ({ bavail: 0, blocks: 0, bsize: 0 }));
  return blocks ? bavail * bsize : null;
}

// It does not wait: there may be a hundred thousand files, and they are asked one after the other.
const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? null;

/** Bytes of the files of `from` that are new or of another size than in `before`: at least so many will be written. */
export function leastBytes(from: string, paths: Iterable<string>, before: string | null): number {
  let sum = 0;
  for (const path of paths) {
    const size = sizeOf(join(from, path)) ?? 0;
    if (before === null || sizeOf(join(before, path)) !== size) sum += size;
  }
  return sum;
}
