/** The content of the site that is being built, checked: once in a process; while editing, again after every change. */
import { progress, type Progress } from '../cli/progress.ts';
import { contentFolders, readContent } from '../catalogue/disk.ts';
import { loadCatalogue, type SourceText } from '../catalogue/load.ts';
import { shareContent, siteContent, siteContentOf, type SiteContent } from '../catalogue/site.ts';
import type { Loaded } from '../catalogue/types.ts';
import { checkLoaded, type Checked } from '../checks/check-content.ts';
import type { Finding } from '../checks/rule.ts';
import { cliMessages } from '../i18n/cli.ts';
import { progressWords } from '../i18n/progress.ts';
import { formatProblem, type Problem } from '../model/problem.ts';
import { checkMemory } from './check-memory.ts';
import { checkInThread } from './check-thread.ts';
import { keptReadings } from './kept-readings.ts';
import { checkMasters } from './masters.ts';

/** Beside all modules: pages are compiled into modules of their own. */
const shared = globalThis as {
  khoKeHoachCheck?: Promise<Checked> | undefined;
  khoKeHoachProblems?: Promise<Problem[]> | undefined;
};

/** All content as it is on the disk now. */
async function readTexts(): Promise<SourceText[]> {
  let shown: Progress | undefined;
  const texts = await readContent(contentFolders(), undefined, (all) =>
    (shown ??= progress(progressWords.read, all)).add(),
  );
  shown?.done();
  return texts;
}

/**
 * Runs every rule over the content.
 *
 * @param remember whether the rules may go by what they said of a file before: not where the program may have changed
 * @param told after each document, with how many there are
 */
export async function checkContent(
  loaded: Loaded,
  content: SiteContent,
  remember: boolean,
  told: (all: number) => void,
): Promise<Checked> {
  const memory = remember ? await checkMemory(content) : undefined;
  const checked = checkLoaded(loaded, memory, () => told(loaded.documents.length));
  await memory?.keep();
  return checked;
}

async function check(remember: boolean): Promise<Checked> {
  const read = async () => {
    const [texts, readings] = await Promise.all([readTexts(), remember ? keptReadings() : undefined]);
    const loaded = loadCatalogue(texts, readings);
    return { readings, loaded, content: siteContentOf(texts, loaded) };
  };
  const reading = read();
  shareContent(reading.then(({ content }) => content));
  const { readings, loaded, content } = await reading;
  let shown: Progress | undefined;
  const checked = await checkContent(loaded, content, remember, (all) =>
    (shown ??= progress(progressWords.check, all)).add(),
  );
  shown?.done();
  await readings?.keep();
  return checked;
}

/** Everything that every rule says of the content, which is read for it and shared with the pages. */
export const siteCheck = (): Promise<Checked> => (shared.khoKeHoachCheck ??= check(true));

/** The same, beside everything else that a build begins with. What is checked is what is built: it is read once. */
export function beginCheck(): Promise<Checked> {
  if (shared.khoKeHoachCheck) return shared.khoKeHoachCheck;
  const reading = readTexts();
  const checking = checkInThread(reading);
  const load = async () => {
    const [texts, readings] = await Promise.all([reading, keptReadings()]);
    return siteContentOf(texts, loadCatalogue(texts, readings));
  };
  shareContent(load());
  return (shared.khoKeHoachCheck = checking);
}

/** The same, from the files as they are now: what was read before is forgotten. */
export function checkAgain(): Promise<Checked> {
  shared.khoKeHoachProblems = undefined;
  return (shared.khoKeHoachCheck = check(false));
}

/** All that is wrong with the content, masters included, and with papers that nobody has acknowledged. */
export const siteProblems = (): Promise<Problem[]> => (shared.khoKeHoachProblems ??= findProblems());

async function findProblems(): Promise<Problem[]> {
  const checking = siteCheck();
  // Read meanwhile: once pages are rendered, a file that is waited for comes late.
  const masters = siteContent().then(({ catalogue }) => checkMasters(catalogue));
  const [{ problems }, ofMasters] = await Promise.all([checking, masters]);
  return [...problems, ...ofMasters];
}

/** The content may not be built. The message has every error with its place and remedy, and there is no trace. */
export class UnfitContent extends Error {
  constructor(errors: readonly Problem[]) {
    super(['', ...errors.map(formatProblem), cliMessages.buildStopped(errors.length)].join('\n'));
    this.name = cliMessages.unfitContent;
    this.stack = '';
  }
}

/** Throws `UnfitContent` when there is an error in the content. */
export async function assertFit(): Promise<void> {
  const errors = (await siteProblems()).filter(({ severity }) => severity === 'error');
  if (errors.length) throw new UnfitContent(errors);
}

/** Every finding of every rule, acknowledged or not: what `/ra-soat/` lists. */
export const siteFindings = async (): Promise<Finding[]> => (await siteCheck()).findings;
