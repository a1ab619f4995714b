/** The content of the site that is being built, checked: once in a process; while editing, again for every page. */
import { contentFolders, readContent } from '../catalogue/disk.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { isEditing, shareContent, siteContentOf } from '../catalogue/site.ts';
import { checkLoaded, type Checked } from '../checks/check-content.ts';
import type { Finding } from '../checks/rule.ts';

const CHECK = Symbol.for('kho-ke-hoach.check');
const shared = globalThis as { [CHECK]?: Promise<Checked> };

async function check(): Promise<Checked> {
  const texts = await readContent(contentFolders());
  const loaded = loadCatalogue(texts);
  if (!isEditing()) shareContent(siteContentOf(texts, loaded));
  return checkLoaded(loaded);
}

/** Everything that every rule says of the content. */
export function siteCheck(): Promise<Checked> {
  if (isEditing()) return check();
  return (shared[CHECK] ??= check());
}

/** Every finding of every rule, acknowledged or not: what `/ra-soat/` lists. */
export const siteFindings = async (): Promise<Finding[]> => (await siteCheck()).findings;
