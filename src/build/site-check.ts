/** The content of the site that is being built, checked: once in a process; while editing, again for every page. */
import { progress, type Progress } from '../cli/progress.ts';
import { contentFolders, readContent } from '../catalogue/disk.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { isEditing, shareContent, siteContentOf } from '../catalogue/site.ts';
import { checkLoaded, type Checked } from '../checks/check-content.ts';
import type { Finding } from '../checks/rule.ts';
import { progressWords } from '../i18n/progress.ts';
import { checkMemory } from './check-memory.ts';

/** Beside all modules: pages are compiled into modules of their own. */
const shared = globalThis as { khoKeHoachCheck?: Promise<Checked> | undefined };

async function check(): Promise<Checked> {
  const folders = contentFolders();
  let reading: Progress | undefined;
  const texts = await readContent(folders, undefined, (all) => (reading ??= progress(progressWords.read, all)).add());
  reading?.done();
  const loaded = loadCatalogue(texts);
  const content = siteContentOf(texts, loaded);
  if (!isEditing()) shareContent(content);
  const shown = progress(progressWords.check, loaded.documents.length);
  const memory = isEditing() ? undefined : await checkMemory(content);
  const checked = checkLoaded(loaded, memory, () => shown.add());
  shown.done();
  await memory?.keep();
  return checked;
}

/** Everything that every rule says of the content. */
export function siteCheck(): Promise<Checked> {
  if (isEditing()) return check();
  return (shared.khoKeHoachCheck ??= check());
}

/** Every finding of every rule, acknowledged or not: what `/ra-soat/` lists. */
export const siteFindings = async (): Promise<Finding[]> => (await siteCheck()).findings;
