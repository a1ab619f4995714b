/** The findings of each file, kept between checks: a file that has not changed is not looked at again. */
import type { KeptFinding, Memory } from '../checks/findings.ts';
import { entryOf, type SourceText } from '../content/read-file.ts';
import { sha256 } from '../util/digest.ts';
import { readEntry, writeEntry } from './cache.ts';

/** Whether a file is that of a plan or a report. */
export const isPaper = (text: SourceText) => ['plans', 'reports'].includes(entryOf(text)?.collection ?? '');
const digestOf = ({ text, digest = sha256(text) }: SourceText) => digest;

/** Opens the memory; `keep` writes the findings of this check, and forgets the others. */
export async function checkMemory(texts: readonly SourceText[]): Promise<Memory & { keep(): Promise<void> }> {
  // Rules look at one paper and at everything that is no paper.
  const shared = texts.filter((text) => !isPaper(text)).map((text) => [text.file, digestOf(text)]);
  const bytes = await readEntry('checks', shared);
  const before = JSON.parse(bytes?.toString() ?? '{}') as Record<string, KeptFinding[]>;
  const after: Record<string, readonly KeptFinding[]> = {};
  /** The name is part of what rules see. */
  const keys = new Map(texts.map((text) => [text.file, sha256(`${text.file} ${digestOf(text)}`).slice(0, 32)]));
  return {
    get(file) {
      const key = keys.get(file) ?? '';
      const found = before[key];
      if (found) after[key] = found;
      return found;
    },
    set: (file, found) => {
      after[keys.get(file) ?? ''] = found;
    },
    // A check needs no room on the disk.
    keep: () => writeEntry('checks', shared, JSON.stringify(after)).catch(() => undefined),
  };
}
