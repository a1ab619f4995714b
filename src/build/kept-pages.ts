/**
 * Builds only what changed: a page whose key (`page-keys.ts`) is that of the last build stays in the folder as it is, and
 * everything else is rendered by Astro as ever. The folder is the same, byte for byte, as after a build from nothing.
 */
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setImmediate as others } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { progress } from '../cli/progress.ts';
import { siteContent } from '../catalogue/site.ts';
import { progressWords } from '../i18n/progress.ts';
import { publishWords } from '../i18n/serving.ts';
import { linkOrCopy } from '../publishing/folders.ts';
import { waitForLock } from '../publishing/lock.ts';
import { readEntry, writeEntry } from './cache.ts';
import { codeDigest, sha256, sharedContentDigest } from './digests.ts';
import { indexThread, type IndexThread } from './index-thread.ts';
import { readMasters } from './masters.ts';
import { PageResponse } from './page-response.ts';
import { assertFit } from './site-check.ts';

/** What a build left in its folder. */
interface Manifest {
  /** What all pages depend on. */
  shared: string;
  /** Files by their path in the folder: the page's key, the SHA-256 of the file, whether search has it. */
  files: Record<string, [key: string, sha256: string, searched: boolean]>;
}

/** What takes longest is made last, when the index has the others to work on: the page that says how large each data set is. */
const LAST = '/du-lieu/';

/** Rendering waits for nothing, so what other threads have to say would be heard when the last page is done. */
const DEAF_MS = 200;

const NOTHING: Manifest = { shared: '', files: {} };

/** One build at a time: whatever its output folder and content, Astro keeps what it reads in the project's `.astro`. */
async function lockProject(root: string): Promise<() => Promise<void>> {
  const folder = join(root, '.astro');
  await mkdir(folder, { recursive: true });
  return waitForLock(join(folder, 'build.lock'), ({ pid }) => console.error(publishWords.waits(pid)));
}

/** What every page depends on besides its key: the program, its settings, and all content but the papers. */
async function sharedDigest(): Promise<string> {
  const hash = createHash('sha256');
  hash.update(codeDigest()).update(sharedContentDigest(await siteContent()));
  for (const name of ['BASE_PATH', 'SITE_URL', 'PAPER_FILES', 'SITE_CONTACT'])
    hash.update(`${name}=${process.env[name] ?? ''}\n`);
  for (const [name, master] of await readMasters()) hash.update(`${name} ${master.sha256}\n`);
  return hash.digest('hex');
}

/** Where a page lies in the folder. */
function fileOf(pathname: string, isPage: boolean): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (!isPage) return path;
  return path === '404' ? '404.html' : join(path, 'index.html');
}

/** The address of a page as search has it. */
const addressOf = (pathname: string) => `/${pathname.replace(/^\/|\/$/g, '')}/`;

/** The unit whose page or file it is, by its address: `ke-hoach/<unit>/…`, `don-vi/<unit>.ics`. */
const unitOf = (pathname: string) => /^[^/]+\/([^/.]+)/.exec(pathname)?.[1] ?? '';

/** Sorts by what is said of each, which is asked once; equal ones stay as they were. */
function ordered<T>(items: readonly T[], keyOf: (item: T) => string | number): T[] {
  const keyed = items.map((item) => ({ item, key: keyOf(item) }));
  return keyed.sort(({ key: a }, { key: b }) => (a < b ? -1 : a > b ? 1 : 0)).map(({ item }) => item);
}

/** Removes every file of a folder that is not to stay, and the folders that are empty then. */
async function clear(folder: string, stays: ReadonlySet<string>, below = ''): Promise<boolean> {
  let empty = true;
  for (const entry of await readdir(join(folder, below), { withFileTypes: true }).catch(() => [])) {
    const path = join(below, entry.name);
    if (entry.isDirectory()) {
      if (await clear(folder, stays, path)) await rmdir(join(folder, path));
      else empty = false;
    } else if (stays.has(path)) empty = false;
    else await rm(join(folder, path));
  }
  return empty;
}

/** Whether a file still has the bytes that the build wrote. */
function isUntouched(file: string, [, digest]: Manifest['files'][string]): boolean {
  try {
    return sha256(readFileSync(file)) === digest;
  } catch {
    return false;
  }
}

/** Writes what comes piece by piece; each is given back at once, as the bytes of a page are below. */
async function writePieces(target: string, pieces: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<void> {
  const file = openSync(target, 'w');
  try {
    for await (const piece of pieces) {
      writeFileSync(file, piece);
      piece.buffer.transfer(0);
    }
  } finally {
    closeSync(file);
  }
}

/**
 * Renders what changed, keeps the rest, and indexes both for search while pages are still being rendered. `LAST_BUILD`
 * names the folder that this build takes the place of, where it is made beside it.
 */
export function keptPages(): AstroIntegration {
  let folder = '';
  let base = '/';
  /** The folder whose pages are taken over. */
  let lastFolder = '';
  let before = NOTHING;
  const after: Manifest = { shared: '', files: {} };
  /** The keys of pages that have one, by their files. */
  const keys = new Map<string, string>();
  /** What was written of them, as SHA-256. */
  const digests = new Map<string, string>();
  /** Pages that were rendered and are found by search. */
  const searched = new Set<string>();
  /** Folders that are there. */
  const made = new Set<string>();
  /** Makes the folder of a file. */
  const makeRoom = (file: string) => {
    const below = dirname(file);
    if (!made.has(below)) mkdirSync(below, { recursive: true });
    made.add(below);
  };
  /** What stands for a page to the index: its key holds for one program and one set of registers. */
  const searchKey = (file: string) => {
    const key = keys.get(file);
    return key === undefined ? undefined : `${after.shared} ${key}`;
  };

  /** Gives back the lock of the project; a build that fails ends its process, whose lock does not count. */
  let unlock: (() => Promise<void>) | undefined;
  let index: IndexThread | undefined;
  /** The check, and how it failed. */
  let fit: Promise<void> | undefined;
  let unfit: { error: unknown } | undefined;
  /** Pages that are still to be rendered. */
  let left = 0;
  /** When the other threads were last listened to. */
  let heard = 0;

  async function begin(): Promise<void> {
    lastFolder = resolve(process.env['LAST_BUILD'] ?? folder);
    const aside = lastFolder !== resolve(folder);
    after.shared = await sharedDigest();
    const entry = await readEntry('pages', lastFolder);
    const last = entry ? (JSON.parse(entry.toString()) as Manifest) : NOTHING;
    before = { shared: after.shared, files: {} };
    for (const [file, entry] of Object.entries(last.shared === after.shared ? last.files : {})) {
      if (!isUntouched(join(lastFolder, file), entry)) continue;
      before.files[file] = entry;
      if (!aside) continue;
      makeRoom(join(folder, file));
      linkOrCopy(join(lastFolder, file), join(folder, file));
    }
    // Beside the last one the folder is new.
    if (!aside) await clear(folder, new Set(Object.keys(before.files)));
    // Said when the check is done, which on a large site may be long after the first pages.
    fit = assertFit();
    fit.catch((error: unknown) => (unfit = { error }));
    const { catalogue } = await siteContent();
    // Started while programs are compiled. The check has so much in memory that it had better be done first; two threads
    // are busy until then.
    index = indexThread(catalogue, folder, fit);
  }

  /** Writes what was rendered; gives what Astro has still to do. */
  async function write(rendered: Response | { response: Response }, url: string, isPage: boolean) {
    const response = rendered instanceof Response ? rendered : rendered.response;
    if (response.status !== 200) return rendered;
    const whole = response instanceof PageResponse ? response.whole : undefined;
    const path = new URL(url).pathname.slice(base.length - 1);
    const file = fileOf(decodeURI(path), isPage);
    const target = join(folder, file);
    // Data sets of a large site.
    if (whole === undefined && response.body && !isPage) {
      makeRoom(target);
      await writePieces(target, response.body);
      return new Response(null, { headers: response.headers });
    }
    const written = whole ?? (await response.bytes());
    if (written.length === 0) return rendered;
    // Written here, in one go: Astro asks for the folder and the file anew for each of ten thousands of small files.
    makeRoom(target);
    writeFileSync(target, written);
    if (keys.has(file)) digests.set(file, sha256(written));
    if (isPage && typeof written !== 'string') {
      // What is kept out of search need not be read for it.
      if (Buffer.from(written.buffer, written.byteOffset, written.length).includes('data-pagefind-body')) {
        searched.add(file);
        index?.add(path, searchKey(file));
      }
      // Given back at once: V8 looks through all memory whenever so many bytes were asked for.
      written.buffer.transfer(0);
    }
    return new Response(null, { headers: response.headers });
  }

  const keeping = (rendering: AstroPrerenderer): AstroPrerenderer => {
    let shown: ReturnType<typeof progress> | undefined;
    return {
      ...rendering,
      async getStaticPaths() {
        const paths = await rendering.getStaticPaths();
        const wanted = new Set<string>();
        const changed = paths.filter(({ pathname, route, cacheKey }) => {
          const file = fileOf(pathname, route.type === 'page');
          wanted.add(file);
          if (cacheKey === undefined) return true;
          const key = `${route.component} ${cacheKey}`;
          keys.set(file, key);
          const known = before.files[file];
          if (known?.[0] !== key) return true;
          if (known[2]) index?.add(addressOf(pathname), searchKey(file));
          return false;
        });
        const stale = Object.entries(before.files).filter(
          ([file, [key]]) => !wanted.has(file) || keys.get(file) !== key,
        );
        for (const [file] of stale) await rm(join(folder, file), { force: true });
        shown = progress(progressWords.pages, changed.length, progressWords.kept(paths.length - changed.length));
        const order = index?.order ?? (() => 0);
        const pages = changed.filter(({ route }) => route.type === 'page');
        const files = changed.filter(({ route }) => route.type !== 'page');
        left = pages.length;
        return [
          // In the order in which the index takes them; files, of which it knows nothing, are written while it is being made.
          ...ordered(pages, ({ pathname }) => (addressOf(pathname) === LAST ? Infinity : order(addressOf(pathname)))),
          // Calendars of a unit and of its papers have the same entries, which are kept for a while.
          ...ordered(files, ({ pathname }) => unitOf(pathname)),
        ];
      },
      async render(request, options) {
        if (performance.now() - heard > DEAF_MS) {
          await others();
          heard = performance.now();
        }
        if (unfit) throw unfit.error;
        const isPage = options.routeData.type === 'page';
        try {
          return await write(await rendering.render(request, options), request.url, isPage);
        } finally {
          shown?.add();
          if (isPage) left--;
          // Files come after all pages, and search knows nothing of them.
          if (left === 0) index?.end();
        }
      },
      async teardown() {
        shown?.done();
        await fit;
        await rendering.teardown?.();
      },
    };
  };

  return {
    name: 'kept-pages',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        // The folder is cleared here, of what does not stay.
        updateConfig({ vite: { build: { emptyOutDir: false } } });
        unlock = await lockProject(fileURLToPath(config.root));
      },
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        globalThis.Response = PageResponse;
        await begin();
        setPrerenderer((rendering) => keeping(rendering));
      },
      'astro:build:done': async () => {
        await index?.finish();
        for (const [file, key] of keys) {
          const known = before.files[file];
          if (known?.[0] === key) {
            after.files[file] = known;
            continue;
          }
          const digest = digests.get(file);
          if (digest !== undefined) after.files[file] = [key, digest, searched.has(file)];
        }
        await writeEntry('pages', lastFolder, JSON.stringify(after));
        await unlock?.();
      },
    },
  };
}
