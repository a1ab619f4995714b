/** The one file that reads content from the disk, for the site and the command line alike. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { legacyBytes } from '../text/legacy.ts';
import type { SourceText } from './load.ts';
import { MAX_BYTES } from './source.ts';

export interface ContentFolders {
  content: string;
  templates: string;
}

/** Where the content lies: `CONTENT_DIR` and `TEMPLATES_DIR`, or the project's own folders. */
export function contentFolders(env: NodeJS.ProcessEnv = process.env): ContentFolders {
  return { content: env['CONTENT_DIR'] || 'content', templates: env['TEMPLATES_DIR'] || 'templates' };
}

interface Found {
  path: string;
  /** A plain file: a link or a device is never opened. */
  plain: boolean;
}

/** A link in the content could lead anywhere, a device never ends: neither is opened; nor is what is too large. */
async function readOne(
  path: string,
  plain: boolean,
): Promise<Pick<SourceText, 'text' | 'unread' | 'bytes' | 'encoding'>> {
  if (!plain) return { text: '', unread: 'not-a-file' };
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) return { text: '', unread: 'too-large', bytes: size };
    const bytes = await readFile(path);
    const text = bytes.toString('utf8');
    const encoding = /[\uFFFD\0]/.test(text) ? legacyBytes(bytes) : null;
    return encoding ? { text, encoding } : { text };
  } catch {
    return { text: '', unread: 'unreadable' };
  }
}

async function walk(folder: string, below: string): Promise<Found[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(() => []);
  const found: Found[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) found.push(...(await walk(folder, path)));
    else if (/\.(?:ya?ml|mdx)$/.test(entry.name) && !entry.name.startsWith('.'))
      found.push({ path, plain: entry.isFile() });
  }
  return found;
}

/** Files that are read at once: the disk answers several as quickly as one. */
const AT_ONCE = 64;

/**
 * Reads every `.yaml` and `.mdx` file of the content, in an order that does not depend on the disk.
 *
 * @param wanted which files; all where it is left out
 * @param told after each file, with how many there are in its folder
 */
export async function readContent(
  folders: ContentFolders,
  wanted: (room: SourceText['room'], path: string) => boolean = () => true,
  told: (all: number) => void = () => undefined,
): Promise<SourceText[]> {
  const texts: SourceText[] = [];
  for (const [room, folder] of [
    ['content', folders.content],
    ['templates', folders.templates],
  ] as const) {
    const base = folder.replaceAll('\\', '/').replace(/\/$/, '');
    const found = (await walk(folder, '')).filter(({ path }) => wanted(room, path));
    for (let from = 0; from < found.length; from += AT_ONCE) {
      const read = found.slice(from, from + AT_ONCE).map(async ({ path, plain }) => ({
        room,
        path,
        file: `${base}/${path}`,
        ...(await readOne(join(folder, path), plain)),
      }));
      for (const text of await Promise.all(read)) {
        texts.push(text);
        told(found.length);
      }
    }
  }
  return texts;
}
