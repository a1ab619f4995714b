/** A command as a benchmark sees it: how long, how much of the processors, how much memory of the whole family. Linux. */
import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface Measured {
  wall: number;
  /** User and system, of all processes, in seconds. */
  cpu: number;
  /** The most memory that all its processes had at once, in megabytes. */
  memory: number;
}

const SAMPLE_MS = 100;
/** How long a disk still minds files that were removed: ext4 gives their places away again after five seconds. */
const SETTLED_MS = 6000;

/** The resident memory of a process and all below it, in megabytes. */
function familyMemory(root: number): number {
  const children = new Map<number, number[]>();
  const sizes = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
      sizes.set(Number(name), Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1] ?? 0));
    } catch {
      // It has ended in between.
    }
  }
  const sum = (pid: number): number =>
    (sizes.get(pid) ?? 0) + (children.get(pid) ?? []).reduce((all, child) => all + sum(child), 0);
  return sum(root) / 1024;
}

/**
 * Runs a line of shell, once the disk has done with what came before. Throws, with the end of what it printed, when it fails.
 *
 * @param cwd the folder in which it runs
 * @param env what is set besides the own environment
 */
export async function measure(line: string, cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Measured> {
  execFileSync('sync');
  await wait(SETTLED_MS);
  const child = spawn('bash', ['-c', `TIMEFORMAT='%R %U %S'; time { ${line}; }`], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (data: Buffer) => {
    said = (said + data.toString()).slice(-20_000);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  let memory = 0;
  const sampling = setInterval(() => {
    memory = Math.max(memory, familyMemory(child.pid ?? 0));
  }, SAMPLE_MS);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(sampling);
  const [wall, user, system] = (/([\d.]+) ([\d.]+) ([\d.]+)\s*$/.exec(said)?.slice(1) ?? []).map(Number);
  if (code !== 0 || wall === undefined || user === undefined || system === undefined)
    throw new Error(`${line}\n${said.slice(-3000)}`);
  return { wall, cpu: user + system, memory };
}

/** The files below a folder, how many of them are pages, and their bytes. */
export function sizeOf(folder: string): { files: number; pages: number; bytes: number } {
  const all = { files: 0, pages: 0, bytes: 0 };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    all.files++;
    if (entry.name.endsWith('.html')) all.pages++;
    all.bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return all;
}

/** The machine, for whoever reads the figures. */
export const machine = (): string =>
  `${String(cpus().length)} × ${cpus()[0]?.model ?? '?'}, ${String(Math.round(totalmem() / 2 ** 30))} GB, Node ${process.version}`;
