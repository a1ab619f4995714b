/** What the rules said of each file, kept between checks: a file that has not changed is not looked at again. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteContent } from '../catalogue/site.ts';
import type { KeptFinding, Memory } from '../checks/findings.ts';
import { cacheFolder, keep } from './cache.ts';
import { filesDigest, sha256, sharedContentDigest } from './digests.ts';
import { READ_BY } from './kept-readings.ts';

/** The rules, and what they stand on. */
const PROGRAM = ['src/checks', ...READ_BY];

/** Opens the memory; `keep` writes down what was said this time, and forgets the rest. */
export async function checkMemory(content: SiteContent): Promise<Memory & { keep(): Promise<void> }> {
  const { digests } = content;
  const shared = sha256((await filesDigest(PROGRAM)) + sharedContentDigest(content));
  const path = join(cacheFolder('kiem-tra'), shared.slice(0, 32));
  const text = await readFile(path, 'utf8').catch(() => '{}');
  const before = JSON.parse(text) as Record<string, KeptFinding[]>;
  const after: Record<string, readonly KeptFinding[]> = {};
  /** The name is part of what rules see. */
  const keyOf = (file: string) => sha256(`${file} ${digests.get(file) ?? ''}`).slice(0, 32);
  return {
    get(file) {
      const key = keyOf(file);
      const said = before[key];
      if (said) after[key] = said;
      return said;
    },
    set: (file, said) => {
      after[keyOf(file)] = said;
    },
    keep: () => keep(path, JSON.stringify(after)),
  };
}
