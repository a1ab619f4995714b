/** A lock file: one publishes or builds at a time, and what a killed program left behind does not stop the next. */
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

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
      try {
        // Whole or not at all: nobody reads half a lock.
        await link(own, path);
        return () => rm(path, { force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
          // A disk without links.
          await writeFile(path, await readFile(own), { flag: 'wx' });
          return () => rm(path, { force: true });
        }
      }
      const found = await holderOf(path);
      if (found?.holder) throw new Locked(path, found.holder);
      if (!found) continue;
      // Taken away under a name of its own: of two that find the same old lock, one gets it.
      const aside = `${own}.old`;
      await rename(path, aside).catch(() => undefined);
      const taken = await readFile(aside, 'utf8').catch(() => found.text);
      if (taken !== found.text) await link(aside, path).catch(() => undefined);
      await rm(aside, { force: true });
    }
    throw new Locked(path, mine);
  } finally {
    await rm(own, { force: true });
  }
}
