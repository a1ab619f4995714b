/** The catalogue of the site that is being built, read once; while editing, read again for every page. */
import { formatProblem } from '../model/problem.ts';
import { contentFolders, readContent } from './disk.ts';
import { loadCatalogue } from './load.ts';
import type { Catalogue } from './types.ts';

async function load(): Promise<Catalogue> {
  const { catalogue, problems } = loadCatalogue(await readContent(contentFolders()));
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length) throw new Error(`\n${errors.map(formatProblem).join('\n')}`);
  return catalogue;
}

let built: Promise<Catalogue> | undefined;

/** All content. Throws with every problem, each with its file and line, when there is an error in it. */
export function siteCatalogue(): Promise<Catalogue> {
  if (import.meta.env.DEV) return load();
  return (built ??= load());
}
