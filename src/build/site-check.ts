/** The content of the site that is being built, checked: once in a process; while editing, again after every change. */
import { progress, type Progress } from '../cli/progress.ts';
import { contentFolders, readContent } from '../catalogue/disk.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { shareContent, siteContentOf } from '../catalogue/site.ts';
import { checkLoaded, type Checked } from '../checks/check-content.ts';
import type { Finding } from '../checks/rule.ts';
import { progressWords } from '../i18n/progress.ts';
import type { Problem } from '../model/problem.ts';
import { checkMemory } from './check-memory.ts';
import { checkMasters } from './masters.ts';

/** Beside all modules: pages are compiled into modules of their own. */
const shared = globalThis as { khoKeHoachCheck?: Promise<Checked> | undefined };

async function read() {
  let reading: Progress | undefined;
  const texts = await readContent(contentFolders(), undefined, (all) =>
    (reading ??= progress(progressWords.read, all)).add(),
  );
  reading?.done();
  const loaded = loadCatalogue(texts);
  return { loaded, content: siteContentOf(texts, loaded) };
}

/** @param remember whether the rules may go by what they said of a file before: not where the program may have changed */
async function check(remember: boolean): Promise<Checked> {
  const reading = read();
  shareContent(reading.then(({ content }) => content));
  const { loaded, content } = await reading;
  const shown = progress(progressWords.check, loaded.documents.length);
  const memory = remember ? await checkMemory(content) : undefined;
  const checked = checkLoaded(loaded, memory, () => shown.add());
  shown.done();
  await memory?.keep();
  return checked;
}

/** Everything that every rule says of the content, which is read for it and shared with the pages. */
export const siteCheck = (): Promise<Checked> => (shared.khoKeHoachCheck ??= check(true));

/** The same, from the files as they are now: what was read before is forgotten. */
export const checkAgain = (): Promise<Checked> => (shared.khoKeHoachCheck = check(false));

/** All that is wrong with the content, masters included, and with papers that nobody has acknowledged. */
export async function siteProblems(): Promise<Problem[]> {
  const { problems, catalogue } = await siteCheck();
  return [...problems, ...(await checkMasters(catalogue))];
}

/** Every finding of every rule, acknowledged or not: what `/ra-soat/` lists. */
export const siteFindings = async (): Promise<Finding[]> => (await siteCheck()).findings;
