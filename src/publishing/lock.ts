/** A lock file: one publishes or builds at a time, and what a killed program left behind does not stop the next. */
import { link, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface Holder {
  pid: number;
  host: string;
  /** When the process began, as the system counts it: a number given again is another process. */
  began: string;
}

/** Somebody else is at work. */
export class Locked extends Error {
  readonly holder: Holder;
  readonly path: string;
  constructor(path: string, holder: Holder) {
    super(`${path}: ${holder.host} ${holder.pid}`);
    this.path = path;
    this.holder = holder;
  }
}

let taken = 0;

/** On a shared drive the other machine cannot be asked: its lock counts for this long, in milliseconds. */
const FOREIGN_AGE = 6 * 3_600_000;

/** When a process began; '' where the system does not say. */
function began(pid: number): string {
  try {
    // The name of the program, in brackets, may have spaces; the start is the 20th value after it.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isAlive({ pid, began: then }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = began(pid);
  return then === '' || now === '' || then === now;
}

function readHolder(text: string): Holder | null {
  try {
    const { pid, host, began: start } = JSON.parse(text) as Partial<Holder>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host, began: start ?? '' } : null;
  } catch {
    return null;
  }
}

/** Who holds the lock, or null when nobody does any more. */
async function holderOf(path: string): Promise<{ text: string; holder: Holder | null } | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  const holder = readHolder(text);
  if (!holder) return { text, holder: null };
  if (holder.host === hostname()) return { text, holder: isAlive(holder) ? holder : null };
  const age = Date.now() - ((await stat(path).catch(() => null))?.mtimeMs ?? 0);
  return { text, holder: age < FOREIGN_AGE ? holder : null };
}

/** Milliseconds. */
const TRY_AGAIN = 5;

/** Has `own` at `path` too, whole or not at all: nobody reads half a lock. False where something is there. */
async function claim(own: string, path: string): Promise<boolean> {
  const isThere = (error: unknown) => (error as NodeJS.ErrnoException).code === 'EEXIST';
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if (isThere(error)) return false;
  }
  // A disk without links.
  return writeFile(path, await readFile(own), { flag: 'wx' }).then(
    () => true,
    (error: unknown) => {
      if (isThere(error)) return false;
      throw error;
    },
  );
}

/**
 * Takes away the lock of a program that is no more, if it is still the one that was read. Whoever does so holds a second
 * lock meanwhile: of two that found the same old lock, the slower would take away the new one of the quicker. Who was
 * killed then left the second lock, which is taken away in the same way.
 */
async function breakLock(own: string, path: string, text: string): Promise<void> {
  const breaking = `${path}.old`;
  if (await claim(own, breaking)) {
    try {
      if ((await readFile(path, 'utf8').catch(() => null)) === text) await rm(path, { force: true });
    } finally {
      await rm(breaking, { force: true });
    }
    return;
  }
  const found = await holderOf(breaking);
  if (found?.holder === null) await breakLock(own, breaking, found.text);
}

/** Takes away what programs left beside the lock, which this one holds, that were killed while they asked for it. */
async function tidy(path: string): Promise<void> {
  for (const name of await readdir(dirname(path))) {
    if (!name.startsWith(`${basename(path)}.`)) continue;
    const [, pid] = /\.(\d+)-\d+$/.exec(name) ?? [];
    if (pid === undefined ? !name.endsWith('.old') : isAlive({ pid: Number(pid), host: '', began: '' })) continue;
    const file = join(dirname(path), name);
    if ((await holderOf(file))?.holder === null) await rm(file, { force: true });
  }
}

/**
 * Takes the lock at `path`. Returns what gives it back.
 *
 * @throws Locked when somebody else has it
 */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  const mine: Holder = { pid: process.pid, host: hostname(), began: began(process.pid) };
  const own = `${path}.${process.pid}-${++taken}`;
  await writeFile(own, `${JSON.stringify(mine)}\n`);
  try {
    for (let tries = 0; tries < 5; tries++) {
      if (await claim(own, path)) {
        await tidy(path);
        return () => rm(path, { force: true });
      }
      const found = await holderOf(path);
      if (found?.holder) throw new Locked(path, found.holder);
      if (found) await breakLock(own, path, found.text);
      // Whoever takes the old one away gets some time for it.
      await wait(TRY_AGAIN);
    }
    throw new Locked(path, mine);
  } finally {
    await rm(own, { force: true });
  }
}

/** How often a lock that is waited for is asked for, in milliseconds. */
const ASK_AGAIN = 500;

/**
 * The same, but waits for another program of this machine to give the lock back.
 *
 * @param onWait is called once, with who holds it
 * @throws Locked when a program of another machine has it
 */
export async function waitForLock(path: string, onWait: (holder: Holder) => void): Promise<() => Promise<void>> {
  for (let waiting = false; ; waiting = true) {
    try {
      return await takeLock(path);
    } catch (error) {
      if (!(error instanceof Locked) || error.holder.host !== hostname()) throw error;
      if (!waiting) onWait(error.holder);
      await wait(ASK_AGAIN);
    }
  }
}
