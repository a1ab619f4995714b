import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../src/publishing/folders.ts';
import { sha256 } from '../../src/util/digest.ts';

/** The SHA-256 of every file below a folder, by its path. */
export const digestsOf = async (folder: string): Promise<Record<string, string>> =>
  Object.fromEntries((await filesBelow(folder)).map((path) => [path, sha256(readFileSync(join(folder, path)))]));
