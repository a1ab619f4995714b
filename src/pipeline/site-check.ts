/** The check of all content, masters included: what `npm run check` prints and what stops a build. */
import { loadFiles } from '../catalogue/load.ts';
import { checkLoaded, type Checked } from '../checks/check-content.ts';
import { contentFolders, readContent } from '../content/disk.ts';
import { readFile, type ReadFile, type SourceText } from '../content/read-file.ts';
import { cliMessages } from '../i18n/cli.ts';
import { progressWords } from '../i18n/progress.ts';
import { formatProblem, type Problem } from '../model/problem.ts';
import { progress, type Progress } from '../util/progress.ts';
import { checkMemory } from './check-memory.ts';
import { checkMasters } from './masters.ts';

/** All content as it lies on the disk now. */
export async function readTexts(): Promise<SourceText[]> {
  let shown: Progress | undefined;
  const texts = await readContent(contentFolders(), undefined, (all) =>
    (shown ??= progress(progressWords.read, all)).add(),
  );
  shown?.done();
  return texts;
}

/** Reads and checks all content. */
export async function checkSite(): Promise<Checked> {
  const texts = await readTexts();
  return checkFiles(texts, texts.map(readFile));
}

/**
 * Every rule over content that was read.
 *
 * @param texts the files, each at the place of its reading in `files`
 */
export async function checkFiles(texts: readonly SourceText[], files: readonly ReadFile[]): Promise<Checked> {
  const loaded = loadFiles(files);
  const masters = checkMasters(loaded.catalogue);
  const memory = await checkMemory(texts);
  let shown: Progress | undefined;
  const checked = checkLoaded(loaded, memory, () =>
    (shown ??= progress(progressWords.check, loaded.documents.length)).add(),
  );
  shown?.done();
  await memory.keep();
  return { ...checked, problems: [...checked.problems, ...(await masters)] };
}

const isError = ({ severity }: Problem) => severity === 'error';

/** The content may not be built. The message has every error with its place and remedy, and there is no trace. */
export class UnfitContent extends Error {
  constructor(errors: readonly Problem[]) {
    super(['', ...errors.map(formatProblem), cliMessages.buildStopped(errors.length)].join('\n'));
    this.name = cliMessages.unfitContent;
    this.stack = '';
  }
}

/** The others are counted: `npm run check` has them all. */
const MOST_WARNINGS = 20;

/** What is wrong with the content and does not stop a build, as it is printed before one. */
export function warningsOf(problems: readonly Problem[]): string[] {
  const warnings = problems.filter((problem) => !isError(problem));
  const more = warnings.length - MOST_WARNINGS;
  return [
    ...warnings.slice(0, MOST_WARNINGS).map(formatProblem),
    ...(more > 0 ? [cliMessages.moreWarnings(more)] : []),
  ];
}

/** Throws `UnfitContent` when there is an error in the content. */
export function assertFit(problems: readonly Problem[]): void {
  const errors = problems.filter(isError);
  if (errors.length) throw new UnfitContent(errors);
}
