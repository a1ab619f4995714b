/** The last good copies of the sites of a portal, read and checked again. */
import { readCopied, readState } from '../content/collected.ts';
import { portal as words } from '../i18n/portal.ts';
import type { Site } from '../model/site.ts';
import { readCopy, Refusal, TAKEN, type Copy } from './copy.ts';
import type { Collected } from './portal.ts';

/** What lies on the disk of each site, in their order. What is damaged counts as missing, and is said. */
export const readCollected = (sites: readonly Site[]): Collected[] =>
  sites.map((site) => {
    const state = readState(site);
    if (!state) return { site, on: null, tried: null, problem: words.never, lost: 0, copy: null };
    const { tried, problem, copy: kept } = state;
    const copy = kept && copyOf(site, kept.files);
    return {
      site,
      on: kept?.on ?? null,
      tried,
      problem: kept && !copy ? words.damaged : problem,
      lost: kept?.lost ?? 0,
      copy,
    };
  });

function copyOf(site: Site, files: Readonly<Record<string, string>>): Copy | null {
  const texts = new Map<string, string>();
  for (const [name, sha] of Object.entries(files)) {
    if (!TAKEN.test(name)) continue;
    const bytes = readCopied(site, sha);
    if (!bytes) return null;
    texts.set(name, bytes.toString());
  }
  try {
    return readCopy(texts);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
