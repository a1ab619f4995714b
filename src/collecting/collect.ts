/**
 * Takes what a site publishes. The files of a copy lie under their digests, so that what is there already, of the last
 * copy or of a run that was broken off, is not fetched again; a copy counts once all of it is there and fits.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PLACES_FILE, readCopy, readPlace, Refusal, TAKEN, type Copy } from '../catalogue/copy.ts';
import {
  copyPath,
  isCopied,
  LONGEST_LINE,
  linesOf,
  readCopied,
  readState,
  siteFolder,
  statePath,
  type CollectedState,
} from '../content/collected.ts';
import { refusals } from '../i18n/portal.ts';
import type { Day } from '../model/days.ts';
import type { Site } from '../model/site.ts';
import { MANIFEST, readManifest, type Manifest } from '../publishing/manifest.ts';
import { sha256 } from '../util/digest.ts';
import { Source } from './source.ts';

export interface Outcome {
  state: CollectedState;
  /** What was fetched; nothing where nothing is new. */
  files: number;
  bytes: number;
  /** The new copy; `null` where there is none. */
  copy: Copy | null;
}

const INDEX = 'index.json';
/** Bytes of the two lists at most; ours of 10,000 papers have a tenth. */
const LONGEST_LIST = 16 << 20;
/** What the index of any site names. */
const ALWAYS = ['units.json', 'agencies.json', 'areas.json', 'citations.json', 'plans.json', 'reports.json'];

/** Files by their names, with their digests. */
type Files = Record<string, string>;

class Collecting {
  readonly #site: Site;
  readonly #source: Source;
  files = 0;
  bytes = 0;

  constructor(site: Site) {
    this.#site = site;
    this.#source = new Source(site);
  }

  /** The list of the site's files; `null` where it is the one that is known. */
  async list(etag: string | null): Promise<{ text: string; etag: string | null } | null> {
    const answer = await this.#source.ask(MANIFEST, etag);
    if (!answer) return null;
    const pieces: Uint8Array[] = [];
    let length = 0;
    for await (const piece of answer.pieces) {
      length += piece.length;
      if (length > LONGEST_LIST) throw new Refusal(refusals.longList(MANIFEST));
      pieces.push(piece);
    }
    return { text: Buffer.concat(pieces).toString(), etag: answer.etag };
  }

  /** Fetches the files that a list names and that are not there. */
  async fetchAll(manifest: Manifest): Promise<Files> {
    const index = await this.#fetch(INDEX, manifest);
    if (index === undefined) throw new Refusal(refusals.noIndex);
    const path = copyPath(this.#site, index);
    if ((await stat(path)).size > LONGEST_LIST) throw new Refusal(refusals.longList(`api/${INDEX}`));
    const named = namesIn(await readFile(path, 'utf8'));
    const wanted = named.filter((name) => TAKEN.test(name) || name === PLACES_FILE);
    const { files: most } = this.#source.limits;
    if (wanted.length > most) throw new Refusal(refusals.tooMany(most));
    const files: Files = { [INDEX]: index };
    for (const name of wanted) {
      const sha = await this.#fetch(name, manifest);
      if (sha === undefined) throw new Refusal(refusals.unnamed(MANIFEST, `api/${name}`));
      files[name] = sha;
    }
    return files;
  }

  /** A file under its digest; `undefined` where the list does not name it. */
  async #fetch(name: string, manifest: Manifest): Promise<string | undefined> {
    const sha = manifest.get(`api/${name}`);
    if (sha === undefined || isCopied(this.#site, sha)) return sha;
    const answer = await this.#source.ask(`api/${name}`);
    if (!answer) throw new Refusal(refusals.noAnswer);
    const aside = join(siteFolder(this.#site), `${randomUUID()}.part`);
    const hash = createHash('sha256');
    const file = await open(aside, 'wx');
    try {
      for await (const piece of answer.pieces) {
        hash.update(piece);
        this.bytes += piece.length;
        // Unlike `write`, it does not stop half way where the disk is nearly full.
        await file.writeFile(piece);
      }
      await file.close();
      if (hash.digest('hex') !== sha) throw new WrongDigest(refusals.digest(`api/${name}`));
      await rename(aside, copyPath(this.#site, sha));
    } catch (error) {
      await file.close();
      // On a full disk it would be in the way of the next run.
      await rm(aside, { force: true });
      throw error;
    }
    this.files++;
    return sha;
  }
}

/** It may be of a release that came after the list. */
class WrongDigest extends Refusal {}

/** The files that the index of the data sets names. One without those of every site is no index. */
function namesIn(index: string): string[] {
  let names: Set<string>;
  try {
    const { items } = JSON.parse(index) as { items?: { file?: unknown }[] };
    names = new Set((items ?? []).flatMap(({ file }) => (typeof file === 'string' ? [file] : [])));
  } catch {
    throw new Refusal(refusals.notJson(`api/${INDEX}`));
  }
  const missing = ALWAYS.find((name) => !names.has(name));
  if (missing !== undefined) throw new Refusal(refusals.unnamed(`api/${INDEX}`, missing));
  return [...names].sort();
}

/** Reads all of a copy. Throws a `Refusal` with what does not fit. */
function readWhole(site: Site, files: Files): Copy {
  const texts = new Map<string, string>();
  for (const [name, sha] of Object.entries(files)) {
    if (TAKEN.test(name)) texts.set(name, textOf(readCopied(site, sha), name));
    else if (name === PLACES_FILE) {
      let number = 0;
      for (const line of linesOf(copyPath(site, sha))) {
        if (line.length > LONGEST_LINE) throw new Refusal(refusals.tooLong(name));
        readPlace(line, ++number);
      }
    }
  }
  return readCopy(texts);
}

function textOf(bytes: Buffer | undefined, name: string): string {
  try {
    return bytes?.toString() ?? '';
  } catch {
    // No text can be as long.
    throw new Refusal(refusals.tooLong(name));
  }
}

/** The papers of a copy that was taken before; none of a file that is damaged. */
const papersIn = (site: Site, files: Files): Copy['plans'] =>
  ['plans.json', 'reports.json'].flatMap((name) => {
    const bytes = readCopied(site, files[name] ?? '');
    return bytes ? (JSON.parse(bytes.toString()) as { items: Copy['plans'] }).items : [];
  });

/** How many papers of the last copy a new one has neither at their addresses nor as those that they had. */
function lostOf(site: Site, last: Files, copy: Copy): number {
  const now = [...copy.plans, ...copy.reports];
  const known = new Set(now.flatMap(({ url, formerly = [] }) => [url, ...formerly]));
  // What a portal has of others is no paper of its own.
  return papersIn(site, last).filter(({ url, site: of }) => of === undefined && !known.has(url)).length;
}

const isThere = (site: Site, files: Files) => Object.values(files).every((sha) => isCopied(site, sha));

async function take(site: Site, today: Day, last: CollectedState | null): Promise<Outcome> {
  // What another address published says nothing of what is new at this one.
  const known = last?.copy && last.address === site.address && isThere(site, last.copy.files) ? last.copy : null;
  const collecting = new Collecting(site);
  const state = (copy: NonNullable<CollectedState['copy']>): CollectedState => ({
    address: site.address,
    tried: today,
    problem: null,
    copy,
  });
  let etag = known?.etag ?? null;
  for (let before = ''; ;) {
    const list = await collecting.list(etag);
    if (known && (!list || sha256(list.text) === known.list))
      return { state: state({ ...known, on: today }), files: 0, bytes: 0, copy: null };
    if (!list) throw new Refusal(refusals.noAnswer);
    const manifest = readManifest(list.text);
    if (![...manifest.keys()].some((path) => path.startsWith('api/'))) throw new Refusal(refusals.listless);
    try {
      const files = await collecting.fetchAll(manifest);
      const copy = readWhole(site, files);
      const { files: fetched, bytes } = collecting;
      const lost = known ? lostOf(site, known.files, copy) : 0;
      const now = { on: today, etag: list.etag, list: sha256(list.text), files, lost };
      return { state: state(now), files: fetched, bytes, copy };
    } catch (error) {
      // A release may have taken the place of another meanwhile; the same list twice is no release.
      if (!(error instanceof WrongDigest) || before === list.text) throw error;
      before = list.text;
      etag = null;
    }
  }
}

/**
 * Collects a site. What is wrong with it is in the state, and the last good copy stays; throws only where this machine
 * cannot write.
 */
export async function collectSite(site: Site, today: Day): Promise<Outcome> {
  await mkdir(siteFolder(site), { recursive: true });
  await removeAside(site);
  const last = readState(site);
  let outcome: Outcome;
  try {
    outcome = await take(site, today, last);
  } catch (error) {
    const problem = problemOf(error);
    const state = { address: site.address, tried: today, problem, copy: last?.copy ?? null };
    outcome = { state, files: 0, bytes: 0, copy: null };
  }
  const aside = join(siteFolder(site), `${randomUUID()}.part`);
  await writeFile(aside, JSON.stringify(outcome.state));
  await rename(aside, statePath(site));
  await tidy(site, outcome.state);
  return outcome;
}

/** What is wrong with a site, in words. Throws what is wrong with this machine. */
function problemOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  // A text that is longer than a string can be, and its like: of what the site sends.
  if (error instanceof RangeError) return refusals.unreadable;
  throw error;
}

/** Removes what a run that was broken off had not written to its end. */
async function removeAside(site: Site): Promise<void> {
  for (const name of await readdir(siteFolder(site)))
    if (name.endsWith('.part')) await rm(join(siteFolder(site), name), { force: true });
}

/** Removes what is of no copy; after a failure nothing, so that the next run goes on from there. */
async function tidy(site: Site, { problem, copy }: CollectedState): Promise<void> {
  if (problem !== null) return;
  const kept = new Set(Object.values(copy?.files ?? {}));
  for (const name of await readdir(siteFolder(site))) {
    if (name !== 'state.json' && !kept.has(name)) await rm(join(siteFolder(site), name), { force: true });
  }
}
