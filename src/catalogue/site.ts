/**
 * The content of the site that is being built, read once in a process: the check before the build, the loader, the pages
 * and the index all ask here; while editing, whoever sees a change shares what was read anew (`live-content.ts`). Pages
 * are compiled into modules of their own, so what they share lies beside all modules.
 */
import { createHash } from 'node:crypto';
import { formatProblem, type Problem } from '../model/problem.ts';
import { contentFolders, readContent } from './disk.ts';
import { loadCatalogue, type SourceText } from './load.ts';
import type { Catalogue, Loaded } from './types.ts';

export interface SiteContent {
  catalogue: Catalogue;
  /** What is wrong with the structure of the content. */
  problems: Problem[];
  /** The prose of each MDX file, by its path. */
  bodies: ReadonlyMap<string, string>;
  /** What stands in each file, as a digest, by its path. */
  digests: ReadonlyMap<string, string>;
}

const shared = globalThis as { khoKeHoachSite?: Promise<SiteContent> | undefined };

/** What the pages need of a loaded content: the rest, far larger, need not be kept. */
export function siteContentOf(texts: readonly SourceText[], { catalogue, problems, documents }: Loaded): SiteContent {
  return {
    catalogue,
    problems,
    bodies: new Map(documents.flatMap(({ file, source }) => (source.body ? [[file, source.body]] : []))),
    digests: new Map(
      texts
        .filter(({ unread }) => !unread)
        .map(({ file, text, digest }) => [file, digest ?? createHash('sha256').update(text).digest('hex')]),
    ),
  };
}

async function load(): Promise<SiteContent> {
  const texts = await readContent(contentFolders());
  return siteContentOf(texts, loadCatalogue(texts));
}

/** All content with its problems. Does not throw for what a file holds. */
export const siteContent = (): Promise<SiteContent> => (shared.khoKeHoachSite ??= load());

/** From now on the pages are built from this content, and wait for it while it is being read. */
export function shareContent(content: Promise<SiteContent>): void {
  shared.khoKeHoachSite = content;
}

/** All content. Throws with every problem, each with its file and line, when there is an error in it. */
export async function siteCatalogue(): Promise<Catalogue> {
  const { catalogue, problems } = await siteContent();
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length) throw new Error(`\n${errors.map(formatProblem).join('\n')}`);
  return catalogue;
}
