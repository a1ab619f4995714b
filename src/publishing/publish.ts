/**
 * Puts a built site where a server serves it: `DIR/current` always is one whole release.
 *
 * ```
 * DIR/releases/000012-3fa9c1d2/   the site, packed forms and list of files included; and the scripts and styles of the
 *                                 release before, which pages that were opened then still ask for
 * DIR/current                     link to one of them; on Windows a folder of hard links that is renamed
 * DIR/server/                     the files for nginx, Apache, IIS and Caddy
 * ```
 */
import { existsSync, statSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { sha256 } from '../util/digest.ts';
import { isWithin } from '../util/within.ts';
import { SERVER_FILES } from '../serving/configs.ts';
import { HASHED } from '../serving/headers.ts';
import {
  filesBelow,
  flushFolder,
  letRead,
  letReadAll,
  linkOrCopy,
  realPlace,
  recoverFolder,
  standingPart,
} from './folders.ts';
import { lostAddresses, movedPages, Vanishing } from './lasting.ts';
import { takeLock } from './lock.ts';
import { MANIFEST, writeManifest, type Manifest } from './manifest.ts';
import { packedForms } from './pack.ts';
import { isGood, listOf, releasesOf, serveRelease, servedRelease, tidy } from './releases.ts';
import { freeBytes, leastBytes } from './room.ts';
import { each } from './verify.ts';

/** A wish that cannot be met; its name is a key of the messages. */
export class Unpublishable extends Error {
  readonly reason:
    'not-a-build' | 'not-a-folder' | 'inside' | 'none-before' | 'unknown-release' | 'damaged' | 'no-room';
  constructor(reason: Unpublishable['reason'], what = '') {
    super(what);
    this.reason = reason;
  }
}

export interface PublishOptions {
  to: string;
  /** The built site. */
  from: string;
  /** How many releases stay, the served one included. */
  keep: number;
  /** The server whose own file lies in the site's root. */
  server?: 'apache' | 'iis' | undefined;
  /** Kinds of files that are served and are to be no more, by the ends of their names. */
  without?: readonly string[];
  /** How `current` changes; a test asks for the other one. */
  how?: 'link' | 'folder';
  tell?: (done: number, all: number) => void;
}

export interface Published {
  release: string;
  files: number;
  /** Files that are the same as in the release before, and share its bytes on the disk. */
  shared: number;
  /** Nothing differs from what is served: no new release was made. */
  same: boolean;
}

const AT_ONCE = 8;
const HOW: 'link' | 'folder' = process.platform === 'win32' ? 'folder' : 'link';
/** What every finished build has. */
const ALWAYS = ['index.html', '404.html', 'api/index.json', 'pagefind/pagefind-worker.js'];

/** Writes a file and waits until it is on the disk. */
async function writeSafely(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The folder of the server that a built site is for: what its home page has before the name of its icon. */
async function baseOf(site: string): Promise<string> {
  const html = await readFile(join(site, 'index.html'), 'utf8');
  return /<link\b[^>]*href="([^"]*\/)favicon\.svg"/.exec(html)?.[1] ?? '/';
}

/** @param site that is served: where it lies on the server, and what moved in it */
async function writeServerFiles(to: string, site: string): Promise<void> {
  const [base, moved] = [await baseOf(site), await movedPages(site)];
  const folder = resolve(to, 'server');
  await mkdir(folder, { recursive: true });
  letRead(folder);
  for (const [name, make] of Object.entries(SERVER_FILES)) {
    const config = join(folder, name);
    const text = make({ base, root: resolve(to, 'current'), config, moved });
    // Read by a server that may be told to read it again at any moment.
    await writeFile(`${config}.new`, text);
    letRead(`${config}.new`);
    await rename(`${config}.new`, config);
  }
}

/** A list of what a release has only for the pages of the one before; a name that no server sends. */
const KEPT = '.kept';

interface Release {
  folder: string;
  list: Manifest;
  /** Files of the release before that. */
  kept: ReadonlySet<string>;
}

async function readRelease(folder: string): Promise<Release> {
  const kept = await readFile(join(folder, KEPT), 'utf8').catch(() => '');
  return { folder, list: await listOf(folder), kept: new Set(kept.split('\n').filter(Boolean)) };
}

/** The files that are of the site itself, as a list. */
const ownList = ({ list, kept }: Pick<Release, 'list' | 'kept'>): string =>
  writeManifest(new Map([...list].filter(([path]) => path !== KEPT && !kept.has(path))));

/** Makes the folder of a new release; returns what it has and how many files are shared. */
async function makeRelease(
  folder: string,
  files: ReadonlyMap<string, Uint8Array | null>,
  from: string,
  before: Release | null,
  tell: PublishOptions['tell'],
): Promise<{ list: Manifest; kept: Set<string>; shared: number }> {
  const list = new Map<string, string>();
  const kept = new Set<string>();
  let shared = 0;
  let done = 0;
  const folders = new Set([
    folder,
    join(folder, HASHED),
    ...[...files.keys()].map((path) => dirname(join(folder, path))),
  ]);
  for (const one of folders) await mkdir(one, { recursive: true });
  await each(files, AT_ONCE, async ([path, made]) => {
    const bytes = made ?? (await readFile(join(from, path)));
    const digest = sha256(bytes);
    if (before?.list.get(path) === digest) {
      shared++;
      for (const one of [path, `${path}.gz`, `${path}.br`]) {
        const known = before.list.get(one);
        if (known === undefined || (one !== path && files.has(one))) continue;
        linkOrCopy(join(before.folder, one), join(folder, one));
        list.set(one, known);
      }
    } else {
      for (const [end, packed] of [['', bytes] as const, ...(await packedForms(path, bytes))]) {
        await writeSafely(join(folder, path + end), packed);
        list.set(path + end, sha256(packed));
      }
    }
    tell?.(++done, files.size);
  });
  for (const [path, digest] of before?.list ?? []) {
    if (!before || !path.startsWith(HASHED) || list.has(path) || before.kept.has(path)) continue;
    linkOrCopy(join(before.folder, path), join(folder, path));
    list.set(path, digest);
    kept.add(path);
  }
  if (kept.size) {
    const names = Buffer.from(
      [...kept]
        .sort()
        .map((path) => `${path}\n`)
        .join(''),
    );
    await writeSafely(join(folder, KEPT), names);
    list.set(KEPT, sha256(names));
  }
  await writeSafely(join(folder, MANIFEST), Buffer.from(writeManifest(list)));
  for (const one of folders) await flushFolder(one);
  return { list, kept, shared };
}

/**
 * Makes sure that a folder can be published to, whether it is there or not.
 *
 * @param apart folders that it must not lie in, nor they in it
 * @throws Unpublishable when it cannot
 */
export async function checkPlace(to: string, ...apart: readonly string[]): Promise<void> {
  const part = standingPart(join(to, 'releases'));
  if (!statSync(part, { throwIfNoEntry: false })?.isDirectory()) throw new Unpublishable('not-a-folder', part);
  const there = await realPlace(to);
  for (const folder of apart) {
    const here = await realPlace(folder);
    if (isWithin(there, here) || isWithin(here, there)) throw new Unpublishable('inside', folder);
  }
}

/** Makes the folder of the releases and those above it. Those above that were there already are the user's. */
async function makePlace(to: string): Promise<string> {
  const releases = resolve(to, 'releases');
  const first = await mkdir(releases, { recursive: true });
  letRead(releases);
  if (first !== undefined) for (let made = releases; made.startsWith(first); made = dirname(made)) letRead(made);
  return releases;
}

/**
 * Publishes a built site.
 *
 * @throws Locked while another publishes, Unpublishable when `from` is no finished build, Vanishing when addresses that
 *   are served would be lost
 */
export async function publish(options: PublishOptions): Promise<Published> {
  const { to, from, keep, server, without, how = HOW, tell } = options;
  await checkPlace(to, from);
  for (const path of ALWAYS) if (!existsSync(join(from, path))) throw new Unpublishable('not-a-build', path);
  const releases = await makePlace(to);
  const unlock = await takeLock(join(to, 'publish.lock'));
  try {
    await recoverFolder(join(to, 'current'));
    await tidy(to, Infinity);
    const files = new Map<string, Uint8Array | null>();
    for (const path of await filesBelow(from)) if (path !== MANIFEST && path !== KEPT) files.set(path, null);
    const place = { base: await baseOf(from), root: resolve(to, 'current'), config: '', moved: await movedPages(from) };
    if (server === 'apache') files.set('.htaccess', Buffer.from(SERVER_FILES['apache.htaccess']?.(place) ?? ''));
    if (server === 'iis') files.set('web.config', Buffer.from(SERVER_FILES['web.config']?.(place) ?? ''));

    const served = await servedRelease(to);
    const before = served === null ? null : join(releases, served);
    const known = before === null ? null : await readRelease(before);
    const lost = known ? await lostAddresses(known, from, files, without) : [];
    if (lost.length) throw new Vanishing(lost);
    const [free, least] = [await freeBytes(to), leastBytes(from, files.keys(), before)];
    // Before anything is written: what is certain not to fit is not begun.
    if (free !== null && least > free) throw new Unpublishable('no-room', `${free} ${least}`);
    const names = await releasesOf(to);
    const number = Number(names.at(-1)?.slice(0, 6) ?? 0) + 1;
    const aside = join(releases, `${String(number).padStart(6, '0')}.new`);
    try {
      let made = await makeRelease(aside, files, from, known, tell);
      if (known && !(await isGood(aside))) {
        // A file that is shared with the release before was damaged there.
        await rm(aside, { recursive: true, force: true });
        made = await makeRelease(aside, files, from, null, tell);
      }
      if (!(await isGood(aside))) throw new Unpublishable('damaged', aside);
      const { list, shared } = made;
      const text = writeManifest(list);
      if (served !== null && known && shared === files.size && ownList(made) === ownList(known)) {
        await rm(aside, { recursive: true, force: true });
        await letReadAll(join(to, 'current'));
        await writeServerFiles(to, from);
        return { release: served, files: files.size, shared, same: true };
      }
      const release = `${String(number).padStart(6, '0')}-${sha256(Buffer.from(text)).slice(0, 8)}`;
      await rename(aside, join(releases, release));
      await flushFolder(releases);
      await serveRelease(to, release, how);
      await writeServerFiles(to, from);
      await tidy(to, keep);
      return { release, files: files.size, shared, same: false };
    } catch (error) {
      // What is half made helps nobody, and a full disk needs its room.
      await rm(aside, { recursive: true, force: true }).catch(() => undefined);
      throw error;
    }
  } finally {
    await unlock();
  }
}

/**
 * Serves an earlier release again, after it has been checked.
 *
 * @param wanted its name, or '' for the one before the one that is served
 * @throws Locked, Unpublishable
 */
export async function rollback(to: string, wanted = '', how: 'link' | 'folder' = HOW): Promise<string> {
  const unlock = await takeLock(join(to, 'publish.lock'));
  try {
    await recoverFolder(join(to, 'current'));
    const names = await releasesOf(to);
    const served = await servedRelease(to);
    const name = wanted
      ? names.find((one) => one === wanted)
      : names.findLast((one) => served === null || one < served);
    if (name === undefined) throw new Unpublishable(wanted ? 'unknown-release' : 'none-before', names.join(', '));
    if (!(await isGood(join(to, 'releases', name)))) throw new Unpublishable('damaged', name);
    await serveRelease(to, name, how);
    await writeServerFiles(to, join(to, 'releases', name));
    return name;
  } finally {
    await unlock();
  }
}
