/** The one file that reads content from the disk, for the site and the command line alike. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as others } from 'node:timers/promises';
import { fileKind } from '../text/file-kind.ts';
import { legacyBytes } from '../text/legacy.ts';
import { FILE_BYTES } from '../model/limits.ts';
import type { SourceText } from './read-file.ts';
import { isIgnored, isRead, isStrayFolder, strayFile, type Room } from './stray.ts';

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
  /** Why it is not opened: a link or a device never is. */
  unread?: 'not-a-file' | 'unreadable-folder' | 'stray' | 'stray-folder';
  /** The files of such a folder. */
  within?: string[];
}

/** A link in the content could lead anywhere, a device never ends: neither is opened; nor is what is too large. */
function readOne(path: string): Pick<SourceText, 'text' | 'unread' | 'kind' | 'bytes' | 'encoding' | 'digest'> {
  try {
    const { size } = statSync(path);
    if (size > FILE_BYTES) return { text: '', unread: 'too-large', bytes: size };
    const bytes = readFileSync(path);
    const text = bytes.toString('utf8');
    const foreign = /[\uFFFD\0]/.test(text);
    const kind = foreign ? fileKind(bytes) : undefined;
    if (kind) return { text: '', unread: 'not-text', kind };
    const encoding = foreign ? legacyBytes(bytes) : null;
    return { text, digest: createHash('sha256').update(bytes).digest('hex'), ...(encoding && { encoding }) };
  } catch {
    return { text: '', unread: 'unreadable' };
  }
}

/** The entries of a folder; `undefined` where it may not be read or is not there. */
function entriesIn(folder: string, recursive = false): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive });
  } catch {
    return undefined;
  }
}

function walk(room: Room, folder: string, below = ''): Found[] {
  const entries = entriesIn(join(folder, below));
  if (!entries) return [{ path: below, unread: 'unreadable-folder' }];
  return entries
    .filter(({ name }) => !isIgnored(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry): Found[] => {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (!entry.isDirectory()) {
        if (!entry.isFile()) return [{ path, unread: 'not-a-file' }];
        if (isRead(room, path)) return [{ path }];
        return strayFile(room, path) ? [{ path, unread: 'stray' }] : [];
      }
      if (!isStrayFolder(room, path)) return walk(room, folder, path);
      const within = (entriesIn(join(folder, path), true) ?? []).map(({ name }) => name);
      return within.length > 0 ? [{ path, unread: 'stray-folder', within }] : [];
    });
}

/** The addresses that are there whatever the content: pages without a parameter in their name, and public files. */
export function fixedAddresses(): ReadonlySet<string> {
  const filesIn = (folder: string) =>
    (entriesIn(folder, true) ?? [])
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length).replaceAll('\\', '/'));
  const pages = filesIn('src/pages')
    .filter((path) => !path.includes('[') && path !== '/404.astro')
    .map((path) =>
      path.endsWith('.astro') ? `${path.replace(/(?:\/index)?\.astro$/, '')}/` : path.replace(/\.ts$/, ''),
    );
  return new Set([...pages, ...filesIn('public')]);
}

/** Files after which others are heard: a file is read sooner than a promise of it. */
const IN_ONE_GO = 256;

/**
 * Reads every file of the content, in an order that does not depend on the disk. What else lies there is named.
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
    const found = walk(room, folder).filter(({ path }) => wanted(room, path));
    for (const [i, { path, unread, within }] of found.entries()) {
      if (i % IN_ONE_GO === 0) await others();
      const read = unread ? { text: '', unread, ...(within && { within }) } : readOne(join(folder, path));
      texts.push({ room, path, file: path ? `${base}/${path}` : base, ...read });
      told(found.length);
    }
  }
  return texts;
}
