/** Folders that change at once: whoever looks sees the old one or the new one, whole. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { open, readdir, realpath, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** Every file below a folder by its path from there, with forward slashes, in code-unit order. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort();
}

/**
 * Has a file in another place too: the same file where the disk can do that, else a copy of the same time. Neither is
 * written to again. It does not wait: there are ten thousands of files, and a link is made sooner than a promise.
 */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
    const { atime, mtime } = statSync(from);
    utimesSync(to, atime, mtime);
  }
}

/** Writes files below a folder, which is made where it is missing. Does not wait: most are small, and there are many. */
export function writeFilesBelow(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))));
  for (const below of folders) mkdirSync(below, { recursive: true });
  for (const [path, bytes] of files) writeFileSync(join(folder, path), bytes);
}

/** Lets every user of the machine read a file or enter a folder; Windows hands that down from the folder above. */
export function letRead(path: string): void {
  if (process.platform === 'win32') return;
  const found = statSync(path);
  const mode = found.isDirectory() ? 0o755 : 0o644;
  if ((found.mode & 0o777) !== mode) chmodSync(path, (found.mode & ~0o777) | mode);
}

/** Lets every user of the machine read a folder and all that is in it. */
export async function letReadAll(folder: string): Promise<void> {
  letRead(folder);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() || entry.isDirectory()) letRead(join(entry.parentPath, entry.name));
}

/** The part of a path that is there already, a link that leads nowhere included. */
export function standingPart(path: string): string {
  const part = resolve(path);
  try {
    lstatSync(part);
    return part;
  } catch (error) {
    if (dirname(part) === part) throw error;
    return standingPart(dirname(part));
  }
}

/** The path without links, of what is there or will be. */
export async function realPlace(path: string): Promise<string> {
  const part = standingPart(path);
  return join(await realpath(part).catch(() => part), resolve(path).slice(part.length));
}

/** Makes sure that a folder's entries are on the disk; Windows does it by itself. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Puts back what a program that was killed between the two renames of `replaceFolder` left. */
export async function recoverFolder(folder: string): Promise<void> {
  if (!existsSync(folder) && existsSync(`${folder}.old`)) await rename(`${folder}.old`, folder);
}

/**
 * Makes a folder anew beside the old one and then takes its place; the old one stays until then, and stays for good
 * when `make` fails.
 */
export async function replaceFolder(folder: string, make: (aside: string) => Promise<void>): Promise<void> {
  const [aside, old] = [`${folder}.new`, `${folder}.old`];
  await recoverFolder(folder);
  await rm(aside, { recursive: true, force: true });
  await rm(old, { recursive: true, force: true });
  try {
    await make(aside);
    if (existsSync(folder)) await rename(folder, old);
    await rename(aside, folder);
  } catch (error) {
    await recoverFolder(folder);
    await rm(aside, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
  // A hundred thousand files may go, and waiting for each is more work than removing it.
  rmSync(old, { recursive: true, force: true });
}

/** Makes the link at `path` lead to `target`, a neighbour or a path from there, in one step. */
export async function switchLink(path: string, target: string): Promise<void> {
  const aside = join(dirname(path), `.${basename(path)}.new`);
  await rm(aside, { force: true });
  await symlink(target, aside, 'dir');
  await rename(aside, path);
  await flushFolder(dirname(path));
}
