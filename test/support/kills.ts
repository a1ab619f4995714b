/** Programs that are killed at a random moment. */
import { spawn, spawnSync } from 'node:child_process';

/** Small random numbers from a seed, so that a run can be repeated (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const MAIN = 'src/cli/main.mjs';

/** Runs a command of the project to its end. */
export function command(args: string[], env: Record<string, string> = {}, node: string[] = []) {
  const result = spawnSync(process.execPath, [...node, MAIN, ...args], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { code: result.status, said: result.stdout + result.stderr };
}

/** Starts a command and kills it after a time, in milliseconds. Returns whether it had ended before. */
export async function killAfter(ms: number, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  const child = spawn(process.execPath, [MAIN, ...args], { env: { ...process.env, ...env }, stdio: 'ignore' });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const timer = setTimeout(() => child.kill('SIGKILL'), ms);
  await ended;
  clearTimeout(timer);
  return child.signalCode === null;
}
