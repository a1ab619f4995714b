/** The releases of a place, and which of them is served. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, readlink, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { filesBelow, letRead, letReadAll, linkOrCopy, replaceFolder, switchLink } from './folders.ts';
import { MANIFEST, readManifest, type Manifest } from './manifest.ts';
import { isWhole, verifyFolder } from './verify.ts';

/** Releases by number, oldest first. */
export async function releasesOf(to: string): Promise<string[]> {
  const names = await readdir(join(to, 'releases')).catch(() => []);
  return names.filter((name) => /^\d{6}-[0-9a-f]{8}$/.test(name)).sort();
}

/** The list of files of a release; empty where it has none. */
export const listOf = async (release: string): Promise<Manifest> =>
  readManifest(await readFile(join(release, MANIFEST), 'utf8').catch(() => ''));

/** The name of the release that is served, or null. */
export async function servedRelease(to: string): Promise<string | null> {
  const current = join(to, 'current');
  const target = await readlink(current).catch(() => null);
  if (target !== null) return existsSync(current) ? basename(target) : null;
  const list = await readFile(join(current, MANIFEST), 'utf8').catch(() => null);
  if (list === null) return null;
  for (const name of (await releasesOf(to)).reverse()) {
    if ((await readFile(join(to, 'releases', name, MANIFEST), 'utf8').catch(() => '')) === list) return name;
  }
  return null;
}

/** Whether a folder is what its list says, read again from the disk. */
export async function isGood(folder: string): Promise<boolean> {
  const result = await verifyFolder(folder);
  return result !== null && isWhole(result);
}

/** Makes `current` the named release. */
export async function serveRelease(to: string, name: string, how: 'link' | 'folder'): Promise<void> {
  const current = join(to, 'current');
  const release = join(to, 'releases', name);
  // The server is another user, and files may be shared with a release that was not made for it.
  letRead(join(to, 'releases'));
  await letReadAll(release);
  if (how === 'link') {
    await switchLink(current, `releases/${name}`);
    return;
  }
  const paths = await filesBelow(release);
  await replaceFolder(current, async (aside) => {
    for (const folder of new Set(paths.map((path) => dirname(join(aside, path)))))
      await mkdir(folder, { recursive: true });
    for (const path of paths) linkOrCopy(join(release, path), join(aside, path));
    await letReadAll(aside);
  });
}

/** Takes away what a killed program left, and the oldest releases beyond `keep`. */
export async function tidy(to: string, keep: number): Promise<void> {
  const folder = join(to, 'releases');
  const served = await servedRelease(to);
  const old = (await releasesOf(to)).filter((name) => name !== served);
  for (const name of old.slice(0, Math.max(0, old.length - (keep - 1)))) {
    // Out of the list first: a release is whole or not there.
    await rename(join(folder, name), join(folder, `${name}.old`));
  }
  for (const name of await readdir(folder)) {
    if (/\.(?:new|old)$/.test(name)) await rm(join(folder, name), { recursive: true, force: true });
  }
}
