/** The one file that reads content from the disk, for the site and the command line alike. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as others } from 'node:timers/promises';
import { legacyBytes } from '../text/legacy.ts';
import { FILE_BYTES } from '../model/limits.ts';
import type { SourceText } from './load.ts';

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
function readOne(path: string, plain: boolean): Pick<SourceText, 'text' | 'unread' | 'bytes' | 'encoding' | 'digest'> {
  if (!plain) return { text: '', unread: 'not-a-file' };
  try {
    const { size } = statSync(path);
    if (size > FILE_BYTES) return { text: '', unread: 'too-large', bytes: size };
    const bytes = readFileSync(path);
    const text = bytes.toString('utf8');
    const encoding = /[\uFFFD\0]/.test(text) ? legacyBytes(bytes) : null;
    return { text, digest: createHash('sha256').update(bytes).digest('hex'), ...(encoding && { encoding }) };
  } catch {
    return { text: '', unread: 'unreadable' };
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function walk(folder: string, below: string): Found[] {
  const found: Found[] = [];
  for (const entry of entriesOf(join(folder, below)).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) found.push(...walk(folder, path));
    else if (/\.(?:ya?ml|mdx)$/.test(entry.name) && !entry.name.startsWith('.'))
      found.push({ path, plain: entry.isFile() });
  }
  return found;
}

/** Files after which others are heard: a file is read sooner than a promise of it. */
const IN_ONE_GO = 256;

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
    const found = walk(folder, '').filter(({ path }) => wanted(room, path));
    for (const [i, { path, plain }] of found.entries()) {
      if (i % IN_ONE_GO === 0) await others();
      texts.push({ room, path, file: `${base}/${path}`, ...readOne(join(folder, path), plain) });
      told(found.length);
    }
  }
  return texts;
}
