/** The one file that reads content from the disk, for the site and the command line alike. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceText } from './load.ts';

export interface ContentFolders {
  content: string;
  templates: string;
}

/** Where the content lies: `CONTENT_DIR` and `TEMPLATES_DIR`, or the project's own folders. */
export function contentFolders(env: NodeJS.ProcessEnv = process.env): ContentFolders {
  return { content: env['CONTENT_DIR'] || 'content', templates: env['TEMPLATES_DIR'] || 'templates' };
}

async function walk(folder: string, below: string): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) found.push(...(await walk(folder, path)));
    else if (/\.(?:ya?ml|mdx)$/.test(entry.name) && !entry.name.startsWith('.')) found.push(path);
  }
  return found;
}

/** Reads every `.yaml` and `.mdx` file of the content, in an order that does not depend on the disk. */
export async function readContent(folders: ContentFolders): Promise<SourceText[]> {
  const texts: SourceText[] = [];
  for (const [room, folder] of [
    ['content', folders.content],
    ['templates', folders.templates],
  ] as const) {
    const base = folder.replaceAll('\\', '/').replace(/\/$/, '');
    for (const path of await walk(folder, '')) {
      const file = `${base}/${path}`;
      texts.push({ room, path, file, text: await readFile(join(folder, path), 'utf8') });
    }
  }
  return texts;
}
