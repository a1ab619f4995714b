/** The findings of the site that is being built: what `/ra-soat/` lists. Read once; while editing, again for every page. */
import { contentFolders, readContent } from '../catalogue/disk.ts';
import { checkContent } from '../checks/check-content.ts';
import type { Finding } from '../checks/rule.ts';

const load = async (): Promise<Finding[]> => checkContent(await readContent(contentFolders())).findings;

let built: Promise<Finding[]> | undefined;

/** Every finding of every rule, acknowledged or not. */
export function siteFindings(): Promise<Finding[]> {
  if (import.meta.env.DEV) return load();
  return (built ??= load());
}
