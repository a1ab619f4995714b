/** The findings of each file, kept between checks: a file that has not changed is not looked at again. */
import type { SiteContent } from '../catalogue/site.ts';
import type { KeptFinding, Memory } from '../checks/findings.ts';
import { readEntry, writeEntry } from './cache.ts';
import { sha256, sharedContentDigest } from './digests.ts';

/** Opens the memory; `keep` writes the findings of this check, and forgets the others. */
export async function checkMemory(content: SiteContent): Promise<Memory & { keep(): Promise<void> }> {
  const { digests } = content;
  const shared = sharedContentDigest(content);
  const bytes = await readEntry('checks', shared);
  const before = JSON.parse(bytes?.toString() ?? '{}') as Record<string, KeptFinding[]>;
  const after: Record<string, readonly KeptFinding[]> = {};
  /** The name is part of what rules see. */
  const keyOf = (file: string) => sha256(`${file} ${digests.get(file) ?? ''}`).slice(0, 32);
  return {
    get(file) {
      const key = keyOf(file);
      const found = before[key];
      if (found) after[key] = found;
      return found;
    },
    set: (file, found) => {
      after[keyOf(file)] = found;
    },
    keep: () => writeEntry('checks', shared, JSON.stringify(after)),
  };
}
