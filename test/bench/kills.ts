/**
 * `npm run bench -- kills [--kills N] [--builds N] [--seed N]`: so many builds and publishes that are killed at random
 * moments before they end, and disks that are full; after each, what is served is checked file by file. Ends with 1 when
 * it ever is not whole.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { filesBelow } from '../../src/publishing/folders.ts';
import { sha256 } from '../../src/util/digest.ts';
import { rollback } from '../../src/publishing/publish.ts';
import { isWhole, verifyFolder } from '../../src/publishing/verify.ts';
import { command, killAfter, random } from '../support/kills.ts';

const HOME = 'node_modules/.cache/bench/kills';

/** One digest of a whole folder. */
async function digestOf(folder: string): Promise<string> {
  const lines = (await filesBelow(folder)).map((path) => `${sha256(readFileSync(join(folder, path)))} ${path}`);
  return sha256(Buffer.from(lines.join('\n')));
}

const whole = async (to: string) => {
  const result = await verifyFolder(to);
  return result !== null && isWhole(result);
};

/** A machine that is busy with something else may end everything before it can be killed. */
const MOST_TRIES = 4;

/** Random moments of a command that takes about as long as it did when it last came to its end. */
class Moments {
  killed = 0;
  readonly #next: () => number;
  #usual: number;
  /** @param usual in milliseconds */
  constructor(next: () => number, usual: number) {
    this.#next = next;
    this.#usual = usual;
  }
  /** Runs the command, and says whether it was killed before it ended. */
  async kill(args: string[]): Promise<boolean> {
    const started = performance.now();
    const ended = await killAfter(this.#usual * 1.05 * this.#next(), args);
    if (ended) this.#usual = performance.now() - started;
    else this.killed++;
    return !ended;
  }
}

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      kills: { type: 'string', default: '200' },
      builds: { type: 'string', default: '50' },
      seed: { type: 'string', default: '1' },
    },
  });
  const next = random(Number(values.seed));
  const builds = Number(values.builds);
  const publishes = Number(values.kills) - builds;
  const faults: string[] = [];
  rmSync(HOME, { recursive: true, force: true });
  mkdirSync(HOME, { recursive: true });

  const out = resolve(HOME, 'site');
  const build = () => command(['build', '--out', out]);
  const first = build();
  if (first.code !== 0) throw new Error(first.said);
  const good = await digestOf(out);
  const moments = new Moments(next, await timed(build));

  let tries = 0;
  let between = 0;
  for (; moments.killed < builds && tries < MOST_TRIES * builds; tries++) {
    await moments.kill(['build', '--out', out]);
    if (!existsSync(out) && existsSync(`${out}.old`)) between++;
    const found = existsSync(out) ? out : `${out}.old`;
    if ((await digestOf(found)) !== good) faults.push(`build ${tries}`);
    process.stderr.write(`\rbuild ${moments.killed}/${builds} `);
  }
  if (build().code !== 0 || (await digestOf(out)) !== good) faults.push('build after the kills');
  console.log(
    `\n${tries} builds, ${moments.killed} killed before they ended (${between} between the two renames), ${faults.length} faults`,
  );

  // Two sites that differ in every tenth page, so that each publish has something to do.
  const sites = ['a', 'b'].map((name) => resolve(HOME, name));
  for (const site of sites) cpSync(out, site, { recursive: true });
  const pages = (await filesBelow(out)).filter((path) => path.endsWith('.html'));
  for (const page of pages.filter((_, i) => i % 10 === 0)) {
    const file = join(sites[1] as string, page);
    writeFileSync(file, `${readFileSync(file, 'utf8')}<!-- -->`);
  }
  const to = resolve(HOME, 'served');
  const put = (i: number) => ['publish', '--to', to, '--from', sites[i % 2] as string, '--keep', '3'];
  command(put(0));
  const times = new Moments(next, await timed(() => command(put(1))));
  tries = 0;
  let done = 0;
  const before = faults.length;
  for (; times.killed < publishes && tries < MOST_TRIES * publishes; tries++) {
    // The one that is not served: there is nothing to do for the other.
    if (!(await times.kill(put(done)))) done++;
    if (!(await whole(to))) faults.push(`publish ${tries}`);
    process.stderr.write(`\rpublish ${times.killed}/${publishes} `);
  }
  console.log(`\n${tries} publishes, ${times.killed} killed before they ended, ${faults.length - before} faults`);
  for (const i of [0, 1]) command(put(i));
  const back = await rollback(to);
  if (!(await whole(to))) faults.push('rollback');
  console.log(`rollback to ${back}: ${(await whole(to)) ? 'whole' : 'not whole'}`);

  faults.push(...(await fullDisks(out, sites[1] as string, good)));
  for (const fault of faults) console.log(`FAULT ${fault}`);
  rmSync(HOME, { recursive: true, force: true });
  return faults.length ? 1 : 0;
}

/** The same on a disk of memory, made small once the first build or release is there; needs the right to mount one. */
async function fullDisks(site: string, other: string, good: string): Promise<string[]> {
  const disk = resolve(HOME, 'disk');
  const faults: string[] = [];
  mkdirSync(disk);
  const mount = (options: string) => spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]).status === 0;
  /** Leaves only a share of what is used as room. */
  const shrink = (share: number) => {
    const { blocks, bfree, bsize } = statfsSync(disk);
    mount(`remount,size=${Math.ceil((blocks - bfree) * bsize * (1 + share))}`);
  };
  for (const share of [0, 0.1, 0.5, 0.9]) {
    if (!mount('size=2g')) {
      console.log('full disk: not tried, mounting is not allowed here (npm test tries an injected one)');
      return [];
    }
    try {
      cpSync(site, join(disk, 'dist'), { recursive: true });
      shrink(share);
      const build = command(['build', '--out', join(disk, 'dist')]);
      const kept = (await digestOf(join(disk, 'dist'))) === good;
      console.log(
        `full disk, room for ${share} of the site: build ends with ${build.code}, the old build is ${kept ? 'whole' : 'damaged'}`,
      );
      if (!kept) faults.push(`full disk, build, ${share}`);

      mount('remount,size=2g');
      rmSync(join(disk, 'dist'), { recursive: true });
      const put = (from: string) => command(['publish', '--to', join(disk, 'served'), '--from', from]).code;
      put(site);
      shrink(share / 5);
      const codes = [other, site, other, site].map(put);
      const served = await whole(join(disk, 'served'));
      console.log(
        `full disk, room for ${share / 5} of the site: publishes end with ${codes.join(', ')}, the served site is ${served ? 'whole' : 'damaged'}`,
      );
      if (!served) faults.push(`full disk, publish, ${share}`);
    } finally {
      spawnSync('umount', [disk]);
    }
  }
  return faults;
}
