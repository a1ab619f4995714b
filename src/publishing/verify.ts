/** A served site against its list of files. */
import { existsSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../util/digest.ts';
import { filesBelow } from './folders.ts';
import { MANIFEST, readManifest, type Manifest } from './manifest.ts';

export interface Verified {
  files: number;
  missing: string[];
  changed: string[];
  /** Files that the list does not have; only known of a folder. */
  unknown: string[];
}

/** How many files are read at once. */
const AT_ONCE = 16;

export const isWhole = ({ files, missing, changed, unknown }: Verified): boolean =>
  files > 0 && missing.length + changed.length + unknown.length === 0;

/** Does something with each item, some at a time. */
export async function each<T>(items: Iterable<T>, atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const iterator = items[Symbol.iterator]();
  const failed: unknown[] = [];
  const worker = async () => {
    for (let next = iterator.next(); !next.done && failed.length === 0; next = iterator.next()) {
      try {
        await work(next.value);
      } catch (error) {
        failed.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (failed.length) throw failed[0];
}

async function compare(manifest: Manifest, paths: string[], read: (path: string) => Promise<Uint8Array | null>) {
  const result: Verified = { files: paths.length, missing: [], changed: [], unknown: [] };
  await each(paths, AT_ONCE, async (path) => {
    const bytes = await read(path);
    if (!bytes) result.missing.push(path);
    else if (sha256(bytes) !== manifest.get(path)) result.changed.push(path);
  });
  result.missing.sort();
  result.changed.sort();
  return result;
}

/** Checks a folder: a site, or the folder that sites are published to. Null when it has no list. */
export async function verifyFolder(folder: string): Promise<Verified | null> {
  const site = existsSync(join(folder, MANIFEST)) ? folder : join(folder, 'current');
  // The link may move on while this runs: what is checked is one release.
  const root = await realpath(site).catch(() => site);
  const text = await readFile(join(root, MANIFEST), 'utf8').catch(() => null);
  if (text === null) return null;
  const manifest = readManifest(text);
  const result = await compare(manifest, [...manifest.keys()], (path) => readFile(join(root, path)).catch(() => null));
  result.unknown = (await filesBelow(root)).filter((path) => path !== MANIFEST && !manifest.has(path));
  return result;
}

/** What servers read themselves and never send. */
const UNSENT = /(?:^|\/)(?:\.|web\.config$)/;

/** Checks a site at its address. Null when it has no list. */
export async function verifyUrl(address: string): Promise<Verified | null> {
  const base = address.replace(/\/?$/, '/');
  const get = async (path: string): Promise<Uint8Array | null> => {
    const file = path.replace(/(^|\/)index\.html$/, '$1');
    const response = await fetch(base + file.split('/').map(encodeURIComponent).join('/'), { cache: 'no-store' });
    // The page for what is not there is there, with the status that says so.
    if (!response.ok && path !== '404.html') return null;
    return new Uint8Array(await response.arrayBuffer());
  };
  const list = await get(MANIFEST);
  if (!list) return null;
  const manifest = readManifest(new TextDecoder().decode(list));
  const paths = [...manifest.keys()].filter(
    // Packed files are what the server sends for the plain ones.
    (path) => !UNSENT.test(path) && !(/\.(?:gz|br)$/.test(path) && manifest.has(path.replace(/\.(?:gz|br)$/, ''))),
  );
  return compare(manifest, paths, get);
}
